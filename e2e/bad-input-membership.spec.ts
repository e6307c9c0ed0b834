import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { applicantFacts, fillIdentity } from "./fixtures/applicant";
import { newMember, signInMember } from "./fixtures/member";
import { enter, test } from "./fixtures/portal";

const long = "9".repeat(10_000);
const portrait = "/api/membership/portrait";
const ownFiles = ["/api/membership/card", "/api/privacy/export"];
const applicationPortrait = (id: string) => `/api/membership/applications/${id}/portrait`;

/** Status and refusal word of an answer, which says nothing of what is inside. */
async function said(answer: APIResponse): Promise<readonly [number, string | null]> {
  const text = await answer.text();
  expect(text, "no stack, path or query reaches a person").not.toMatch(
    /\bat \w+ \(|node_modules|prisma|SELECT /i,
  );
  const json = (answer.headers()["content-type"] ?? "").startsWith("application/json");
  return [
    answer.status(),
    json ? ((JSON.parse(text).refusal as string | undefined) ?? null) : null,
  ];
}

/** That a page answers with a status, and is no page of a fault of ours, which comes as 200 when it streams. */
async function expectAnswered(page: Page, address: string, ...statuses: readonly number[]) {
  const answer = await page.request.get(address);
  expect(statuses, address.slice(0, 80)).toContain(answer.status());
  expect(await answer.text(), address.slice(0, 80)).not.toMatch(/Nomor kejadian|Incident number/);
}

test("the routes of membership and of one's own data know their methods and nobody's questions", async ({
  page,
}) => {
  await page.goto("/masuk");
  for (const path of ownFiles) {
    for (const question of ["", `?bahasa=${long}`, "?format=xml&format=html&lang=xx&id=1"])
      expect(await said(await page.request.get(path + question))).toEqual([401, "signed-out"]);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect((await page.request.fetch(path, { method })).status(), `${method} ${path}`).toBe(405);
  }
  for (const method of ["PUT", "PATCH", "DELETE"])
    expect((await page.request.fetch(portrait, { method })).status(), method).toBe(405);
  for (const id of [randomUUID(), "bukan-id", "%00", "..%2F..%2Fportrait"]) {
    expect(await said(await page.request.get(applicationPortrait(id)))).toEqual([
      401,
      "signed-out",
    ]);
    const posted = await page.request.post(applicationPortrait(id));
    expect(posted.status()).toBe(405);
  }
});

test("a member asks his files with whatever questions: they come, or say why not", async ({
  page,
}) => {
  const { email, password } = await newMember();
  await signInMember(page, { login: email, password });
  // Whoever has none yet gets his first card at the first look at it.
  await page.goto("/akun/kartu");
  for (const question of [
    "",
    `?bahasa=${long}`,
    "?bahasa=en&bahasa=id",
    "?memberNumber=700000000018",
  ])
    expect((await page.request.get(`/api/membership/card${question}`)).status()).toBe(200);
  for (const question of ["?format=xml", `?lang=${long}&format=html`, "?format=html&format=json"])
    expect((await page.request.get(`/api/privacy/export${question}`)).status()).toBe(200);
  expect(await said(await page.request.get(applicationPortrait(randomUUID())))).toEqual([
    403,
    "forbidden",
  ]);
  for (const question of [
    "?q=%00%01&hal=0",
    `?q=${long}&hal=99999999999`,
    "?hal=-1&hal=x",
    "?q[]=x",
  ])
    await expectAnswered(page, `/akun/percakapan${question}`, 200);
});

test("a picture that is no picture, no form or too heavy is answered in words", async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext()).newPage();
  const origin = new URL(baseURL ?? "").origin;
  await page.goto("/keanggotaan/daftar/identitas");
  await fillIdentity(page, applicantFacts());
  const post = async (data: Buffer | string, type: string) => {
    const headers = { origin, "content-type": type };
    const answer = await page.request.post(portrait, { headers, data, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    return new URL(answer.headers().location ?? "", origin).searchParams.get("foto");
  };
  const field = (text: string) =>
    `--b\r\ncontent-disposition: form-data; name="photo"\r\n\r\n${text}\r\n--b--\r\n`;
  const multipart = "multipart/form-data; boundary=b";
  expect(await post(field("<script>alert(1)</script>"), multipart)).toBe("picture-kind");
  expect(await post(field(long), multipart)).toBe("picture-kind");
  expect(await post("{}", "application/json")).toBe("picture-too-heavy");
  expect(await post(field("x"), "multipart/form-data")).toBe("picture-too-heavy");
  expect(await post(Buffer.alloc(30_000_000), multipart)).toBe("picture-too-heavy");
  for (const word of ["picture-kind", "toString", "__proto__", long])
    await expectAnswered(page, `/keanggotaan/daftar/periksa?foto=${word}`, 200, 307);
  expect((await page.request.get(portrait)).status()).toBe(404);
});

test("no address of the public's pages is a fault of ours, whatever stands in it", async ({
  page,
}) => {
  for (const path of ["/keanggotaan/tautan", "/masuk/sandi-baru", "/masuk/surel-baru"])
    for (const token of ["x", "%00", "x".repeat(43), "a".repeat(4_000), "..%2F..%2Fetc", "%F0%9F"])
      await expectAnswered(page, `${path}/${token}`, 200, 400, 404);
  for (const address of [
    "/%F0%9F",
    "/en/%",
    "/tanya/%zz",
    "/opac/%C3",
    "/staf/percakapan/%E0%A4%A",
  ])
    await expectAnswered(page, address, 404);
  const questions = [
    "?terkirim=__proto__&lanjut=//jahat.test",
    `?x=${"a".repeat(4_000)}`,
    "?%00=%00",
  ];
  for (const path of ["/keanggotaan/daftar", "/keanggotaan/status", "/masuk", "/masuk/lupa-sandi"])
    for (const question of questions) await expectAnswered(page, path + question, 200);
  await expectAnswered(page, "/keanggotaan/daftar/tidak-ada", 404);
});

test("no address of the staff's pages is a fault of ours, whatever stands in it", async ({
  browser,
}) => {
  const page = await enter(
    await (await browser.newContext()).newPage(),
    "admin@demo.test",
    "/staf/keanggotaan",
  );
  // What streams says that there is nothing in its words: the status has left by then.
  for (const path of ["/staf/keanggotaan", "/staf/pengaturan/hak-data", "/staf/pengaturan/insiden"])
    for (const id of [randomUUID(), "bukan-id", "%00", "a".repeat(2_000)])
      await expectAnswered(page, `${path}/${id}`, 200, 400, 404);
  for (const [path, questions] of [
    ["/staf/keanggotaan", ["?hasil=toString", "?hasil=__proto__", "?disetujui=x&tersisa=-1"]],
    [
      "/staf/keanggotaan",
      ["?lihat=riwayat&sesudah=x_y", "?sesudah=2026-01-01T00:00:00Z_x&lihat=a"],
    ],
    ["/staf/keanggotaan/kartu", [`?nomor=${"7".repeat(2_000)}`, "?nomor=%00", "?nomor=1&nomor=2"]],
    ["/staf/pengaturan/akses-data", ["?petugas=x", "?sebelum=999999999999999999", "?data=%00"]],
  ] as const)
    for (const question of questions) await expectAnswered(page, path + question, 200);
  for (const id of [randomUUID(), "bukan-id", "%00"])
    expect(await said(await page.request.get(applicationPortrait(id)))).toEqual([404, "not-found"]);
});
