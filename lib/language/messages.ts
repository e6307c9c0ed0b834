import type { Locale } from "./locales";
import enAccount from "./messages/en/account.json";
import enCardGate from "./messages/en/card-gate.json";
import enCatalogue from "./messages/en/catalogue.json";
import enCatalogueBrowse from "./messages/en/catalogue-browse.json";
import enCatalogueRecord from "./messages/en/catalogue-record.json";
import enContent from "./messages/en/content.json";
import enConversation from "./messages/en/conversation.json";
import enDevelopers from "./messages/en/developers.json";
import enErrors from "./messages/en/errors.json";
import enFaq from "./messages/en/faq.json";
import enForeignPost from "./messages/en/foreign-post.json";
import enHome from "./messages/en/home.json";
import enHours from "./messages/en/hours-page.json";
import enLayout from "./messages/en/layout.json";
import enLegal from "./messages/en/legal.json";
import enMembershipCard from "./messages/en/membership-card.json";
import enRegistration from "./messages/en/registration.json";
import enResuming from "./messages/en/resuming.json";
import enRights from "./messages/en/rights.json";
import enStopNews from "./messages/en/stop-news.json";
import enTanya from "./messages/en/tanya.json";
import idAccount from "./messages/id/account.json";
import idCardGate from "./messages/id/card-gate.json";
import idCatalogue from "./messages/id/catalogue.json";
import idCatalogueBrowse from "./messages/id/catalogue-browse.json";
import idCatalogueRecord from "./messages/id/catalogue-record.json";
import idContent from "./messages/id/content.json";
import idConversation from "./messages/id/conversation.json";
import idDevelopers from "./messages/id/developers.json";
import idErrors from "./messages/id/errors.json";
import idFaq from "./messages/id/faq.json";
import idForeignPost from "./messages/id/foreign-post.json";
import idHome from "./messages/id/home.json";
import idHours from "./messages/id/hours-page.json";
import idLayout from "./messages/id/layout.json";
import idLegal from "./messages/id/legal.json";
import idMembershipCard from "./messages/id/membership-card.json";
import idRegistration from "./messages/id/registration.json";
import idResuming from "./messages/id/resuming.json";
import idRights from "./messages/id/rights.json";
import idStopNews from "./messages/id/stop-news.json";
import idTanya from "./messages/id/tanya.json";

/** One namespace per file: `useTranslations("layout")` reads `messages/<locale>/layout.json`. */
const indonesian = {
  account: idAccount,
  "card-gate": idCardGate,
  catalogue: idCatalogue,
  "catalogue-browse": idCatalogueBrowse,
  "catalogue-record": idCatalogueRecord,
  content: idContent,
  conversation: idConversation,
  developers: idDevelopers,
  errors: idErrors,
  faq: idFaq,
  "foreign-post": idForeignPost,
  home: idHome,
  "hours-page": idHours,
  layout: idLayout,
  legal: idLegal,
  registration: idRegistration,
  resuming: idResuming,
  rights: idRights,
  "membership-card": idMembershipCard,
  "stop-news": idStopNews,
  tanya: idTanya,
};

export type Messages = typeof indonesian;

/** Typed as the Indonesian ones: a key that is not translated does not compile. */
const english: Messages = {
  account: enAccount,
  "card-gate": enCardGate,
  catalogue: enCatalogue,
  "catalogue-browse": enCatalogueBrowse,
  "catalogue-record": enCatalogueRecord,
  content: enContent,
  conversation: enConversation,
  developers: enDevelopers,
  errors: enErrors,
  faq: enFaq,
  "foreign-post": enForeignPost,
  home: enHome,
  "hours-page": enHours,
  layout: enLayout,
  legal: enLegal,
  registration: enRegistration,
  resuming: enResuming,
  rights: enRights,
  "membership-card": enMembershipCard,
  "stop-news": enStopNews,
  tanya: enTanya,
};

/** Every text of `locale`, by room. */
export function loadMessages(locale: Locale): Messages {
  return locale === "en" ? english : indonesian;
}
