"use client";

import { useEffect } from "react";
import { forgetCards } from "./kept-card";

/** Where somebody signs in, nobody is signed in: what was kept of an earlier member's card goes. */
export function ForgetCard() {
  useEffect(() => {
    forgetCards().catch(() => undefined);
  }, []);
  return null;
}
