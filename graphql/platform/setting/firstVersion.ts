/** Writes what a setting is declared with as its first version, so that people see it, and what became of it. */
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { readPage } from "../../table/list.ts";
import type { Table } from "../../table/table.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../businessDate.ts";
import type { Migration } from "../migration/migrate.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import type { SettingVersion } from "./setting.ts";

/** Before any business date of the company. */
const ever = "2000-01-01";

async function hasVersions(table: Table, target: NodeClass<SettingVersion>): Promise<boolean> {
  const { edges } = await readPage(table, target, { filter: { status: { eq: "APPROVED" } }, orderBy: { sort: "validFrom", descending: false }, first: 1 });
  return edges.length > 0;
}

export const firstVersion = ({ target, values }: { target: NodeClass<SettingVersion>; values(): object }): Migration => {
  const id = `first-version-${entityOf(target).name}`;
  return {
    id,
    async step(table) {
      if (await hasVersions(table, target)) return undefined;
      const { id: actorId, name: actorName } = systemPrincipal;
      const now = new Date();
      const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: id }, businessDate(now));
      uow.create(target, { ...values(), validFrom: ever, reason: "初始设置 Initial setting", status: "APPROVED", duties: [] });
      await uow.commit({ action: "migrate" });
      return undefined;
    },
  };
};
