import type { Migration } from "../platform/migration/migrate.ts";
import { lookedAfterMigrations } from "../domains/sales/lookedAfterMigration.ts";
import { sharedOrderMigration } from "../domains/supply/sharedOrderMigration.ts";
import { allocatableMigration } from "../domains/supply/allocatableMigration.ts";

/** Every migration there has ever been, oldest first; docs/operations.md says how to write one. */
export const migrations: readonly Migration[] = [allocatableMigration, sharedOrderMigration, ...lookedAfterMigrations];
