import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { StaffAccount } from "@/lib/identity/types";
import { StaffAccounts } from "./staff-accounts";

const account = {
  id: "0190f3a0-0000-7000-8000-000000000001",
  email: "laras@demo.test",
  name: "Laras Ayuningtyas",
  role: "librarian",
  serviceGroup: "Layanan Referensi",
  active: true,
  liveSessions: 2,
} as const satisfies StaffAccount;

const render = (changes: Partial<StaffAccount>, ownAccountId = "") =>
  renderToStaticMarkup(
    <StaffAccounts accounts={[{ ...account, ...changes }]} ownAccountId={ownAccountId} />,
  );

test("an active account shows who it is and can be ended; the buttons name the person", () => {
  const html = render({});
  expect(html).toContain("Pustakawan · Layanan Referensi · 2 sesi masuk");
  expect(html).toContain('aria-label="Nonaktifkan Laras Ayuningtyas"');
  expect(html).toContain('aria-label="Buat kata sandi baru untuk Laras Ayuningtyas"');
});

test("ending an account is asked in a dialog that says what happens", () => {
  const html = render({});
  const dialog = /<dialog.*<\/dialog>/s.exec(html)?.[0] ?? "";
  expect(dialog).toContain("Nonaktifkan Laras Ayuningtyas?");
  expect(dialog).toContain("keluar dari semua perangkat");
  expect(dialog).toContain("Batal");
  expect(dialog).not.toMatch(/<dialog[^>]* open=/);
});

test("a deactivated account can only be given back", () => {
  const html = render({ active: false, liveSessions: 0 });
  expect(html).toContain('aria-label="Aktifkan kembali Laras Ayuningtyas"');
  expect(html.match(/<button/g)).toHaveLength(1);
});

test("an admin's own account has no buttons", () => {
  expect(render({}, account.id)).not.toContain("<button");
});

test("without JavaScript a new password stands at the account it was made for", () => {
  const other = { ...account, id: "0190f3a0-0000-7000-8000-000000000002", name: "Bima" };
  const html = renderToStaticMarkup(
    <StaffAccounts
      accounts={[account, other]}
      ownAccountId=""
      kept={{
        form: "deeds",
        accountId: other.id,
        state: { status: "renewed", password: "sekali-saja" },
      }}
    />,
  );
  expect(html.match(/sekali-saja/g)).toHaveLength(1);
  expect(html).toMatch(/Kata sandi untuk <b[^>]*>Bima<\/b>/);
});
