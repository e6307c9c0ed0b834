import { expect, test } from "vitest";
import { takePicture } from "../portraits/limits";
import {
  takeAuditLine,
  takeBeginning,
  takeMailAsking,
  takeOwnMail,
  takeStatusMailTo,
} from "./limits";

const network = (address: string) => new Headers({ "x-portal-socket-address": address });
/** How many of `tries` are let through. */
async function passed(tries: number, ask: () => Promise<number>): Promise<number> {
  let count = 0;
  for (let at = 0; at < tries; at += 1) if ((await ask()) === 0) count += 1;
  return count;
}

test("one browser begins ten registrations in ten minutes, and another is not held up by it", async () => {
  const campus = network("192.0.2.1");
  expect(await passed(12, () => takeBeginning(campus, "a".repeat(64)))).toBe(10);
  expect(await takeBeginning(campus, "b".repeat(64))).toBe(0);
  expect(await takeBeginning(campus, "a".repeat(64))).toBeGreaterThan(500);
});

test("a network begins two hundred", async () => {
  expect(await passed(205, () => takeBeginning(network("192.0.2.2"), null))).toBe(200);
});

test("three status links an hour go to one address, whoever asks; a network asks twenty times", async () => {
  expect(await passed(5, () => takeStatusMailTo("suparman@contoh.test"))).toBe(3);
  expect(await passed(2, () => takeStatusMailTo("lain@contoh.test"))).toBe(2);
  expect(await passed(25, () => takeMailAsking(network("192.0.2.3")))).toBe(20);
});

test("an application has three mails an hour of its own", async () => {
  expect(await passed(5, () => takeOwnMail("019aa000-0000-7000-8000-000000000001"))).toBe(3);
  expect(await passed(2, () => takeOwnMail("019aa000-0000-7000-8000-000000000002"))).toBe(2);
});

test("pictures and lines in the trail are counted too", async () => {
  expect(await passed(25, () => takePicture("c".repeat(64)))).toBe(20);
  expect(await passed(25, () => takeAuditLine(network("2001:db8::1")))).toBe(20);
  // One line owns a whole /64.
  expect(await takeAuditLine(network("2001:db8::2"))).toBeGreaterThan(0);
});
