import { z } from "zod";
import { parseIsoDate, weekdays } from "./domain/civil-date";
import type { ScheduleChange, ScheduleContent } from "./domain/edition";
import { spansPerDayMax, weekdaysAsked } from "./domain/rules";
import type { WeekSpans } from "./domain/schedule";
import { holidayKinds, overrideKinds, scheduleCodes, weekSpansOf } from "./domain/schedule";
import { parseSpans } from "./domain/span-text";

/** The names of every control on the settings page. */
export const settingsFields = [
  "schedule",
  "version",
  "validFrom",
  "source",
  "national",
  "leave",
  "id",
  "edition",
  "kind",
  "from",
  "to",
  "date",
  "name",
  "nameEn",
  "day1",
  "day2",
  "day3",
  "day4",
  "day5",
  "day6",
  "day7",
] as const;
export type SettingsField = (typeof settingsFields)[number];

const span = z.object({ start: z.int().min(0).max(1440), end: z.int().min(0).max(1440) });
const spans = z.array(span).readonly();

/** The spans as the database keeps them. */
export const storedWeekSpans: z.ZodType<WeekSpans> = z
  .record(z.enum(["1", "2", "3", "4", "5", "6", "7"]), spans)
  .transform((stored) => weekSpansOf((weekday) => stored[`${weekday}`]));

const storedOverride = z.object({
  id: z.uuid(),
  kind: z.enum(overrideKinds),
  from: z.iso.date(),
  to: z.iso.date(),
  name: z.string(),
  nameEn: z.string(),
  source: z.string(),
  spans: storedWeekSpans,
});
const storedWeek = z.object({
  validFrom: z.iso.date(),
  source: z.string(),
  spans: storedWeekSpans,
});

/** The whole schedule as an edition keeps it. */
export const storedContent: z.ZodType<ScheduleContent> = z.object({
  weeks: z.array(storedWeek).min(1),
  overrides: z.array(storedOverride),
  holidayClosed: z.object({ "libur-nasional": z.boolean(), "cuti-bersama": z.boolean() }),
});

/** A holiday as its history keeps it. */
export const storedHoliday = z.object({
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(holidayKinds),
  source: z.string(),
});

/** What an edition did, as it is kept. */
export const storedChange: z.ZodType<ScheduleChange> = z.discriminatedUnion("what", [
  z.object({ what: z.literal("installed") }),
  z.object({ what: z.enum(["week-replaced", "week-deleted"]), validFrom: z.iso.date() }),
  z.object({ what: z.literal("closing-set"), national: z.boolean(), leave: z.boolean() }),
  z.object({
    what: z.enum(["override-added", "override-changed", "override-deleted"]),
    kind: z.enum(overrideKinds),
    name: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  z.object({ what: z.literal("reverted"), version: z.int() }),
]);

const spanMessages = {
  "not-spans": "Tulis jam seperti 09.00–19.00, beberapa rentang dipisahkan koma.",
  "span-out-of-day": "Jam harus antara 00.00 dan 24.00.",
  "end-not-after-start": "Jam tutup harus sesudah jam buka.",
  "spans-overlap": "Rentang jam pada hari ini saling bertumpuk.",
  "too-many-spans": `Paling banyak ${spansPerDayMax} rentang dalam sehari.`,
} as const;

const daySpans = z.string().transform((text, context) => {
  const parsed = parseSpans(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: spanMessages[parsed.refusal] });
  return z.NEVER;
});

const dayFields = {
  day1: daySpans,
  day2: daySpans,
  day3: daySpans,
  day4: daySpans,
  day5: daySpans,
  day6: daySpans,
  day7: daySpans,
};

/** `what` names the field inside a sentence; a browser sends a half-typed date as an empty one. */
const date = (what: string) =>
  z
    .string()
    .trim()
    .refine((text) => parseIsoDate(text) !== null, `Isi ${what} yang ada di kalender.`);
const name = (what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .min(1, `Isi ${what}.`)
    .max(120, "Paling panjang 120 karakter.");
const anySource = z.string().trim().normalize("NFC").max(250, "Paling panjang 250 karakter.");
const source = anySource.min(1, "Isi sumber, misalnya nomor surat keputusan.");
/** As PostgreSQL counts in an `integer`. */
const countMax = 2 ** 31 - 1;
const version = z.coerce.number().int().min(0).max(countMax);
const schedule = z.enum(scheduleCodes);

/** A new regular week from a day on. */
export const weekInput = z
  .object({ schedule, version, validFrom: date("tanggal mulai berlaku"), source, ...dayFields })
  .transform((input) => ({ ...input, spans: weekSpansOf((weekday) => input[`day${weekday}`]) }));
export type WeekInput = Pick<
  z.output<typeof weekInput>,
  "schedule" | "version" | "validFrom" | "source" | "spans"
>;

/** A regular week to be withdrawn before it holds. */
export const weekDeletion = z.object({
  schedule,
  version,
  validFrom: date("tanggal mulai berlaku"),
});
export type WeekDeletion = z.output<typeof weekDeletion>;

/** Which kinds of holiday close the schedule; an unticked box is not sent. */
export const closingInput = z.object({
  schedule,
  version,
  national: z.stringbool().default(false),
  leave: z.stringbool().default(false),
});
export type ClosingInput = z.output<typeof closingInput>;

/** An additional closing has no hours, and no exception those of weekdays outside its range: its form leaves them out. */
const overrideDays = {
  day1: daySpans.optional(),
  day2: daySpans.optional(),
  day3: daySpans.optional(),
  day4: daySpans.optional(),
  day5: daySpans.optional(),
  day6: daySpans.optional(),
  day7: daySpans.optional(),
};

type OverrideParts = {
  readonly kind?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
} & { readonly [D in keyof typeof overrideDays]?: unknown };

const isDay = (value: unknown): value is string =>
  typeof value === "string" && parseIsoDate(value) !== null;
const inOrder = ({ from, to }: OverrideParts) => !isDay(from) || !isDay(to) || from <= to;
const isEmpty = (day: unknown) => day === undefined || (Array.isArray(day) && day.length === 0);
const hoursFitKind = (parts: OverrideParts) =>
  parts.kind !== "closed" || weekdays.every((weekday) => isEmpty(parts[`day${weekday}`]));

/** Hours of weekdays outside the range can never hold: what stands there is not read. */
function onlyAsked(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  const asked = weekdaysAsked(sent).map((weekday) => `day${weekday}`);
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => !/^day\d$/.test(name) || asked.includes(name)),
  );
}

/**
 * An opening names hours on at least one day. A day that came into the range without its field having been shown, as
 * happens without JavaScript, is asked for: left out unseen it would be closed.
 */
function checkOpening(parts: OverrideParts, context: z.RefinementCtx): void {
  if (parts.kind === "closed") return;
  const asked = weekdaysAsked(parts);
  const fault = (weekday: number, message: string) =>
    context.addIssue({ code: "custom", path: [`day${weekday}`], message });
  const unseen = asked.filter((weekday) => parts[`day${weekday}`] === undefined);
  if (unseen.length < asked.length) {
    for (const weekday of unseen) fault(weekday, "Isi jam hari ini, atau kosongkan bila tutup.");
  }
  if (asked.every((weekday) => isEmpty(parts[`day${weekday}`]))) {
    const first = asked.find((weekday) => !unseen.includes(weekday)) ?? asked[0] ?? 1;
    fault(first, "Isi jam buka paling sedikit satu hari, atau pilih jenis Tutup tambahan.");
  }
}

/** Said together with the faults of single fields, not in a second round. */
const always = () => true;

const overrideForm = z
  .object({
    schedule,
    version,
    id: z.union([z.uuid(), z.literal("").transform(() => null)]),
    kind: z.enum(overrideKinds, "Pilih jenis pengecualian."),
    from: date("hari pertama"),
    to: date("hari terakhir"),
    name: name("nama, misalnya Jam Ramadan"),
    nameEn: name("nama dalam bahasa Inggris"),
    source: anySource,
    ...overrideDays,
  })
  .refine(inOrder, {
    path: ["to"],
    message: "Hari terakhir tidak boleh sebelum hari pertama.",
    when: always,
  })
  .refine(hoursFitKind, {
    path: ["kind"],
    message: "Tutup tambahan tidak memakai jam. Kosongkan jamnya, atau pilih jenis lain.",
    when: always,
  })
  .superRefine(checkOpening, { when: always })
  .transform((input) => ({
    ...input,
    spans: weekSpansOf((weekday) => input[`day${weekday}`] ?? []),
  }));

/** A dated exception; `id` is empty for a new one, and so may be its source. */
export const overrideInput = z.preprocess(onlyAsked, overrideForm);
export type OverrideInput = Pick<
  z.output<typeof overrideInput>,
  "schedule" | "version" | "id" | "kind" | "from" | "to" | "name" | "nameEn" | "source" | "spans"
>;

/** An override to be withdrawn before it has begun. */
export const overrideDeletion = z.object({ schedule, version, id: z.uuid() });
export type OverrideDeletion = z.output<typeof overrideDeletion>;

/** An edition whose schedule is to hold again. */
export const reversion = z.object({
  schedule,
  version,
  edition: z.coerce.number().int().min(1).max(countMax),
});
export type Reversion = z.output<typeof reversion>;

/** A holiday; `version` is empty for a new one. */
export const holidayInput = z.object({
  date: date("tanggal hari libur"),
  name: name("nama hari libur"),
  nameEn: name("nama dalam bahasa Inggris"),
  kind: z.enum(holidayKinds, "Pilih jenis hari libur."),
  source,
  version: z.union([z.literal("").transform(() => null), version]),
});
export type HolidayInput = z.output<typeof holidayInput>;

/** A line of the holidays' history to be taken back; `version` is that of the day now, empty where it is no holiday. */
export const holidayReversion = z.object({
  edition: z.coerce.number().int().min(1).max(countMax),
  version: z.union([z.literal("").transform(() => null), version]),
});
export type HolidayReversion = z.output<typeof holidayReversion>;

/** A holiday to be removed, moved by a new decree for instance. */
export const holidayDeletion = z.object({ date: date("tanggal hari libur"), version });
export type HolidayDeletion = z.output<typeof holidayDeletion>;
