// node lib/launch/command.mjs <entry.ts> [arguments]: runs a command beside the database (command.ts).
import { runEntry } from "./prepare.mjs";

runEntry("lib/launch/command.ts", process.argv.slice(2));
