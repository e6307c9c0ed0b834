import { ArrowLeft, Maximize2, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ConversationView } from "@/lib/conversation/types";
import { formatTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";

export type WindowPlace =
  | { readonly kind: "page" }
  | { readonly kind: "panel"; readonly onClose: () => void };

type ConversationHeaderProps = {
  readonly conversation: ConversationView;
  readonly locale: "id" | "en";
  readonly place: WindowPlace;
  readonly menu: ReactNode;
};

const iconButton =
  "grid size-11 shrink-0 place-items-center rounded-control text-cover-ink no-underline";

/** The green bar: the way back, who serves, the menu. No site navigation: here one talks. */
export function ConversationHeader({ conversation, locale, place, menu }: ConversationHeaderProps) {
  const t = useTranslations("conversation.window");
  const { librarian, startedAt, id, publicComputer } = conversation;
  // In the panel it is a part of that dialog; the page it floats over has its own banner.
  const onPage = place.kind === "page";
  const Bar = onPage ? "header" : "div";
  const Heading = onPage ? "h1" : "h2";
  return (
    <Bar className="on-cover relative z-2 shrink-0 bg-cover text-cover-ink">
      <div className="mx-auto flex min-h-17 max-w-190 items-center gap-2 px-2 py-2">
        {onPage ? (
          <Link
            href={localHref(locale, "/tanya")}
            prefetch={false}
            aria-label={t("back")}
            className={iconButton}
          >
            <ArrowLeft size={22} strokeWidth={2} aria-hidden="true" />
          </Link>
        ) : null}
        <div className={onPage ? "min-w-0 flex-1" : "min-w-0 flex-1 pl-3"}>
          <Heading tabIndex={-1} className="truncate text-[1.1875rem] leading-tight">
            {librarian ? librarian.name : t("service")}
          </Heading>
          <p className="text-min text-cover-muted">
            {librarian ? t("serving") : <Started {...{ startedAt, locale }} short={!onPage} />}
          </p>
          {publicComputer ? (
            <p className="text-min text-cover-muted">{t("publicComputer")}</p>
          ) : null}
        </div>
        {menu}
        {place.kind === "panel" ? (
          <>
            <Link
              href={localHref(locale, `/tanya/${id}`)}
              prefetch={false}
              aria-label={t("openPage")}
              className={iconButton}
            >
              <Maximize2 size={19} strokeWidth={2} aria-hidden="true" />
            </Link>
            <button
              type="button"
              aria-label={t("close")}
              onClick={place.onClose}
              className={iconButton}
            >
              <X size={22} strokeWidth={2} aria-hidden="true" />
            </button>
          </>
        ) : null}
      </div>
    </Bar>
  );
}

type StartedProps = {
  readonly startedAt: string;
  readonly locale: "id" | "en";
  readonly short: boolean;
};

/** In fewer words in the panel and on the narrowest phones, where the whole would break into two lines. */
function Started({ startedAt, locale, short }: StartedProps) {
  const t = useTranslations("conversation.window");
  const time = formatTime(new Date(startedAt), locale);
  if (short) return t("startedShort", { time });
  return (
    <>
      <span className="max-[359px]:hidden">{t("startedAt", { time })}</span>
      <span className="min-[360px]:hidden">{t("startedShort", { time })}</span>
    </>
  );
}
