"use client";

import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type PictureFormProps = {
  /** Address of the route that takes the post and leads back to the page. */
  readonly route: string;
  /** What the button says, and what it says while the browser sends: on a slow line that takes minutes. */
  readonly save: string;
  readonly busy: string;
  readonly children: ReactNode;
  /** Stands beside the button; belongs to another form. */
  readonly beside: ReactNode;
};

/** A plain form for a picture. The browser sends it by itself, so no action is pending: the press is what is known. */
export function PictureForm({ route, save, busy, children, beside }: PictureFormProps) {
  const [sending, setSending] = useState(false);

  useEffect(() => {
    // A page that the browser brings back as it was left sends nothing any more.
    const rest = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setSending(false);
    };
    window.addEventListener("pageshow", rest);
    return () => window.removeEventListener("pageshow", rest);
  }, []);

  return (
    <form
      action={route}
      method="post"
      encType="multipart/form-data"
      className="grid max-w-140 gap-4"
      onSubmit={() => setSending(true)}
      // Who stopped it and chooses another file wants to press again.
      onChange={() => setSending(false)}
    >
      {children}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="outline" compact busyLabel={sending && busy}>
          {save}
        </Button>
        {beside}
      </div>
    </form>
  );
}
