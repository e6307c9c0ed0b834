import { isClean } from "@/lib/membership/review/attention/queries";
import { blindIndex, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

/** Rows of one statement. */
const batch = 5_000;

/** Answers of nobody (district 00, serial 9999); the same for all: the queue reads the columns beside them. */
const answers = {
  identity: { kind: "nik", number: "3171001708909999", email: "pendaftar@contoh.test" },
  person: {
    ...{ name: "Suparman", mobile: "+6281299990000", birthPlace: "Jakarta" },
    ...{ birthDate: "1990-08-17", sex: "male", guardian: null },
    ...{ education: null, occupation: null, institution: null },
  },
  identityAddress: {
    ...{ kind: "indonesia", street: "Jalan Contoh Nomor 1", rt: "001", rw: "002" },
    ...{ village: "31.71.01.1001", postalCode: "10110" },
  },
  currentAddress: "same",
  statement: { version: 1 },
};

/**
 * Fills the queue with so many applications, a minute apart: one in five with a warning, one in fifty a duplicate, one in five
 * hundred claimed by the duplicate before it; `rarity` times fewer of each. Every one is sealed as it would be. And as many members,
 * of whom one in a thousand resembles an applicant.
 */
export async function fillQueue(count: number, rarity = 1): Promise<void> {
  const sealed = seal(JSON.stringify(answers));
  for (let first = 1; first <= count; first += batch) {
    const last = Math.min(count, first + batch - 1);
    await db().$executeRaw`
      INSERT INTO membership_application (id, reference, state, locale, answers_sealed, steps_done, name, email,
        email_verified_at, mobile, birth_date, identity_kind, identity_index, likeness_index, duplicate, warnings,
        started_at, saved_at, submitted_at)
      SELECT gen_random_uuid(),
        translate(lpad(to_hex(n), 8, '0'), '01abcdef', 'GHABCDEF'), 'submitted', 'id', ${sealed}, 5,
        'Pendaftar ' || translate(n::text, '0123456789', 'abcdefghij'), 'pendaftar' || n || '@contoh.test',
        at, '+62812' || lpad(n::text, 8, '0'), '1990-08-17', 'nik', ${blindIndex("bench")} || n - (n % ${500 * rarity}::int = 1)::int,
        ${blindIndex("likeness")} || n, n % ${50 * rarity}::int = 0, CASE WHEN n % ${5 * rarity}::int = 0 THEN '{name-odd}'::text[] ELSE '{}' END,
        at, at, at
      FROM generate_series(${first}::int, ${last}::int) AS n,
        LATERAL (SELECT now() - (${count}::int - n) * interval '1 minute' AS at) AS t`;
  }
  await db().$executeRaw`
    INSERT INTO member (id, number, name, mobile, birth_date, identity_kind, identity_sealed, identity_index, likeness_index)
    SELECT gen_random_uuid(), '79' || lpad(n::text, 10, '0'), 'Anggota ' || translate(n::text, '0123456789', 'abcdefghij'),
      '+62813' || lpad(n::text, 8, '0'), date '1950-01-01' + n % 20000, 'nik', ${seal(answers.identity.number)},
      ${blindIndex("bench member")} || n,
      CASE WHEN n % 1000 = 7 THEN ${blindIndex("likeness")} || n ELSE ${blindIndex("likeness of a member")} || n END
    FROM generate_series(1, ${count}::int) AS n`;
  await db().$executeRaw`ANALYZE membership_application`;
  await db().$executeRaw`ANALYZE member`;
}

/** Identifiers of the longest waiting in which nothing asks to be looked at. */
export async function cleanOnes(count: number): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM membership_application a WHERE a.state = 'submitted' AND ${isClean}
    ORDER BY a.submitted_at LIMIT ${count}`;
  return rows.map(({ id }) => id);
}
