"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetCards, isKept, keepCard } from "./kept-card";

type KeepCardProps = {
  /** The address of the card in the reader's language. */
  pathname: string;
  words: {
    readonly title: string;
    readonly kept: string;
    readonly offer: string;
    readonly keep: string;
    readonly forget: string;
    readonly failed: string;
  };
};

/** On a phone the card is kept unasked: a shared computer has a mouse, and is asked first. */
const isOwnDevice = (): boolean => window.matchMedia("(pointer: coarse)").matches;

const removed = "kartu-dihapus";

/** The card without a network. Nothing where the browser keeps nothing, and without JavaScript. */
export function KeepCard({ pathname, words }: KeepCardProps) {
  const [state, setState] = useState<"unknown" | "offered" | "kept" | "failed">("unknown");

  useEffect(() => {
    const look = async () => {
      const kept = await isKept(pathname);
      if (kept === null) return;
      // Also what is kept already: it is brought up to what stands here now.
      const wanted = kept || (isOwnDevice() && sessionStorage.getItem(removed) === null);
      setState(wanted && (await keepCard(pathname)) ? "kept" : "offered");
    };
    look().catch(() => setState("failed"));
  }, [pathname]);

  const keep = () =>
    keepCard(pathname).then(
      (kept) => setState(kept ? "kept" : "failed"),
      () => setState("failed"),
    );
  const forget = () => {
    sessionStorage.setItem(removed, "1");
    return forgetCards().then(() => setState("offered"));
  };

  if (state === "unknown") return null;
  return (
    <section className="grid max-w-[60ch] justify-items-start gap-3">
      <h2>{words.title}</h2>
      <p role="status" className="text-ui text-ink-muted">
        {state === "kept" ? words.kept : state === "failed" ? words.failed : words.offer}
      </p>
      <Button variant="outline" compact onClick={state === "kept" ? forget : keep}>
        {state === "kept" ? words.forget : words.keep}
      </Button>
    </section>
  );
}
