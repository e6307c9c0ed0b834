"use client";

import { useEffect } from "react";
import { awakeEvent } from "@/lib/platform/awake-event";

/** Tells a page whose scripts came late (lib/platform/page-cache/late-scripts) that its buttons answer now. */
export function Awake() {
  useEffect(() => {
    window.dispatchEvent(new Event(awakeEvent));
  }, []);
  return null;
}
