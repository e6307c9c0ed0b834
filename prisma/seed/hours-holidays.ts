import type { Holiday } from "../../lib/hours/domain/schedule";

/*
 * National holidays and cuti bersama as the three ministers decreed them. 2026 was compared with the lists of a city
 * education office and two news sites, 2027 with two independent lists; the weekdays were computed again.
 * 2027 has Isra Mikraj twice (5 January and 26 December).
 */
const decree2026 =
  "SKB 3 Menteri No. 1497 Tahun 2025, No. 2 Tahun 2025, No. 5 Tahun 2025 (19 September 2025)";
const decree2027 =
  "SKB 3 Menteri No. 1205 Tahun 2026, No. 3 Tahun 2026, No. 2 Tahun 2026 (15 September 2026)";

/** Date, name, English name, kind; the decree of the year is the source. */
type Row = readonly [Holiday["date"], Holiday["name"], Holiday["nameEn"], Holiday["kind"]];

const rows2026: readonly Row[] = [
  ["2026-01-01", "Tahun Baru 2026 Masehi", "New Year's Day", "libur-nasional"],
  ["2026-01-16", "Isra Mikraj Nabi Muhammad SAW", "Isra and Mi'raj", "libur-nasional"],
  [
    "2026-02-16",
    "Cuti Bersama Tahun Baru Imlek 2577 Kongzili",
    "Collective leave: Lunar New Year",
    "cuti-bersama",
  ],
  ["2026-02-17", "Tahun Baru Imlek 2577 Kongzili", "Lunar New Year", "libur-nasional"],
  [
    "2026-03-18",
    "Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948)",
    "Collective leave: Nyepi",
    "cuti-bersama",
  ],
  ["2026-03-19", "Hari Suci Nyepi (Tahun Baru Saka 1948)", "Nyepi", "libur-nasional"],
  [
    "2026-03-20",
    "Cuti Bersama Idulfitri 1447 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  ["2026-03-21", "Idulfitri 1447 Hijriah", "Eid al-Fitr", "libur-nasional"],
  ["2026-03-22", "Idulfitri 1447 Hijriah", "Eid al-Fitr (day 2)", "libur-nasional"],
  [
    "2026-03-23",
    "Cuti Bersama Idulfitri 1447 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  [
    "2026-03-24",
    "Cuti Bersama Idulfitri 1447 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  ["2026-04-03", "Wafat Yesus Kristus", "Good Friday", "libur-nasional"],
  ["2026-04-05", "Kebangkitan Yesus Kristus (Paskah)", "Easter Sunday", "libur-nasional"],
  ["2026-05-01", "Hari Buruh Internasional", "Labour Day", "libur-nasional"],
  ["2026-05-14", "Kenaikan Yesus Kristus", "Ascension Day", "libur-nasional"],
  [
    "2026-05-15",
    "Cuti Bersama Kenaikan Yesus Kristus",
    "Collective leave: Ascension",
    "cuti-bersama",
  ],
  ["2026-05-27", "Iduladha 1447 Hijriah", "Eid al-Adha", "libur-nasional"],
  [
    "2026-05-28",
    "Cuti Bersama Iduladha 1447 Hijriah",
    "Collective leave: Eid al-Adha",
    "cuti-bersama",
  ],
  ["2026-05-31", "Hari Raya Waisak 2570 BE", "Vesak", "libur-nasional"],
  ["2026-06-01", "Hari Lahir Pancasila", "Pancasila Day", "libur-nasional"],
  ["2026-06-16", "1 Muharam Tahun Baru Islam 1448 Hijriah", "Islamic New Year", "libur-nasional"],
  ["2026-08-17", "Proklamasi Kemerdekaan", "Independence Day", "libur-nasional"],
  ["2026-08-25", "Maulid Nabi Muhammad SAW", "Birthday of the Prophet", "libur-nasional"],
  [
    "2026-12-24",
    "Cuti Bersama Kelahiran Yesus Kristus (Natal)",
    "Collective leave: Christmas",
    "cuti-bersama",
  ],
  ["2026-12-25", "Kelahiran Yesus Kristus (Natal)", "Christmas Day", "libur-nasional"],
];

const rows2027: readonly Row[] = [
  ["2027-01-01", "Tahun Baru 2027 Masehi", "New Year's Day", "libur-nasional"],
  ["2027-01-05", "Isra Mikraj Nabi Muhammad SAW 1448 Hijriah", "Isra and Mi'raj", "libur-nasional"],
  [
    "2027-02-05",
    "Cuti Bersama Tahun Baru Imlek 2578 Kongzili",
    "Collective leave: Lunar New Year",
    "cuti-bersama",
  ],
  ["2027-02-06", "Tahun Baru Imlek 2578 Kongzili", "Lunar New Year", "libur-nasional"],
  ["2027-03-08", "Hari Suci Nyepi (Tahun Baru Saka 1949)", "Nyepi", "libur-nasional"],
  [
    "2027-03-09",
    "Cuti Bersama Idulfitri 1448 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  ["2027-03-10", "Idulfitri 1448 Hijriah", "Eid al-Fitr", "libur-nasional"],
  ["2027-03-11", "Idulfitri 1448 Hijriah", "Eid al-Fitr (day 2)", "libur-nasional"],
  [
    "2027-03-12",
    "Cuti Bersama Idulfitri 1448 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  [
    "2027-03-15",
    "Cuti Bersama Idulfitri 1448 Hijriah",
    "Collective leave: Eid al-Fitr",
    "cuti-bersama",
  ],
  [
    "2027-03-25",
    "Cuti Bersama Wafat Yesus Kristus",
    "Collective leave: Good Friday",
    "cuti-bersama",
  ],
  ["2027-03-26", "Wafat Yesus Kristus", "Good Friday", "libur-nasional"],
  ["2027-03-28", "Kebangkitan Yesus Kristus (Paskah)", "Easter Sunday", "libur-nasional"],
  ["2027-05-01", "Hari Buruh Internasional", "Labour Day", "libur-nasional"],
  ["2027-05-06", "Kenaikan Yesus Kristus", "Ascension Day", "libur-nasional"],
  ["2027-05-17", "Iduladha 1448 Hijriah", "Eid al-Adha", "libur-nasional"],
  [
    "2027-05-18",
    "Cuti Bersama Iduladha 1448 Hijriah",
    "Collective leave: Eid al-Adha",
    "cuti-bersama",
  ],
  [
    "2027-05-19",
    "Cuti Bersama Hari Raya Waisak 2571 BE",
    "Collective leave: Vesak",
    "cuti-bersama",
  ],
  ["2027-05-20", "Hari Raya Waisak 2571 BE", "Vesak", "libur-nasional"],
  ["2027-06-01", "Hari Lahir Pancasila", "Pancasila Day", "libur-nasional"],
  ["2027-06-06", "1 Muharam Tahun Baru Islam 1449 Hijriah", "Islamic New Year", "libur-nasional"],
  ["2027-08-15", "Maulid Nabi Muhammad SAW", "Birthday of the Prophet", "libur-nasional"],
  ["2027-08-17", "Proklamasi Kemerdekaan", "Independence Day", "libur-nasional"],
  [
    "2027-12-24",
    "Cuti Bersama Kelahiran Yesus Kristus (Natal)",
    "Collective leave: Christmas",
    "cuti-bersama",
  ],
  ["2027-12-25", "Kelahiran Yesus Kristus (Natal)", "Christmas Day", "libur-nasional"],
  [
    "2027-12-26",
    "Isra Mikraj Nabi Muhammad SAW 1449 Hijriah",
    "Isra and Mi'raj (second in 2027)",
    "libur-nasional",
  ],
];

const withSource =
  (source: string) =>
  ([date, name, nameEn, kind]: Row): Holiday => ({ date, name, nameEn, kind, source });

/** 51 days: 25 of 2026 and 26 of 2027. */
export const seedHolidays: readonly Holiday[] = [
  ...rows2026.map(withSource(decree2026)),
  ...rows2027.map(withSource(decree2027)),
];
