import { PageLink } from "@/components/ui/page-link";
import type { QueueView } from "@/lib/membership/review/schema";
import { queueViews } from "@/lib/membership/review/schema";
import type { QueueCounts } from "@/lib/membership/review/types";
import { countedMax } from "@/lib/membership/review/types";
import { viewNames } from "./review-sentences";

const format = (count: number): string => count.toLocaleString("id-ID");
/** Of a part that is counted only so far. */
const most = (count: number): string =>
  count < countedMax ? format(count) : `${format(countedMax - 1)}+`;

/** The parts of the queue's page, each with its count where it is known. */
export function QueueParts({ view, counts }: { view: QueueView; counts: QueueCounts }) {
  const numbers: { readonly [V in QueueView]?: string } = {
    semua: format(counts.waiting),
    perhatian: most(counts.attention),
    bersih: most(counts.clean),
  };
  return (
    <nav aria-label="Bagian antrean">
      <ul className="flex flex-wrap gap-x-6 border-line border-b">
        {queueViews.map((part) => (
          <li key={part}>
            <PageLink
              href={part === "semua" ? "/staf/keanggotaan" : `/staf/keanggotaan?lihat=${part}`}
              aria-current={part === view ? "page" : undefined}
              className={`inline-flex min-h-12 items-center border-b-[3px] text-ui no-underline ${
                part === view
                  ? "border-primary font-bold text-ink"
                  : "border-transparent font-[550] text-primary hover:underline"
              }`}
            >
              {viewNames[part]}
              {numbers[part] === undefined ? "" : ` (${numbers[part]})`}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
