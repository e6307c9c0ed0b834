import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { mayMailTo, takeLinkAsking } from "./limits";

const from = (address: string) => new Headers({ [socketAddressHeader]: address });

test("three links an hour go out for a conversation, whoever asks", async () => {
  const id = randomUUID();
  for (let n = 0; n < 3; n++) expect(await takeLinkAsking(from("192.0.2.1"), id)).toBe(0);
  const wait = await takeLinkAsking(from("192.0.2.2"), id);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(3600);
  expect(await takeLinkAsking(from("192.0.2.1"), randomUUID())).toBe(0);
});

test("a network asks sixty times an hour", async () => {
  const head = from("192.0.2.9");
  const answers: number[] = [];
  for (let n = 0; n < 61; n++) answers.push(await takeLinkAsking(head, randomUUID()));
  expect(answers.map((wait) => wait > 0)).toEqual([
    ...Array.from({ length: 60 }, () => false),
    true,
  ]);
  expect(await takeLinkAsking(from("192.0.2.10"), randomUUID())).toBe(0);
});

test("an address, however it is written, is mailed three links an hour over all conversations", async () => {
  const email = `${randomUUID()}@contoh.test`;
  for (const written of [email, email.toUpperCase(), ` ${email} `])
    expect(await mayMailTo(written)).toBe(true);
  expect(await mayMailTo(email)).toBe(false);
  expect(await mayMailTo(`lain-${email}`)).toBe(true);
});
