/** The demo company's people, with the groups and positions in which they work. */
import { demoAccounts, demoPlaces, migrationClient } from "../../../demo/accounts.ts";
import { recordOf, type Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import type { Role } from "../../../platform/access/role.ts";
import { prepareOf, updateRecord } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "./employee.ts";
import { Group } from "./group.ts";
import { Position } from "./position.ts";

const areas: Readonly<Record<string, string>> = { 市场推广组: "MARKETING", 销售管理组: "SALES", 供应链管理组: "SUPPLY", 客户服务组: "SERVICE" };

const duties: Readonly<Record<string, string>> = {
  采购主管: "制定采购计划，执行采购流程，维护供应商关系",
  质量管理员: "审核首营资料，管理质量档案，处理质量锁定",
  仓库主管: "规划仓储空间，管理入库、养护与出库",
  客服主管: "受理咨询与投诉，组织回访",
};

/** Those who give all others their places are there first. */
const founders: readonly Role[] = ["departmentManager", "hr"];

type Place = Partial<Pick<Employee, "groupId" | "positionId" | "managerId">>;

async function admitHolder(cast: Cast, role: Role, place: Place = {}): Promise<void> {
  const i = demoAccounts.findIndex((one) => one.role === role);
  const { subject, name } = demoAccounts[i]!;
  await cast.admitEmployee({ subject, name, staffNumber: `E${String(i + 1).padStart(4, "0")}`, roles: [role], email: `${subject}@pharmops.example`, ...place });
}

const idOfHolder = async (cast: Cast, role: Role): Promise<string> => (await cast.as(demoAccounts.find((one) => one.role === role)!.subject)).principal.id;

/** Groups and positions, by name. */
async function organise(cast: Cast): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const name of new Set(demoPlaces.map(([, group]) => group))) ids.set(name, (await cast.create("department-manager", Group, { name, area: areas[name] })).id);
  for (const [, , name] of demoPlaces) ids.set(name, (await cast.create("hr", Position, { name, duties: duties[name] })).id);
  return ids;
}

async function admitPeople(cast: Cast): Promise<void> {
  for (const role of founders) await admitHolder(cast, role);
  const ids = await organise(cast);
  for (const [role, group, position, manager] of demoPlaces) {
    const place: Place = { groupId: ids.get(group), positionId: ids.get(position), ...(manager && { managerId: await idOfHolder(cast, manager) }) };
    if (founders.includes(role)) recordOf(await updateRecord(await cast.as("hr"), Employee, { id: await idOfHolder(cast, role), ...place, idempotencyKey: cast.nextKey() }, prepareOf(Employee)));
    else await admitHolder(cast, role, place);
  }
  await cast.admitMachine({ clientId: migrationClient, name: "历史数据迁移", role: "migration" });
}

export const peoplePart = demoPart({
  since: daysInBusiness,
  enter: (cast) => admitPeople(cast.daysAgo(daysInBusiness)),
  report: () => `${demoAccounts.length} 名员工 employees`,
});
