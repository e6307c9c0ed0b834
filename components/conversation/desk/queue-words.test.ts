import { expect, test } from "vitest";
import { onDutyWords, titleWithCount, waitingInSentence, waitingWords } from "./queue-words";

test("the queue says how long somebody waits and how much is left, and from five minutes how late it is", () => {
  expect(waitingWords(0)).toBe("Menunggu 0.00, sisa 5.00");
  expect(waitingWords(252)).toBe("Menunggu 4.12, sisa 0.48");
  expect(waitingWords(299)).toBe("Menunggu 4.59, sisa 0.01");
  expect(waitingWords(300)).toBe("Lewat 0.00");
  expect(waitingWords(320)).toBe("Lewat 0.20");
  expect(waitingInSentence(320)).toBe("lewat 0.20");
});

test("the title's count replaces the one before and goes with the last that waits", () => {
  expect(titleWithCount("Percakapan · Portal Pustaka", 2)).toBe("(2) Percakapan · Portal Pustaka");
  expect(titleWithCount("(2) Percakapan", 13)).toBe("(13) Percakapan");
  expect(titleWithCount("(13) Percakapan", 0)).toBe("Percakapan");
});

test("nobody on duty is said in words", () => {
  expect(onDutyWords(0)).toBe("Belum ada pustakawan bertugas");
  expect(onDutyWords(3)).toBe("3 pustakawan bertugas");
});
