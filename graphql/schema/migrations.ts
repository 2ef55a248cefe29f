import type { Migration } from "../platform/migration/migrate.ts";

/** Migrations since the first deployment, oldest first; docs/operations.md says how to write one. */
export const migrations: readonly Migration[] = [];
