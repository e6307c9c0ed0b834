import { expect, test } from "vitest";
import { isLeaversApplication } from "./whose";

const leaver = { names: ["Guntoro Sastradipura"], birthDate: "1990-08-17" };
const his = (state: string, name: string | null, birthDate: string | null) =>
  isLeaversApplication({ state, name, birthDate }, leaver);

test("what was confirmed from an address is its owner's by name and birth date, written as they may be", () => {
  for (const state of ["submitted", "returned", "refused", "expired"]) {
    expect(his(state, "Guntoro Sastra Dipura", "1990-08-17"), state).toBe(true);
    expect(his(state, "Siti Aminah", "1990-08-17"), state).toBe(false);
    expect(his(state, "Guntoro Sastradipura", "2015-01-02"), state).toBe(false);
    expect(his(state, null, null), state).toBe(false);
  }
});

test("what nobody confirmed is his, unless both name and birth date are another's", () => {
  for (const state of ["draft", "unconfirmed"]) {
    expect(his(state, null, null), state).toBe(true);
    expect(his(state, "Siti Aminah", null), state).toBe(true);
    expect(his(state, "Guntoro", "2015-01-02"), state).toBe(true);
    expect(his(state, "Siti Aminah", "1990-08-17"), state).toBe(true);
    expect(his(state, "Siti Aminah", "2015-01-02"), state).toBe(false);
  }
});
