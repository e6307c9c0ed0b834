/** Who changes his own second factor, as the audit trail writes it: only staff have a role beside their account. */
export function actorOf(owner: { readonly accountId: string }) {
  const actorKind = "role" in owner ? "staff" : "patron";
  return { actorKind, actorId: owner.accountId } as const;
}
