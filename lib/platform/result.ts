/** What a rule or a write answers. A refusal is a value; only bugs and outages throw. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The value was produced. */
export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

/** Refused, with a kebab-case word that the room's table turns into a sentence. */
export const refuse = <Refusal extends string>(refusal: Refusal) =>
  ({ ok: false, refusal }) as const;
