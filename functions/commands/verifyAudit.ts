/** `npm run audit`: checks the hash chain of every record. Ends with 1 where one is broken. */
import { Table } from "../../graphql/table/table.ts";
import { verifyTrail } from "../../graphql/platform/audit/verify.ts";
// Every entity must be declared before the type of a record can be known.
import "../../graphql/schema/schema.ts";

const { records, entries, breaches } = await verifyTrail(new Table(process.env.TABLE_NAME ?? "pharmops"));
for (const { recordId, problem } of breaches) console.error(`${recordId}: ${problem}`);
console.log(`${records} records, ${entries} audit entries, ${breaches.length} broken chains`);
process.exitCode = breaches.length > 0 ? 1 : 0;
