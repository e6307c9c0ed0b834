import { expect, test } from "vitest";
import { replyMail } from "./mails";

test.each(["id", "en"] as const)(
  "the mail leads to the conversation and to where it is left (%s)",
  (locale) => {
    const [link, settings] = [
      "https://portal.test/tanya/x",
      "https://portal.test/akun/persetujuan",
    ];
    const { step, leave } = replyMail({ locale, link, settings });
    expect(step?.address).toBe(link);
    expect(leave?.address).toBe(settings);
  },
);
