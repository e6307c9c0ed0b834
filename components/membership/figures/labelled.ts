import { ageGroups } from "@/lib/membership/figures/domain/ages";
import type { FoldedTable } from "@/lib/membership/figures/domain/fold";
import type { Figures } from "@/lib/membership/figures/schema";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import type { ApplicationState } from "@/lib/membership/registration/domain/states";
import { applicationStates } from "@/lib/membership/registration/domain/states";
import { educations, labelOf, occupations } from "@/lib/membership/registration/domain/statistics";

/** A table of the page and of the file, in words. */
export type LabelledTable = {
  readonly id: string;
  readonly title: string;
  /** What a row is. */
  readonly head: string;
  /** Of whom its numbers are. */
  readonly base: string;
  /** The last one may be all that was folded. */
  readonly rows: readonly { readonly label: string; readonly count: number }[];
};

/** Not *Lainnya*: that is an occupation one may choose. */
const restLabel = "Kelompok lainnya, digabung";
const allLabel = "Semua kelompok, digabung";
const number = (count: number) => count.toLocaleString("id-ID");
const baseOf = ({ base }: FoldedTable, of: string) =>
  base === null ? `Kurang dari 5 ${of}: tidak ditampilkan.` : `Dari ${number(base)} ${of}.`;

/** The counted tables with their Indonesian names, in the order of the page; `provinceNames` by Kemendagri's codes. */
export function labelled(
  figures: Figures,
  provinceNames: ReadonlyMap<string, string>,
): readonly LabelledTable[] {
  const agreeing = "anggota aktif yang menyetujui statistik";
  const unsaid = (key: string, said: string) => (key === "unsaid" ? "Tidak diisi" : said);
  const make = (
    id: keyof Figures,
    words: { readonly title: string; readonly head: string; readonly of: string },
    label: (key: string) => string,
    order?: (key: string) => number | string,
  ): LabelledTable => {
    const table = figures[id];
    const groups = order
      ? table.groups.toSorted((a, b) => (order(a.key) < order(b.key) ? -1 : 1))
      : table.groups;
    return {
      ...{ id, title: words.title, head: words.head, base: baseOf(table, words.of) },
      rows: [
        ...groups.map(({ key, count }) => ({ label: label(key), count })),
        ...(table.rest > 0
          ? [{ label: groups.length > 0 ? restLabel : allLabel, count: table.rest }]
          : []),
      ],
    };
  };
  return [
    make(
      "applications",
      {
        ...{ title: "Pendaftaran menurut bulan dan status", head: "Bulan mulai, status sekarang" },
        of: "pendaftaran yang masih tersimpan",
      },
      applicationLabel,
      applicationPlace,
    ),
    make(
      "provinces",
      { title: "Anggota menurut provinsi", head: "Provinsi tempat tinggal", of: "anggota aktif" },
      (key) => provinceNames.get(key) ?? (key === "abroad" ? "Luar negeri" : "Belum tercatat"),
    ),
    make(
      "ages",
      { title: "Anggota menurut usia", head: "Usia", of: "anggota aktif" },
      ageLabel,
      (key) => ageGroups.indexOf(key),
    ),
    make(
      "educations",
      { title: "Anggota menurut pendidikan", head: "Pendidikan", of: agreeing },
      (key) => unsaid(key, labelOf(educations, key, "id")),
    ),
    make(
      "occupations",
      { title: "Anggota menurut pekerjaan", head: "Pekerjaan", of: agreeing },
      (key) => unsaid(key, labelOf(occupations, key, "id")),
    ),
    make(
      "institutions",
      { title: "Anggota menurut institusi", head: "Institusi", of: agreeing },
      (key) => unsaid(key, key),
    ),
  ];
}

/** `18-24` as "18–24 tahun", `65+` as "65 tahun ke atas". */
function ageLabel(key: string): string {
  return key.endsWith("+") ? `${key.slice(0, -1)} tahun ke atas` : `${key.replace("-", "–")} tahun`;
}

/** By month, and in a month in the order in which an application goes through its states. */
function applicationPlace(key: string): string {
  const [month = "", state = ""] = key.split(" ");
  const place = applicationStates.indexOf(state as ApplicationState);
  return `${month} ${String(place).padStart(2, "0")}`;
}

/** `2026-11 submitted` as "November 2026, Menunggu pemeriksaan". */
function applicationLabel(key: string): string {
  const [month = "", state = ""] = key.split(" ");
  const named = new Date(`${month}-15T00:00:00Z`).toLocaleDateString("id-ID", {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
  return `${named}, ${stateWords.id[state as ApplicationState] ?? state}`;
}
