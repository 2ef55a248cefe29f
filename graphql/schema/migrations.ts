import { domains } from "../domains/domains.ts";
import type { Migration } from "../platform/migration/migrate.ts";
import { firstVersion } from "../platform/setting/firstVersion.ts";
import { declaredSettings } from "../platform/setting/setting.ts";

/** All migrations since the first deployment, in the order of their dates; docs/operations.md says how to write one. */
export async function allMigrations(): Promise<readonly Migration[]> {
  const ofDomains = await Promise.all(domains.map(({ migrations }) => migrations()));
  return [...declaredSettings().map(firstVersion), ...ofDomains.flat()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
