// The floor plan (ARCHITECTURE.md, "Who may import whom"), enforced by floor-plan.test.ts. An arrow never runs back up.

const test = "[.]test[.]tsx?$|/testing/";
const ground = "platform|realtime|language";
const first = "identity|hours|notifications|audit|publishing";
const third = "staff|privacy|reports";
const fourth = "launch|worker";
/** Rooms of the second storey: every folder of lib that is named nowhere else. */
const second = `(?!(?:${ground}|${first}|${third}|${fourth})/)[^/]+`;
/** Files that may speak to the database, besides platform, launch, worker and prisma. */
const data = "/(?:queries|mutations|jobs)[.]ts$";
/** Commands that people type: they close the connection they worked on. */
const commands = "^lib/(?:identity/staff-create|(?:catalogue|privacy)/commands/[^/]+)[.]ts$";
/** What a component may know of a room. */
const shown = "(?:domain|client)/|(?:schema|types|policy|actions)[.]ts$";

/** @param {string} name @param {object} from @param {object} to */
const forbid = (name, from, to) => ({ name, severity: "error", from, to });
/** A package, wherever npm has put it. @param {string} name */
const packaged = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    forbid("every-import-is-found", {}, { couldNotResolve: true }),
    forbid("no-circles", {}, { circular: true }),
    // The front door may open four of app's routes itself (docs/decisions/0005).
    forbid(
      "nothing-imports-app",
      { pathNot: `^app/|^conversation-routes[.]ts$|${test}` },
      { path: "^app/" },
    ),

    // Storeys.
    forbid(
      "launch-and-worker-are-imported-by-nothing",
      { pathNot: `^(?:lib/(?:${fourth})|bench|e2e)/|${test}` },
      { path: `^lib/(?:${fourth})/` },
    ),
    forbid(
      "launch-and-worker-are-apart",
      { path: `^lib/(${fourth})/`, pathNot: test },
      { path: `^lib/(?:${fourth})/`, pathNot: "^lib/$1/" },
    ),
    forbid(
      "the-ground-floor-imports-no-room",
      { path: `^lib/(?:${ground})/`, pathNot: test },
      { path: "^(?:lib|components)/", pathNot: `^lib/(?:${ground})/` },
    ),
    forbid(
      "the-first-storey-is-apart-but-for-audit-and-mail",
      { path: `^lib/(${first})/`, pathNot: `^lib/identity/accounts/|${test}` },
      {
        path: "^(?:lib|components)/",
        pathNot: `^lib/(?:$1|audit|identity|notifications|${ground})/`,
      },
    ),
    // Staff accounts belong to published service groups (R006, docs/decisions/0006).
    forbid(
      "accounts-know-besides-only-what-is-published",
      { path: "^lib/identity/accounts/", pathNot: test },
      {
        path: "^(?:lib|components)/",
        pathNot: `^lib/(?:identity|audit|notifications|${ground})/|^lib/publishing/(?:queries|schema)[.]ts$`,
      },
    ),
    // Whoever writes demands a proof, and its form asks for one: proofs are made in identity, which knows no other room.
    forbid(
      "only-actions-ask-identity-for-a-proof",
      { path: "^lib/(?:hours|notifications|audit|publishing)/", pathNot: `/actions[.]ts$|${test}` },
      { path: "^lib/identity/", pathNot: "^lib/identity/(?:types[.]ts$|domain/)" },
    ),
    forbid(
      "rooms-meet-in-app-or-staff",
      { path: `^lib/(${second})/`, pathNot: test },
      { path: "^(?:lib|components)/", pathNot: `^lib/(?:$1|${first}|${ground})/` },
    ),
    forbid(
      "staff-and-reports-see-only-what-is-below",
      { path: `^lib/(?:${third})/`, pathNot: test },
      { path: `^components/|^lib/(?:${fourth})/` },
    ),
    forbid("lib-imports-no-component", { path: "^lib/", pathNot: test }, { path: "^components/" }),

    // Duties.
    forbid(
      "domain-is-pure",
      { path: "^lib/([^/]+)/.*\\bdomain/", pathNot: test },
      {
        pathNot: [
          "^lib/$1/.*\\bdomain/",
          "^lib/language/",
          "^lib/(?:hours|publishing|notifications)/domain/",
          "^lib/platform/result[.]ts$",
          "^lib/realtime/contract[.]ts$",
          packaged("zod"),
          // The rule of telephone numbers of every country, without I/O.
          packaged("libphonenumber-js"),
        ],
      },
    ),
    forbid(
      "the-client-engine-knows-no-framework",
      { path: "^lib/([^/]+)/client/", pathNot: test },
      {
        pathNot: [
          "^lib/$1/.*\\b(?:domain|client)/",
          "^lib/$1/.*\\b(?:schema|types)[.]ts$",
          "^lib/realtime/(?:contract|subscribe)[.]ts$",
          "^lib/platform/result[.]ts$",
          packaged("zod"),
        ],
      },
    ),
    forbid(
      "schemas-and-types-stand-on-their-own-domain",
      { path: "^lib/([^/]+)/.*\\b(?:schema|types)[.]ts$", pathNot: `^lib/(?:${ground}|${third})/` },
      {
        pathNot: [
          "^lib/$1/.*\\bdomain/",
          "^lib/$1/.*\\b(?:schema|types)[.]ts$",
          "^lib/(?:identity|hours|publishing)/(?:domain/|types[.]ts$)",
          "^lib/realtime/contract[.]ts$",
          "^lib/language/",
          packaged("zod"),
        ],
      },
    ),
    forbid(
      "a-policy-is-a-pure-function",
      { path: "^lib/([^/]+)/.*\\bpolicy[.]ts$" },
      {
        pathNot: [
          "^lib/$1/.*\\b(?:domain/|types[.]ts$)",
          "^lib/identity/(?:types[.]ts$|domain/)",
          "^lib/platform/result[.]ts$",
        ],
      },
    ),
    forbid(
      "only-data-files-touch-the-database",
      {
        path: "^(?:app|components|lib|[^/]+[.]ts$)",
        pathNot: `${data}|${commands}|^lib/(?:platform|${fourth})/|${test}`,
      },
      {
        path: [
          "^lib/platform/(?:db|create-db|embedded-postgres|schema-engine)[.]ts$",
          "^lib/platform/prisma/",
          packaged("(?:pg|pg-boss|@prisma/[^/]+)"),
        ],
      },
    ),

    // What is seen.
    forbid(
      "parts-and-frames-know-no-room",
      { path: "^components/(?:ui|layout)/", pathNot: test },
      {
        path: "^(?:components|lib)/",
        pathNot: `^components/(?:ui|layout)/|^lib/(?:language|platform)/`,
      },
    ),
    forbid(
      "a-component-sees-its-own-room",
      { path: "^components/(?!ui/|layout/|staff/)([^/]+)/", pathNot: test },
      {
        path: "^(?:components|lib)/",
        pathNot: [
          "^components/(?:$1|ui|layout)/",
          `^lib/(?:$1|${first})/.*\\b(?:${shown})`,
          "^lib/language/",
          "^lib/platform/(?:result|form-state)[.]ts$",
          "^lib/realtime/(?:contract|subscribe)[.]ts$",
        ],
      },
    ),
    forbid(
      "components-never-fetch",
      { path: "^components/", pathNot: test },
      {
        path: `^lib/`,
        pathNot: [
          `^lib/[^/]+/.*\\b(?:${shown})`,
          "^lib/language/",
          "^lib/platform/(?:result|form-state|content-policy)[.]ts$",
          "^lib/realtime/(?:contract|subscribe)[.]ts$",
        ],
      },
    ),

    // Packages that one file, or one room, keeps to itself.
    forbid(
      "pusher-only-in-publish",
      {
        pathNot:
          "^lib/realtime/publish[.]ts$|^lib/realtime/server/(?:.*[.]test[.]ts$|testing/)|^bench/",
      },
      { path: packaged("pusher") },
    ),
    forbid(
      "pusher-js-only-in-subscribe",
      {
        pathNot:
          "^lib/realtime/subscribe[.]ts$|^lib/realtime/server/(?:.*[.]test[.]ts$|testing/)|^bench/",
      },
      { path: packaged("pusher-js") },
    ),
    forbid(
      "next-auth-only-in-identity",
      { pathNot: "^lib/identity/|^app/api/auth/|^proxy[.]ts$" },
      { path: packaged("next-auth") },
    ),
    forbid(
      "mail-only-from-notifications",
      {
        pathNot: [
          "^lib/notifications/",
          "^e2e/fixtures/mailbox[.]ts$",
          "^bench/members/mail-server[.]ts$",
        ],
      },
      { path: packaged("(?:nodemailer|smtp-server)") },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/platform/prisma/"] },
    exclude: { path: "^[.]next" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
