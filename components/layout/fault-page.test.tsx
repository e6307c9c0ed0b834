import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Looks } from "@/components/ui/button-class";
import { buttonClass } from "@/components/ui/button-class";
import { StateCard } from "@/components/ui/card";
import { FaultPage, faultOutline, faultQuiet } from "./fault-page";

/** As `Button` looks; these are never disabled. */
const enabled = (looks: Looks) => buttonClass(looks).replace(/ disabled:\S+/g, "");

describe("an error page looks like every other page", () => {
  test("its buttons are the compact outline and the compact quiet one", () => {
    expect(faultOutline).toBe(enabled({ variant: "outline", compact: true }));
    expect(faultQuiet).toBe(enabled({ variant: "quiet", compact: true }));
  });

  test("it says what happened in the card of a failure", () => {
    const actions = <button type="button">Coba lagi</button>;
    const card = renderToStaticMarkup(
      <StateCard kind="error" level="h1" title="Gagal" actions={actions}>
        <p>Sebentar.</p>
      </StateCard>,
    );
    const page = renderToStaticMarkup(
      <FaultPage name="Portal" homeHref="/" title="Gagal" actions={actions}>
        <p>Sebentar.</p>
      </FaultPage>,
    );
    expect(page).toContain(card);
  });
});
