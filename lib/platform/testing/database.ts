import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

// Runs before the modules of each `*.db.test.ts`: a database of its own, copied from the migrated template.
const server = inject("databaseServer");
const name = `test_${randomBytes(6).toString("hex")}`;
const admin = new Client({ connectionString: `${server}postgres` });
await admin.connect();
await admin.query(`CREATE DATABASE ${name} TEMPLATE portal_template STRATEGY file_copy`);
await admin.end();
process.env.DATABASE_URL = `${server}${name}`;
