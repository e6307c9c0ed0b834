import "server-only";
import { getBroker } from "./publish";

/** The broker's own answer to `POST /api/realtime/auth`; encrypted channels carry their secret in it. */
export function authoriseChannel(
  socketId: string,
  channel: string,
  presence?: { readonly accountId: string },
) {
  // Presence data reaches the broker in the clear: an opaque id and no name (UU 27/2022).
  return getBroker().authorizeChannel(
    socketId,
    channel,
    presence ? { user_id: presence.accountId } : undefined,
  );
}

/**
 * The broker's own answer to `POST /api/realtime/user-auth`, so that the sockets of one holder can be ended: of a session, or
 * of a browser in one conversation. The id opens nothing, and another session of the same account goes on.
 */
export function authoriseHolder(socketId: string, holder: string) {
  return getBroker().authenticateUser(socketId, { id: holder });
}

/** `123.456`, as the protocol writes socket ids; anything else is refused before the broker sees it. */
export const socketIdPattern = /^\d{1,20}\.\d{1,20}$/;
