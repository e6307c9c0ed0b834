import { proveStaff } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { signIn } from "../../mutations";
import { getLiveSession } from "../../queries";
import type { Staff } from "../../types";
import { beginFactor, confirmFactor } from "../setup/mutations";
import { codeAt } from "../totp";
import type { FactorOwner } from "../types";

export const demoPassword = "tanya-pustakawan";

/** Signs one of the demo's people in; throws the refusal. */
export async function signedIn(login: string, address = "192.0.2.1") {
  const answer = await signIn({ login, password: demoPassword, address });
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

/** One of the demo's staff, by a session of his own. */
export async function staffOf(login: string): Promise<Staff> {
  const { token } = await signedIn(login);
  const session = await getLiveSession(token.sessionId, token.accountId);
  const staff = session && proveStaff(session);
  if (!staff) throw new Error(`${login} is not staff`);
  return staff;
}

/** An authenticator that is always one time step ahead of the code it showed before. */
export type Authenticator = { readonly next: () => string };

/**
 * Sets up a second factor by the code of this time step, and answers its recovery codes and an authenticator with one
 * more code: the next step's, which the portal takes already.
 */
export async function setUpFactor(
  owner: FactorOwner,
  password = demoPassword,
): Promise<{ readonly authenticator: Authenticator; readonly recoveryCodes: readonly string[] }> {
  const begun = await beginFactor(owner, password);
  if (!begun.ok) throw new Error(begun.refusal);
  let steps = 0;
  const next = () => codeAt(begun.value.secret, Date.now() + 30_000 * steps++);
  const confirmed = await confirmFactor(owner, next());
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  return { authenticator: { next }, recoveryCodes: confirmed.value.recoveryCodes };
}

/** Lets every code be taken once more, as if half a minute had passed since the last. */
export async function letTimePass(accountId: string): Promise<void> {
  await db().account.update({ where: { id: accountId }, data: { totpLastStep: null } });
}
