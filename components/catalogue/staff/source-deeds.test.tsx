import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SourceDeeds } from "./source-deeds";

const words = (props: { paused: boolean; open: boolean }) =>
  renderToStaticMarkup(<SourceDeeds sourceId="s" answered={null} {...props} />);

test("while a harvest waits or runs none is offered, and it is said why", () => {
  expect(words({ paused: false, open: false })).toContain("Panen sekarang");
  const open = words({ paused: false, open: true });
  expect(open).not.toContain("Panen sekarang");
  expect(open).toContain("Panen sedang menunggu atau berjalan.");
  expect(open).toContain("Hentikan panen");
  expect(words({ paused: true, open: false })).not.toContain("Panen sekarang");
});
