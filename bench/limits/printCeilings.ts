/** `npm run ceilings -- [entity ...]`: how many records a second each entity can take, and which key sets that. */
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
// Every entity must be declared before its ceiling can be known.
import "../../graphql/schema/schema.ts";
import { allEntities } from "../../graphql/table/entity.ts";
import { allCeilings, type Ceiling } from "./ceilings.ts";

const { positionals: wanted } = parseArgs({ allowPositionals: true });
const entities = allEntities().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !entities.some((one) => one.name === name));
if (unknown.length > 0) throw new Error(`There is no entity ${unknown.join(", ")}`);

const cells = ({ perSecond, key }: Ceiling): string[] => [perSecond === Infinity ? "no limit" : String(Math.floor(perSecond)), key ?? ""];

const rows = allCeilings(entities).map(({ entity, created, changed, projected }) => [entity, ...cells(created), ...cells(changed), ...cells(projected)]);
console.log(markdownTable([["entity", "created/s", "key", "changed/s", "key", "projected/s, one by one", "key"], ...rows], { align: ["l", "r", "l", "r", "l", "r", "l"] }));
