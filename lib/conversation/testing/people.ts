import { createHash, randomUUID } from "node:crypto";
import { provePatron, proveStaff } from "@/lib/identity/proofs";
import type { KeyedPatron, Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { startConversation } from "../mutations";

/** A patron with a browser key of his own. */
export function newPatron(): KeyedPatron {
  const keyHash = createHash("sha256").update(randomUUID()).digest("hex");
  return provePatron(keyHash, null) as KeyedPatron;
}

/** A librarian, on duty when wanted. */
export async function newLibrarian(name: string, onDuty = true): Promise<Staff> {
  const staff = proveStaff({
    accountId: randomUUID(),
    sessionId: randomUUID(),
    name,
    role: "librarian",
    serviceGroup: "Layanan Referensi",
    memberNumber: null,
  });
  if (!staff) throw new Error("a librarian is staff");
  const at = new Date();
  await db().duty.create({
    data: {
      accountId: staff.accountId,
      name,
      group: staff.serviceGroup,
      onDuty,
      since: at,
      heartbeatAt: at,
    },
  });
  return staff;
}

/** A conversation that waits, with one question in it. @returns its id */
export async function newWaiting(
  patron: KeyedPatron,
  question = "Jam buka hari Sabtu?",
): Promise<string> {
  const started = await startConversation(
    patron,
    {
      name: "Sutini",
      email: "sutini@contoh.test",
      memberNumber: null,
      questionType: "loans",
      purpose: null,
      question,
      publicComputer: false,
      clientId: randomUUID(),
    },
    { locale: "id", asMessage: false },
  );
  if (!started.ok || started.value.state !== "waiting") throw new Error("expected to wait");
  return started.value.conversationId;
}

/** Puts the portal's clock (this process's) to an ISO instant; call before anything reads the settings. */
export function startClockAt(iso: string): void {
  process.env.PORTAL_CLOCK_OFFSET_MS = String(new Date(iso).getTime() - Date.now());
}
