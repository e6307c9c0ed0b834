"use client";

import {
  CircleHelp,
  FileText,
  IdCard,
  LibraryBig,
  MessagesSquare,
  Settings,
  ShieldCheck,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { useLeavingProps } from "./use-duty";
import type { Waiting } from "./waiting-mark";
import { nameWith, WaitingMark } from "./waiting-mark";

export type StaffLink = {
  readonly href: string;
  readonly label: string;
  /** How much waits there, and what it is in words: *menunggu*. */
  readonly waiting?: Waiting;
};

const icons: Readonly<Record<string, typeof Settings>> = {
  "/staf/faq": CircleHelp,
  "/staf/katalog": LibraryBig,
  "/staf/keamanan": ShieldCheck,
  "/staf/keanggotaan": IdCard,
  "/staf/konten": FileText,
  "/staf/pengaturan": Settings,
};

/** One part of the staff's house; the kunyit ribbon hangs where one is. */
export function RailLink({ href, label, waiting, className }: StaffLink & { className: string }) {
  const here = usePathname().startsWith(href);
  const leaving = useLeavingProps();
  const Icon = icons[href] ?? MessagesSquare;
  return (
    <Link
      href={href}
      {...(here ? {} : leaving)}
      aria-current={here ? "page" : undefined}
      aria-label={nameWith(label, waiting)}
      className={classNames(
        "relative",
        className,
        here &&
          "font-bold text-cover-ink before:absolute before:top-4 before:left-0 before:h-[11px] before:w-[13px] before:bg-accent before:[clip-path:polygon(0_0,100%_0,74%_50%,100%_100%,0_100%)]",
      )}
    >
      <span className="relative">
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
        <WaitingMark waiting={waiting} className="absolute -top-3 left-4.5" />
      </span>
      {label}
    </Link>
  );
}
