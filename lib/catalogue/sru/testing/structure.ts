import { SaxesParser } from "saxes";

const srw = "http://www.loc.gov/zing/srw/";
const diagnostics = "http://www.loc.gov/zing/srw/diagnostic/";

/** What stands in an element of SRU 1.2, in this order (the schema srw-types.xsd): `?` at most once, `+` once or more. */
const contents: { readonly [element: string]: string } = {
  explainResponse: "version record echoedExplainRequest? diagnostics? extraResponseData?",
  searchRetrieveResponse:
    "version numberOfRecords resultSetId? resultSetIdleTime? records? nextRecordPosition? " +
    "echoedSearchRetrieveRequest? diagnostics? extraResponseData?",
  scanResponse: "version terms? echoedScanRequest? diagnostics? extraResponseData?",
  records: "record+",
  record:
    "recordSchema recordPacking recordData recordIdentifier? recordPosition? extraRecordData?",
  terms: "term+",
  term: "value numberOfRecords? displayTerm? whereInList? extraTermData?",
  diagnostics: "diagnostic+",
  diagnostic: "uri details? message?",
};

const patternOf = (sequence: string) =>
  new RegExp(`^${sequence.replace(/(\w+)([?+]?) ?/gu, "(?:$1 )$2")}$`, "u");

/** What in an answer, which must be XML, is not as the schema of SRU 1.2 has it; empty where all is. */
export function structureFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: { readonly name: string; children: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local }) => {
    const parent = open.at(-1);
    if (parent) parent.children += `${local} `;
    open.push({ name: uri === srw || uri === diagnostics ? local : "", children: "" });
  });
  parser.on("closetag", () => {
    const { name = "", children = "" } = open.pop() ?? {};
    const sequence = contents[name];
    if (sequence !== undefined && !patternOf(sequence).test(children))
      faults.push(`${name}: ${children}`);
  });
  parser.write(xml).close();
  return faults;
}
