import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Ring, ringClock, ringTone } from "./ring";

describe("the five-minute ring", () => {
  test("writes the time as text and hides the drawing from screen readers", () => {
    const html = renderToStaticMarkup(<Ring seconds={102} size={116} audience="patron" />);
    expect(html).toContain(">1.42<");
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });

  test("for the desk warns from 2:00, urges from 3:30 and is late from 5:00 (R005)", () => {
    expect([0, 119, 120, 209, 210, 299, 300, 4000].map((s) => ringTone(s, "desk"))).toEqual([
      "calm",
      "calm",
      "soon",
      "soon",
      "urgent",
      "urgent",
      "late",
      "late",
    ]);
  });

  test("never alarms the patron", () => {
    expect(ringTone(299, "patron")).toBe("calm");
    expect(ringTone(301, "patron")).toBe("soon");
  });

  test("is full from five minutes on and goes on counting", () => {
    const html = renderToStaticMarkup(<Ring seconds={320} size={168} audience="patron" />);
    expect(html).toContain('stroke-dasharray="477.5 477.5"');
    expect(html).toContain(">5.20<");
  });

  test("moves every 15 seconds where motion is reduced", () => {
    const still = (seconds: number) =>
      renderToStaticMarkup(<Ring seconds={seconds} size={44} audience="desk" />).match(
        /stroke-dasharray="([^"]*)"[^>]*motion-reduce:block/,
      )?.[1];
    expect(still(31)).toBe(still(44));
    expect(still(44)).not.toBe(still(45));
  });

  test("needs no inline style, which the content policy refuses", () => {
    expect(renderToStaticMarkup(<Ring seconds={9} size={168} audience="desk" />)).not.toContain(
      "style=",
    );
  });

  test("cuts fractions and what is before the beginning", () => {
    expect(ringClock(59.9)).toBe("0.59");
    expect(ringClock(-3)).toBe("0.00");
    expect(ringClock(3600)).toBe("60.00");
  });
});
