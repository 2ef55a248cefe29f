/**
 * `npm run audit:verify`: checks the hash chain of every record and every ledger, each sum with its entries, and what the
 * anchors say was there. Ends with 1 where anything is not as it was written.
 */
import { Table } from "../../graphql/table/table.ts";
import { isAnchoring } from "../../graphql/platform/audit/anchor/anchorStore.ts";
import { verifyAnchors } from "../../graphql/platform/audit/anchor/verifyAnchors.ts";
import { verifyTrail } from "../../graphql/platform/audit/verify.ts";
// Every entity must be declared before the type of a record can be known.
import "../../graphql/schema/schema.ts";

const table = new Table(process.env.TABLE_NAME ?? "pharmops");

const { records, entries, breaches } = await verifyTrail(table);
for (const { recordId, problem } of breaches) console.error(`${recordId}: ${problem}`);
console.log(`${records} records, ${entries} audit entries, ${breaches.length} broken chains or sums`);
process.exitCode = breaches.length > 0 ? 1 : 0;

if (isAnchoring()) {
  const { days, heads, problems } = await verifyAnchors(table, new Date());
  for (const { about, problem } of problems) console.error(`${about}: ${problem}`);
  console.log(`${days} days anchored, ${heads} versions compared, ${problems.length} differences`);
  if (problems.length > 0) process.exitCode = 1;
} else console.log("Anchors were not compared: ANCHORS_BUCKET and ANCHOR_KEY say where they are");
