import { expect, test } from "vitest";
import { failureOf, freeWait, isAboutServer, isFinal, triesMax, waitAfter } from "./attempts";

test("a mail is tried eight times over two days, with growing waits", () => {
  const waits = Array.from({ length: triesMax }, (_, tries) => waitAfter(tries + 1));
  expect(waits.at(-1)).toBeNull();
  const minutes = waits.slice(0, -1).map((wait) => (wait ?? 0) / 60_000);
  expect(minutes).toHaveLength(7);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  const hours = minutes.reduce((sum, each) => sum + each, 0) / 60;
  expect(hours).toBeGreaterThan(40);
  expect(hours).toBeLessThan(48);
});

/** An answer to a command as the mailer hands it on. */
const answered = (command: string, response: string) => ({
  ...{ code: command === "DATA" ? "EMESSAGE" : "EENVELOPE", command, response },
  responseCode: Number(response.slice(0, 3)),
});

test.each([
  "550 no such user",
  "551 user not local",
  "553 mailbox name not allowed",
  "550 5.1.1 user unknown",
  "554 5.1.10 recipient address has null MX",
  "550-5.1.1 The account does not exist\n550 5.1.1 try again",
])("%s, said to the recipient, is final", (response) => {
  const failure = failureOf(answered("RCPT TO", response));
  expect(failure).toBe("recipient-refused");
  expect([isFinal(failure), isAboutServer(failure)]).toEqual([true, false]);
});

test.each([
  "554 relay access denied",
  "550 relaying not permitted",
  "550 sorry, blocked by our policy",
  "550 5.7.1 relaying denied",
  "554 5.7.1 <jauh@contoh.test>: Relay access denied",
  "550 5.7.26 unauthenticated mail",
  "550 5.1.8 sender address rejected",
])(
  "%s, said to the recipient, is about what the server passes on: it uses up no try",
  (response) => {
    const failure = failureOf(answered("RCPT TO", response));
    expect(failure).toBe("passing-refused");
    // The next mail may go to an address that it does pass on to.
    expect([isFinal(failure), isAboutServer(failure)]).toEqual([false, false]);
    expect(freeWait(failure)).toBe(3_600_000);
  },
);

test.each([
  ["RCPT TO", "552 5.2.2 mailbox full"],
  ["RCPT TO", "550 5.2.1 mailbox disabled"],
  ["RCPT TO", "554 no"],
  ["DATA", "550 5.1.1 looks like spam"],
] as const)("%s: %s waits, and the next mail may fare better", (command, response) => {
  const failure = failureOf(answered(command, response));
  expect(failure).toBe("mail-refused");
  expect([isFinal(failure), isAboutServer(failure)]).toEqual([false, false]);
  expect(freeWait(failure)).toBeNull();
});

test.each([
  [answered("MAIL FROM", "550 5.1.8 sender refused"), "sender-refused"],
  [answered("MAIL FROM", "530 5.7.0 authentication required"), "sign-in-refused"],
  [answered("RCPT TO", "530 5.7.0 authentication required"), "sign-in-refused"],
  [{ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "sign-in-refused"],
  [{ code: "EPROTOCOL", command: "CONN", responseCode: 554 }, "unreachable"],
  [{ code: "ESOCKET", command: "CONN" }, "unreachable"],
  [answered("RCPT TO", "421 closing"), "unreachable"],
] as const)("%j is %s: about the server, and no mail is lost by it", (error, failure) => {
  expect(failureOf(error)).toBe(failure);
  expect([isFinal(failure), isAboutServer(failure)]).toEqual([false, true]);
});

test("what the server wants to be asked later, and what never reached one, waits", () => {
  expect(failureOf(answered("RCPT TO", "451 greylisted"))).toBe("later");
  expect(failureOf({ code: "EENVELOPE", command: "API" })).toBe("mail-refused");
  expect(failureOf({})).toBe("mail-refused");
});
