import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StateCard } from "./card";
import { ErrorSummary } from "./error-summary";
import { Loading, SkeletonLine } from "./skeleton";
import { Cell, HeadCell, Row, Table } from "./table";

describe("a summary of errors", () => {
  const faults = [{ fieldId: "email", message: "Alamat ini belum lengkap." }];

  test("leads to each field without JavaScript and can take the focus", () => {
    const html = renderToStaticMarkup(<ErrorSummary title="Satu isian" faults={faults} />);
    expect(html).toContain('href="#email"');
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('role="alert"');
  });

  test("is absent when nothing is wrong", () => {
    expect(renderToStaticMarkup(<ErrorSummary title="Satu isian" faults={[]} />)).toBe("");
  });
});

describe("states", () => {
  test("closed and failed carry a ribbon and say it in words, empty carries none", () => {
    const card = (kind: "empty" | "closed" | "error") =>
      renderToStaticMarkup(
        <StateCard kind={kind} title="Obrolan buka lagi Senin">
          Tinggalkan pesan.
        </StateCard>,
      );
    expect(card("closed")).toContain("ribbon");
    expect(card("error")).toContain("ribbon-danger");
    expect(card("empty")).not.toContain("ribbon");
    expect(card("closed")).toContain("<h2");
  });

  test("loading is announced, its shape is not", () => {
    const html = renderToStaticMarkup(
      <Loading label="Memuat hasil">
        <SkeletonLine />
      </Loading>,
    );
    expect(html).toMatch(/role="status"[^>]*>Memuat hasil/);
    expect(html).toContain('aria-hidden="true"');
  });
});

describe("a table", () => {
  test("has a caption and heads that say what they head", () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Jam obrolan"
        head={
          <>
            <HeadCell>Hari</HeadCell>
            <HeadCell numeric>WIB</HeadCell>
          </>
        }
      >
        <Row marked>
          <Cell>Sabtu (hari ini)</Cell>
          <Cell numeric>09.00–15.30</Cell>
        </Row>
      </Table>,
    );
    expect(html).toMatch(/<caption[^>]*>Jam obrolan/);
    expect(html.match(/scope="col"/g)).toHaveLength(2);
  });
});
