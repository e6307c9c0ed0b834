import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { ignoreSearchAction } from "@/lib/catalogue/unanswered/actions";
import type { UnansweredSearch } from "@/lib/catalogue/unanswered/types";
import { formatCount } from "../labels";

/** `22/11`: the year is clear within 90 days, and the words searched need the room. */
const dayAndMonth = (date: string): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

/** What readers looked for in vain, most often first: to search again, to add, or to put aside. */
export function UnansweredList({ searches }: { searches: readonly UnansweredSearch[] }) {
  if (searches.length === 0)
    return (
      <p className="text-ui text-ink-muted">
        Tidak ada pencarian tanpa hasil dalam 90 hari terakhir.
      </p>
    );
  return (
    <ul aria-label="Pencarian tanpa hasil" className="max-w-[76ch] border-line border-b">
      {searches.map(({ id, text, count, lastDay }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-t py-3"
        >
          <div className="min-w-56 flex-1">
            <p dir="auto" className="font-[650] wrap-anywhere">
              {text}
            </p>
            <p className="text-small text-ink-muted tabular-nums">
              {formatCount(count, "id")} kali, terakhir{" "}
              <time dateTime={lastDay}>{dayAndMonth(lastDay)}</time>
            </p>
          </div>
          <p className="flex flex-wrap gap-x-5 text-ui">
            <TextLink href={`/opac?${new URLSearchParams({ q: text })}`} rel="nofollow">
              Cari lagi<span className="sr-only">: {text}</span>
            </TextLink>
            <TextLink href={`/staf/katalog/tambah?pencarian=${id}`}>
              Tambah rekaman<span className="sr-only">: {text}</span>
            </TextLink>
          </p>
          <form action={ignoreSearchAction}>
            <input type="hidden" name="search" value={id} />
            <Button type="submit" variant="quiet" compact>
              Abaikan<span className="sr-only">: {text}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
