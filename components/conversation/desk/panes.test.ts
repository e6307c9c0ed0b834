import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Panes } from "./panes";
import { closePane, noPanes, openPane, parsePanes, togglePin, visiblePanes } from "./panes";

describe("conversations side by side", () => {
  test("opening another takes the place of what is not pinned", () => {
    expect(openPane(openPane(noPanes, "a", 2), "b", 2).shown).toEqual(["b"]);
  });

  test("a pinned conversation stays and the other lies beside it", () => {
    const pinned = togglePin(openPane(noPanes, "a", 2), "a");
    const beside = openPane(pinned, "b", 2);
    expect(beside).toEqual({ shown: ["a", "b"], pinned: ["a"], active: "b" });
    expect(openPane(beside, "c", 2).shown).toEqual(["a", "c"]);
  });

  test("opening what lies there already takes it in hand where it lies", () => {
    const both = openPane(togglePin(openPane(noPanes, "a", 2), "a"), "b", 2);
    expect(openPane(both, "a", 2)).toEqual({ shown: ["a", "b"], pinned: ["a"], active: "a" });
  });

  test("closing the one in hand leaves the last of the others in hand", () => {
    const both = openPane(togglePin(openPane(noPanes, "a", 2), "a"), "b", 2);
    expect(closePane(both, "b")).toEqual({ shown: ["a"], pinned: ["a"], active: "a" });
    expect(closePane(closePane(both, "b"), "a")).toEqual(noPanes);
  });

  test("the one in hand is visible however narrow the screen becomes", () => {
    const three: Panes = { shown: ["a", "b", "c"], pinned: ["a", "b"], active: "c" };
    expect(visiblePanes(three, 1)).toEqual(["c"]);
    expect(visiblePanes(three, 2)).toEqual(["a", "c"]);
  });

  test("whatever is done, no conversation lies twice and never more than there are places", () => {
    const step = fc.tuple(fc.constantFrom("open", "close", "pin"), fc.constantFrom(..."abcde"));
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 3 }), (steps, places) => {
        let panes = noPanes;
        for (const [what, id] of steps) {
          if (what === "open") panes = openPane(panes, id, places);
          else if (what === "close") panes = closePane(panes, id);
          else if (panes.shown.includes(id)) panes = togglePin(panes, id);
        }
        expect(new Set(panes.shown).size).toBe(panes.shown.length);
        expect(panes.shown.length).toBeLessThanOrEqual(places);
        expect(panes.pinned.every((id) => panes.shown.includes(id))).toBe(true);
        if (panes.shown.length > 0) expect(panes.shown).toContain(panes.active);
      }),
    );
  });

  test("what a browser kept is read with care", () => {
    expect(parsePanes(null)).toEqual(noPanes);
    expect(parsePanes("{")).toEqual(noPanes);
    expect(parsePanes('{"shown":["a",1],"pinned":["z"],"active":"q"}')).toEqual({
      shown: ["a"],
      pinned: [],
      active: "a",
    });
  });
});
