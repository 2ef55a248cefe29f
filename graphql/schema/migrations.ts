import type { Migration } from "../platform/migration/migrate.ts";

/** Every migration there has ever been, oldest first; docs/operations.md says how to write one. */
export const migrations: readonly Migration[] = [];
