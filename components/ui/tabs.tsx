"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef, useState } from "react";
import { classNames } from "./class-names";

export type Tab = { key: string; label: ReactNode; panel: ReactNode };

type TabsProps = {
  /** At least one. */
  tabs: readonly Tab[];
  /** Accessible name of the list. */
  label: string;
  /** Given, the caller holds the state. */
  selected?: string;
  onSelect?: (key: string) => void;
  /** Tabs share the width, as on a phone. */
  stretch?: boolean;
};

/** Tabs after the ARIA pattern: one stop in the tab order, arrows, Home and End move and select. */
export function Tabs({ tabs, label, selected, onSelect, stretch = false }: TabsProps) {
  const [own, setOwn] = useState(tabs[0]?.key);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = selected ?? own;

  function select(key: string) {
    setOwn(key);
    onSelect?.(key);
  }

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.key === current);
    const to = nextTab(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || !tab) return;
    event.preventDefault();
    select(tab.key);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[to]?.focus();
  }

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className={classNames(
          "border-b border-line",
          stretch ? "grid auto-cols-fr grid-flow-col" : "flex gap-7",
        )}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${base}-tab-${tab.key}`}
            aria-controls={`${base}-panel-${tab.key}`}
            aria-selected={tab.key === current}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => select(tab.key)}
            className={classNames(
              "motion-color -mb-px min-h-12 border-b-[3px] text-base",
              tab.key === current
                ? "border-primary font-bold text-ink"
                : "border-transparent font-semibold text-ink-muted hover:text-ink",
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${base}-panel-${tab.key}`}
          aria-labelledby={`${base}-tab-${tab.key}`}
          hidden={tab.key !== current}
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from tab `at` of `count`; null for keys that do not move. */
export function nextTab(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
