import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CounterState, PeopleState } from "@/lib/membership/card/counter/actions";
import type { CounterMember, FoundPerson } from "@/lib/membership/card/counter/types";
import { CardCounter } from "./card-counter";
import { deedResult } from "./card-sentences";

const member: CounterMember = {
  ...{ memberId: "0190f3a0-0000-7000-8000-000000000001", number: "700000000017" },
  facts: { name: "Suparman", birthDate: "••-••-1970", identityNumber: "••••9999" },
  membership: "valid",
  presented: { issue: 1, standing: "card-blocked" },
  cards: [{ issue: 1, issuedAt: new Date(0), blockedAt: new Date(0), blockReason: "lost" }],
};

const render = (answered: CounterState | null) =>
  renderToStaticMarkup(<CardCounter answered={answered} fate="Email menunggu." />);
const search = null;
const found = (over: Partial<CounterMember> = {}) =>
  render({
    typed: "70000000001701",
    member: { ...member, ...over },
    deed: { status: "idle" },
    search,
  });

test("the number that was typed goes with the deed, so that the member is found again after it", () => {
  const html = found();
  expect(html.match(/name="nomor"[^>]* value="70000000001701"/g)).toHaveLength(2);
  expect(html).toContain("Suparman");
  expect(html).toContain("••••9999");
  expect(html).toMatch(/name="deed" value="issue"/);
  expect(html).toContain("Terbitkan kartu ke-2");
});

test("of a restricted member it is said that his data are, beside number and cards", () => {
  const html = found({ facts: null });
  expect(html).toContain("Anggota 700000000017");
  expect(html).toContain("Pemrosesan data anggota ini dibatasi");
  expect(html).not.toContain("Suparman");
});

test("the card that was scanned is spoken of by itself; a typed member number says nothing of cards", () => {
  expect(found()).toContain("Kartu yang ditunjukkan diblokir. Jangan diterima.");
  const never = { issue: 9, standing: "unknown-card" } as const;
  expect(found({ presented: never })).toContain("tidak pernah diterbitkan");
  expect(found({ presented: null })).not.toContain("yang ditunjukkan diblokir");
});

test("nobody found and not allowed to ask are two answers, and a fresh page gives none", () => {
  const none = "Tidak ada anggota dengan nomor itu.";
  expect(render(null)).not.toContain(none);
  expect(render({ typed: "7", member: null, deed: { status: "idle" }, search })).toContain(none);
  const deed = { status: "refused", refusal: "forbidden", values: {} } as const;
  const refused = render({ typed: "7", member: null, deed, search });
  expect(refused).toContain("Akun Anda tidak bertugas");
  expect(refused).not.toContain(none);
});

test("what was done says what becomes of the mail, and promises one only while mail goes", () => {
  const done = { typed: "70000000001701", member, deed: { status: "done" }, search } as const;
  expect(render(done)).toContain("Kartu diblokir. Email kepada anggota sudah ditulis");
  expect(render(done)).toContain("bila alamatnya ada. Email menunggu.");
  for (const deed of ["blocked", "issued"] as const) {
    expect(deedResult(deed, 2, null)).toMatch(/^Kartu .*\. Anggota menerima email, bila/);
    expect(deedResult(deed, 2, "Email menunggu.")).not.toContain("menerima email");
  }
});

const values = { nama: "Suparman", tanggal: "2", bulan: "1", tahun: "1970" };
const searched = (over: Partial<PeopleState>): CounterState => ({
  ...{ typed: "", member: null, deed: { status: "idle" } },
  search: { values, errors: {}, found: null, ...over },
});
const person: FoundPerson = {
  ...{ memberId: member.memberId, number: member.number, membership: "valid" },
  ...{ name: "Suparman", birthDate: "••-••-1970", identityNumber: "••••9999" },
};

test("whoever was found by name opens by a post of his number, with what a paper is compared by masked", () => {
  const html = render(searched({ found: { people: [person], more: false } }));
  expect(html).toContain("1 anggota ditemukan.");
  expect(html).toContain("Anggota aktif");
  expect(html).toContain("••-••-1970");
  expect(html).toMatch(/name="nomor" value="700000000017"/);
  expect(html).not.toContain("Tidak ada anggota");
  const many = render(searched({ found: { people: [person], more: true } }));
  expect(many).toContain("Tulis nama lebih lengkap.");
});

test("nobody of that name and day is said, and so is each faulty field, with what was typed", () => {
  const none = render(searched({ found: { people: [], more: false } }));
  expect(none).toContain("Tidak ada anggota dengan nama dan tanggal lahir itu.");
  const faulty = render(
    searched({ errors: { nama: ["name-missing"], tanggal: ["birth-date-future"] } }),
  );
  expect(faulty).toContain('href="#cari-nama"');
  expect(faulty).toContain("Tanggal lahir ini belum tiba.");
  expect(faulty).toContain('value="Suparman"');
  expect(faulty).not.toContain("Tidak ada anggota");
});
