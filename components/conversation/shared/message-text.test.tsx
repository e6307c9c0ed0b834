import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MessageText, textParts } from "./message-text";

const links = (text: string) =>
  textParts(text).flatMap(({ text: words, href }) => (href ? [words] : []));

describe("addresses in a message", () => {
  test("only http and https become links", () => {
    expect(links("lihat https://opac.contoh.id/a?b=1, lalu http://contoh.id.")).toEqual([
      "https://opac.contoh.id/a?b=1",
      "http://contoh.id",
    ]);
    expect(links("javascript:alert(1) data:text/html,x ftp://contoh.id mailto:a@b.id")).toEqual([]);
  });

  test("brackets that belong to an address stay with it, those around it do not", () => {
    expect(links("(https://id.wikipedia.org/wiki/Serat_(naskah))")).toEqual([
      "https://id.wikipedia.org/wiki/Serat_(naskah)",
    ]);
  });

  test("no character of a message is lost or doubled, whatever it holds", () => {
    const bits = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.webUrl()), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(bits, (parts) => {
        const text = parts.join(" ");
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("markup is shown as it was typed, and a link opens without handing the desk over", () => {
    const html = renderToStaticMarkup(
      <MessageText text={"<img src=x onerror=alert(1)>\nhttps://contoh.id"} />,
    );
    expect(html).not.toContain("<img");
    expect(html).toContain('dir="auto"');
    expect(html).toContain('rel="noopener noreferrer nofollow"');
  });
});
