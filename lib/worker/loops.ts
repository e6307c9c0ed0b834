import { forgetLooks } from "../audit/access/jobs";
import { placeOnShelf } from "../catalogue/browse/jobs";
import { runHarvests } from "../catalogue/harvest/jobs";
import { removeOldFiles, runImports } from "../catalogue/imports/jobs";
import { indexAgain, mergeWaitingWords } from "../catalogue/search/jobs";
import { forgetOldSearches as forgetCatalogueSearches } from "../catalogue/unanswered/jobs";
import { removeUnusedPictures } from "../content/pictures/jobs";
import { tellAwaited } from "../conversation/awaited/jobs";
import { offerAgain, raiseAlarms, republish, tidy } from "../conversation/jobs";
import { tellReplies } from "../conversation/own/jobs";
import { forgetOldSearches, refreshIndex } from "../faq/jobs";
import { forgetSignIns } from "../identity/history/mutations";
import { forgetOldLinks } from "../identity/links/jobs";
import { forgetOldSessions } from "../identity/mutations";
import { actAsSystem } from "../identity/proofs";
import { countFigures } from "../membership/figures/jobs";
import { writeNewsMails } from "../membership/news/jobs";
import {
  expireReturned,
  forgetApplications,
  forgetApprovedKeys,
} from "../membership/registration/jobs";
import { copySerialMark } from "../membership/serial/jobs";
import { forgetMails, sendOwed } from "../notifications/jobs";
import { forgetOldWindows } from "../platform/rate-limit";
import { copyErasures } from "../privacy/erasure/jobs";
import { eraseLeftovers } from "../privacy/erasure/leftovers/jobs";
import { copyStops } from "../privacy/stops/jobs";
import { forgetTries } from "../staff/verification/jobs";

/** One repeated duty of the worker. `run` is idempotent: it may be cut off anywhere and is called again. */
export type Loop = {
  readonly name: string;
  /** Seconds between the end of one run and the beginning of the next. */
  readonly everySeconds: number;
  /** `signal`: the worker is ending; only what takes minutes needs to ask. */
  readonly run: (signal: AbortSignal) => Promise<unknown>;
};

const system = actAsSystem("worker");
/** The machine's clock, by which desks are heard from; the worker starts with the portal. */
const startedAt = new Date();

/** Every loop the worker runs; a room adds its jobs here. */
export const loops: readonly Loop[] = [
  { name: "republish", everySeconds: 1, run: () => republish(system) },
  { name: "raise-alarms", everySeconds: 1, run: () => raiseAlarms(system) },
  { name: "offer-again", everySeconds: 5, run: () => offerAgain(system, startedAt) },
  { name: "tell-replies", everySeconds: 60, run: () => tellReplies(system) },
  { name: "tell-awaited", everySeconds: 60, run: () => tellAwaited(system) },
  { name: "tidy", everySeconds: 300, run: () => tidy(system) },
  { name: "remove-unused-pictures", everySeconds: 3600, run: () => removeUnusedPictures(system) },
  { name: "refresh-faq-index", everySeconds: 600, run: () => refreshIndex(system) },
  { name: "forget-faq-searches", everySeconds: 3600, run: () => forgetOldSearches(system) },
  {
    name: "forget-catalogue-searches",
    everySeconds: 3600,
    run: () => forgetCatalogueSearches(system),
  },
  { name: "run-imports", everySeconds: 2, run: (signal) => runImports(system, signal) },
  { name: "run-harvests", everySeconds: 10, run: (signal) => runHarvests(system, signal) },
  { name: "remove-import-files", everySeconds: 3600, run: () => removeOldFiles(system) },
  { name: "merge-catalogue-words", everySeconds: 10, run: () => mergeWaitingWords(system) },
  {
    name: "index-catalogue-again",
    everySeconds: 600,
    run: (signal) => indexAgain(system, signal),
  },
  { name: "place-on-shelf", everySeconds: 600, run: () => placeOnShelf(system) },
  { name: "forget-sessions", everySeconds: 3600, run: forgetOldSessions },
  { name: "forget-looks", everySeconds: 3600, run: () => forgetLooks(system) },
  { name: "erase-leftovers", everySeconds: 600, run: () => eraseLeftovers(system) },
  { name: "copy-erasures", everySeconds: 600, run: copyErasures },
  { name: "copy-stops", everySeconds: 600, run: () => copyStops() },
  { name: "copy-serial-mark", everySeconds: 60, run: () => copySerialMark(system) },
  { name: "forget-links", everySeconds: 3600, run: () => forgetOldLinks(system) },
  {
    name: "count-members",
    everySeconds: 600,
    run: (signal) => countFigures(system, signal),
  },
  {
    name: "write-news-mails",
    everySeconds: 2,
    run: (signal) => writeNewsMails(system, signal),
  },
  { name: "send-mail", everySeconds: 2, run: () => sendOwed(system) },
  { name: "forget-mail", everySeconds: 3600, run: () => forgetMails(system) },
  { name: "expire-applications", everySeconds: 3600, run: () => expireReturned(system) },
  { name: "forget-applications", everySeconds: 3600, run: () => forgetApplications(system) },
  { name: "forget-approved-keys", everySeconds: 3600, run: () => forgetApprovedKeys(system) },
  { name: "forget-verification-tries", everySeconds: 3600, run: () => forgetTries(system) },
  { name: "forget-sign-ins", everySeconds: 3600, run: forgetSignIns },
  { name: "forget-rate-windows", everySeconds: 600, run: forgetOldWindows },
];
