import type { Browser, CDPSession } from "@playwright/test";

/** What the first load of a public page may weigh, in bytes on the wire (issue 3). */
export const weightMax = { script: 150_000, stylesheet: 30_000, font: 90_000 } as const;

export type Weight = {
  readonly path: string;
  readonly script: number;
  readonly stylesheet: number;
  readonly font: number;
  readonly document: number;
  /** Requests to any other host. */
  readonly foreign: number;
  /** Cumulative layout shift; 0 when nothing moved. */
  readonly shift: number;
  readonly requests: number;
  /** Console errors, the content policy's refusals among them. */
  readonly errors: readonly string[];
};

/** The first load of a page in a browser that has never been here, on a phone's screen, until the network is quiet. */
export async function weigh(browser: Browser, base: string, path: string): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    locale: "id-ID",
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { benchLayout: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as { value?: number }).value ?? 0;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const traffic = await listen(await context.newCDPSession(page), base);
    // Read to its end first: on a busy machine the network is quiet before the page's last element asks for the scripts.
    await page.goto(base + path);
    await page.waitForLoadState("networkidle");
    const shift = await page.evaluate(
      () => (window as unknown as { benchLayout: { shift: number } }).benchLayout.shift,
    );
    return { path, ...traffic(), shift, errors };
  } finally {
    await context.close();
  }
}

/** Notes every request and what came over the wire for it, headers included. */
async function listen(cdp: CDPSession, base: string) {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  let foreign = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? "Other");
    if (!request.url.startsWith(base) && !request.url.startsWith("data:")) foreign += 1;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await cdp.send("Network.enable");
  return () => ({
    script: bytes.get("Script") ?? 0,
    stylesheet: bytes.get("Stylesheet") ?? 0,
    font: bytes.get("Font") ?? 0,
    document: bytes.get("Document") ?? 0,
    requests: kinds.size,
    foreign,
  });
}
