/**
 * Writes what follows from the declarations: the SDL and the reference pages of docs/.
 * With --check it writes nothing and fails where a file is not current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { allEntities } from "../table/entity.ts";
import { partnerSchema } from "./partnerSchema.ts";
import { accessPage, examplePage, glossaryPage, keysPage } from "./reference.ts";
import { buildProductSchema } from "./schema.ts";

const sdl = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** The names that an entity is referred to by in declarations, so that the compiler knows them. */
function entityNames(): string {
  const names = allEntities().map(({ name }) => name).sort();
  return `/** The names of all entities. Written by \`npm run generate\`; a test checks that it is current. */\nexport type EntityName =\n${names.map((name) => `  | "${name}"`).join("\n")};\n`;
}

export function generatedFiles(): Map<string, string> {
  const schema = buildProductSchema({ check: true });
  return new Map([
    ["graphql/schema.graphql", sdl(schema)],
    ["graphql/partner.graphql", sdl(partnerSchema(schema))],
    ["graphql/table/entityName.ts", entityNames()],
    ["docs/keys.md", keysPage()],
    ["docs/access.md", accessPage()],
    ["docs/adding-an-entity.md", examplePage()],
    ["docs/glossary.md", glossaryPage()],
  ]);
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1]?.endsWith("generate.ts")) {
  const stale = [...generatedFiles()].filter(([path, text]) => readOrNothing(path) !== text);
  if (process.argv.includes("--check")) {
    for (const [path] of stale) console.error(`${path} is not current: run npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [path, text] of stale) writeFileSync(path, text);
    console.log(stale.length > 0 ? `Wrote ${stale.map(([path]) => path).join(", ")}` : "Everything is current");
  }
}
