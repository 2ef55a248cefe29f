import type { Migration } from "../platform/migration/migrate.ts";
import { lookedAfterMigrations } from "../domains/sales/lookedAfterMigration.ts";
import { sharedMoneyMigrations } from "../domains/sales/sharedMigrations.ts";
import { sharedOrderMigration, sharedReceiptMigration } from "../domains/supply/sharedMigrations.ts";
import { watchedMigration } from "../domains/sales/watchedMigration.ts";
import { allocatableMigration } from "../domains/supply/stock/allocatableMigration.ts";

/** Every migration there has ever been, oldest first; docs/operations.md says how to write one. */
export const migrations: readonly Migration[] = [allocatableMigration, sharedOrderMigration, sharedReceiptMigration, ...lookedAfterMigrations, ...sharedMoneyMigrations, watchedMigration];
