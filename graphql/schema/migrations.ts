import { domains } from "../domains/domains.ts";
import { placeEach } from "../platform/migration/placeEach.ts";
import type { Migration } from "../platform/migration/migrate.ts";
import { firstVersion } from "../platform/setting/firstVersion.ts";
import { declaredSettings } from "../platform/setting/setting.ts";
import { allEntities, readAttributesOf, type EntityDeclaration } from "../table/entity.ts";

/** Whether a list of the entity sorts by a text. */
const sortsByText = ({ target, indexed }: EntityDeclaration): boolean => indexed.some(({ sort }) => readAttributesOf(target).has(sort));

/** Until 2026-11-30, texts were sorted by code point. */
const textsByReading = placeEach("2026-11-30-texts-by-reading", allEntities().filter(sortsByText));

/** All migrations since the first deployment, in the order of their dates; docs/operations.md says how to write one. */
export async function allMigrations(): Promise<readonly Migration[]> {
  const ofDomains = await Promise.all(domains.map(({ migrations }) => migrations()));
  return [textsByReading, ...declaredSettings().map(firstVersion), ...ofDomains.flat()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
