import type { ReactNode } from "react";
import { Unbroken } from "@/components/ui/unbroken";

/** Reading text: one column of at most 66 characters, air between sections. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="wrap section-space grid gap-10 *:max-w-[66ch]">{children}</div>;
}

export function ProseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2>
        <Unbroken text={title} />
      </h2>
      {children}
    </section>
  );
}

/** A list of sentences, marked by a short rule as in a table of contents. */
export function ProseList({ items }: { items: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ul className="grid gap-2.5">
      {items.map(({ key, text }) => (
        <li
          key={key}
          className="relative pl-6 before:absolute before:top-[0.8em] before:left-0 before:h-0.5 before:w-3 before:bg-control"
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
