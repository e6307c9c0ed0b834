import type { WeighedIdentity } from "@/lib/membership/correction/queries";
import type { CorrectableField, RefusalWord, RequestState, RightKind } from "./domain/rights";

/** A request as the member who asked sees it. */
export type OwnRequest = {
  readonly id: string;
  readonly kind: RightKind;
  /** What a correction asks to have corrected. */
  readonly field: CorrectableField | null;
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly refusal: RefusalWord | null;
  /** The library's words. */
  readonly answer: string | null;
};

/** A line of the staff's list: it names nobody. */
export type RequestLine = {
  readonly id: string;
  readonly kind: RightKind;
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
};

/** A request opened by staff. */
export type OpenedRequest = RequestLine & {
  readonly changes: number;
  /** Null once the member is deleted. */
  readonly member: {
    readonly name: string;
    readonly number: string;
    readonly restricted: boolean;
  } | null;
  /** What should stand there, beside what stands there until it is answered; identity numbers with their last four only. */
  readonly wish: {
    readonly field: string;
    /** Null once it is answered: what was wished for may stand there then. */
    readonly now: string | null;
    readonly value: string;
  } | null;
  /** Of a wish for another identity number: what staff weigh it by. */
  readonly identity: WeighedIdentity | null;
  /** The member's own words. */
  readonly why: string;
  readonly refusal: RefusalWord | null;
  readonly answer: string | null;
  /** Whose account answered, by its name today; null for what needed nobody, and once the account is gone. */
  readonly answeredByName: string | null;
};
