import type { GuideStep } from "../entityPage.ts";

/** People, roles and machines. */
export default [
  {
    roles: ["hr"],
    does: { zh: "查看员工", en: "Look at the employees" },
    why: { zh: "在员工页面可以看到现有角色。", en: "An employee's page shows the roles in force." },
    entity: "Employee",
    at: "list",
  },
  {
    roles: ["hr", "systemAdministrator"],
    does: { zh: "授予一个角色", en: "Grant a role" },
    why: { zh: "互斥的角色会被拒绝，并说明原因。", en: "Roles that exclude each other are refused, with the reason." },
    entity: "RoleGrant",
    at: "list",
  },
  {
    roles: ["systemAdministrator"],
    does: { zh: "查看 API 客户端", en: "Look at the API clients" },
    why: { zh: "密钥只显示一次。", en: "A secret is shown once only." },
    entity: "MachineClient",
    at: "list",
  },
] satisfies GuideStep[];
