/**
 * A cookie that tells a page's own scripts that a member is signed in here, so that a kept page, which is the same for all,
 * can say *Akun saya*. It holds no key and nothing about him, opens nothing and proves nothing.
 */
export const memberMarkName = "portal-anggota";

/** Marks the document by the cookie, or takes the mark off it; the header's links go by it. */
export function markMember(): void {
  document.documentElement.toggleAttribute(
    "data-member",
    /(?:^|; )portal-anggota=1/.test(document.cookie),
  );
}

/** `markMember` once more, for the script that runs while a page is read; member-mark.test.ts holds them together. */
export const markMemberCode =
  'document.documentElement.toggleAttribute("data-member",/(?:^|; )portal-anggota=1/.test(document.cookie))';
