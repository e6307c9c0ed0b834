// Stands for `server-only` under Vitest, which knows no server and client bundles.
export {};
