"use client";

import { Desk } from "@/components/conversation/desk/desk";
import type { Desk as DeskAnswer } from "@/lib/conversation/types";
import { barSlotId } from "./staff-bar";
import { tellDuty } from "./use-duty";
import { VerificationPanel } from "./verification-panel";

/** The desk with the verification of patrons, which joins the conversation with the membership registry. */
export function StaffDesk({ initial }: { initial: DeskAnswer }) {
  return (
    <Desk
      initial={initial}
      barId={barSlotId}
      tellDuty={tellDuty}
      renderVerification={(props) => <VerificationPanel {...props} />}
    />
  );
}
