import { notFound } from "next/navigation";

/** Not streamed, so that the answer's status is a real 404 (docs/decisions/0002). */
export const instant = false;

/** Every address no other page answers, so that the not-found page speaks the language of the address. */
export default async function MissingPage({ params }: { params: Promise<{ missing: string[] }> }) {
  await params;
  notFound();
}
