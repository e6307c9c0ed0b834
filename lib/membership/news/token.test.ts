import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { seal } from "@/lib/platform/crypto";
import { newStopToken, readStopToken } from "./token";

test("a token opens to its member, says nothing of him, and is another one each time", () => {
  const memberId = randomUUID();
  const tokens = [newStopToken(memberId), newStopToken(memberId)];
  expect(tokens.map(readStopToken)).toEqual([memberId, memberId]);
  expect(tokens[0]).not.toBe(tokens[1]);
  for (const token of tokens) {
    expect(token).not.toContain(memberId.slice(0, 8));
    expect(encodeURIComponent(token)).toBe(token);
  }
});

test("what is none, was changed or was sealed for something else opens nothing", () => {
  const token = newStopToken(randomUUID());
  const changed = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
  for (const text of ["", "x", ".", "%00", changed, seal(randomUUID()), seal("stop-news:satu")])
    expect(readStopToken(text), text).toBeNull();
});
