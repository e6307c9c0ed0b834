import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { classNames } from "./class-names";

type TableProps = {
  /** What the table tells; read out, and shown only when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  head: ReactNode;
  children: ReactNode;
};

/** Head over a 1.5 px rule, hairlines between rows, numbers tabular. */
export function Table({ caption, showCaption = false, head, children }: TableProps) {
  return (
    <table className="w-full border-collapse text-ui leading-snug tabular-nums">
      <caption className={showCaption ? "pb-2 text-left text-small text-ink-muted" : "sr-only"}>
        {caption}
      </caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

type HeadCellProps = Omit<ThHTMLAttributes<HTMLTableCellElement>, "className"> & {
  numeric?: boolean;
};

export function HeadCell({ numeric = false, scope = "col", ...rest }: HeadCellProps) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames(
        "border-b-[1.5px] border-control px-2 py-2 align-bottom text-small font-[650] text-ink-muted first:pl-0 last:pr-0",
        numeric ? "text-right" : "text-left",
      )}
    />
  );
}

/** `marked` is the row of today: also say so in words. */
export function Row({ marked = false, children }: { marked?: boolean; children: ReactNode }) {
  return <tr className={marked ? "bg-accent-soft" : undefined}>{children}</tr>;
}

type CellProps = Omit<TdHTMLAttributes<HTMLTableCellElement>, "className"> & {
  numeric?: boolean;
};

export function Cell({ numeric = false, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={classNames(
        "border-b border-line px-2 py-3 align-top first:pl-0 last:pr-0",
        numeric && "text-right",
      )}
    />
  );
}
