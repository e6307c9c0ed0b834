import { expect, test } from "vitest";
import { newLibrarian, startClockAt } from "@/lib/conversation/testing/people";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { ownDataFolder } from "../testing/data-folder";
import { liveWholeLife } from "../testing/whole-life";
import { readable } from "./domain/readable";
import { codeNamesIn } from "./names";
import { collectOwnData } from "./queries";

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");

test("the file holds what every room knows of its owner, and nothing of anybody else", async () => {
  await seedHours();
  const life = await liveWholeLife("Zulkarnaen", 1);
  await liveWholeLife("Wicaksana", 2);
  await newLibrarian("Laras", false);
  const data = await collectOwnData(life.member);
  const text = JSON.stringify(data);
  expect(data).toMatchObject({
    membership: {
      ...{ name: "RatnaZulkarnaen Wulandari", identityNumber: "••••9999" },
      formerNames: [
        { name: "RatnaZulkarnaen Purwaningsih" },
        { name: "RadenZulkarnaen Kusumawardani" },
      ],
      formerEmails: [
        { email: "ratna-zulkarnaen@contoh.test" },
        { email: "antara-ratna-zulkarnaen@contoh.test" },
      ],
    },
    cards: [{ issue: 1 }],
    consents: [{ purpose: "membership" }],
    applications: [{ state: "approved" }],
    account: { hasSecondFactor: false, savedRecords: [{ title: "Buku" }], signIns: [{}] },
    conversations: [{ messages: [{}, {}] }, { messages: [{}, {}] }],
    requests: [{ kind: "correct", wanted: { field: "name" } }],
  });
  expect(text).toContain("Jalan Zulkarnaen Melati");
  expect(text).not.toContain("Wicaksana");
  // Neither what is kept sealed, nor fingerprints, nor keys.
  expect(text).not.toMatch(/3171005108859999|Sealed|Index|keyHash|passwordHash/);
  const page = readable(data, "id", await codeNamesIn(data, "id"));
  expect(page).toContain("Jalan Zulkarnaen Melati");
  expect(page).not.toContain("undefined");
  expect(page).toContain("17 Agustus 1985");
  expect(page).toContain("Jakarta");
  expect(page).not.toMatch(/31\.71\.01\.1001|1985-08-17/);
  expect(text).toContain("31.71.01.1001");

  // Resumed by somebody who was not asked who he is: only the account's own is still handed out.
  await db().conversation.updateMany({
    where: { verifiedMemberId: life.memberId },
    data: { verification: "unverified" },
  });
  expect((await collectOwnData(life.member)).conversations).toHaveLength(1);
});
