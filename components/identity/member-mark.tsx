"use client";

import { useEffect } from "react";
import { FirstScript } from "@/components/ui/first-script";
import { markMember, markMemberCode } from "@/lib/identity/domain/member-mark";

/** Marks the document of a member who is signed in, before its first picture; the header's two links go by that mark. */
export function MemberMark({ nonce }: { readonly nonce?: string | undefined }) {
  // Signing in and out may have led here without a new document, where the script does not run.
  useEffect(markMember, []);
  return <FirstScript nonce={nonce} code={markMemberCode} />;
}
