import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CreateAccountState } from "@/lib/identity/accounts/actions";
import { CreateAccountForm } from "./create-account-form";
import { PasswordHolder } from "./password-holder";

const draw = (answered?: CreateAccountState) =>
  renderToStaticMarkup(
    <PasswordHolder>
      <CreateAccountForm
        serviceGroups={[
          { id: "id-referensi", name: "Layanan Referensi" },
          { id: "id-naskah", name: "Layanan Naskah Nusantara" },
        ]}
        answered={answered}
      />
    </PasswordHolder>,
  );
const groups = (html: string) =>
  [
    ...(/<select[^>]*name="serviceGroup".*?<\/select>/s.exec(html)?.[0] ?? "").matchAll(
      /<option value="([^"]*)"([^>]*)>(.*?)<\/option>/g,
    ),
  ].map(([, value, attributes, label]) => ({ value, label, chosen: attributes !== "" }));

test("a new account is given one of the published service groups, or none (R006)", () => {
  expect(groups(draw())).toEqual([
    { value: "", label: "Tanpa kelompok", chosen: true },
    { value: "id-referensi", label: "Layanan Referensi", chosen: false },
    { value: "id-naskah", label: "Layanan Naskah Nusantara", chosen: false },
  ]);
});

test("a group that is gone is told at its field, and what was typed stays", () => {
  const html = draw({
    status: "invalid",
    errors: { serviceGroup: ["service-group-unknown"] },
    values: { email: "baru@demo.test", name: "Suparman", serviceGroup: "id-lama" },
  });
  expect(html).toMatch(/<select[^>]*id="akun-serviceGroup"[^>]*aria-invalid="true"/);
  expect(html).toContain("Kelompok layanan ini tidak ada lagi. Pilih yang lain.");
  expect(html).toContain('value="Suparman"');
});
