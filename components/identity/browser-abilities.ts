import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether this browser runs our JavaScript; false in what the server draws. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Whether a text can be put on the clipboard: browsers allow it in a secure context alone. */
export function useCopies(): boolean {
  return useSyncExternalStore(
    never,
    () => window.isSecureContext,
    () => false,
  );
}
