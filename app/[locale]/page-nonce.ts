import { headers } from "next/headers";
import { nonceOf } from "@/lib/platform/content-policy";

/** The nonce that an inline script of the page being rendered has to carry; undefined where the policy has none. */
export async function pageNonce(): Promise<string | undefined> {
  return nonceOf((await headers()).get("content-security-policy")) ?? undefined;
}
