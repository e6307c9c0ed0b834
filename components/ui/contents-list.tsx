import { classNames } from "./class-names";
import { PageLink } from "./page-link";

export type ContentsLine = {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  /** At the right end of the dotted leader. */
  readonly amount?: string | undefined;
  /** Language of name and amount where it is not the page's. */
  readonly lang?: string | undefined;
};

/** Characters of an amount that stays on one line, *±10.000 judul* among them; a longer one shares the room with its name. */
const shortMax = 14;

type ContentsListProps = {
  lines: readonly ContentsLine[];
  /** Dotted leaders to a number at the right (collections); hairlines without (services). */
  leaders?: boolean;
};

/** *Daftar isi*: lists as a book's table of contents. */
export function ContentsList({ lines, leaders = false }: ContentsListProps) {
  return (
    <ul>
      {lines.map(({ key, href, name, amount, lang }) => (
        <li key={key} className={leaders ? undefined : "border-b border-line"}>
          <PageLink
            href={href}
            lang={lang}
            className="group flex min-h-11 items-baseline gap-2.5 py-2.5 leading-[1.45] no-underline"
          >
            <span
              className={classNames(
                "decoration-1 underline-offset-[0.22em] group-hover:underline",
                !leaders && "font-[550]",
              )}
            >
              {name}
            </span>
            {leaders && amount ? (
              <span
                aria-hidden="true"
                className="min-w-4 flex-1 -translate-y-[0.22em] border-b-2 border-dotted border-control opacity-55"
              />
            ) : null}
            {amount ? (
              <span
                className={classNames(
                  "text-right font-semibold tabular-nums",
                  amount.length <= shortMax
                    ? "shrink-0 nowrap"
                    : "max-w-[55%] min-w-[35%] text-balance",
                )}
              >
                {amount}
              </span>
            ) : null}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
