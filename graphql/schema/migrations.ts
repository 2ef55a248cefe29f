import { domains } from "../domains/domains.ts";
import type { Migration } from "../platform/migration/migrate.ts";

/** The migrations of all domains since the first deployment, in the order of their dates; docs/operations.md says how to write one. */
export const migrations: readonly Migration[] = domains.flatMap((domain) => domain.migrations).sort((a, b) => (a.id < b.id ? -1 : 1));
