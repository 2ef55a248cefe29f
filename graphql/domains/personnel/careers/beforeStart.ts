/** A role that asks for something before it is used is granted only to those who have done it. GSP */
import { unmetBeforeStart } from "../../../platform/obligation/obligations.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { RoleGrant } from "../../organization/roles/roleGrant.ts";

const notMet = rule<{ requirement: string }>("REQUIRED_BEFORE_START", {
  clause: "药品管理法 · GSP（人员与培训）",
  message: { zh: ({ requirement }) => `授予该角色前须完成：${requirement}`, en: ({ requirement }) => `Required before this role is granted: ${requirement}` },
  remedy: { zh: () => "请先完成并由人事登记，再审批授权", en: () => "Have it done and recorded by HR, then approve the grant", by: [] },
});

alongside(RoleGrant, "approve", async ({ record: { employeeId, role }, ctx }) => {
  refuseIfAny((await unmetBeforeStart(employeeId, role, ctx)).map((requirement) => notMet({ requirement })));
});
