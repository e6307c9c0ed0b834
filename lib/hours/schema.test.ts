import { expect, test } from "vitest";
import { z } from "zod";
import { closingInput, holidayInput, overrideInput, reversion, weekInput } from "./schema";

const days = {
  day1: "09.00–19.00",
  day2: "09.00-12.00, 13.00-19.00",
  day3: "",
  day4: "tutup",
  day5: "9.30-15.00",
  day6: "",
  day7: "",
};
const week = { schedule: "chat", version: "3", validFrom: "2026-12-01", source: "SK 1", ...days };
const faultsOf = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : z.flattenError(parsed.error).fieldErrors;
};

test("a week is read as it is typed", () => {
  expect(weekInput.parse(week)).toMatchObject({
    version: 3,
    spans: {
      1: [{ start: 540, end: 1140 }],
      2: [
        { start: 540, end: 720 },
        { start: 780, end: 1140 },
      ],
      3: [],
      4: [],
      5: [{ start: 570, end: 900 }],
    },
  });
});

test("each fault stands at its own field, in Indonesian", () => {
  const wrong = { ...week, validFrom: "2026-02-30", source: " ", day1: "pagi", day2: "19.00-9.00" };
  expect(faultsOf(weekInput, wrong)).toEqual({
    validFrom: ["Isi tanggal mulai berlaku yang ada di kalender."],
    source: ["Isi sumber, misalnya nomor surat keputusan."],
    day1: ["Tulis jam seperti 09.00–19.00, beberapa rentang dipisahkan koma."],
    day2: ["Jam tutup harus sesudah jam buka."],
  });
});

test("overlapping hours, hours of no day and far too much text are told at their day, the rest is not lost", () => {
  const wrong = {
    ...week,
    day1: "09.00-12.00, 11.59-15.00",
    day2: "09.00-24.30",
    day3: "09.00-09.00",
    day4: "7.00-8.00, 8.00-9.00, 9.00-10.00, 10.00-11.00, 11.00-12.00",
    day5: "9".repeat(10_000),
    day6: "<script>alert(1)</script>",
    day7: "'; DROP TABLE hours_week; --",
    source: "S".repeat(251),
  };
  const notHours = ["Tulis jam seperti 09.00–19.00, beberapa rentang dipisahkan koma."];
  expect(faultsOf(weekInput, wrong)).toEqual({
    day1: ["Rentang jam pada hari ini saling bertumpuk."],
    day2: notHours,
    day3: ["Jam tutup harus sesudah jam buka."],
    day4: ["Paling banyak 4 rentang dalam sehari."],
    day5: notHours,
    day6: notHours,
    day7: notHours,
    source: ["Paling panjang 250 karakter."],
  });
});

test("a box that is not ticked is not sent and means no", () => {
  const sent = { schedule: "building", version: "1", leave: "on" };
  expect(closingInput.parse(sent)).toEqual({
    schedule: "building",
    version: 1,
    national: false,
    leave: true,
  });
});

test("an empty id or version means a new override or holiday", () => {
  const { validFrom, ...common } = week;
  const override = { ...common, id: "", kind: "hours", from: validFrom, to: validFrom };
  expect(overrideInput.parse({ ...override, name: "Rapat", nameEn: "Meeting" }).id).toBeNull();
  const holiday = { date: "2028-01-01", name: "Tahun Baru", nameEn: "New Year", source: "SKB" };
  expect(
    holidayInput.parse({ ...holiday, kind: "libur-nasional", version: "" }).version,
  ).toBeNull();
  expect(holidayInput.parse({ ...holiday, kind: "libur-nasional", version: "4" }).version).toBe(4);
  expect(faultsOf(holidayInput, { ...holiday, kind: "pesta", version: "" })).toEqual({
    kind: ["Pilih jenis hari libur."],
  });
});

const override = {
  schedule: "chat",
  version: "1",
  id: "",
  from: "2026-12-03",
  to: "2026-12-01",
  name: "",
  nameEn: "Meeting",
  source: "SK",
};

test("an exception's order of days, its hours and its empty fields are told in one round", () => {
  expect(faultsOf(overrideInput, { ...override, ...days, kind: "closed" })).toEqual({
    to: ["Hari terakhir tidak boleh sebelum hari pertama."],
    name: ["Isi nama, misalnya Jam Ramadan."],
    kind: ["Tutup tambahan tidak memakai jam. Kosongkan jamnya, atau pilih jenis lain."],
  });
  expect(faultsOf(overrideInput, { ...override, kind: "hours", to: "" })).toEqual({
    to: ["Isi hari terakhir yang ada di kalender."],
    name: ["Isi nama, misalnya Jam Ramadan."],
    day1: ["Isi jam buka paling sedikit satu hari, atau pilih jenis Tutup tambahan."],
  });
});

test("an additional closing comes without hours", () => {
  const closed = { ...override, kind: "closed", name: "Rapat", to: override.from };
  expect(overrideInput.parse(closed).spans[1]).toEqual([]);
});

const oneDay = { ...override, kind: "hours", name: "Rapat", from: "2026-12-03", to: "2026-12-03" };

test("of an exception only the hours of weekdays in its range are read, whatever stands at the others", () => {
  // A Thursday.
  const read = overrideInput.parse({
    ...oneDay,
    day1: "pagi",
    day2: "19.00-9.00",
    day4: "10.00-12.00",
  });
  expect(read.spans).toEqual({
    ...{ 1: [], 2: [], 3: [], 5: [], 6: [], 7: [] },
    4: [{ start: 600, end: 720 }],
  });
  expect(faultsOf(overrideInput, { ...oneDay, day1: "09.00-12.00", day4: "" })).toEqual({
    day4: ["Isi jam buka paling sedikit satu hari, atau pilih jenis Tutup tambahan."],
  });
});

test("a weekday that came into the range without its field is asked for, never closed unseen", () => {
  const longer = { ...oneDay, to: "2026-12-05", day4: "10.00-12.00" };
  const ask = ["Isi jam hari ini, atau kosongkan bila tutup."];
  expect(faultsOf(overrideInput, longer)).toEqual({ day5: ask, day6: ask });
  expect(overrideInput.parse({ ...longer, day5: "", day6: "" }).spans[5]).toEqual([]);
});

test("an exception needs no source, a regular week and a holiday do", () => {
  const closed = { ...oneDay, kind: "closed" };
  expect(overrideInput.parse({ ...closed, source: "  " }).source).toBe("");
  expect(faultsOf(overrideInput, { ...closed, source: "S".repeat(251) })).toHaveProperty("source");
  expect(faultsOf(weekInput, { ...week, source: "" })).toHaveProperty("source");
  const holiday = { date: "2028-01-01", name: "Tahun Baru", nameEn: "New Year", version: "" };
  expect(faultsOf(holidayInput, { ...holiday, kind: "libur-nasional", source: "" })).toHaveProperty(
    "source",
  );
});

test("a version or an edition that the database cannot count to is refused", () => {
  const input = { schedule: "chat", version: "2147483647", edition: "2147483647" };
  expect(reversion.safeParse(input).success).toBe(true);
  expect(faultsOf(reversion, { ...input, version: "2147483648" })).toHaveProperty("version");
  expect(faultsOf(reversion, { ...input, edition: "2147483648" })).toHaveProperty("edition");
});
