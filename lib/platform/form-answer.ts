import "server-only";

import { headers } from "next/headers";

/** By the request's own headers object, which the action and the page after it share; gone with the request. */
const answers = new WeakMap<object, Map<string, unknown>>();

/**
 * Keeps what a form's action answers for the page that is rendered after it. Without JavaScript the form is posted as
 * it is and the page follows in the same request; React would hand the answer over itself, but Next.js 16.4 resumes a
 * page it has prepared in advance and loses it on the way (vercel/next.js pull request 97784), so that nobody without
 * JavaScript ever saw an error.
 */
export async function keepAnswer<State>(form: string, state: State): Promise<State> {
  const request = await headers();
  const kept = answers.get(request) ?? new Map<string, unknown>();
  answers.set(request, kept.set(form, state));
  return state;
}

/** What the named form's action answered earlier in this request, to be its first state; null when none ran. */
export async function keptAnswer<State>(form: string): Promise<State | null> {
  return (answers.get(await headers())?.get(form) as State | undefined) ?? null;
}
