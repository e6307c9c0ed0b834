import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { FoundLines } from "@/lib/catalogue/staff/types";
import { formatCount, kindName, readable } from "../labels";

/** What was found, in words. */
function headOf({ by, total, totalIsExact, lines }: FoundLines, typed: string): string {
  if (by === "newest") return lines.length === 0 ? "Katalog masih kosong" : "Terakhir diubah";
  if (total === 0) return `Tidak ada rekaman untuk “${typed}”`;
  if (by === "number") return `Rekaman dengan nomor “${typed}”`;
  const count = totalIsExact ? formatCount(total, "id") : `lebih dari ${formatCount(total, "id")}`;
  return `${count} rekaman dengan judul “${typed}”`;
}

/** Records for staff, each leading to its page; tombstones are named as such. */
export function RecordList({ found, typed }: { found: FoundLines; typed: string }) {
  const { lines, total } = found;
  return (
    <section aria-labelledby="rekaman" className="grid gap-3">
      <h2 id="rekaman" className="wrap-anywhere">
        {headOf(found, typed)}
      </h2>
      {lines.length === 0 && found.by !== "newest" ? (
        <p className="max-w-[60ch] text-ink-muted">
          Periksa ejaannya, atau cari dengan kata lain dari judul, nomor kontrol, barkod, atau ISBN.
          Rekaman yang sudah ditarik hanya ditemukan lewat nomornya.
        </p>
      ) : null}
      <ul className="max-w-[76ch]">
        {lines.map((line) => (
          <li key={line.id} className="border-line border-t py-3">
            <TextLink href={`/staf/katalog/${line.id}`}>
              {readable(line.title) || "(tanpa judul)"}
            </TextLink>
            <p className="mt-1 text-ui text-ink-muted wrap-anywhere">
              {[
                line.creatorLine,
                line.imprint === null ? null : readable(line.imprint),
                kindName(line.kind, "id"),
                line.controlNumber,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {line.withdrawn ? (
              <p className="mt-1.5">
                <Badge tone="alarm">Ditarik</Badge>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {total > lines.length ? (
        <p className="text-ui text-ink-muted">
          Ditampilkan {lines.length} yang paling sesuai. Persempit dengan kata lain.
        </p>
      ) : null}
    </section>
  );
}
