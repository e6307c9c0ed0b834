import { setTimeout as pause } from "node:timers/promises";

/** Public pages without a parameter (experience.md, "Addresses"). */
const publicPages = [
  ...["/", "/tanya", "/faq", "/opac", "/opac/lanjutan", "/keanggotaan", "/keanggotaan/daftar"],
  ...["/keanggotaan/status", "/layanan", "/koleksi", "/profil", "/jam-layanan", "/berita"],
  ...["/kontak", "/privasi", "/aksesibilitas", "/masuk"],
];

const startTimeoutMilliseconds = 180_000;

/** Waits until the web process answers; the database behind it may still be degraded. */
export async function waitForWeb(base: string) {
  for (const until = Date.now() + startTimeoutMilliseconds; ; ) {
    const status = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    if (Date.now() > until) throw new Error(`the portal does not answer (last status ${status})`);
    await pause(100);
  }
}

/** Asks once for every public page, in both languages, four at a time, so that nobody waits for a first rendering. */
export async function warmPages(base: string) {
  const left = publicPages.flatMap((page) => [page, page === "/" ? "/en" : `/en${page}`]);
  const worker = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      const answer = await fetch(base + page, { signal: AbortSignal.timeout(20_000) }).catch(
        () => null,
      );
      await answer?.arrayBuffer().catch(() => undefined);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}
