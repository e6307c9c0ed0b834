import { describe, expect, test } from "vitest";
import { db } from "./db";
import { forgetOldWindows, take } from "./rate-limit";

const allowance = { limit: 3, windowSeconds: 60 };

describe("take", () => {
  test("grants the allowance and then says when to come back", async () => {
    for (let n = 0; n < 3; n++) expect(await take("one", allowance)).toEqual({ ok: true });
    const fourth = await take("one", allowance);
    expect(fourth.ok).toBe(false);
    if (!fourth.ok) {
      expect(fourth.retryAfterSeconds).toBeGreaterThan(0);
      expect(fourth.retryAfterSeconds).toBeLessThanOrEqual(60);
    }
  });

  test("grants exactly the allowance to requests that come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => take("rush", allowance)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test("counts one key apart from another and begins anew when the window is over", async () => {
    for (let n = 0; n < 4; n++) await take("past", allowance);
    expect((await take("past", allowance)).ok).toBe(false);
    await db().rateWindow.updateMany({ data: { endsAt: new Date(Date.now() - 1000) } });
    expect(await take("past", allowance)).toEqual({ ok: true });
    expect(await take("other", allowance)).toEqual({ ok: true });
  });

  test("keeps the key itself out of the database, and old windows not at all", async () => {
    await take("203.0.113.9", allowance);
    const rows = await db().rateWindow.findMany();
    expect(JSON.stringify(rows)).not.toContain("203.0.113.9");
    await db().rateWindow.updateMany({ data: { endsAt: new Date(Date.now() - 1000) } });
    expect(await forgetOldWindows()).toBe(rows.length);
    expect(await db().rateWindow.count()).toBe(0);
  });
});
