import { expect, test } from "vitest";
import {
  alarmsDue,
  duePastClosing,
  minutesAndSeconds,
  promiseKept,
  urgency,
  waitedSeconds,
  waitedUntilClaim,
} from "./service-level";

const started = new Date("2026-11-23T03:00:00Z");
const due = new Date("2026-11-23T03:05:00Z");
const after = (seconds: number) => new Date(started.getTime() + seconds * 1000);

test("alarms fall due at 2:00, 3:30 and 5:00 after the click", () => {
  expect(alarmsDue(due, after(119))).toEqual([]);
  expect(alarmsDue(due, after(120))).toEqual([120]);
  expect(alarmsDue(due, after(210))).toEqual([120, 210]);
  expect(alarmsDue(due, after(300))).toEqual([120, 210, 300]);
});

test("a late answer stays a breach, and so does none", () => {
  expect(promiseKept(due, after(300), after(900))).toBe(true);
  expect(promiseKept(due, after(301), after(900))).toBe(false);
  expect(promiseKept(due, null, after(301))).toBe(false);
});

test("the wait grows second by second and is written in words the desk knows", () => {
  expect(waitedSeconds(due, after(102))).toBe(102);
  expect(minutesAndSeconds(102)).toBe("1.42");
  expect(minutesAndSeconds(320)).toBe("5.20");
  expect([119, 120, 210, 300].map(urgency)).toEqual(["calm", "soon", "urgent", "late"]);
});

test("a promise that reaches past closing is told as such, and its wait counts from the click", () => {
  // 18.58 WIB on a Monday: two minutes before closing and three after the next opening.
  const click = new Date("2026-11-23T11:58:00Z");
  const promised = { startedAt: click, dueAt: new Date("2026-11-24T02:03:00Z") };
  const minuteLater = new Date("2026-11-23T11:59:00Z");
  expect(duePastClosing(promised.dueAt, minuteLater)).toBe(true);
  expect(waitedUntilClaim(promised, minuteLater)).toBe(60);
  const morning = new Date("2026-11-24T02:01:00Z");
  expect(duePastClosing(promised.dueAt, morning)).toBe(false);
  expect(waitedUntilClaim(promised, morning)).toBe(180);
  expect(duePastClosing(due, after(-20))).toBe(false);
  expect(waitedUntilClaim({ startedAt: started, dueAt: due }, after(102))).toBe(102);
  expect(waitedUntilClaim({ startedAt: started, dueAt: null }, after(102))).toBe(null);
});
