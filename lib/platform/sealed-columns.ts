/**
 * Every column that holds what `seal` made; each table has an `id` (UUID). A test compares the list with the schema, and
 * `npm run privacy:rotate-keys` walks it.
 */
export const sealedColumns = [
  { table: "account", column: "totp_sealed" },
  { table: "mailed_link", column: "payload_sealed" },
  { table: "member", column: "details_sealed" },
  { table: "member", column: "identity_sealed" },
  { table: "member_former", column: "value_sealed" },
  { table: "membership_application", column: "answers_sealed" },
  { table: "outgoing_mail", column: "content_sealed" },
  { table: "outgoing_mail", column: "recipient_sealed" },
  { table: "rights_request", column: "answer_sealed" },
  { table: "rights_request", column: "wanted_sealed" },
] as const;
export type SealedColumn = (typeof sealedColumns)[number];
