/**
 * What the rooms of domains bring for tests of the whole product, each in a file of its own beside what it is about:
 * particular samples of records that KPIs count (`*.samples.ts`), how remedies are carried out (`*.remedies.ts`), and what partners
 * may do (`*.partners.ts`).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What each of these files exports under the name of its kind. A name that two files give is an error of both. */
export async function collectFromRooms<T>(kind: "samples" | "remedies" | "partners"): Promise<Record<string, T>> {
  const root = join(import.meta.dirname, "..");
  const files = ["domains", "platform"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(root, folder, path)));
  const collected = new Map<string, T>();
  for (const file of files.filter((path) => path.endsWith(`.${kind}.ts`)).sort()) {
    const { [kind]: brought } = (await import(file)) as Record<string, Readonly<Record<string, T>> | undefined>;
    if (!brought) throw new Error(`${file} exports no "${kind}"`);
    for (const [name, one] of Object.entries(brought)) {
      if (collected.has(name)) throw new Error(`${file}: "${name}" is named by another file too`);
      collected.set(name, one);
    }
  }
  return Object.fromEntries(collected);
}
