"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useCopies } from "./browser-abilities";

type CopyButtonProps = {
  /** What is put on the clipboard. */
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  readonly failed: string;
};

/** Copies a text and says whether it did. Drawn only where it can work: with JavaScript, in a secure context. */
export function CopyButton({ text, label, copied, failed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");
  const copies = useCopies();
  if (!copies) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  return (
    <>
      <Button
        variant="outline"
        compact
        icon={<Copy size={18} strokeWidth={2} aria-hidden="true" />}
        onClick={copy}
      >
        {label}
      </Button>
      <p role="status" className="text-small text-ink-muted">
        {outcome === "copied" ? copied : null}
        {outcome === "failed" ? failed : null}
      </p>
    </>
  );
}
