import { mayBeNamed } from "@/lib/language/person-name";

/** What somebody typed of himself before a conversation. */
export type Asker = {
  readonly name: string;
  readonly email: string;
  readonly memberNumber: string | null;
};

/** What a member was ever called and reached by. Addresses in small letters. */
export type KnownAs = {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly memberNumber: string;
};

/**
 * Whether whoever typed this was surely the member: two of his name (or a part of it), his address and his member number. One
 * alone is not enough: a family shares an address, people share names, and a number is mistyped.
 */
export function isSurely(asker: Asker, who: KnownAs): boolean {
  const agreeing = [
    mayBeNamed(asker.name, who.names),
    who.emails.includes(asker.email.toLowerCase()),
    asker.memberNumber === who.memberNumber,
  ];
  return agreeing.filter(Boolean).length >= 2;
}
