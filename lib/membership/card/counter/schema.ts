import { z } from "zod";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { readBirthDate } from "../../registration/domain/birth-date";
import { isSearchable, nameWords } from "./domain/name-words";

/** The fields of the search for somebody without card and number. */
export type PersonField = "nama" | "tanggal" | "bulan" | "tahun";

const typed = z.string().max(120).catch("");

/** A name, of which a part is enough, and a whole birth date; `today` is the day in Jakarta. Faults are told together. */
export function personSearch(today: IsoDate) {
  return z
    .object({ nama: typed, tanggal: typed, bulan: typed, tahun: typed })
    .transform(({ nama: name, tanggal: day, bulan: month, tahun: year }, context) => {
      const words = nameWords(name);
      if (!isSearchable(words))
        context.addIssue({ code: "custom", path: ["nama"], message: "name-missing" });
      const born = readBirthDate({ day, month, year }, today);
      if (born.ok) return { name, words, birthDate: born.value };
      context.addIssue({ code: "custom", path: ["tanggal"], message: born.refusal });
      return z.NEVER;
    });
}
export type PersonSearch = z.output<ReturnType<typeof personSearch>>;

/** The member an address of the counter names: an id, which says nothing about him. */
export const memberAsked = z.uuid();
