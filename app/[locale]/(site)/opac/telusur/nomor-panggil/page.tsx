import { connection } from "next/server";
import type { BrowseParameters } from "../browse-view";
import { BrowseView, browseMetadata } from "../browse-view";

/** Rendered whole for each request: the lines have to stand in the first answer. */
export const instant = false;

type PageProps = { searchParams: BrowseParameters };

export async function generateMetadata({ searchParams }: PageProps) {
  await connection();
  return browseMetadata("call-number", searchParams);
}

/** The catalogue as it stands on the shelf. */
export default async function BrowseShelfPage({ searchParams }: PageProps) {
  await connection();
  return <BrowseView way="call-number" parameters={searchParams} />;
}
