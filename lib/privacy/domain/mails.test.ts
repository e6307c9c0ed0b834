import { describe, expect, test } from "vitest";
import { answeredMail, deletedMail, receivedMail } from "./mails";
import { askableKinds } from "./rights";

const address = "https://portal.test/akun/data";

describe.each(["id", "en"] as const)("the mails of a request in %s", (locale) => {
  test.each(askableKinds)("%s: received says until when, and both lead to the request", (kind) => {
    const received = receivedMail({ locale, kind, address, due: "26 November 2026 10.00" });
    expect(received.says[0]).toContain("26 November 2026 10.00");
    const answered = answeredMail({ locale, kind, address });
    for (const { step } of [received, answered]) expect(step?.address).toBe(address);
  });

  test("each kind is named in words of its own", () => {
    const said = askableKinds.map((kind) => answeredMail({ locale, kind, address }).says[0]);
    expect(new Set(said).size).toBe(askableKinds.length);
  });

  test("whose data are deleted is led to no page that he could no longer open", () => {
    expect(deletedMail(locale, "Sesuai permintaan.").step).toBeUndefined();
  });

  test("the words of an answered deletion stand in its mail: they are kept nowhere else", () => {
    expect(deletedMail(locale, "Sesuai permintaan.").says.join(" ")).toContain(
      "Sesuai permintaan.",
    );
  });
});
