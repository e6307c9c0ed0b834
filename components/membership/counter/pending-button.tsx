"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

type PendingButtonProps = Omit<ComponentProps<typeof Button>, "type" | "busyLabel"> & {
  /** While its own form is under way. */
  busy: string;
};

/** Sends the form it stands in; of two forms with one action only the pressed one turns. */
export function PendingButton({ busy, ...rest }: PendingButtonProps) {
  const { pending } = useFormStatus();
  return <Button {...rest} type="submit" busyLabel={pending && busy} />;
}
