/** Who can sign in on one machine: one person per role, and one machine per kind of partner. Data only. */
import type { Role } from "../platform/access/role.ts";

export interface DemoAccount {
  /** Subject of the person's tokens. */
  subject: string;
  name: string;
  nameEn: string;
  role: Role;
}

export const demoAccounts: readonly DemoAccount[] = [
  { subject: "department-manager", name: "陈国栋", nameEn: "Chen Guodong", role: "departmentManager" },
  { subject: "deputy-manager", name: "林慧", nameEn: "Lin Hui", role: "deputyManager" },
  { subject: "marketing-lead", name: "何佳", nameEn: "He Jia", role: "marketingLead" },
  { subject: "sales-lead", name: "郑凯", nameEn: "Zheng Kai", role: "salesLead" },
  { subject: "supply-lead", name: "周建平", nameEn: "Zhou Jianping", role: "supplyLead" },
  { subject: "service-lead", name: "宋雅", nameEn: "Song Ya", role: "serviceLead" },
  { subject: "marketing-specialist", name: "许倩", nameEn: "Xu Qian", role: "marketingSpecialist" },
  { subject: "sales-representative", name: "高鹏", nameEn: "Gao Peng", role: "salesRepresentative" },
  { subject: "purchaser", name: "王丽", nameEn: "Wang Li", role: "purchaser" },
  { subject: "receiver", name: "李强", nameEn: "Li Qiang", role: "receiver" },
  { subject: "inspector", name: "赵敏", nameEn: "Zhao Min", role: "inspector" },
  { subject: "warehouse-keeper", name: "孙涛", nameEn: "Sun Tao", role: "warehouseKeeper" },
  { subject: "picker", name: "马超", nameEn: "Ma Chao", role: "picker" },
  { subject: "outbound-checker", name: "胡静", nameEn: "Hu Jing", role: "outboundChecker" },
  { subject: "logistics-coordinator", name: "朱磊", nameEn: "Zhu Lei", role: "logisticsCoordinator" },
  { subject: "service-agent", name: "郭婷", nameEn: "Guo Ting", role: "serviceAgent" },
  { subject: "office-clerk", name: "罗敏", nameEn: "Luo Min", role: "officeClerk" },
  { subject: "qa-officer", name: "刘芳", nameEn: "Liu Fang", role: "qaOfficer" },
  { subject: "head-of-quality", name: "张伟", nameEn: "Zhang Wei", role: "headOfQuality" },
  { subject: "finance", name: "吴珊", nameEn: "Wu Shan", role: "finance" },
  { subject: "cashier", name: "韩雪", nameEn: "Han Xue", role: "cashier" },
  { subject: "legal", name: "谢峰", nameEn: "Xie Feng", role: "legal" },
  { subject: "hr", name: "唐薇", nameEn: "Tang Wei", role: "hr" },
  { subject: "auditor", name: "冯军", nameEn: "Feng Jun", role: "auditor" },
  { subject: "maintainer", name: "邓洁", nameEn: "Deng Jie", role: "maintainer" },
  { subject: "system-administrator", name: "曹阳", nameEn: "Cao Yang", role: "systemAdministrator" },
];

/** Where the holder of a role works in the demo company: group, position, and whose holder they report to. Leads come before those whom they lead. */
export const demoPlaces: readonly (readonly [role: Role, group: string, position: string, manager?: Role])[] = [
  ["departmentManager", "部门管理组", "部门经理"],
  ["hr", "综合管理组", "人事专员", "departmentManager"],
  ["deputyManager", "部门管理组", "部门副经理", "departmentManager"],
  ["marketingLead", "市场推广组", "市场主管", "departmentManager"],
  ["salesLead", "销售管理组", "销售主管", "departmentManager"],
  ["supplyLead", "供应链管理组", "采购主管", "departmentManager"],
  ["serviceLead", "客户服务组", "客服主管", "departmentManager"],
  ["headOfQuality", "质量管理组", "质量负责人", "departmentManager"],
  ["marketingSpecialist", "市场推广组", "市场专员", "marketingLead"],
  ["salesRepresentative", "销售管理组", "医药代表", "salesLead"],
  ["purchaser", "供应链管理组", "采购专员", "supplyLead"],
  ["warehouseKeeper", "供应链管理组", "仓库主管", "supplyLead"],
  ["logisticsCoordinator", "供应链管理组", "物流调度", "supplyLead"],
  ["receiver", "供应链管理组", "收货专员", "warehouseKeeper"],
  ["maintainer", "供应链管理组", "养护专员", "warehouseKeeper"],
  ["picker", "供应链管理组", "拣货专员", "warehouseKeeper"],
  ["inspector", "质量管理组", "验收专员", "headOfQuality"],
  ["outboundChecker", "质量管理组", "复核专员", "headOfQuality"],
  ["qaOfficer", "质量管理组", "质量管理员", "headOfQuality"],
  ["serviceAgent", "客户服务组", "客服专员", "serviceLead"],
  ["officeClerk", "综合管理组", "内勤", "departmentManager"],
  ["finance", "综合管理组", "会计", "departmentManager"],
  ["cashier", "综合管理组", "出纳", "departmentManager"],
  ["legal", "综合管理组", "法务专员", "departmentManager"],
  ["auditor", "综合管理组", "内审专员", "departmentManager"],
  ["systemAdministrator", "综合管理组", "信息管理员", "departmentManager"],
];

/** A visiting inspector of an authority, whose only role follows from a stay. */
export const visitingAccount: DemoAccount = { subject: "regulator", name: "孟卫东", nameEn: "Meng Weidong", role: "regulator" };

/** Secrets on one machine protect nothing: anyone who reads this file has them. */
export const localSecret = (clientId: string): string => `${clientId}-local-secret`;

/** Key of a demo that is entered from outside of its system, which therefore cannot decrypt its values. */
export const keyOutside = "only for the demo data";

/** The client that `npm run import` acts as. */
export const migrationClient = "migration";

export interface DemoClient {
  clientId: string;
  name: string;
  /** Code of the supplier, customer or carrier whose records it may see. */
  boundTo: string;
}

export const demoClients: readonly DemoClient[] = [
  { clientId: "partner-huabei", name: "华北制药接口", boundTo: "HB-001" },
  { clientId: "partner-dongrui", name: "东瑞医药接口", boundTo: "DR-002" },
  { clientId: "partner-hutuohe", name: "滹沱河医院接口", boundTo: "YY-001" },
  { clientId: "partner-jizhong", name: "冀中物流接口", boundTo: "JZ-001" },
];
