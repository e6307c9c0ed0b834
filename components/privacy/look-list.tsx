import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";

const manners: Readonly<Record<string, string>> = {
  opened: "dibuka",
  listed: "tampil dalam daftar",
  searched: "ditemukan dalam pencarian",
  verified: "dicocokkan dalam percakapan",
  exported: "diekspor",
  "identity-shown": "nomor identitas ditampilkan",
};

const kinds: Readonly<Record<string, string>> = {
  member: "Anggota",
  application: "Pendaftaran",
  account: "Akun",
  conversation: "Percakapan",
  "rights-request": "Permintaan hak",
  // Many at once: which of them stood there is not noted.
  list: "Antrean pendaftaran",
};

/** A line of the log: who looked at what, when and how. What has no number, or is deleted, is called by its code's beginning. */
export type LookLine = {
  readonly id: string;
  readonly at: Date;
  readonly reader: { readonly id: string; readonly name: string | null };
  readonly subject: string;
  readonly known: string | null;
  readonly manner: string;
};

/** *Pendaftaran DEMA-AAA2*, *Anggota 700000000018*, *Akun 0190…*; the list itself has no number. */
function nameOf(kind: string, code: string, known: string | null): string {
  const name = kinds[kind] ?? kind;
  if (kind === "list") return name;
  return `${name} ${known ?? code.slice(0, 8)}`;
}

export function LookList({ looks, address }: { looks: readonly LookLine[]; address: string }) {
  if (looks.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada akses yang dicatat.</p>;
  return (
    <ul className="max-w-[70ch] border-line border-t">
      {looks.map(({ id, at, reader, subject, known, manner }) => {
        const [kind = "", code = ""] = subject.split(":");
        return (
          <li key={id} className="grid gap-1 border-line border-b py-3 text-ui">
            <p className="wrap-anywhere">
              <TextLink href={`${address}?data=${subject}`}>{nameOf(kind, code, known)}</TextLink>{" "}
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
