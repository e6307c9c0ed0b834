// npm start (npm run dev with --dev): installs what is missing, then starts everything (launcher.ts).
import { runEntry } from "./prepare.mjs";

runEntry("lib/launch/launcher.ts", process.argv.slice(2));
