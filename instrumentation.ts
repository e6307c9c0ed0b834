import type { Instrumentation } from "next";
import { noteFault } from "./lib/platform/fault-answer/answering";

/** A page that could not be made: `server.ts` answers with words of our own in its place. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routeType }) => {
  if (routeType !== "render") return;
  const digest = error instanceof Error && "digest" in error ? error.digest : "";
  noteFault(typeof digest === "string" ? digest : "");
};
