"use client";

import { useEffect } from "react";

/** Tells a page whose scripts came late (lib/platform/page-cache/late-scripts) that its buttons answer now. */
export function Awake() {
  useEffect(() => {
    window.dispatchEvent(new Event("portal:awake"));
  }, []);
  return null;
}
