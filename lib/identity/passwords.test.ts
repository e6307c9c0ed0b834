import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { decoyHash, generatePassword, hashPassword, isWeaker, passwordMatches } from "./passwords";

test("a password matches its own hash and no other", async () => {
  const stored = await hashPassword("kata sandi yang panjang");
  expect(await passwordMatches(stored, "kata sandi yang panjang")).toBe(true);
  expect(await passwordMatches(stored, "kata sandi yang panjanG")).toBe(false);
});

test("an unknown account costs the same argon2id run as a known one", async () => {
  const stored = await hashPassword("apa saja");
  const settings = (hash: string) => hash.split("$").slice(0, 4).join("$");
  expect(settings(stored)).toBe("$argon2id$v=19$m=19456,t=2,p=1");
  expect(settings(decoyHash())).toBe(settings(stored));
  expect(decoyHash()).toHaveLength(stored.length);
  expect(await passwordMatches(null, "apa saja")).toBe(false);
});

test("a hash made where fewer passes were borne still opens, and counts as weaker", async () => {
  const cheap = await hash("apa saja", { memoryCost: 19_456, timeCost: 1, parallelism: 1 });
  expect(isWeaker(cheap)).toBe(true);
  expect(await passwordMatches(cheap, "apa saja")).toBe(true);
  expect(await passwordMatches(cheap, "apa pun")).toBe(false);
  expect(isWeaker(await hashPassword("apa saja"))).toBe(false);
  expect(isWeaker(decoyHash())).toBe(false);
});

test("more than 200 characters are refused unread", async () => {
  const long = "x".repeat(201);
  expect(await passwordMatches(await hashPassword(long), long)).toBe(false);
});

test("generated passwords are four groups of four signs that cannot be confused, never twice the same", () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made)
    expect(password).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
});
