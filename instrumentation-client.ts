/*
 * Runs in the browser before anything else of a page. Zod would try whether it may make code of strings, and the content
 * policy reports the refusal, so it is told not to before its first schema is built. It is told by the object that all copies of zod
 * share: importing zod here would load it on every page.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
