"use client";

import { RefreshCw } from "lucide-react";
import { FaultPage } from "@/components/layout/fault-page";
import { BrandMark } from "@/components/layout/kawung";
import { Button } from "@/components/ui/button";
import messages from "@/lib/language/messages/id/errors.json";

/** Staff pages are Indonesian only. */
export default function StaffError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const words = messages.failed;
  return (
    <FaultPage
      name="Portal Pustaka"
      mark={<BrandMark />}
      homeHref="/staf/percakapan"
      title={words.title}
      actions={
        <Button
          variant="outline"
          compact
          onClick={() => retry()}
          icon={<RefreshCw size={17} strokeWidth={2} aria-hidden="true" />}
        >
          {words.retry}
        </Button>
      }
    >
      <p>{words.text}</p>
      {error.digest ? (
        <p className="mt-2 text-min">
          {words.reference} {error.digest}
        </p>
      ) : null}
    </FaultPage>
  );
}
