import type { Role } from "../../lib/identity/domain/duties";
import { hashPassword, passwordMatches } from "../../lib/identity/passwords";
import { identityIndexText } from "../../lib/membership/domain/identity-number";
import { blindIndex } from "../../lib/platform/crypto";
import type { Tx } from "../../lib/platform/db";
import { db } from "../../lib/platform/db";
import { env } from "../../lib/platform/env";
import { demoMembers } from "./membership";

type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Address of a service group of the seed `publishing`. */
  readonly serviceGroup: string | null;
};

/** The accounts of the demo (experience.md). A real installation has none of them: `npm run staff:create`. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: "pustakawan1@demo.test",
    name: "Laras Ayuningtyas",
    role: "librarian",
    serviceGroup: "layanan-referensi",
  },
  {
    email: "pustakawan2@demo.test",
    name: "Bima Prakoso",
    role: "librarian",
    serviceGroup: "layanan-keanggotaan",
  },
  {
    email: "pustakawan3@demo.test",
    name: "Ni Luh Saraswati",
    role: "librarian",
    serviceGroup: "layanan-naskah-nusantara",
  },
  {
    email: "supervisor@demo.test",
    name: "Ratna Kusumastuti",
    role: "supervisor",
    serviceGroup: "layanan-referensi",
  },
  { email: "admin@demo.test", name: "Yohanes Siregar", role: "admin", serviceGroup: null },
  { email: "anggota@demo.test", name: "Sekar Wulandari", role: "member", serviceGroup: null },
];

/**
 * Opens the demo accounts under one password and keeps them at it: `DEMO_PASSWORD` may change between
 * two starts. `memberNumber` joins the member's account to the registry. What an admin changed
 * (deactivation, names, groups) stays.
 */
export async function seedIdentity(
  tx: Tx,
  demo: { readonly password: string; readonly memberNumber: string },
): Promise<void> {
  for (const { serviceGroup: slug, ...account } of demoAccounts) {
    const known = await tx.account.findUnique({
      where: { email: account.email },
      select: { id: true, passwordHash: true },
    });
    if (known && (await passwordMatches(known.passwordHash, demo.password))) continue;
    const passwordHash = await hashPassword(demo.password);
    if (known) {
      await tx.account.update({ where: { id: known.id }, data: { passwordHash } });
      continue;
    }
    const memberNumber = account.role === "member" ? demo.memberNumber : null;
    const group = slug && (await tx.document.findFirst({ where: { kind: "service-group", slug } }));
    const serviceGroupId = group ? group.id : null;
    await tx.account.create({ data: { ...account, serviceGroupId, passwordHash, memberNumber } });
  }
}

/** The demo's accounts; a real installation starts with none. */
export default async function seed({ demo }: { readonly demo: boolean }): Promise<void> {
  if (!demo) return;
  await db().$transaction(async (tx) => {
    const first = demoMembers[0]?.identityNumber ?? "";
    const member = await tx.member.findUniqueOrThrow({
      where: { identityIndex: blindIndex(identityIndexText(first)) },
      select: { number: true },
    });
    await seedIdentity(tx, { password: env().DEMO_PASSWORD, memberNumber: member.number });
  });
}
