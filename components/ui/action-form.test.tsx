import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FieldSpec } from "./action-field";
import type { ActionAnswer } from "./action-form";
import { ActionForm } from "./action-form";

const fields: readonly FieldSpec[] = [
  { kind: "hidden", name: "seen", label: "", value: "3" },
  { kind: "email", name: "email", label: "Alamat email", value: "lama@contoh.test" },
  { kind: "password", name: "password", label: "Kata sandi" },
  {
    ...{
      kind: "select",
      name: "kind",
      label: "Jenis",
      optional: "(boleh dikosongkan)",
      value: "b",
    },
    options: [
      { value: "a", label: "Satu" },
      { value: "b", label: "Dua" },
    ],
  },
  { kind: "checkbox", name: "news", label: "Kabar", value: "on" },
];
const words = {
  ...{ submit: "Simpan", busy: "Menyimpan", faults: "Periksa isian", done: "Tersimpan." },
  ...{ show: "Tampilkan", hide: "Sembunyikan" },
  sentences: { "email-invalid": "Alamat belum lengkap.", late: "Terlambat." },
};
const action = async (before: ActionAnswer) => before;
const render = (answered?: ActionAnswer) =>
  renderToStaticMarkup(
    <ActionForm
      id="uji"
      action={action}
      fields={fields}
      words={words}
      answered={answered ?? null}
    />,
  );

test("every field has a label of its own, and shows what is known", () => {
  const html = render();
  for (const [, id] of html.matchAll(/<label for="([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  expect(html.match(/<label for=/g)).toHaveLength(4);
  expect(html).toContain('name="seen" value="3"');
  expect(html).toContain('value="lama@contoh.test"');
  expect(html).toMatch(/<option value="b" selected="">Dua/);
  expect(html).toMatch(/<input[^>]*name="news"[^>]*checked=""/);
  expect(html.match(/type="submit"/g)).toHaveLength(1);
});

test("a refused field keeps what was typed and leads from the summary to itself; a password does not come back", () => {
  const html = render({
    status: "invalid",
    errors: { email: ["email-invalid"] },
    values: { email: "bukan-alamat", password: "rahasia", kind: "a" },
  });
  expect(html).toContain('href="#uji-email"');
  expect(html).toContain('value="bukan-alamat"');
  expect(html).toMatch(
    /<input[^>]*name="email"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="email"/,
  );
  expect(html).not.toContain("rahasia");
  expect(html).toContain('name="seen" value="3"');
  expect(html).toMatch(/<option value="a" selected="">Satu/);
});

test("a refusal is said in its sentence, a word nobody knows in the general one", () => {
  const refused = (refusal: string) => render({ status: "refused", refusal, values: {} });
  expect(refused("late")).toContain("Terlambat.");
  expect(refused("unheard-of")).toContain("Periksa isian");
});

test("what is done is said beside the button", () => {
  expect(render({ status: "done" })).toMatch(/<p role="status"[^>]*>Tersimpan\.</);
});
