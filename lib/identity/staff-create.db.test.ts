import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedPublishing from "@/prisma/seed/publishing";
import { signIn } from "./mutations";

const root = fileURLToPath(new URL("../..", import.meta.url));

beforeAll(() => seedPublishing());

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command as the launcher does. */
function run(...words: string[]): Promise<Ended> {
  const entry = path.join(root, "lib/identity/staff-create.ts");
  const flags = ["--import", "tsx", "--conditions=react-server", entry, ...words];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, flags, { cwd: root }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
    child.stdin?.end();
  });
}

const suparman = ["--name", "Suparman", "--role", "supervisor", "--group", "Layanan Referensi"];

test("staff:create opens an account whose generated password is printed once and works", async () => {
  const made = await run("--email", "Kepala@Perpustakaan.test", ...suparman);
  expect(made.err).toBe("");
  expect(made.code).toBe(0);
  const password = /Password, shown only now: (\S+)/.exec(made.out)?.[1] ?? "";
  const login = "kepala@perpustakaan.test";
  expect(await signIn({ login, password, address: "192.0.2.1" })).toMatchObject({
    value: { role: "supervisor" },
  });
  expect(await db().auditEntry.findMany({ select: { actorId: true, action: true } })).toEqual([
    { actorId: "staff:create", action: "account.created" },
  ]);

  const again = await run("--email", login, ...suparman);
  expect(again.code).toBe(1);
  expect(again.err).toContain("already has an account");
});

test("staff:create says what is wrong and opens nothing", async () => {
  const before = await db().account.count();
  const ended = await run("--email", "bukan-email", "--name", "", "--role", "kepala");
  expect(ended.code).toBe(1);
  expect(ended.err).toContain("email: that is no email address");
  expect(ended.err).toContain("name: a name is needed");
  expect(ended.err).toContain("role: the role is one of librarian, supervisor, admin");
  const group = ["--email", "baru@perpustakaan.test", ...suparman, "--group", "Layanan Lain"];
  const other = await run(...group);
  expect(other.code).toBe(1);
  expect(other.err).toContain("serviceGroup: the service group is one of Layanan Referensi, ");
  expect(await db().account.count()).toBe(before);
});
