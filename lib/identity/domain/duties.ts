/**
 * The one table of who may do what. Pages, routes and the access tests all read it: a page under
 * `app/(staff)` or a route under `app/api` without a line in `access` fails the tests.
 */

/** From least to most trusted. A member is a patron with an account; the other three are staff. */
export const roles = ["member", "librarian", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];
export type StaffRole = Exclude<Role, "member">;
export const staffRoles = ["librarian", "supervisor", "admin"] as const satisfies StaffRole[];

/** A duty is something the library itself would put in a job description. */
export const duties = [
  // Serve patrons: queue, conversations, verification, on-duty switch.
  "desk.serve",
  // Look over the whole desk: transfer on behalf of others, see every open conversation.
  "desk.supervise",
  // Edit schedules and their dated overrides.
  "hours.edit",
  // Write, publish and withdraw what the public reads: FAQ, services, news, announcements.
  "content.edit",
  // Edit records and copies.
  "catalogue.edit",
  // Import files of records: one file changes the whole catalogue.
  "catalogue.import",
  // Read the counters of `GET /api/metrics` with a session instead of a token.
  "metrics.read",
  // Create, change, deactivate and reactivate staff accounts.
  "accounts.manage",
  // Answer what people ask of their own data, and see who looked at whose (UU 27/2022).
  "privacy.answer",
  // Enter and follow incidents, with their 3×24 hours.
  "privacy.incidents",
  // See which mail waits, and in the demo read it.
  "mail.read-held",
  // Look at applications and decide on them; block a member's card and issue the next.
  "membership.review",
  // Say how long a membership lasts and who needs a guardian.
  "membership.rules",
  // Read figures about all members, in which nobody can be told apart.
  "membership.figures",
] as const;
export type Duty = (typeof duties)[number];

const supervisorDuties = [
  ...(["desk.serve", "desk.supervise", "hours.edit", "content.edit"] as const),
  ...(["catalogue.edit", "catalogue.import", "metrics.read"] as const),
  ...(["privacy.answer", "privacy.incidents"] as const),
  ...(["membership.review", "membership.rules", "membership.figures"] as const),
];

/** What each role may do. A supervisor leads the desk and the site but cannot make or end accounts. */
export const dutiesOf: { readonly [R in Role]: readonly Duty[] } = {
  member: [],
  librarian: ["desk.serve", "catalogue.edit", "membership.review"],
  supervisor: supervisorDuties,
  admin: [...supervisorDuties, "accounts.manage", "mail.read-held"],
};

/** True when the role carries the duty. */
export function holds(role: Role, duty: Duty): boolean {
  return dutiesOf[role].includes(duty);
}

/** True for a word that is one of the four roles. */
export function isRole(word: unknown): word is Role {
  return roles.some((role) => role === word);
}

/** True for the three roles that work for the library. */
export function isStaffRole(role: Role): role is StaffRole {
  return role !== "member";
}

/**
 * Who may pass: `public` anyone, `patron` the patron whom the addressed thing belongs to (everybody
 * else is answered 401, 403 or 404), `member` a signed-in member, whose own thing it is without being named in the
 * address, `token` loopback or the bearer token, a duty its holders.
 */
export type Grant = "public" | "patron" | "member" | "token" | Duty;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type AccessRule = {
  /** The address as the folder tree spells it, route groups left out: `/staf/akun/[account]`. */
  readonly path: string;
  readonly methods: readonly Method[];
  /** Any one of them suffices. */
  readonly grants: readonly Grant[];
};

const page = (path: string, ...grants: Grant[]): AccessRule => ({ path, methods: ["GET"], grants });
const route = (methods: string, path: string, ...grants: Grant[]): AccessRule => ({
  path: `/api/${path}`,
  methods: methods.split(" ") as Method[],
  grants,
});

/** The declared rule of every staff page and every API route. */
export const access: readonly AccessRule[] = [
  page("/staf", "desk.serve"),
  page("/staf/percakapan", "desk.serve"),
  page("/staf/faq", "content.edit"),
  page("/staf/faq/[document]", "content.edit"),
  page("/staf/faq/[document]/pratinjau", "content.edit"),
  page("/staf/keanggotaan", "membership.review"),
  page("/staf/keanggotaan/[application]", "membership.review"),
  page("/staf/keanggotaan/angka", "membership.figures"),
  page("/staf/keanggotaan/aturan", "membership.rules"),
  page("/staf/keanggotaan/kartu", "membership.review"),
  page("/staf/katalog", "catalogue.edit"),
  page("/staf/katalog/tambah", "catalogue.edit"),
  page("/staf/katalog/[record]", "catalogue.edit"),
  page("/staf/katalog/[record]/ubah", "catalogue.edit"),
  page("/staf/katalog/[record]/eksemplar/[copy]", "catalogue.edit"),
  page("/staf/katalog/pencarian", "catalogue.edit"),
  page("/staf/katalog/impor", "catalogue.import"),
  page("/staf/katalog/impor/[import]", "catalogue.import"),
  page("/staf/katalog/sumber", "catalogue.import"),
  page("/staf/katalog/sumber/[source]", "catalogue.import"),
  page("/staf/konten", "content.edit"),
  page("/staf/konten/[kind]", "content.edit"),
  page("/staf/konten/[kind]/[document]", "content.edit"),
  page("/staf/konten/[kind]/[document]/pratinjau", "content.edit"),
  page("/staf/konten/[kind]/[document]/kirim", "content.edit"),
  // One's own: whoever works for the library has a desk.
  page("/staf/keamanan", "desk.serve"),
  page("/staf/pengaturan", "hours.edit", "accounts.manage", "mail.read-held"),
  page("/staf/pengaturan/akun", "accounts.manage"),
  page("/staf/pengaturan/akun/[account]", "accounts.manage"),
  page("/staf/pengaturan/jam", "hours.edit"),
  page("/staf/pengaturan/akses-data", "privacy.answer"),
  page("/staf/pengaturan/insiden", "privacy.incidents"),
  page("/staf/pengaturan/insiden/[incident]", "privacy.incidents"),
  page("/staf/pengaturan/insiden/[incident]/surat/[whom]", "privacy.incidents"),
  page("/staf/pengaturan/hak-data", "privacy.answer"),
  page("/staf/pengaturan/hak-data/[request]", "privacy.answer"),
  page("/staf/pengaturan/surat", "mail.read-held"),

  // next-auth's own addresses: it refuses a wrong credential or CSRF token itself.
  route("GET POST", "auth/[...nextauth]", "public"),

  route("GET", "catalogue/records", "public"),
  route("GET", "catalogue/records/[record]", "public"),
  route("POST", "catalogue/records/[record]/cover", "catalogue.edit"),
  route("GET", "catalogue/covers/[cover]", "public"),

  // The patron's own list: to a stranger it is empty.
  route("GET", "conversations", "public"),
  route("POST", "conversations/[conversation]/messages", "patron", "desk.serve"),
  route("GET", "conversations/[conversation]/events", "patron", "desk.serve"),
  route("GET", "conversations/[conversation]/head", "patron", "desk.serve"),
  route("POST", "conversations/[conversation]/read", "patron", "desk.serve"),
  route("POST", "conversations/[conversation]/close", "patron", "desk.serve"),
  route("POST", "conversations/[conversation]/reopen", "patron", "desk.serve"),
  route("POST", "conversations/[conversation]/remove", "patron", "desk.serve"),
  route("GET", "conversations/[conversation]/transcript", "patron", "desk.serve"),
  route("POST", "conversations/[conversation]/leave-message", "patron"),
  route("POST", "conversations/[conversation]/mail-reply", "patron"),
  route("POST", "conversations/[conversation]/forget", "patron"),
  route("POST", "conversations/[conversation]/transfer", "desk.serve"),
  route("POST", "conversations/[conversation]/give-back", "desk.serve"),
  route("POST", "conversations/[conversation]/verify", "desk.serve"),
  route("GET", "conversations/[conversation]/patron", "desk.serve"),

  route("GET", "desk", "desk.serve"),
  route("POST", "desk/duty", "desk.serve"),
  route("POST", "desk/heartbeat", "desk.serve"),

  route("GET", "membership/applications/[application]/portrait", "membership.review"),
  route("GET", "membership/card", "member"),
  route("GET", "membership/figures", "membership.figures"),
  // A mailbox presses it, not a browser (RFC 8058): without Origin, and its token is the proof.
  route("POST", "membership/stop-news/[token]", "public"),

  // Its POST writes nothing: a text that is still being written belongs in no address.
  route("GET POST", "faq/search", "public"),

  route("GET", "catalogue/cards", "public"),
  route("GET", "catalogue/search", "public"),
  route("GET", "catalogue/suggest", "public"),
  route("POST", "catalogue/imports", "catalogue.import"),
  route("GET", "catalogue/imports/[import]/rejected", "catalogue.import"),
  // Its POST is a form that reads (OAI-PMH 2.0 §3.1.1): harvesters have no Origin, and nothing is written.
  route("GET POST", "oai", "public"),
  route("GET", "sru", "public"),

  route("POST", "pictures", "content.edit"),
  route("GET", "pictures/[picture]", "public"),

  // The picture of one's own application.
  route("GET POST", "membership/portrait", "patron"),
  route("GET POST", "membership/own-portrait", "member"),
  route("GET", "privacy/export", "member"),

  route("GET", "realtime/config", "public"),
  route("POST", "realtime/auth", "patron", "desk.serve"),
  route("POST", "realtime/user-auth", "patron", "desk.serve"),

  route("GET", "openapi.json", "public"),
  route("GET", "health", "public"),
  route("GET", "service-status", "public"),
  // Calendars to subscribe to; any other name is 404.
  route("GET", "hours/[feed]", "public"),
  route("GET", "metrics", "token", "metrics.read"),
];

/**
 * The rule of a concrete address (`/staf/pengaturan/akun`, no query), or undefined when none is
 * declared. A written-out segment wins over a `[parameter]` because it stands for fewer addresses.
 */
export function ruleFor(pathname: string): AccessRule | undefined {
  const segments = pathname.split("/").filter(Boolean);
  let best: AccessRule | undefined;
  let bestParameters = Number.POSITIVE_INFINITY;
  for (const rule of access) {
    const pattern = rule.path.split("/").filter(Boolean);
    const parameters = pattern.filter((part) => part.startsWith("[")).length;
    if (matches(pattern, segments) && parameters < bestParameters) {
      best = rule;
      bestParameters = parameters;
    }
  }
  return best;
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith("[...")) return segments.length > index;
    const segment = segments[index];
    if (segment === undefined) return false;
    if (!part.startsWith("[") && part !== segment) return false;
  }
  return segments.length === pattern.length;
}

/** True when a signed-in role passes the rule by itself (ownership and tokens are not looked at). */
export function mayEnter(rule: AccessRule, role: Role): boolean {
  return rule.grants.some(
    (grant) =>
      grant === "public" ||
      (grant === "member" && role === "member") ||
      (grant !== "patron" && grant !== "member" && grant !== "token" && holds(role, grant)),
  );
}
