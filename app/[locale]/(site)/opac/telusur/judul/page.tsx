import { connection } from "next/server";
import type { BrowseParameters } from "../browse-view";
import { BrowseView, browseMetadata } from "../browse-view";

/** Rendered whole for each request: the lines have to stand in the first answer. */
export const instant = false;

type PageProps = { searchParams: BrowseParameters };

export async function generateMetadata({ searchParams }: PageProps) {
  await connection();
  return browseMetadata("title", searchParams);
}

/** Titles A–Z. */
export default async function BrowseTitlesPage({ searchParams }: PageProps) {
  await connection();
  return <BrowseView way="title" parameters={searchParams} />;
}
