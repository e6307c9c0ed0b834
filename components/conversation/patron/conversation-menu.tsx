"use client";

import {
  Download,
  EllipsisVertical,
  LogOut,
  MonitorSmartphone,
  Trash2,
  Volume2,
  VolumeX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

type ConversationMenuProps = {
  readonly conversationId: string;
  /** Where one asks for a link to go on elsewhere. */
  readonly elsewhereHref: string;
  readonly sound: boolean;
  readonly onSound: (on: boolean) => void;
  /** Null when there is nothing left to end. */
  readonly onEnd: (() => void) | null;
  readonly onForget: () => void;
};

const icon = { size: 20, strokeWidth: 2, "aria-hidden": true, className: "shrink-0" } as const;

/** A `details` element, so that the copy can be taken without JavaScript too; Escape and a press outside close it. */
export function ConversationMenu(props: ConversationMenuProps) {
  const { conversationId, elsewhereHref, sound, onSound, onEnd, onForget } = props;
  const t = useTranslations("conversation.window");
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const outside = (event: Event) => {
      const details = menu.current;
      if (details?.open && event.target instanceof Node && !details.contains(event.target))
        details.open = false;
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);

  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const chosen = (act: () => void) => () => {
    close();
    menu.current?.querySelector("summary")?.focus();
    act();
  };
  return (
    <details
      ref={menu}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        chosen(() => undefined)();
      }}
    >
      <summary
        aria-label={t("menu")}
        className="grid size-11 list-none place-items-center rounded-control [&::-webkit-details-marker]:hidden"
      >
        <EllipsisVertical size={22} strokeWidth={2} aria-hidden="true" />
      </summary>
      <ul className="on-paper absolute top-full right-0 z-10 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-card bg-surface py-2 text-ui text-ink shadow-float">
        <li>
          <a
            href={`/api/conversations/${conversationId}/transcript`}
            download
            onClick={close}
            className={itemClass}
          >
            <Download {...icon} />
            {t("transcript")}
          </a>
        </li>
        <li>
          <a href={elsewhereHref} className={itemClass}>
            <MonitorSmartphone {...icon} />
            {t("elsewhere")}
          </a>
        </li>
        <li>
          <MenuButton
            pressed={sound}
            onClick={() => onSound(!sound)}
            icon={sound ? <Volume2 {...icon} /> : <VolumeX {...icon} />}
          >
            {t("sound")}
            <span aria-hidden="true" className="ml-auto text-small text-ink-muted">
              {sound ? t("soundOn") : t("soundOff")}
            </span>
          </MenuButton>
        </li>
        {onEnd ? (
          <li>
            <MenuButton onClick={chosen(onEnd)} icon={<LogOut {...icon} />}>
              {t("end")}
            </MenuButton>
          </li>
        ) : null}
        <li className="mt-1 border-t border-line pt-1 text-danger">
          <MenuButton onClick={chosen(onForget)} icon={<Trash2 {...icon} />}>
            {t("forget")}
          </MenuButton>
        </li>
      </ul>
    </details>
  );
}

const itemClass =
  "flex min-h-11 w-full items-center gap-3 px-4 py-2 text-left font-[550] text-inherit no-underline hover:bg-sunken -outline-offset-3";

type MenuButtonProps = {
  readonly onClick: () => void;
  readonly icon: ReactNode;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
};

function MenuButton({ onClick, icon: sign, pressed, children }: MenuButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick} className={itemClass}>
      {sign}
      {children}
    </button>
  );
}
