import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { forgetRegistrationKey, saveStep, withdrawApplication } from "../registration/mutations";
import { addPortrait, removePortrait } from "../registration/portraits/mutations";
import { findOwnPortrait, readOwnPortrait } from "../registration/portraits/queries";
import { findOwnApplication, listApplicationLines } from "../registration/queries";
import {
  mailResumeLink,
  mailStatusLinks,
  openApplication,
} from "../registration/resuming/mutations";
import { sendApplication } from "../registration/sending/mutations";
import { wholeAnswers } from "../registration/testing/answers";
import {
  mailedTo,
  newApplicant,
  rowOf,
  sendAndConfirm,
  tokenIn,
} from "../registration/testing/applicants";
import { approveApplication, refuseApplication, returnApplication } from "./mutations";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;
const reason = "Suparman: tanggal lahir berbeda dari NIK.";
const notEditable = { ok: false, refusal: "not-editable" };
const photo = () =>
  sharp({ create: { width: 9, height: 12, channels: 3, background: "#678" } })
    .jpeg()
    .toBuffer();

beforeEach(async () => {
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
  await db().account.deleteMany();
  await db().outgoingMail.deleteMany();
});

/** Somebody with a picture, in the queue for the second time; and how staff saw him last. */
async function waitingApplicant() {
  const applicant = await newApplicant();
  const { keyHash, applicationId } = applicant;
  expect((await addPortrait(keyHash, await photo())).ok).toBe(true);
  await sendAndConfirm(applicant);
  const shown = async () => ({ applicationId, seen: (await rowOf(keyHash)).changes });
  await returnApplication(staff, { ...(await shown()), reason });
  await sendApplication(keyHash, (await shown()).seen);
  return { ...applicant, seen: await shown() };
}

/** Everything a browser may do with a registration, tried with the key of a decided one. */
async function tryAll(keyHash: string) {
  const { changes } = await rowOf(keyHash);
  const answers = wholeAnswers().identity;
  return [
    await saveStep(keyHash, changes, { step: "identity", answers }),
    await sendApplication(keyHash, changes),
    await withdrawApplication(keyHash),
    await mailResumeLink(keyHash),
    await addPortrait(keyHash, await photo()),
  ];
}

test("the key of an approved one opens its state and nothing of the member, and changes nothing", async () => {
  const { keyHash, applicationId, seen } = await waitingApplicant();
  expect((await approveApplication(staff, seen)).ok).toBe(true);

  const own = await findOwnApplication(keyHash);
  if (!own) throw new Error("the browser is told nothing");
  expect(own).toMatchObject({ id: applicationId, state: "approved", draft: {}, email: null });
  const lines = await listApplicationLines(own);
  expect(lines.at(-1)).toMatchObject({ type: "approved", reason: null });
  const { name, mobile, number, email } = await db().member.findFirstOrThrow();
  const told = JSON.stringify({ own, lines });
  for (const word of [name, mobile, number, email ?? ""]) expect(told).not.toContain(word);

  expect(await tryAll(keyHash)).toEqual(Array(5).fill(notEditable));
  expect([await findOwnPortrait(keyHash), await readOwnPortrait(keyHash)]).toEqual([null, null]);
  await removePortrait(keyHash);
  expect(await db().portrait.count({ where: { memberId: { not: null } } })).toBe(1);
});

test("a link by mail leaves the approved one with its browser, and that one may forget it", async () => {
  const { keyHash, applicationId, seen } = await waitingApplicant();
  const { email } = await rowOf(keyHash);
  await approveApplication(staff, seen);
  await mailStatusLinks(email ?? "");
  const token = tokenIn(await mailedTo(`application:${applicationId}`, "application-status"));
  expect(await openApplication(token, { publicComputer: false })).toMatchObject({
    value: { state: "approved", key: null },
  });
  expect(await findOwnApplication(keyHash)).not.toBeNull();
  await forgetRegistrationKey(keyHash);
  expect(await findOwnApplication(keyHash)).toBeNull();
  expect(await db().member.count()).toBe(1);
});

test("the key of a refused one opens its state and why, and changes nothing", async () => {
  const { keyHash, seen } = await waitingApplicant();
  expect((await refuseApplication(staff, { ...seen, reason: "Bukan identitasnya." })).ok).toBe(
    true,
  );
  const own = await findOwnApplication(keyHash);
  if (!own) throw new Error("the browser is told nothing");
  expect(own.state).toBe("refused");
  expect((await listApplicationLines(own)).at(-1)?.reason).toBe("Bukan identitasnya.");
  expect(await tryAll(keyHash)).toEqual(Array(5).fill(notEditable));
});
