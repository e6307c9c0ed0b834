import { expect, test } from "vitest";
import id from "@/lib/language/messages/id/home.json";
import { firstReplyWord } from "./first-reply";

test("five minutes are promised outright only while the chat is open and somebody is on duty", () => {
  expect(id.now[firstReplyWord(true, 1)]).toBe("Tanggapan pertama paling lama 5 menit.");
  expect(id.now[firstReplyWord(true, 0)]).not.toContain("5 menit");
  for (const onDuty of [0, 2])
    expect(id.now[firstReplyWord(false, onDuty)]).toMatch(/^Bila pustakawan bertugas, .*5 menit/u);
});
