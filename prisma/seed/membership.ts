import { actAsSystem } from "../../lib/identity/proofs";
import { identityIndexText } from "../../lib/membership/domain/identity-number";
import { enterMember } from "../../lib/membership/mutations";
import { likenessText } from "../../lib/membership/registration/domain/likeness";
import type { MemberInput } from "../../lib/membership/schema";
import { blindIndex } from "../../lib/platform/crypto";
import type { Tx } from "../../lib/platform/db";
import { db } from "../../lib/platform/db";
import { seedApplications } from "./membership/applications";

/**
 * Members of the demo. Nobody: the NIKs have district 00 and serial 9999, which are not given out, and
 * the telephone numbers are runs of one digit. On an empty database they receive the first member
 * numbers, 700000000018 for the first.
 */
export const demoMembers: readonly MemberInput[] = [
  {
    name: "Sekar Wulandari",
    mobile: "+6281211110001",
    birthDate: "1990-08-17",
    identityKind: "nik",
    identityNumber: "3171005708909999",
  },
  {
    name: "Rahmat Hidayatullah",
    mobile: "+6281311110002",
    birthDate: "1985-02-03",
    identityKind: "nik",
    identityNumber: "3273000302859999",
  },
  {
    name: "Nur'aini Lubis",
    mobile: "+6282111110003",
    birthDate: "2000-02-29",
    identityKind: "nik",
    identityNumber: "1271006902009999",
  },
  {
    name: "I Gusti Ngurah Adnyana",
    mobile: "+6285711110004",
    birthDate: "1961-11-05",
    identityKind: "nik",
    identityNumber: "5171000511619999",
  },
  {
    name: "Suparman",
    mobile: "+6287811110005",
    birthDate: "1974-12-31",
    identityKind: "nik",
    identityNumber: "3471003112749999",
  },
  {
    name: "Amélie Okafor-Sørensen",
    mobile: "+6289911110006",
    birthDate: "1998-05-21",
    identityKind: "passport",
    identityNumber: "X0000001",
  },
];

/** Enters the demo members who are not there yet; answers the member number of each, in order. */
export async function seedMembership(tx: Tx): Promise<readonly string[]> {
  const system = actAsSystem("seed");
  const numbers: string[] = [];
  for (const member of demoMembers) {
    const known = await tx.member.findUnique({
      where: { identityIndex: blindIndex(identityIndexText(member.identityNumber)) },
      select: { number: true },
    });
    // Older rows lack it.
    const likenessIndex = blindIndex(likenessText(member.name, member.birthDate));
    if (known) await tx.member.update({ where: { number: known.number }, data: { likenessIndex } });
    const entered = known ? null : await enterMember(tx, system, member);
    const number = known?.number ?? (entered?.ok ? entered.value.memberNumber : undefined);
    if (number === undefined) throw new Error("a demo member could not be entered");
    numbers.push(number);
  }
  return numbers;
}

/** The demo's members and who asks to become one; a real installation starts with none. */
export default async function seed({ demo }: { readonly demo: boolean }): Promise<void> {
  if (!demo) return;
  await db().$transaction(async (tx) => {
    await seedMembership(tx);
    await seedApplications(tx);
  });
}
