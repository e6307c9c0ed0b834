import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";

const manners: Readonly<Record<string, string>> = {
  opened: "dibuka",
  listed: "tampil dalam daftar",
  searched: "sebagai hasil pencarian",
  verified: "dicocokkan dalam percakapan",
  exported: "diekspor",
};

const kinds: Readonly<Record<string, string>> = {
  member: "Anggota",
  application: "Pendaftaran",
  account: "Akun",
  conversation: "Percakapan",
  "rights-request": "Permintaan hak",
};

/** Lists show many at once; asked for by person, a list stands there too when it showed him. */
const lists: Readonly<Record<string, string>> = {
  desk: "Daftar meja layanan",
  members: "Pencarian anggota menurut nama",
};
const listName = (code: string) => lists[code] ?? "Antrean pendaftaran";

/** A line of the log: who looked at what, when and how. What has no number, or is deleted, is called by its code's beginning. */
export type LookLine = {
  readonly id: string;
  readonly at: Date;
  readonly reader: { readonly id: string; readonly name: string | null };
  readonly subject: string;
  readonly known: string | null;
  readonly manner: string;
  /** How many a list showed. */
  readonly shown: number;
};

/** *Pendaftaran DEMA-AAA2*, *Anggota 700000000018*, *Akun 0190…*; *Antrean pendaftaran (50 orang)*. */
function nameOf({ subject, known, shown }: LookLine): string {
  const [kind = "", code = ""] = subject.split(":");
  if (kind === "list") return `${listName(code)} (${shown} orang)`;
  return `${kinds[kind] ?? kind} ${known ?? code.slice(0, 8)}`;
}

export function LookList({ looks, address }: { looks: readonly LookLine[]; address: string }) {
  if (looks.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada akses yang dicatat.</p>;
  return (
    <ul className="max-w-[70ch] border-line border-t">
      {looks.map((look) => {
        const { id, at, reader, subject, manner } = look;
        return (
          <li key={id} className="grid gap-1 border-line border-b py-3 text-ui">
            <p className="wrap-anywhere">
              <TextLink href={`${address}?data=${subject}`}>{nameOf(look)}</TextLink>{" "}
              {manners[manner] ?? manner}
            </p>
            <p className="text-small text-ink-muted">
              <TextLink href={`${address}?petugas=${reader.id}`}>
                {reader.name ?? "Petugas tanpa akun"}
              </TextLink>{" "}
              · {formatDateTime(at, "id")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
