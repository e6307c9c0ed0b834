import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sendMessage } from "@/lib/conversation/messages/mutations";
import { startConversation } from "@/lib/conversation/mutations";
import { mailResumeLink, resumeConversation } from "@/lib/conversation/resuming/mutations";
import { newLibrarian, newPatron } from "@/lib/conversation/testing/people";
import { emailIndexOf, makeLink } from "@/lib/identity/links/mutations";
import { actAsSystem, proveMember, provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron, MemberPatron, Staff } from "@/lib/identity/types";
import type { MemberDetails } from "@/lib/membership/domain/details";
import { enterMember } from "@/lib/membership/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { blindIndex, seal, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { verifyMember } from "@/lib/staff/verification/mutations";
import type { Strays } from "./strays";
import { leaveStrays } from "./strays";

/** Somebody who has left something in every room. */
export type WholeLife = {
  readonly memberId: string;
  readonly accountId: string;
  readonly member: MemberPatron;
  readonly librarian: Staff;
  /** Open, begun with the account. */
  readonly ownConversation: string;
  /** Begun without it; a librarian found out who it is. */
  readonly verifiedConversation: string;
  /** What bears no id of his, and is his none the less. */
  readonly strays: Strays;
  /** Every word by which the person could be found again. */
  readonly words: readonly string[];
};

const system = actAsSystem("test");
const keyHashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Fills the tables of every room with one person. `mark` (letters) makes the words his own; `serial` is a digit of the
 * fictitious identity number.
 */
export async function liveWholeLife(mark: string, serial: number): Promise<WholeLife> {
  const name = `Ratna${mark} Purwaningsih`;
  const email = `ratna-${mark.toLowerCase()}@contoh.test`;
  const mobile = `+62812000${mark.length}99${serial}0`;
  const identityNumber = `3171005${serial}08859999`;
  const birthDate = "1985-08-17";
  const street = `Jalan ${mark} Melati`;

  const entered = await db().$transaction((tx) =>
    enterMember(tx, system, { name, mobile, birthDate, identityKind: "nik", identityNumber }),
  );
  if (!entered.ok) throw new Error(entered.refusal);
  const { memberNumber } = entered.value;
  const home = { kind: "indonesia", rt: null, rw: null, postalCode: null } as const;
  const identityAddress = { ...home, street, village: "31.71.01.1001" };
  const details: MemberDetails = {
    ...{ birthPlace: `Kota ${mark}`, sex: "female", guardian: null },
    ...{ identityAddress, currentAddress: identityAddress },
  };
  const likenessIndex = blindIndex(`likeness:${name}`);
  const { id: memberId, identityIndex } = await db().member.update({
    where: { number: memberNumber },
    data: {
      ...{ email, emailVerifiedAt: now(), memberSince: now(), likenessIndex },
      detailsSealed: seal(JSON.stringify(details)),
      institution: `Sekolah ${mark}`,
    },
  });
  const account = await db().account.create({
    data: { email, name, role: "member", memberNumber, totpSealed: seal(`secret-${mark}`) },
  });
  const accountId = account.id;
  const sessionId = randomUUID();
  const hour = new Date(Date.now() + 3_600_000);
  const network = `203.0.113.x-${mark}`;
  await db().accountSession.create({
    data: {
      ...{ id: sessionId, accountId, signedInAt: new Date(), expiresAt: hour, network },
      device: `Peramban ${mark}`,
    },
  });
  await db().signIn.create({ data: { accountId, at: new Date(), outcome: "in", network } });
  await db().recoveryCode.create({ data: { accountId, codeHash: keyHashOf(mark) } });
  const member = proveMember(
    { sessionId, accountId, name, role: "member", serviceGroup: null, memberNumber },
    keyHashOf(`browser ${mark}`),
  );
  if (!member) throw new Error("a member is a member");

  const applicationId = await applied({
    ...{ mark, name, email, mobile, birthDate, identityIndex, likenessIndex, street, memberId },
    identityNumber,
  });
  await db().portrait.create({
    data: { memberId, width: 1, height: 1, webp: Buffer.from(`picture of ${mark}`), at: now() },
  });
  await db().$transaction(async (tx) => {
    const mail = { kind: "application-approved", locale: "id", to: email } as const;
    const words = { subject: `Selamat, ${name}`, says: [street], because: email };
    await oweMail(tx, { ...mail, ...words, about: `application:${applicationId}` });
    await oweMail(tx, { ...mail, ...words, about: `account:${accountId}` });
    const link = { subjectId: accountId, email } as const;
    await makeLink(tx, { ...link, purpose: "reset-password" });
    await makeLink(tx, { ...link, purpose: "change-email", payload: `baru-${email}` });
  });
  const record = await db().catalogueRecord.create({
    data: {
      ...{ source: "uji", controlSource: "", marc: Buffer.from(""), title: "Buku" },
      ...{ digest: randomBytes(32), kind: "book", version: 1, actorName: "uji" },
      ...{ createdAt: now(), changedAt: now() },
    },
  });
  await db().savedRecord.create({ data: { accountId, recordId: record.id, savedAt: now() } });
  const askedAt = now();
  await db().rightsRequest.create({
    data: {
      ...{ memberId, subject: `member:${memberId}`, kind: "correct", state: "open" },
      wantedSealed: seal(JSON.stringify({ field: "name", value: name })),
      // Of one instant: the table wants 72 hours between them and not a millisecond more.
      ...{ receivedAt: askedAt, dueAt: new Date(askedAt.getTime() + 72 * 3_600_000) },
    },
  });

  const librarian = await newLibrarian(`Petugas ${serial}`);
  const own = await talk(member as KeyedPatron, librarian, { name, email, memberNumber, street });
  const stranger = provePatron(keyHashOf(`warnet ${mark}`), null) as KeyedPatron;
  const other = { name: `Bu ${mark}`, email: `lain-${email}`, memberNumber, street };
  const verified = await talk(stranger, librarian, other);
  await onTelephone(stranger, verified, mark);
  const typedMyNumber = {
    name: "Orang Lain",
    email: "orang-lain@contoh.test",
    memberNumber,
    street: "",
  };
  await talk(newPatron(), librarian, typedMyNumber);
  const fact = { kind: "mobile", value: mobile } as const;
  const conversation = await db().conversation.findUniqueOrThrow({ where: { id: verified } });
  const question = { conversation, staff: librarian, clientId: randomUUID(), memberNumber, fact };
  const matched = await verifyMember(question);
  if (!matched.ok || !matched.value.match) throw new Error("the librarian finds out who it is");
  const told = { name, email, birthDate };
  const strays = await leaveStrays({
    ...{ mark, memberId, accountId, memberNumber, librarian, ...told },
  });
  return {
    ...{ memberId, accountId, member, librarian, strays },
    ...{ ownConversation: own, verifiedConversation: verified },
    words: [
      ...[mark, email, mobile, identityNumber, memberNumber, identityIndex, likenessIndex],
      ...[keyHashOf(`browser ${mark}`), keyHashOf(`warnet ${mark}`), emailIndexOf(email)],
      ...[keyHashOf(`telepon ${mark}`), emailIndexOf(other.email)],
      ...[keyHashOf(`began ${mark}`), keyHashOf(`again ${mark}`)],
    ],
  };
}

async function applied(of: {
  readonly mark: string;
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
  readonly birthDate: string;
  readonly identityIndex: string;
  readonly likenessIndex: string;
  readonly identityNumber: string;
  readonly street: string;
  readonly memberId: string;
}): Promise<string> {
  const { mark, birthDate, street, memberId, identityNumber, ...told } = of;
  const identity = { kind: "nik", number: identityNumber, email: of.email };
  const at = now();
  const row = {
    ...{ ...told, birthDate: new Date(birthDate), identityKind: "nik", locale: "id" },
    ...{ emailVerifiedAt: at, startedAt: at, savedAt: at, submittedAt: at, stepsDone: 5 },
  };
  const { id } = await db().membershipApplication.create({
    data: {
      ...{ ...row, reference: referenceOf("A", mark), state: "approved", decidedAt: at, memberId },
      keyHash: keyHashOf(`began ${mark}`),
    },
  });
  // Begun once more, and left lying with everything in it.
  const again = await db().membershipApplication.create({
    data: {
      ...{ ...row, reference: referenceOf("B", mark), state: "submitted", duplicate: true },
      ...{
        keyHash: keyHashOf(`again ${mark}`),
        answersSealed: seal(JSON.stringify({ identity, street })),
      },
    },
  });
  const event = { type: "submitted", actorKind: "applicant", at, reason: `Kata ${mark}` };
  const consent = {
    ...{ purpose: "membership", textVersion: 1, textDigest: keyHashOf("text"), locale: "id" },
    ...{ channel: "registration", givenAt: at },
  };
  for (const applicationId of [id, again.id]) {
    await db().applicationEvent.create({ data: { ...event, applicationId } });
    await db().consent.create({ data: { ...consent, applicationId } });
  }
  await db().consent.create({ data: { ...consent, memberId } });
  const picture = Buffer.from(`picture of ${mark}`);
  await db().portrait.create({
    data: { applicationId: again.id, width: 1, height: 1, webp: picture, at },
  });
  return id;
}

/** A conversation in which both sides name the person. @returns its id */
async function talk(
  patron: KeyedPatron,
  librarian: Staff,
  who: {
    readonly name: string;
    readonly email: string;
    readonly memberNumber: string;
    readonly street: string;
  },
): Promise<string> {
  const started = await startConversation(
    patron,
    {
      ...{ name: who.name, email: who.email, memberNumber: who.memberNumber },
      ...{ questionType: "loans", purpose: null, publicComputer: false, clientId: randomUUID() },
      question: `Nama saya ${who.name}.`,
    },
    { locale: "id", asMessage: false },
  );
  if (!started.ok) throw new Error(started.refusal);
  const { conversationId } = started.value;
  const said = { clientId: randomUUID(), body: `Baik, ${who.name} dari ${who.street}.` };
  await sendMessage({ side: "librarian", staff: librarian }, conversationId, said);
  return conversationId;
}

/** Goes on with a conversation on a telephone, by a mailed link; a second link lies unused in the mailbox. */
async function onTelephone(patron: KeyedPatron, id: string, mark: string): Promise<void> {
  for (const _ of ["used", "unused"]) await mailResumeLink(patron, id);
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { about: `conversation:${id}` } });
  const token = /tautan\/([\w-]{43})/.exec(unseal(mail.contentSealed ?? ""))?.[1] ?? "";
  const keyHash = keyHashOf(`telepon ${mark}`);
  const resumed = await resumeConversation(token, { keyHash, publicComputer: false });
  if (!resumed.ok) throw new Error(resumed.refusal);
}

const referenceOf = (first: string, mark: string) =>
  `${first}${mark.toUpperCase().replaceAll(/[^A-HJ-NP-Z]/g, "X")}XXXXXXX`.slice(0, 8);
