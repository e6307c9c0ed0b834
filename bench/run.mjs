// npm run bench:<name>: installs what is missing, then runs a benchmark (arguments: the TypeScript entry, then its own).
import { runEntry } from "../lib/launch/prepare.mjs";

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error("no benchmark given");
runEntry(entry, args);
