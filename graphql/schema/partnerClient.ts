/** The typed TypeScript client of partners, made from their SDL by genql: self-contained files in graphql/partnerClient. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "@genql/cli";

const folder = "graphql/partnerClient";
/** How the scalars of the schema stand in JSON. */
const scalarTypes = { DateTime: "string", LocalDate: "string", SafeInt: "number" };

export async function partnerClient(sdl: string): Promise<[path: string, text: string][]> {
  const output = mkdtempSync(join(tmpdir(), "partner-client-"));
  try {
    await generate({ schema: sdl, output, scalarTypes, verbose: false });
    const files = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    return files.map((path) => [`${folder}/${path}`, readFileSync(join(output, path), "utf8")]);
  } finally {
    rmSync(output, { recursive: true });
  }
}
