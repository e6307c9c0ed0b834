import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawableText } from "./drawable-text";
import { drawPicture } from "./share-picture";

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  const real = fetch;
  vi.stubGlobal("fetch", (address: string | URL | Request) => {
    // The renderer's own engine travels inside of it.
    if (String(address).startsWith("data:")) return real(address);
    asked.push(String(address));
    return Promise.reject(new Error("nothing outside is to be asked"));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Every character up to U+2FFF that is left standing. */
const held = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
  .filter((sign) => sign.trim() !== "" && drawableText(sign) === sign)
  .join(" ");
const odd =
  "Halo 📖 👩🏽‍🏫 🇮🇩 1️⃣ © ® ™ ☎ ❤️ ✓ ꦲꦏ꧀ꦱꦫ العربية 漢字 ไทย → ∑ q̃ \u0000\ud83d ḥadīṡ ‼ \u200d\ufe0f 𝒜";

test("drawing a picture asks no host for a font or an emoji, whatever a title is made of", async () => {
  for (const title of [held, odd, ""]) {
    const png = await drawPicture({ part: odd, title, name: "Perpustakaan Nasional" });
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe("PNG");
  }
  expect(asked).toEqual([]);
});

test("letters our faces lack lose their marks, what is no letter of theirs is left out", () => {
  expect(drawableText("Kajian ḥadīṡ 📖: “Éloge” – 1️⃣ Ḍ")).toBe("Kajian hadīs : “Éloge” – 1 D");
  expect(drawableText("漢字")).toBe("");
});
