import { expect, test } from "vitest";
import { takePicture } from "../portraits/limits";
import {
  takeBeginning,
  takeOwnMail,
  takeOwnMailing,
  takeSending,
  takeStatusAsking,
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

test("three status links an hour go to one address, whoever asks", async () => {
  expect(await passed(5, () => takeStatusMailTo("suparman@contoh.test"))).toBe(3);
  expect(await passed(2, () => takeStatusMailTo("lain@contoh.test"))).toBe(2);
});

test("a network sends two hundred registrations an hour, however many status links and mails it asked for", async () => {
  const school = network("192.0.2.3");
  expect(await passed(205, () => takeStatusAsking(school))).toBe(200);
  expect(await passed(205, () => takeOwnMailing(school))).toBe(200);
  expect(await passed(205, () => takeSending(school))).toBe(200);
  expect(await takeSending(school)).toBeGreaterThan(3000);
});

test("an application has three mails an hour of its own", async () => {
  expect(await passed(5, () => takeOwnMail("019aa000-0000-7000-8000-000000000001"))).toBe(3);
  expect(await passed(2, () => takeOwnMail("019aa000-0000-7000-8000-000000000002"))).toBe(2);
});

test("pictures are counted too", async () => {
  expect(await passed(25, () => takePicture("c".repeat(64)))).toBe(20);
});
