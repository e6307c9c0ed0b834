import "server-only";

import { record } from "@/lib/audit/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { PictureRefusal } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { encodePortrait } from "../../portraits/encode";
import type { ApplicationState } from "../domain/states";
import { isEditable } from "../domain/states";

type Unchangeable = "unknown-application" | "not-editable";
export type PortraitRefusal = PictureRefusal | Unchangeable;

/**
 * Keeps a picture with an application, made anew so that nothing of the file reaches staff. What is no picture is refused
 * by what is in it, whatever it is called, and noted: scripts are sent by nobody by mistake.
 */
export async function addPortrait(
  keyHash: string,
  bytes: Uint8Array,
): Promise<Result<null, PortraitRefusal>> {
  const own = await db().membershipApplication.findUnique({
    where: { keyHash },
    select: { id: true, state: true },
  });
  if (!own) return refuse("unknown-application");
  if (!isEditable(own.state as ApplicationState)) return refuse("not-editable");
  const encoded = await encodePortrait(bytes);
  if (!encoded.ok) {
    await db().$transaction((tx) =>
      record(tx, {
        ...{ actorKind: "patron", actorId: null, action: "application.portrait-refused" },
        subject: `application:${own.id}`,
        data: { refusal: encoded.refusal, bytes: bytes.byteLength },
      }),
    );
    return encoded;
  }
  const portrait = { ...encoded.value, at: now() };
  return whileEditable(keyHash, (tx, applicationId) =>
    tx.portrait.upsert({
      where: { applicationId },
      create: { applicationId, ...portrait },
      update: portrait,
    }),
  );
}

/** Takes the picture away again, as long as the application may be changed; that none is there is no fault. */
export function removePortrait(keyHash: string): Promise<Result<null, Unchangeable>> {
  return whileEditable(keyHash, (tx, applicationId) =>
    tx.portrait.deleteMany({ where: { applicationId } }),
  );
}

/** Librarians see the picture that was sent in: the application is held, so that none is changed while it is being sent. */
function whileEditable(
  keyHash: string,
  deed: (tx: Tx, applicationId: string) => Promise<unknown>,
): Promise<Result<null, Unchangeable>> {
  return db().$transaction(async (tx) => {
    const [own] = await tx.$queryRaw<{ id: string; state: ApplicationState }[]>`
      SELECT id::text, state FROM membership_application WHERE key_hash = ${keyHash}::char(64) FOR UPDATE`;
    if (!own) return refuse("unknown-application");
    if (!isEditable(own.state)) return refuse("not-editable");
    await deed(tx, own.id);
    return ok(null);
  });
}
