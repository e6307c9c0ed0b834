"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useLeavingProps } from "./use-duty";

type LeavingLinkProps = {
  href: string;
  className: string;
  /** Its name where the words in it do not say all. */
  name?: string | undefined;
  children: ReactNode;
};

/** A link of the staff menu that loads its page anew; on duty it leaves the desk open. */
export function LeavingLink({ href, className, name, children }: LeavingLinkProps) {
  const here = usePathname() === href;
  const leaving = useLeavingProps();
  return (
    <a href={href} className={className} aria-label={name} {...(here ? {} : leaving)}>
      {children}
    </a>
  );
}
