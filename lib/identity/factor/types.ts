import type { PatronAccount, Staff } from "../types";

/** Whose second factor it is: somebody whose session was looked up for this request. */
export type FactorOwner = Staff | PatronAccount;

/** A QR code as squares: `path` draws the dark ones of a picture `size` by `size` units, quiet zone included. */
export type QrPicture = { readonly size: number; readonly path: string };

/** How an account's second factor stands, for its owner. */
export type FactorStanding =
  | { readonly state: "off" }
  /** Handed over and not yet confirmed by a first code: in force only then. */
  | {
      readonly state: "pending";
      /** In base32, for typing where no camera is. */
      readonly secret: string;
      /** `otpauth://totp/…`, for an authenticator on the same device. */
      readonly uri: string;
      readonly picture: QrPicture;
    }
  | {
      readonly state: "on";
      /** On the portal's clock. */
      readonly since: Date;
      readonly recoveryCodesLeft: number;
    };

export type FactorRefusal =
  | "wrong-code"
  /** Ten codes of an account in fifteen minutes, five of a session. */
  | "too-many-tries"
  /** More than 15 minutes have passed since the password was given. */
  | "set-up-late"
  /** What was to be set up is in force, or what was to be used is not: another tab was faster. */
  | "changed-meanwhile";
