import { readFileSync } from "node:fs";
import type { Entry } from "./entry";
import { readEntries } from "./entry";

const themes = [
  "novels-and-stories",
  "poetry-and-drama",
  "history-and-society",
  "dutch",
  "english",
  "regional-languages",
  "manuscripts",
  "arabic",
  "serials",
  "maps-and-pictures",
  "sound",
  "films",
  "theses-microforms-online",
  "reference-and-law",
  "children-and-accessible",
  "knowledge",
] as const;

/** Every line of the demo's catalogue, in the order of the files. */
export function demoEntries(): readonly Entry[] {
  return themes.flatMap((theme) =>
    readEntries(readFileSync(new URL(`./${theme}.tsv`, import.meta.url), "utf8")),
  );
}
