import { expect, test } from "vitest";
import { personSearch } from "./schema";

const whole = { nama: "Nur’aini", tanggal: "1", bulan: "2", tahun: "1990" };
const read = (over: Readonly<Record<string, unknown>>) =>
  personSearch("2026-11-22").safeParse({ ...whole, ...over });

test("a part of a name and a whole birth date are looked for", () => {
  expect(read({}).data).toEqual({
    ...{ name: "Nur’aini", words: ["nur", "aini"], birthDate: "1990-02-01" },
  });
});

test.each([
  [{ nama: "" }, [["nama", "name-missing"]]],
  [{ nama: undefined }, [["nama", "name-missing"]]],
  [{ nama: "a".repeat(121) }, [["nama", "name-missing"]]],
  [{ bulan: "" }, [["tanggal", "birth-date-missing"]]],
  [{ tanggal: "30" }, [["tanggal", "birth-date-invalid"]]],
  [{ tahun: "2999" }, [["tanggal", "birth-date-future"]]],
  [{ tahun: "1850" }, [["tanggal", "birth-date-too-old"]]],
  [
    { nama: "M", tahun: "" },
    [
      ["nama", "name-missing"],
      ["tanggal", "birth-date-missing"],
    ],
  ],
])("%j is told at its field", (over, faults) => {
  const { error } = read(over);
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual(faults);
});
