import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Button, ButtonLink } from "./button";
import { Switch } from "./switch";

const nothing = () => undefined;

describe("a button", () => {
  test("does not send a form unless it says so", () => {
    expect(renderToStaticMarkup(<Button>Batal</Button>)).toContain('type="button"');
    expect(renderToStaticMarkup(<Button type="submit">Kirim</Button>)).toContain('type="submit"');
  });

  test("while busy says what it does, keeps its width and cannot send twice", () => {
    const html = renderToStaticMarkup(
      <Button type="submit" busyLabel="Mengirim">
        Kirim
      </Button>,
    );
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('type="button"');
    expect(html).toContain("Mengirim");
    expect(html).toMatch(/invisible[^>]*>Kirim/);
    expect(html).not.toContain(' disabled=""');
  });

  test("that leads somewhere is a link", () => {
    const html = renderToStaticMarkup(<ButtonLink href="/tanya">Percakapan Baru</ButtonLink>);
    expect(html).toMatch(/^<a [^>]*href="\/tanya"/);
  });
});

describe("a switch", () => {
  test("tells its state to screen readers and is named by the words beside it", () => {
    for (const checked of [true, false]) {
      const html = renderToStaticMarkup(
        <Switch checked={checked} onCheckedChange={nothing} aria-labelledby="bertugas" />,
      );
      expect(html).toContain('role="switch"');
      expect(html).toContain(`aria-checked="${checked}"`);
      expect(html).toContain('aria-labelledby="bertugas"');
    }
  });
});
