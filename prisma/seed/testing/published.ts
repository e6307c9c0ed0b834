import { announcement, collection, news, page, service } from "@/lib/content/queries";
import { faqReader } from "@/lib/faq/queries";
import { listPublished } from "@/lib/publishing/queries";
import { questionType, serviceGroup } from "@/lib/publishing/schema";
import type { PublishedDocument } from "@/lib/publishing/types";
import seedContent from "../content";
import seedFaq from "../faq";
import seedPublishing from "../publishing";

/** The contents of a new installation; `demo` brings its examples too. May run any number of times. */
export async function seedAll(demo: boolean): Promise<void> {
  await seedPublishing();
  await seedContent({ demo });
  await seedFaq();
}

type Shown = {
  readonly shared: object;
  readonly id: object;
  readonly en: object | null;
  readonly enOf: string | null;
};
type Sourced = {
  readonly shared: {
    readonly source: string;
    readonly needsConfirmation: boolean;
    readonly confirm: readonly string[];
  };
};

export const sourced = (): Promise<readonly (readonly PublishedDocument<Shown & Sourced>[])[]> =>
  Promise.all([
    listPublished(service),
    listPublished(collection),
    listPublished(page),
    listPublished(news),
    listPublished(faqReader),
  ]);

/** Everything public; reading it checks it by the schema of its kind. */
export async function everything(): Promise<readonly PublishedDocument<Shown>[]> {
  const plain: readonly (readonly PublishedDocument<Shown>[])[] = await Promise.all([
    listPublished(announcement),
    listPublished(questionType),
    listPublished(serviceGroup),
  ]);
  return [...(await sourced()), ...plain].flat();
}

/** All text in a value, whatever its shape. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

/** All addresses in a value, whatever its shape. */
export function hrefsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "href" && typeof inner === "string" ? [inner] : hrefsIn(inner),
  );
}
