import { Unbroken } from "@/components/ui/unbroken";
import { attentionOf } from "@/lib/membership/review/domain/attention";
import type { ReviewedApplication } from "@/lib/membership/review/types";
import { attentionSentence } from "./review-sentences";

/**
 * What asks to be looked at in an application, before it is decided. Of a decided one the oddities of its answers remain, under
 * what they are by then; what it shared with others has changed since.
 */
export function AttentionList({ application }: { application: ReviewedApplication }) {
  const { state, warnings } = application;
  const decided = decidedHeadings[state];
  const words = decided ? warnings : attentionOf(application);
  if (words.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{decided ?? "Yang perlu diperiksa"}</h2>
      <ul className="grid max-w-[66ch] list-disc gap-1.5 pl-5">
        {words.map((word) => (
          <li key={word}>
            <Unbroken text={attentionSentence(word, application)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const decidedHeadings: { readonly [state: string]: string } = {
  approved: "Diperiksa saat disetujui",
  refused: "Peringatan saat ditolak",
};
