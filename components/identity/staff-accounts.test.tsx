import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { StaffAccount } from "@/lib/identity/types";
import { unreadableGroup } from "@/lib/identity/types";
import { StaffAccounts } from "./staff-accounts";

const account = {
  id: "0190f3a0-0000-7000-8000-000000000001",
  email: "laras@demo.test",
  name: "Laras Ayuningtyas",
  role: "librarian",
  serviceGroup: { id: "id-referensi", name: "Layanan Referensi" },
  changes: 3,
  active: true,
  secondFactor: false,
  liveSessions: 2,
} as const satisfies StaffAccount;

const groups = [
  { id: "id-referensi", name: "Layanan Referensi" },
  { id: "id-naskah", name: "Layanan Naskah Nusantara" },
];

const render = (changes: Partial<StaffAccount>, ownAccountId = "") =>
  renderToStaticMarkup(
    <StaffAccounts
      accounts={[{ ...account, ...changes }]}
      ownAccountId={ownAccountId}
      serviceGroups={groups}
    />,
  );

/** Values and names of a select's options, the chosen one with a star. */
const options = (html: string, name: string) =>
  [
    ...(new RegExp(`<select[^>]*name="${name}".*?</select>`, "s").exec(html)?.[0] ?? "").matchAll(
      /<option value="([^"]*)"([^>]*)>(.*?)<\/option>/g,
    ),
  ].map(([, value, attributes, label]) => `${value} ${label}${attributes ? " *" : ""}`);

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

test("only a second factor in force can be taken, by who is named", () => {
  expect(render({})).not.toContain("Hapus kode kedua");
  expect(render({ secondFactor: true })).toContain(
    'aria-label="Hapus kode kedua Laras Ayuningtyas"',
  );
});

test("a deactivated account can only be given back", () => {
  const html = render({ active: false, liveSessions: 0 });
  expect(html).toContain('aria-label="Aktifkan kembali Laras Ayuningtyas"');
  expect(html.match(/<button/g)).toHaveLength(1);
});

test("an admin's own account can be renamed and moved, but neither ended nor demoted", () => {
  const html = render({ role: "admin" }, account.id);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toContain("Simpan");
  expect(html).not.toMatch(/<select[^>]*name="role"/);
  expect(html).toContain("Peran Anda sendiri hanya dapat diubah oleh administrator lain.");
});

test("an account's form shows what it says now, and sends back how often it was changed", () => {
  const html = render({});
  expect(html).toContain('<input type="hidden" name="seen" value="3"/>');
  expect(html).toMatch(/<input[^>]*name="name"[^>]*value="Laras Ayuningtyas"/);
  expect(options(html, "role")).toContain("librarian Pustakawan *");
  expect(options(html, "serviceGroup")).toEqual([
    " Tanpa kelompok",
    "id-referensi Layanan Referensi *",
    "id-naskah Layanan Naskah Nusantara",
  ]);
});

test("a withdrawn service group stays chosen until somebody picks another", () => {
  const html = render({ serviceGroup: { id: "id-lama", name: "Layanan Lama" } });
  expect(html).toContain("Pustakawan · Layanan Lama");
  expect(options(html, "serviceGroup").at(-1)).toBe("id-lama Layanan Lama (ditarik) *");
});

test("a service group whose name cannot be read stays chosen too, and is not called withdrawn", () => {
  const html = render({ serviceGroup: { id: "id-lama", name: unreadableGroup } });
  expect(options(html, "serviceGroup").at(-1)).toBe("id-lama (tidak terbaca) *");
});

test("without JavaScript the slower of two admins is told at the account, and keeps what he typed", () => {
  const values = { name: "Laras A.", role: "supervisor", serviceGroup: "id-naskah" };
  const state = { status: "refused", refusal: "changed-meanwhile", values } as const;
  const html = renderToStaticMarkup(
    <StaffAccounts
      accounts={[account]}
      ownAccountId=""
      serviceGroups={groups}
      kept={{ form: "edit", accountId: account.id, state }}
    />,
  );
  expect(html).toMatch(/<details open/);
  expect(html).toContain("Administrator lain baru saja mengubah akun ini");
  expect(html).toMatch(/<input[^>]*name="name"[^>]*value="Laras A\."/);
  expect(options(html, "role")).toContain("supervisor Supervisor *");
});

test("without JavaScript a new password stands at the account it was made for", () => {
  const other = { ...account, id: "0190f3a0-0000-7000-8000-000000000002", name: "Bima" };
  const html = renderToStaticMarkup(
    <StaffAccounts
      accounts={[account, other]}
      ownAccountId=""
      serviceGroups={groups}
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
