/** The diagnostics of SRU that are given, by their numbers in `info:srw/diagnostic/1/`. */
export const diagnosticMessages = {
  2: "System temporarily unavailable",
  4: "Unsupported operation",
  5: "Unsupported version",
  6: "Unsupported parameter value",
  7: "Mandatory parameter not supplied",
  8: "Unsupported parameter",
  10: "Query syntax error",
  12: "Too many characters in query",
  15: "Unsupported context set",
  16: "Unsupported index",
  19: "Unsupported relation",
  20: "Unsupported relation modifier",
  22: "Unsupported combination of relation and index",
  27: "Empty term unsupported",
  28: "Masking character not supported",
  29: "Masked words too short",
  31: "Anchoring character not supported",
  36: "Term in invalid format for index or relation",
  37: "Unsupported boolean operator",
  38: "Too many boolean operators in query",
  46: "Unsupported boolean modifier",
  61: "First record position out of range",
  66: "Unknown schema for retrieval",
  71: "Unsupported record packing",
  80: "Sort not supported",
  110: "Stylesheets not supported",
  120: "Response position out of range",
  121: "Too many terms requested",
} as const;
export type DiagnosticNumber = keyof typeof diagnosticMessages;

/** Why a request is not answered; `details` says of what. */
export type Diagnostic = { readonly number: DiagnosticNumber; readonly details: string };

/** Ends the reading of a request; caught where it began, so that nobody outside sees it. */
export class Refused extends Error {
  readonly diagnostic: Diagnostic;

  constructor(number: DiagnosticNumber, details = "") {
    super(`${diagnosticMessages[number]}: ${details}`);
    this.diagnostic = { number, details: details.slice(0, 200) };
  }
}
