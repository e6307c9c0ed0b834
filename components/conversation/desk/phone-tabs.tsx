import { classNames } from "@/components/ui/class-names";
import { nextTab } from "@/components/ui/tabs";

export type PhoneTab = "queue" | "conversation" | "patron";

const tabs: readonly PhoneTab[] = ["queue", "conversation", "patron"];

type PhoneTabsProps = {
  base: string;
  selected: PhoneTab;
  waiting: number;
  unread: number;
  onSelect: (tab: PhoneTab) => void;
};

/** On a phone the columns of the desk are three tabs. */
export function PhoneTabs({ base, selected, waiting, unread, onSelect }: PhoneTabsProps) {
  const words = {
    queue: `Antrean (${waiting})`,
    conversation: unread > 0 ? `Percakapan (${unread})` : "Percakapan",
    patron: "Pemustaka",
  };
  return (
    <div
      role="tablist"
      aria-label="Meja"
      className="grid grid-cols-3 border-line border-b bg-surface md:hidden"
    >
      {tabs.map((tab, at) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${base}-tab-${tab}`}
          aria-controls={`${base}-${tab}`}
          aria-selected={tab === selected}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={(event) => {
            const to = nextTab(event.key, at, tabs.length);
            const next = to === null ? undefined : tabs[to];
            if (!next) return;
            event.preventDefault();
            onSelect(next);
            document.getElementById(`${base}-tab-${next}`)?.focus();
          }}
          className={classNames(
            "motion-color -mb-px min-h-12 border-b-[3px] px-1 text-ui leading-tight",
            tab === selected
              ? "border-primary font-bold text-ink"
              : "border-transparent font-semibold text-ink-muted",
          )}
        >
          {words[tab]}
        </button>
      ))}
    </div>
  );
}
