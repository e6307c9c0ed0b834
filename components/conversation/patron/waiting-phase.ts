import { urgency } from "@/lib/conversation/domain/service-level";
import type { ServiceNow } from "./service-now";

/**
 * What a waiting patron is told: called, called again from 3:30, late from 5:00, or why nobody can come. Nobody is called
 * where nobody is on duty, however long the wait has been.
 */
export type WaitingPhase = "called" | "soon" | "late" | "unstaffed" | "closed";

/** `waited` is in service seconds; null for a conversation without a promise. */
export function waitingPhase(waited: number | null, { open, staffed }: ServiceNow): WaitingPhase {
  if (!open) return "closed";
  if (!staffed) return "unstaffed";
  const urgent = waited === null ? "calm" : urgency(waited);
  if (urgent === "late") return "late";
  return urgent === "urgent" ? "soon" : "called";
}
