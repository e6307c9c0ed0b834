// npm run db:restore -- FILE
import path from "node:path";
import { loadBackup } from "./backup-file";
import { Fault, giveUp } from "./fault";
import { migrate } from "./migrate";

async function restore() {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Fault("npm run db:restore -- FILE");
  const url = process.env.DATABASE_URL ?? "";
  await migrate(url);
  const rows = await loadBackup(url, path.resolve(file));
  process.stdout.write(
    `Restored ${rows} rows. The keys were not inside: bring back the secrets.json (or the variables) of the installation that made the backup.\n`,
  );
}

await restore().catch(giveUp);
