import type { Browser } from "@playwright/test";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumFlags, provideChromium } from "@/lib/launch/chromium";
import { freePort } from "@/lib/platform/embedded-postgres";
import { quantile } from "../report";

/** Lowest medians (issue 3), of 100. */
export const scoreMin = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
} as const;

export type Category = keyof typeof scoreMin;
export const categories = Object.keys(scoreMin) as readonly Category[];

export type Scores = {
  readonly path: string;
  /** One number a run. */
  readonly runs: { readonly [category in Category]: readonly number[] };
  readonly medians: { readonly [category in Category]: number };
  /** Names of the audits that took something off, with how often. */
  readonly faults: { readonly [audit: string]: number };
};

/** Lighthouse in its mobile profile (slow 4G, a processor a quarter as fast, both simulated), `runs` times a page. */
export async function judge(
  base: string,
  paths: readonly string[],
  runs: number,
): Promise<readonly Scores[]> {
  const port = await freePort();
  const browser = await openFor(port);
  try {
    const scores: Scores[] = [];
    for (const path of paths) scores.push(await judgePage(base + path, path, port, runs));
    return scores;
  } finally {
    await browser.close();
  }
}

async function openFor(port: number): Promise<Browser> {
  const executablePath = provideChromium();
  if (executablePath === undefined)
    throw new Error("no Chromium: install the package `chromium`, or set PORTAL_CHROMIUM to one");
  const args = [...chromiumFlags, `--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath, args });
}

async function judgePage(url: string, path: string, port: number, runs: number): Promise<Scores> {
  const own = { performance: [], accessibility: [], "best-practices": [], seo: [] };
  const numbers: { readonly [category in Category]: number[] } = own;
  const faults: { [audit: string]: number } = {};
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(url, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...categories],
    });
    if (result === undefined) throw new Error(`Lighthouse said nothing about ${path}`);
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    for (const category of categories)
      numbers[category].push(Math.round((lhr.categories[category]?.score ?? 0) * 100));
    for (const { score, id, scoreDisplayMode } of Object.values(lhr.audits)) {
      const counts = scoreDisplayMode === "binary" || scoreDisplayMode === "numeric";
      if (counts && score !== null && score < 0.9) faults[id] = (faults[id] ?? 0) + 1;
    }
  }
  const median = (category: Category) => quantile(numbers[category], 0.5);
  return {
    path,
    runs: numbers,
    faults,
    medians: {
      performance: median("performance"),
      accessibility: median("accessibility"),
      "best-practices": median("best-practices"),
      seo: median("seo"),
    },
  };
}
