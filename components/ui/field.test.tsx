import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Checkbox } from "./checkbox";
import { Field } from "./field";
import { Input } from "./input";
import { Select } from "./select";

const markup = (error?: string, hint?: string) =>
  renderToStaticMarkup(
    <Field id="email" label="Email" error={error} hint={hint}>
      {(control) => <Input {...control} type="email" defaultValue="nuraini@contoh" />}
    </Field>,
  );

describe("a field", () => {
  test("has its label, and what was typed stays", () => {
    expect(markup()).toContain('<label for="email"');
    expect(markup()).toContain('id="email"');
    expect(markup("Alamat ini belum lengkap.")).toContain('value="nuraini@contoh"');
  });

  test("without error or hint describes nothing and is not invalid", () => {
    expect(markup()).not.toContain("aria-describedby");
    expect(markup()).not.toContain("aria-invalid=");
  });

  test("with an error is invalid and described by the error first, then by the hint", () => {
    const html = markup("Alamat ini belum lengkap.", "Untuk menjawab Anda.");
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="email-error email-hint"');
    expect(html).toContain('id="email-error"');
    expect(html).toContain('id="email-hint"');
  });

  test("says in words that it may stay empty", () => {
    const html = renderToStaticMarkup(
      <Field id="nomor" label="Nomor Anggota" optional="(boleh dikosongkan)">
        {(control) => <Input {...control} />}
      </Field>,
    );
    expect(html).toContain("(boleh dikosongkan)");
    expect(html).not.toContain("*");
  });

  test("draws the native select, its chevron hidden from screen readers", () => {
    const html = renderToStaticMarkup(
      <Field id="jenis" label="Jenis Pertanyaan">
        {(control) => (
          <Select {...control}>
            <option>Keanggotaan</option>
          </Select>
        )}
      </Field>,
    );
    expect(html).toMatch(/<select[^>]*id="jenis"/);
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});

describe("a checkbox", () => {
  test("joins label, hint and error to the box", () => {
    const html = renderToStaticMarkup(
      <Checkbox id="umum" label="Ini komputer umum" hint="Kunci hilang." error="Pilih." />,
    );
    expect(html).toContain('<label for="umum"');
    expect(html).toContain('aria-describedby="umum-error umum-hint"');
    expect(html).toContain('aria-invalid="true"');
  });
});
