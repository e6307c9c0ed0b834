import { defineConfig } from "prisma/config";

// No datasource here: migrations run through lib/platform/schema-engine.ts, the portal connects through
// lib/platform/create-db.ts, and generating the client needs no database.
export default defineConfig({ schema: "prisma/schema" });
