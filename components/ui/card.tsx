import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Unbroken } from "./unbroken";

type CardProps = {
  /** The ribbon at the top edge: turmeric for closed and notices, brick for errors. */
  ribbon?: "notice" | "error" | undefined;
  as?: "div" | "section" | "li" | "article";
  labelledBy?: string | undefined;
  /** Inner space: 24 px, or none for contents that bring their own. */
  padding?: "normal" | "none";
  children: ReactNode;
};

/** A box only for what is acted upon. Never a card in a card. */
export function Card({
  ribbon,
  as: Element = "div",
  labelledBy,
  padding = "normal",
  children,
}: CardProps) {
  return (
    <Element
      aria-labelledby={labelledBy}
      className={classNames(
        "on-paper rounded-card border border-line bg-surface text-ink",
        padding === "normal" && "p-5 md:p-6",
        ribbon && "ribbon pt-10 md:pt-10",
        ribbon === "error" && "ribbon-danger",
      )}
    >
      {children}
    </Element>
  );
}

type StateCardProps = {
  kind: "empty" | "closed" | "error";
  title: string;
  /** Heading level that fits the page's outline. */
  level?: "h1" | "h2" | "h3";
  /** Lets the focus be led to the title when the card takes the place of what was pressed. */
  titleId?: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Empty, closed or failed: what happened in one serif sentence, one plain sentence, one action; left-aligned. */
export function StateCard({
  kind,
  title,
  level: Heading = "h2",
  titleId,
  children,
  actions,
}: StateCardProps) {
  return (
    <Card ribbon={kind === "closed" ? "notice" : kind === "error" ? "error" : undefined}>
      <Heading
        id={titleId}
        tabIndex={titleId === undefined ? undefined : -1}
        className="mb-1 text-h3 leading-snug font-semibold wrap-anywhere"
      >
        <Unbroken text={title} />
      </Heading>
      {/* An address without a break would push a telephone's page aside. */}
      {children ? (
        <div className="max-w-[52ch] text-ui text-ink-muted wrap-anywhere">{children}</div>
      ) : null}
      {actions ? <div className="mt-4 flex flex-wrap items-center gap-3">{actions}</div> : null}
    </Card>
  );
}
