/** The demo company's people, groups and positions. */
import type { Role } from "../../../platform/access/role.ts";
import { demoAccounts, migrationClient } from "../../../demo/accounts.ts";
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { Group } from "./group.ts";
import { Position } from "./position.ts";

const groups = [
  ["市场推广组", "MARKETING"],
  ["销售管理组", "SALES"],
  ["供应链管理组", "SUPPLY"],
  ["客户服务组", "SERVICE"],
] as const;

const positions = [
  ["采购主管", "制定采购计划，执行采购流程，维护供应商关系"],
  ["质量管理员", "审核首营资料，管理质量档案，处理质量锁定"],
  ["仓库主管", "规划仓储空间，管理入库、养护与出库"],
  ["客服主管", "受理咨询与投诉，组织回访"],
] as const;

async function admitPeople(cast: Cast): Promise<void> {
  for (const [i, { subject, name, role }] of demoAccounts.entries()) {
    await cast.admitEmployee({ subject, name, staffNumber: `E${String(i + 1).padStart(4, "0")}`, roles: [role as Role], email: `${subject}@pharmops.example` });
  }
  await cast.admitMachine({ clientId: migrationClient, name: "历史数据迁移", role: "migration" });
}

async function organise(cast: Cast): Promise<void> {
  for (const [name, area] of groups) await cast.create("department-manager", Group, { name, area });
  for (const [name, duties] of positions) await cast.create("hr", Position, { name, duties });
}

export const peoplePart = demoPart({
  since: daysInBusiness,
  async enter(cast) {
    const earlier = cast.daysAgo(daysInBusiness);
    await admitPeople(earlier);
    await organise(earlier);
  },
  report: () => `${demoAccounts.length} 名员工 employees`,
});
