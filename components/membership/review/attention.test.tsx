import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wholeAnswers } from "@/lib/membership/registration/testing/answers";
import type { Decision } from "@/lib/membership/review/actions";
import { isClean } from "@/lib/membership/review/domain/attention";
import type { ReviewedApplication } from "@/lib/membership/review/types";
import { ApplicationLine } from "./application-line";
import { AttentionList } from "./attention-list";
import { DecisionForms } from "./decision-forms";

const clean: ReviewedApplication = {
  ...{ id: "0190f3a0-0000-7000-8000-000000000001", reference: "DEMAAAA2", name: "Dewi Anggraini" },
  ...{ state: "submitted", submittedAt: new Date(0), decidedAt: null, changes: 3, locale: "id" },
  ...{
    warnings: [],
    restricted: false,
    contested: false,
    resembles: false,
    duplicate: false,
    known: false,
  },
  answers: wholeAnswers({ person: { birthDate: "1999-06-12" } }),
  places: { identity: null, current: null },
  nikSays: { date: null, sex: null, province: null },
  ...{ consents: [], member: null, hasPortrait: false, counterparts: [], events: [] },
};

const list = (over: Partial<ReviewedApplication>) =>
  renderToStaticMarkup(<AttentionList application={{ ...clean, ...over }} />).replace(
    /<.?span[^>]*>/g,
    "",
  );
const forms = (over: Partial<ReviewedApplication>, refused?: Decision) =>
  renderToStaticMarkup(
    <DecisionForms
      application={{ ...clean, ...over }}
      kept={
        refused
          ? {
              decision: refused,
              state: { status: "refused", refusal: "not-looked-at", values: {} },
            }
          : null
      }
    />,
  );

test.each([
  [{}, ""],
  [{ contested: true }, "Pendaftaran lain memakai nomor identitas yang sama"],
  [{ contested: true, duplicate: true }, "lalu putuskan mana yang benar"],
  [{ contested: true, known: true }, "sudah dimiliki seorang anggota"],
  [{ resembles: true }, "mempunyai nama dan tanggal lahir yang sama"],
  [{ warnings: ["name-odd"] }, "Nama memuat angka"],
] as const)("badge, page and box agree on %j", (over, sentence) => {
  const application = { ...clean, ...over };
  const marked = !isClean(application);
  const line = renderToStaticMarkup(<ApplicationLine line={application} />);
  expect(/Nomor identitas ganda|Mirip seorang anggota|\d peringatan/.test(line)).toBe(marked);
  expect(list(over).includes("Yang perlu diperiksa")).toBe(marked);
  expect(list(over)).toContain(sentence);
  const approves = !application.duplicate && !application.known;
  expect(forms(over).includes(">Setujui<")).toBe(approves);
  expect(forms(over).includes('name="looked"')).toBe(marked && approves);
});

test("the box carries what the page shows, and says so when it was left empty", () => {
  const over = { resembles: true, warnings: ["name-odd"] } as const;
  expect(forms(over)).toContain('value="resembles-member name-odd"');
  expect(forms(over)).toContain("Saya sudah memeriksa 2 hal");
  expect(forms(over)).not.toContain("belum disetujui");
  expect(forms(over, "approve")).toMatch(/aria-invalid="true"[\s\S]*belum disetujui/);
});

test("what a NIK says stands beside what was written, and is gone with the answers", () => {
  const warnings = ["nik-birth-date-differs", "nik-sex-differs", "nik-province-differs"] as const;
  const nikSays = { date: "12-05-99", sex: "female", province: "Maluku" } as const;
  const html = list({ warnings, nikSays });
  expect(html).toContain("NIK menyebut 12-05-99, pendaftar menulis 12-06-1999.");
  expect(html).toContain("NIK menyebut perempuan, pendaftar menulis laki-laki.");
  expect(html).toContain("NIK menyebut Maluku.");
  const gone = { date: null, sex: null, province: null };
  expect(list({ warnings, nikSays: gone, answers: null })).not.toContain("NIK menyebut");
});

test("after the decision nothing stays open: what was looked at is told as that, without what others did since", () => {
  const member = { id: "0190f3a0-0000-7000-8000-000000000002", number: "700000000017" };
  const approved = { state: "approved", answers: null, member } as const;
  expect(list(approved)).toBe("");
  expect(list({ ...approved, contested: true, resembles: true })).toBe("");
  const told = list({ ...approved, warnings: ["name-odd"] });
  expect(told).toContain("Diperiksa saat disetujui");
  expect(told).not.toContain("Yang perlu diperiksa");
  const refused = list({ state: "refused", contested: true, warnings: ["name-odd"] });
  expect(refused).toContain("Peringatan saat ditolak");
  const line = { ...clean, ...approved, warnings: ["name-odd"] as const };
  expect(renderToStaticMarkup(<ApplicationLine line={line} />)).not.toContain("peringatan");
});
