import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TransferDialog } from "./transfer-dialog";

test("each colleague on duty is named with the service group, where there is one (R006)", () => {
  const html = renderToStaticMarkup(
    <TransferDialog
      open
      patronName="Sutini"
      colleagues={[
        { id: "b", name: "Bima Prakoso", group: "Layanan Keanggotaan" },
        { id: "y", name: "Yohanes Siregar", group: null },
      ]}
      onClose={() => undefined}
      onTransfer={() => undefined}
    />,
  );
  const lines = [...html.matchAll(/<label[^>]*>(.*?)<\/label>/gs)].map(([, line]) =>
    (line ?? "").replace(/<[^>]+>/g, ""),
  );
  expect(lines).toEqual(["Bima Prakoso, Layanan Keanggotaan", "Yohanes Siregar"]);
});
