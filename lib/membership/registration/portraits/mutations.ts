import "server-only";

import { record } from "@/lib/audit/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { PictureRefusal } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { encodePortrait } from "../../portraits/encode";
import type { ApplicationState } from "../domain/states";
import { isEditable } from "../domain/states";

export type PortraitRefusal = PictureRefusal | "unknown-application" | "not-editable";

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
  await db().portrait.upsert({
    where: { applicationId: own.id },
    create: { applicationId: own.id, ...portrait },
    update: portrait,
  });
  return ok(null);
}

/** Takes the picture away again; that none is there is no fault. */
export async function removePortrait(keyHash: string): Promise<void> {
  await db().portrait.deleteMany({ where: { application: { keyHash } } });
}
