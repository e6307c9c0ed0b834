"use client";

import { PageLink } from "@/components/ui/page-link";
import { listPath } from "@/lib/catalogue/lists/domain/list-ids";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { useSavedIds } from "./save-to-list";

/** *Daftar saya*, with how many records are in it once the browser has been asked. */
export function SavedListLink({ locale, label }: { locale: Locale; label: string }) {
  const ids = useSavedIds() ?? [];
  return (
    <PageLink
      href={localHref(locale, listPath(ids))}
      rel="nofollow"
      className="text-cover-ink underline decoration-cover-muted decoration-1 underline-offset-[0.22em]"
    >
      {ids.length > 0 ? `${label} (${ids.length})` : label}
    </PageLink>
  );
}
