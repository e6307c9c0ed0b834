import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "./locales";
import { loadMessages } from "./messages";

const root = join(import.meta.dirname, "..", "..");

/** `home.now.open` → text, for every text of one language. */
function flatten(value: unknown, prefix = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[prefix, value]]);
  const entries = Object.entries(value as Record<string, unknown>);
  return new Map(
    entries.flatMap(([key, inner]) => [...flatten(inner, prefix ? `${prefix}.${key}` : key)]),
  );
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
}

/** `{name}` and `<tag>` of a text: what a translation must not lose. */
function slots(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)/g), ...text.matchAll(/<(\w+)>/g)].map((m) => m[1] ?? "");
  return [...new Set(names)].filter((name) => Number.isNaN(Number(name))).sort();
}

const indonesian = flatten(loadMessages("id"));
const english = flatten(loadMessages("en"));

describe("every text is said in both languages", () => {
  test("no key is missing in either language", () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  });

  test("a translation keeps the slots of its original", () => {
    for (const [key, text] of indonesian) {
      const words = /plural|select/.test(english.get(key) ?? "")
        ? []
        : slots(english.get(key) ?? "");
      if (words.length > 0 || slots(text).length === 0) expect(words, key).toEqual(slots(text));
    }
  });

  test("no text is empty and none was left untranslated", () => {
    /** Names and words both languages share. */
    const same = new Set([
      ...["layout.name", "layout.menu", "conversation.form.email", "content.share.mail"],
      ...["account.nav.eResources", "account.eResources.title"],
    ]);
    for (const [key, text] of indonesian) {
      expect(text.trim(), key).not.toBe("");
      if (!same.has(key)) expect(english.get(key), key).not.toBe(text);
    }
  });

  test("mail has one name, that of the field it is typed into: Email", () => {
    for (const [key, text] of [...indonesian, ...english])
      expect(text, key).not.toMatch(/\bsurel|e-mail|pos-el/iu);
  });

  test("every file of messages is loaded", () => {
    for (const locale of locales) {
      const files = readdirSync(join(import.meta.dirname, "messages", locale)).map((file) =>
        file.replace(/\.json$/, ""),
      );
      expect(files.sort()).toEqual(Object.keys(loadMessages(locale)).sort());
    }
  });
});

describe("texts that are read without a translator", () => {
  /** Where a text has a slot the build makes a list of it (next.config.ts), which only a translator can read. */
  const readDirectly = [...indonesian, ...english].filter(([key]) =>
    /^(?:errors|foreign-post)\.|^layout\.name$/.test(key),
  );

  test("have no slot", () => {
    expect(readDirectly.length).toBeGreaterThan(2);
    for (const [key, text] of readDirectly) expect(text, key).not.toMatch(/[{}<>#']/);
  });
});

describe("every text is used", () => {
  const files = [...sources("app"), ...sources("components")];

  /** A key is used where a file that opens its room names the rest of it, or the beginning of it before a slot. */
  function isUsed(key: string): boolean {
    const parts = key.split(".");
    return files.some((file) =>
      parts.some((_, cut) => {
        if (cut === 0) return false;
        const room = parts.slice(0, cut).join(".");
        const rest = parts.slice(cut).join(".");
        if (!file.includes(`Translations("${room}")`)) return false;
        if (file.includes(`"${rest}"`)) return true;
        // `t(state)`: the compiler knows which keys of this room that can be, we take it for all of them.
        if (!rest.includes(".") && /\bt\([a-z]\w*[,)]/.test(file)) return true;
        return [...rest.matchAll(/\./g)].some((dot) =>
          file.includes(`\`${rest.slice(0, dot.index + 1)}\${`),
        );
      }),
    );
  }

  /** The error pages, and what is answered before any page, stand outside next-intl's reach and read their file itself. */
  const readDirectly = (key: string) => /^(?:errors|foreign-post)\./.test(key);

  test("no key is left over", () => {
    const unused = [...indonesian.keys()].filter((key) => !readDirectly(key) && !isUsed(key));
    expect(unused).toEqual([]);
  });
});
