import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { nextTab, Tabs } from "./tabs";

describe("tabs", () => {
  const html = renderToStaticMarkup(
    <Tabs
      label="Meja"
      tabs={[
        { key: "antrean", label: "Antrean (3)", panel: "a" },
        { key: "percakapan", label: "Percakapan", panel: "b" },
      ]}
    />,
  );

  test("are one stop in the tab order: the selected one", () => {
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-selected="true"[^>]*tabindex="0"/);
  });

  test("are joined to their panels, of which one is shown", () => {
    const controls = [...html.matchAll(/aria-controls="([^"]*)"/g)].map((match) => match[1]);
    for (const id of controls) expect(html).toContain(`id="${id}"`);
    expect(html.match(/role="tabpanel"[^>]*hidden/g)).toHaveLength(1);
  });

  test("move by arrows around both ends, by Home and by End", () => {
    expect(nextTab("ArrowRight", 2, 3)).toBe(0);
    expect(nextTab("ArrowLeft", 0, 3)).toBe(2);
    expect(nextTab("Home", 2, 3)).toBe(0);
    expect(nextTab("End", 0, 3)).toBe(2);
    expect(nextTab("a", 0, 3)).toBeNull();
  });
});
