/**
 * `npm run admit:first`: admits the first people of an installation, who have nobody that could grant them a role. Once
 * somebody who can approve grants can sign in, everybody else comes in through the console, and this command refuses.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { admit } from "../../graphql/domains/organization/people/admit.ts";
import { Employee } from "../../graphql/domains/organization/people/employee.ts";
import type { Role } from "../../graphql/platform/access/role.ts";
import { readAll } from "../../graphql/table/list.ts";
import { Table } from "../../graphql/table/table.ts";
// Every entity must be declared before a record can be written.
import "../../graphql/schema/schema.ts";

/** Who asks for the first grants, and who decides on them: two people, because nobody approves what they asked for. */
const firstRoles: readonly Role[] = ["systemAdministrator", "departmentManager", "headOfQuality", "hr"];

const { values } = parseArgs({
  options: { subject: { type: "string" }, name: { type: "string" }, "staff-number": { type: "string" }, role: { type: "string" } },
});
const { subject, name, role } = values;
const staffNumber = values["staff-number"];
if (!subject || !name || !staffNumber || !role) {
  throw new Error("Give --subject (the `sub` of their tokens), --name, --staff-number and --role");
}
const wanted = role as Role;
if (!firstRoles.includes(wanted)) {
  throw new Error(`First people hold one of ${firstRoles.join(", ")}; every other role is granted in the console`);
}

// Lists are read page by page; nobody but this process sees the cursors between them.
process.env.CURSOR_SECRET ??= randomUUID();
const table = new Table(process.env.TABLE_NAME ?? "pharmops");
for await (const employee of readAll(table, Employee, { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "name", descending: false } })) {
  if (employee.heldRoles.some((held) => held.role === wanted)) {
    throw new Error(`${employee.name} (${employee.staffNumber}) is ${wanted} already; ask them to have the role granted in the console`);
  }
}
const admitted = await admit(table, Employee, { subject, name, staffNumber }, [{ role: wanted }]);
if (!admitted) throw new Error(`Somebody signs in as ${subject} already`);
console.log(`${name} (${staffNumber}) may sign in as ${wanted}`);
