import type { Role } from "../domain/duties";

/**
 * Whether a role must have a second factor: whoever supervises or administers reaches everybody's data. A member and a
 * librarian may set one up. In the demo, whose passwords are public, nobody must.
 */
export function mustHaveFactor(role: Role, demo: boolean): boolean {
  return !demo && (role === "supervisor" || role === "admin");
}
