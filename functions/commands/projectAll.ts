/** `npm run project:all`: brings counts, figures, search and what is derived up to date with every record, as after a restore. */
import { projectAll } from "../../graphql/platform/projection/projectAgain.ts";
import { Table } from "../../graphql/table/table.ts";
// Every entity must be declared before a record can be projected.
import "../../graphql/schema/schema.ts";

console.log(`${await projectAll(new Table(process.env.TABLE_NAME ?? "pharmops"))} records projected`);
