import { connection } from "next/server";
import type { BrowseParameters } from "../browse-view";
import { BrowseView, browseMetadata } from "../browse-view";

/** Rendered whole for each request: the lines have to stand in the first answer. */
export const instant = false;

type PageProps = { searchParams: BrowseParameters };

export async function generateMetadata({ searchParams }: PageProps) {
  await connection();
  return browseMetadata("subject", searchParams);
}

/** Subjects A–Z. */
export default async function BrowseSubjectsPage({ searchParams }: PageProps) {
  await connection();
  return <BrowseView way="subject" parameters={searchParams} />;
}
