// Fills the database on every start: what each installation needs, and in the demo its people and examples. Each room
// has a file `prisma/seed/<room>.ts` whose default export does its part and may run any number of times.
import { existsSync } from "node:fs";
import { db } from "../lib/platform/db";
import { env } from "../lib/platform/env";

/** What a room's seed is told: whether this is the demo (accounts, members and examples only then). */
export type Seeding = { readonly demo: boolean };

/** The order matters: later rooms refer to rows of earlier ones. */
const rooms = [
  "hours",
  "membership",
  "publishing",
  "identity",
  "conversation",
  "content",
  "faq",
  "catalogue",
];

const seeding: Seeding = { demo: env().PORTAL_DEMO };
for (const room of rooms) {
  const file = new URL(`./seed/${room}.ts`, import.meta.url);
  if (!existsSync(file)) continue;
  const { default: seed } = (await import(file.href)) as {
    default: (seeding: Seeding) => Promise<unknown>;
  };
  await seed(seeding);
}
await db().$disconnect();
