import type { Draft } from "./domain/answers";
import type { ApplicationState } from "./domain/states";

/** One's own application, found by the key in the browser. */
export type OwnApplication = {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly draft: Draft;
  /** Steps saved whole, 0 to 5. */
  readonly stepsDone: number;
  /** To be sent back with the next change. */
  readonly changes: number;
  /** As it was typed in step one; null before, and once it is approved. */
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly savedAt: Date;
};

/** One line of what has happened to an application, as its applicant may read it. */
export type ApplicationLine = {
  readonly type: string;
  /** Why it was returned or refused. */
  readonly reason: string | null;
  readonly at: Date;
};

/** Why a change of one's own application was not made. */
export type ChangeRefusal =
  /** The browser holds no key, or the application is gone. */
  | "unknown-application"
  /** It is with the librarians, or decided. */
  | "not-editable"
  /** Another tab or device has saved since. */
  | "changed-elsewhere";
