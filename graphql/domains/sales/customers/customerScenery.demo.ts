/** Whom the demo company sells to: invented hospitals, pharmacies and distributors. Data only. */

export const regions = [
  ["HB", "华北区"],
  ["HD", "华东区"],
  ["XN", "西南区"],
] as const;

export type RegionCode = (typeof regions)[number][0];

export interface DemoCustomer {
  code: string;
  name: string;
  kind: "HOSPITAL" | "PHARMACY" | "DISTRIBUTOR";
  registrationNumber: string;
  region: RegionCode;
  address: string;
  minimumShelfLifeDays?: number;
  /** Weeks between its regular visits. */
  visitEveryWeeks?: number;
  /** Categories that its licence covers. */
  scope: readonly string[];
  /** Days until its licence expires. */
  licenceUntil: number;
  upTo: "prospect" | "submitted" | "approved";
  /** What finance grants: minor units and days. */
  credit?: { limit: number; days: number };
  contacts: readonly { name: string; department: string; position: string; phone: string; isMain?: boolean }[];
}

export const customers: readonly DemoCustomer[] = [
  {
    code: "YY-001",
    name: "滹沱河人民医院",
    kind: "HOSPITAL",
    registrationNumber: "12130100DEMO10001A",
    region: "HB",
    address: "石家庄市裕华区槐安东路 88 号",
    minimumShelfLifeDays: 120,
    visitEveryWeeks: 2,
    scope: ["CHEMICAL", "ANTIBIOTIC", "BIOLOGICAL"],
    licenceUntil: 900,
    upTo: "approved",
    credit: { limit: 80_000_000, days: 60 },
    contacts: [
      { name: "李文静", department: "药剂科", position: "主任", phone: "0311-80010001", isMain: true },
      { name: "张立", department: "采购中心", position: "采购员", phone: "0311-80010002" },
    ],
  },
  {
    code: "YY-002",
    name: "太行县中医院",
    kind: "HOSPITAL",
    registrationNumber: "12130400DEMO10002B",
    region: "HB",
    address: "邯郸市太行县府前街 16 号",
    visitEveryWeeks: 4,
    scope: ["CHEMICAL", "ANTIBIOTIC", "TRADITIONAL"],
    licenceUntil: 18,
    upTo: "approved",
    credit: { limit: 20_000_000, days: 45 },
    contacts: [{ name: "郝建民", department: "药剂科", position: "科长", phone: "0310-80020001", isMain: true }],
  },
  {
    code: "SY-004",
    name: "江淮医药分销有限公司",
    kind: "DISTRIBUTOR",
    registrationNumber: "91340100DEMO10004D",
    region: "HD",
    address: "合肥市包河区徽州大道 1200 号",
    minimumShelfLifeDays: 90,
    scope: ["CHEMICAL", "ANTIBIOTIC"],
    licenceUntil: 500,
    upTo: "approved",
    credit: { limit: 30_000_000, days: 30 },
    contacts: [{ name: "程远", department: "采购部", position: "经理", phone: "0551-80040001", isMain: true }],
  },
  {
    code: "YD-003",
    name: "康民大药房连锁有限公司",
    kind: "PHARMACY",
    registrationNumber: "91320100DEMO10003C",
    region: "HD",
    address: "南京市鼓楼区中山北路 200 号",
    scope: ["CHEMICAL", "ANTIBIOTIC", "TRADITIONAL"],
    licenceUntil: 260,
    upTo: "approved",
    credit: { limit: 5_000_000, days: 30 },
    contacts: [{ name: "沈洁", department: "商品部", position: "总监", phone: "025-80030001", isMain: true }],
  },
  {
    code: "YY-005",
    name: "西岭儿童医院",
    kind: "HOSPITAL",
    registrationNumber: "12510100DEMO10005E",
    region: "XN",
    address: "成都市青羊区西岭路 9 号",
    scope: ["CHEMICAL", "ANTIBIOTIC", "BIOLOGICAL"],
    licenceUntil: 640,
    upTo: "submitted",
    contacts: [{ name: "蒲晓", department: "药学部", position: "主任", phone: "028-80050001", isMain: true }],
  },
  {
    code: "YD-006",
    name: "百草堂药店",
    kind: "PHARMACY",
    registrationNumber: "91500100DEMO10006F",
    region: "XN",
    address: "重庆市渝中区民生路 31 号",
    scope: [],
    licenceUntil: 0,
    upTo: "prospect",
    contacts: [{ name: "冉春梅", department: "门店", position: "店长", phone: "023-80060001", isMain: true }],
  },
];
