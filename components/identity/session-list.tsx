import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/lib/hours/domain/format";
import { endSessionsAction } from "@/lib/identity/sessions/actions";
import type { OwnSession } from "@/lib/identity/sessions/types";

/** The devices that are signed in, each with its button; works as plain forms. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("account.security");
  const locale = useLocale();
  return (
    <form action={endSessionsAction} className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      <ul className="border-t border-line">
        {sessions.map(({ id, current, signedInAt, device, network }) => {
          const name = device ?? t("unknown");
          const time = formatDateTime(signedInAt, locale);
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <div className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <b className="font-[650]">{name}</b>
                  {current ? <Badge tone="positive">{t("here")}</Badge> : null}
                </p>
                <p className="text-small text-ink-muted">{t("since", { time })}</p>
                {network ? (
                  <p className="text-small text-ink-muted">{t("network", { network })}</p>
                ) : null}
              </div>
              {current ? null : (
                <Button
                  type="submit"
                  name="session"
                  value={id}
                  variant="outline"
                  compact
                  aria-label={t("endNamed", { device: name, time })}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <Button type="submit" name="session" value="others" variant="outline">
            {t("others")}
          </Button>
        ) : null}
        <Button type="submit" name="session" value="all" variant="danger">
          {t("all")}
        </Button>
      </div>
    </form>
  );
}
