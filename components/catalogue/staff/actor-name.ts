/** What acts without a person, by the names that the audit trail knows. */
const systems: Readonly<Record<string, string>> = {
  worker: "portal ini (otomatis)",
  "catalogue:import": "pengelola server",
  "catalogue:harvest": "pengelola server",
};

/** Who did something, as staff read it: people by name, what runs by itself in words. */
export const actorInWords = (name: string): string => systems[name] ?? name;
