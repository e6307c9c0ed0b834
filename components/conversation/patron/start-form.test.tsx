import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { seededQuestionTypes } from "@/lib/conversation/testing/seeded";
import en from "@/lib/language/messages/en/conversation.json";
import id from "@/lib/language/messages/id/conversation.json";
import { StartFormView } from "./start-form";

type Props = ComponentProps<typeof StartFormView>;

const clientId = "00000000-0000-4000-8000-000000000000";
const openNow = { open: true, staffed: true, opensAt: null, closesAt: null };

function render(change: Partial<Props> = {}): string {
  const props: Props = {
    locale: "id",
    service: openNow,
    clientId,
    known: {},
    questionTypes: seededQuestionTypes,
    retentionDays: 365,
    place: "page",
    state: { status: "idle" },
    submit: () => undefined,
    pending: false,
    ...change,
  };
  const conversation = props.locale === "en" ? en : id;
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={props.locale}
      messages={{ conversation }}
      timeZone="Asia/Jakarta"
    >
      <StartFormView {...props} />
    </NextIntlClientProvider>,
  );
}

const labels = (html: string) =>
  [...html.matchAll(/<label for="[^"]+"[^>]*>(.*?)<\/label>/g)].map(([, text]) =>
    (text ?? "").replace(/<[^>]+>/g, ""),
  );
const submits = (html: string) =>
  [...html.matchAll(/<button[^>]*type="submit"[^>]*>(.*?)<\/button>/g)].map(([, text]) =>
    (text ?? "").replace(/<[^>]+>/g, ""),
  );

test("the form has the fields of R014, each with a label of its own, and one button within hours", () => {
  const html = render();
  expect(labels(html)).toEqual([
    "Nama",
    "Email",
    "Nomor Anggota (boleh dikosongkan)",
    "Jenis Pertanyaan",
    "Keperluan (boleh dikosongkan)",
    "Pertanyaan (boleh dikosongkan)",
    "Ini komputer umum",
  ]);
  expect(submits(html)).toEqual(["Mulai Obrolan"]);
  expect(html).toMatch(/<option value="literature"[^>]*>Bantuan penelusuran literatur/);
  expect(html).toContain(`name="clientId" value="${clientId}"`);
});

test("purpose, retention and the privacy page are named beside the button", () => {
  const html = render();
  expect(html).toContain("paling lama 365 hari");
  expect(html).toContain('href="/privasi"');
  expect(render({ locale: "en" })).toContain('href="/en/privasi"');
});

test("each faulty field says what to do, joined to its field, and the summary leads to it", () => {
  const html = render({
    state: {
      status: "invalid",
      errors: { name: ["name-missing"], email: ["email-incomplete"] },
      values: { name: "", email: "nuraini@contoh", questionType: "loans", publicComputer: "on" },
    },
  });
  expect(html).toContain("2 isian perlu diperbaiki");
  // Before everything else of the form, so that it is met first without JavaScript too.
  expect(html.indexOf("2 isian")).toBeLessThan(html.indexOf("Semua kolom wajib diisi"));
  expect(html).toContain('href="#mulai-nama"');
  expect(html).toMatch(
    /id="mulai-email"[^>]*aria-describedby="mulai-email-error"[^>]*aria-invalid="true"/,
  );
  expect(html.match(/Alamat ini belum lengkap/g)).toHaveLength(2);
});

test("what was typed survives an error: texts, choice and box", () => {
  const html = render({
    state: {
      status: "invalid",
      errors: { email: ["email-missing"] },
      values: { name: "Sutini", questionType: "loans", question: "Ada?", publicComputer: "on" },
    },
  });
  expect(html).toContain('value="Sutini"');
  expect(html).toMatch(/<option value="loans" selected=""/);
  expect(html).toContain(">Ada?</textarea>");
  expect(html).toMatch(/type="checkbox"[^>]*checked=""/);
});

test("closed: the page says when the service opens next, asks for the question and sends a message", () => {
  const html = render({
    service: { open: false, staffed: false, opensAt: "2026-11-23T02:00:00Z", closesAt: null },
  });
  expect(html).toContain("Obrolan buka lagi Senin, 23 November 2026 pukul 09.00 WIB.");
  expect(labels(html)).toContain("Pertanyaan");
  expect(submits(html)).toEqual(["Kirim Pesan"]);
});

test("open with nobody on duty: the page says so and offers both ways", () => {
  const html = render({ service: { ...openNow, staffed: false } });
  expect(html).toContain("Belum ada pustakawan yang bertugas");
  expect(submits(html)).toEqual(["Mulai Obrolan", "Kirim Pesan"]);
  expect(html).toMatch(/<button[^>]*name="asMessage"/);
});

test("too many starts: says when to try again and another way to reach the library", () => {
  const html = render({
    state: { status: "refused", refusal: "too-many-starts", retryAfterSeconds: 290, values: {} },
  });
  expect(html).toContain("Coba lagi 5 menit lagi.");
  expect(html).toContain("Jalan Medan Merdeka Selatan");
});

test("a signed-in member finds name and number filled in", () => {
  const known = { name: "Budi", email: "budi@contoh.test", memberNumber: "202611210042" };
  const html = render({ known });
  expect(html).toContain('value="Budi"');
  expect(html).toContain('value="budi@contoh.test"');
  expect(html).toContain('value="202611210042"');
});

test("each question type is offered under its name in both languages, reference questions first and chosen", () => {
  for (const locale of ["id", "en"] as const) {
    const options = [
      ...(
        /<select[^>]*name="questionType".*?<\/select>/s.exec(render({ locale }))?.[0] ?? ""
      ).matchAll(/<option value="([^"]*)"([^>]*)>(.*?)<\/option>/g),
    ];
    expect(options.map(([, code, , label]) => [code, label])).toEqual(
      seededQuestionTypes.map((type) => [type.code, type.label[locale]]),
    );
    const chosen = options.filter(([, , attributes]) => attributes?.includes("selected"));
    expect(chosen.map(([, code]) => code)).toEqual(["literature"]);
  }
});

test("what the answer is for may be noted, or left open: assignment, research, group work, final thesis (R053)", () => {
  const offered = (locale: "id" | "en") => {
    const select = /<select[^>]*name="purpose".*?<\/select>/s.exec(render({ locale }))?.[0] ?? "";
    return [...select.matchAll(/<option value="([^"]*)"[^>]*>(.*?)<\/option>/g)].map(
      ([, code, label]) => (code === "" ? "" : label),
    );
  };
  expect(offered("id")).toEqual([
    ...["", "Tugas", "Penelitian", "Kerja kelompok", "Tugas akhir", "Lainnya"],
  ]);
  expect(offered("en")).toEqual([
    ...["", "Assignment", "Research", "Group work", "Final thesis", "Something else"],
  ]);
});

test("a type that is no longer offered is told at its field, and the choice is another's", () => {
  const html = render({
    questionTypes: seededQuestionTypes.filter(({ code }) => code !== "loans"),
    state: {
      status: "invalid",
      errors: { questionType: ["question-type-unknown"] },
      values: { name: "Sutini", questionType: "loans", question: "Ada?" },
    },
  });
  expect(html).toMatch(/<select[^>]*id="mulai-jenis"[^>]*aria-invalid="true"/);
  expect(html).toContain('href="#mulai-jenis"');
  expect(html).toContain(id.errors["question-type-unknown"]);
  expect(html).toMatch(/<option value="literature" selected=""/);
  expect(html).toContain(">Ada?</textarea>");
});

test("while staff offer no type at all the form asks for none and can be sent", () => {
  const html = render({ questionTypes: [] });
  expect(labels(html)).not.toContain("Jenis Pertanyaan");
  expect(html).toContain('<input type="hidden" name="questionType" value="other"/>');
  expect(submits(html)).toEqual(["Mulai Obrolan"]);
});

test("the form asks for no money and no means of payment: these are all its fields, signed in or not", () => {
  const filledIn = [
    ...["name", "email", "memberNumber", "questionType", "purpose", "question"],
    "publicComputer",
  ];
  const carried = ["clientId", "locale", "place"];
  for (const locale of ["id", "en"] as const)
    for (const known of [{}, { name: "Budi", memberNumber: "202611210042" }])
      for (const service of [
        openNow,
        { ...openNow, staffed: false },
        { ...openNow, open: false },
      ]) {
        const html = render({ locale, known, service });
        const names = [...html.matchAll(/<(?:input|select|textarea)[^>]*\sname="([^"]+)"/g)];
        expect(names.map(([, name]) => name).sort()).toEqual([...filledIn, ...carried].sort());
        expect(html).not.toMatch(/autocomplete="(?:cc-|transaction-)/i);
      }
});
