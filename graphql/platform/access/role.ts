import { enumeration, extendEnumeration, labelOf, openEnumeration, valueNames, type EnumValue, type ValueOf } from "../../table/enumeration.ts";
import type { Label } from "../../schema/model.ts";

/** What a person or a machine may be granted to act as. 二 */
export const Role = enumeration("Role", "Role of a person or an API client.", {
  departmentManager: { zh: "部门经理", en: "Department manager" },
  deputyManager: { zh: "副经理", en: "Deputy manager", about: "Acts only within the areas of the grant." },
  marketingLead: { zh: "市场推广组长", en: "Marketing lead" },
  salesLead: { zh: "销售管理组长", en: "Sales lead" },
  supplyLead: { zh: "供应链组长", en: "Supply chain lead" },
  serviceLead: { zh: "客户服务组长", en: "Customer service lead" },
  marketingSpecialist: { zh: "市场专员", en: "Marketing specialist" },
  salesRepresentative: { zh: "销售代表", en: "Sales representative" },
  purchaser: { zh: "采购员", en: "Purchaser" },
  receiver: { zh: "收货员", en: "Receiver" },
  inspector: { zh: "验收员", en: "Inspector" },
  warehouseKeeper: { zh: "保管员", en: "Warehouse keeper" },
  maintainer: { zh: "养护员", en: "Maintainer", about: "Looks at stored goods again and again." },
  picker: { zh: "拣货员", en: "Picker" },
  outboundChecker: { zh: "出库复核员", en: "Outbound checker" },
  logisticsCoordinator: { zh: "物流协调员", en: "Logistics coordinator" },
  serviceAgent: { zh: "客服专员", en: "Service agent" },
  officeClerk: { zh: "内勤", en: "Office clerk" },
  qaOfficer: { zh: "质量管理员", en: "QA officer" },
  headOfQuality: { zh: "质量负责人", en: "Head of quality" },
  finance: { zh: "财务", en: "Finance" },
  cashier: { zh: "出纳", en: "Cashier", about: "Pays what others have approved." },
  legal: { zh: "法务", en: "Legal" },
  hr: { zh: "人力资源", en: "HR" },
  auditor: { zh: "审计员", en: "Auditor", about: "Reads everything and changes nothing." },
  systemAdministrator: { zh: "系统管理员", en: "System administrator", about: "Configures the system; has no business rights." },
  regulator: { zh: "检查员", en: "Regulator", about: "A visiting inspector of an authority: looks into what an approved stay names, while it lasts." },
  partner: { zh: "合作伙伴", en: "Partner", about: "An API client bound to one supplier, customer or carrier." },
  migration: { zh: "数据迁移", en: "Migration client", about: "An API client that migrates historical records." },
});
export type Role = ValueOf<typeof Role>;

export const roles = Object.keys(Role) as Role[];

export const roleLabel = (role: Role): Label => labelOf(Role, role);

/** Roles of the company's own people; machines and visitors have the others, so that rules for everybody leave them out. */
export const employeeRoles = roles.filter((role) => role !== "partner" && role !== "migration" && role !== "regulator");

/** The names of all areas; each domain that is one adds its own, so that the compiler knows them. */
// eslint-disable-next-line typescript/no-empty-object-type
export interface Areas {}
export type Area = keyof Areas;

/** What a deputy is responsible for. 二(二)2 */
export const Area = openEnumeration("Area", "An area that a deputy manager is responsible for.") as Readonly<Record<Area, Area>>;

/** Adds an area. Answers its name as a type, for `interface Areas`. */
export function declareAreas<const A extends Record<string, EnumValue>>(areas: A): Record<keyof A, true> {
  extendEnumeration(Area, areas);
  return Object.fromEntries(Object.keys(areas).map((name) => [name, true])) as Record<keyof A, true>;
}

export const allAreas = (): Area[] => valueNames(Area) as Area[];

/** Pairs of roles that exclude each other, granted or delegated: refused when granted, and again when used. GSP */
export const separations: readonly (readonly [Role, Role])[] = [
  ["purchaser", "qaOfficer"],
  ["purchaser", "headOfQuality"],
  ["receiver", "inspector"],
  ["maintainer", "qaOfficer"],
  ["salesRepresentative", "outboundChecker"],
  ["salesLead", "outboundChecker"],
  ["picker", "outboundChecker"],
  ["cashier", "finance"],
  ["cashier", "purchaser"],
  ["systemAdministrator", "headOfQuality"],
  ["systemAdministrator", "auditor"],
  // A visiting inspector is nothing else.
  ...employeeRoles.map((role): readonly [Role, Role] => ["regulator", role]),
];

/** The roles among `held` that may not be held beside `role`. */
export const rolesSeparateFrom = (role: Role, held: Iterable<Role>): Role[] => {
  const others = new Set(held);
  return separations.flatMap(([a, b]) => (a === role && others.has(b) ? [b] : b === role && others.has(a) ? [a] : []));
};
