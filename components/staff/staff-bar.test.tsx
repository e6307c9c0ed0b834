import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LeavingLink } from "./leaving-link";
import { leavingProps, tellDuty } from "./use-duty";

test("a link of the menu leaves the desk open while it is on duty, and is an ordinary one before and after", () => {
  expect(leavingProps(false)).toEqual({});
  expect(leavingProps(true)).toMatchObject({ target: "_blank", rel: "noopener" });
  expect(leavingProps(true).title).toContain("tab baru");
});

test("what a server draws knows of nobody's duty", () => {
  tellDuty(true);
  const html = renderToStaticMarkup(
    <LeavingLink href="/staf/katalog" className="x">
      Katalog
    </LeavingLink>,
  );
  tellDuty(false);
  expect(html).toBe('<a href="/staf/katalog" class="x">Katalog</a>');
});
