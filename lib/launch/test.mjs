// npm test (npm run test:full with --full): installs what is missing, then runs every check (test.ts).
import { runEntry } from "./prepare.mjs";

runEntry("lib/launch/test.ts", process.argv.slice(2));
