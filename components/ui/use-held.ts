"use client";

import { useFormStatus } from "react-dom";

/**
 * True while the form around a control is on its way: the answer resets the form to what was sent, and would take along
 * whatever is typed meanwhile. A held control keeps its value and the focus and still belongs to the form, which a disabled
 * one would not; it only takes no change. Forms that the browser sends by itself, and those without an action, hold nothing.
 */
export function useHeld(): boolean {
  return useFormStatus().pending;
}
