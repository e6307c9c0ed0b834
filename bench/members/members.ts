import { memberNumberOf } from "@/lib/membership/domain/member-number";
import { educationCodes, occupationCodes } from "@/lib/membership/registration/domain/statistics";
import { blindIndex, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

/** Rows of one statement. */
const batch = 5_000;
/** Far above the demo's own. */
const firstSerial = 1_000_000;
/** Provinces of Kemendagri, a village each. */
const villages = [
  "11.01.01.2001",
  "31.71.01.1001",
  "32.73.01.1001",
  "64.71.01.1001",
  "94.71.01.1001",
];

/** What is sealed of a member who lives there; nobody's. */
const detailsAt = (village: string) => {
  const address = {
    ...{ kind: "indonesia", street: "Jalan Contoh Nomor 1", rt: "001", rw: "002" },
    ...{ village, postalCode: "10110" },
  };
  return seal(
    JSON.stringify({
      ...{ birthPlace: "Jakarta", sex: "male", guardian: null },
      ...{ identityAddress: address, currentAddress: address },
    }),
  );
};

/**
 * Adds so many members with an address each; all said yes to news, one in two to statistics, of ages from 10 to 69 years
 * and with a hundred institutions. What is sealed is as long as a real one.
 */
export async function addMembers(count: number): Promise<void> {
  const details = villages.map(detailsAt);
  const identity = seal("3171001708909999");
  for (let first = 0; first < count; first += batch) {
    const serials = Array.from(
      { length: Math.min(batch, count - first) },
      (_, at) => firstSerial + first + at,
    );
    const numbers = serials.map((serial) => memberNumberOf(BigInt(serial)));
    await db().$executeRaw`
      INSERT INTO member (id, serial, number, name, mobile, birth_date, identity_kind, identity_sealed, identity_index,
        email, email_verified_at, member_since, details_sealed, education, occupation, institution)
      SELECT gen_random_uuid(), serial, number, 'Anggota ' || serial, '+62812' || lpad(serial::text, 8, '0'),
        '2016-08-17'::date - ((serial % 60) * 365)::int, 'nik', ${identity}, ${blindIndex("bench")} || serial,
        'anggota' || serial || '@contoh.test', now(), now(), (${details}::text[])[1 + serial % ${details.length}::int],
        (${educationCodes}::text[])[1 + serial % ${educationCodes.length}::int],
        (${occupationCodes}::text[])[1 + serial % ${occupationCodes.length}::int],
        'Universitas Contoh ' || serial % 100
      FROM unnest(${serials}::bigint[], ${numbers}::text[]) AS t (serial, number)`;
  }
  for (const [purpose, every] of [
    ["news", 1],
    ["statistics", 2],
  ] as const)
    await db().$executeRaw`
      INSERT INTO consent (member_id, purpose, text_version, text_digest, locale, channel, given_at)
      SELECT id, ${purpose}, 1, repeat('0', 64), 'id', 'registration', now()
      FROM member WHERE serial >= ${firstSerial}::bigint AND serial % ${every}::int = 0`;
  await db().$executeRaw`ANALYZE member, consent`;
}
