// npm run db:backup -- FILE
import path from "node:path";
import { writeBackup } from "./backup-file";
import { Fault, giveUp } from "./fault";

async function backup() {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Fault("npm run db:backup -- FILE");
  await writeBackup(process.env.DATABASE_URL ?? "", path.resolve(file));
  process.stdout.write(
    `Wrote ${file}. The keys are not inside: without PORTAL_DATA_KEYS and PORTAL_INDEX_KEY (secrets.json of the data folder) sealed values stay closed. Keep them elsewhere.\n`,
  );
}

await backup().catch(giveUp);
