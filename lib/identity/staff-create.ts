// npm run staff:create -- --email E --name N --role librarian|supervisor|admin --group G
// Asks for what is not given. Prints the generated password once; no account has a default one.
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { createStaffAccount } from "./accounts/mutations";
import { listServiceGroups } from "./accounts/queries";
import { staffRoles } from "./domain/duties";
import { actAsSystem } from "./proofs";
import { staffAccountInput } from "./schema";

const questions = {
  email: "Email",
  name: "Name",
  role: `Role (${staffRoles.join(", ")})`,
  group: "Service group (may stay empty)",
} as const;

const faults: Readonly<Record<string, string>> = {
  "email-invalid": "that is no email address",
  "email-too-long": "that email address is longer than 254 characters",
  "name-missing": "a name is needed",
  "name-too-long": "the name is longer than 60 characters",
  "role-unknown": `the role is one of ${staffRoles.join(", ")}`,
};

async function askForMissing() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      group: { type: "string" },
    },
  });
  const answers: Record<keyof typeof questions, string> = {
    email: values.email ?? "",
    name: values.name ?? "",
    role: values.role ?? "",
    group: values.group ?? "",
  };
  if (!process.stdin.isTTY) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const [key, question] of Object.entries(questions)) {
      const name = key as keyof typeof questions;
      if (values[name] === undefined) answers[name] = await terminal.question(`${question}: `);
    }
  } finally {
    terminal.close();
  }
  return answers;
}

async function sentence(fault: string): Promise<string> {
  if (fault !== "service-group-unknown") return faults[fault] ?? fault;
  const groups = await listServiceGroups();
  if (groups.length === 0) return "no service group is published yet: leave it empty";
  return `the service group is one of ${groups.map(({ name }) => name).join(", ")}, or empty`;
}

/** The group a person calls by its name; what names none is left as it is, and refused. */
async function idOfGroup(name: string): Promise<string> {
  const groups = await listServiceGroups();
  return groups.find((group) => group.name === name.trim())?.id ?? name;
}

/** Answers the process's exit code: 0 made, 1 refused. */
async function createStaff(): Promise<number> {
  const { email, name, role, group } = await askForMissing();
  const serviceGroup = await idOfGroup(group);
  const parsed = staffAccountInput.safeParse({ email, name, role, serviceGroup });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      console.error(`${issue.path.join(".")}: ${await sentence(issue.message)}`);
    }
    return 1;
  }
  const answer = await createStaffAccount(actAsSystem("staff:create"), parsed.data);
  if (!answer.ok) {
    const why =
      answer.refusal === "email-taken"
        ? `${parsed.data.email} already has an account.`
        : `serviceGroup: ${await sentence(answer.refusal)}.`;
    console.error(`${why} Nothing was changed.`);
    return 1;
  }
  console.log(`Account made for ${parsed.data.name} <${parsed.data.email}>, ${parsed.data.role}.`);
  console.log(`Password, shown only now: ${answer.value.password}`);
  return 0;
}

try {
  process.exitCode = await createStaff();
} finally {
  await db().$disconnect();
}
