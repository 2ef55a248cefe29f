/** Until 2026-11-30, only customers knew until when they were licensed. */
import { entityOf, type NodeClass } from "../../../table/entity.ts";
import { Context } from "../../../platform/context.ts";
import { eachRecord } from "../../../platform/migration/eachRecord.ts";
import type { Migration } from "../../../platform/migration/migrate.ts";
import { placeEach } from "../../../platform/migration/placeEach.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { refreshLicenceOf } from "./licensed.ts";

/** Places the owners of a domain in their new lists, then works out until when each is licensed. */
export const licenceMigrations = (domain: string, targets: readonly NodeClass[]): Migration[] => [
  placeEach(`2026-11-30-licensed-1-lists-${domain}`, targets.map((target) => entityOf(target))),
  eachRecord(`2026-11-30-licensed-2-until-${domain}`, targets, async (table, records) => {
    const ctx = new Context(table, systemPrincipal, "zh", `migration-licensed-${domain}`);
    for (const { id } of records) await refreshLicenceOf(ctx, id, "migrate");
  }),
];
