/** Whom the demo company buys from: invented manufacturers and distributors. Data only. */

export interface DemoSupplier {
  code: string;
  name: string;
  registrationNumber: string;
  kind: "MANUFACTURER" | "DISTRIBUTOR";
  address: string;
  contactName: string;
  phone: string;
  bankAccount: string;
  /** Categories that its licence covers. */
  scope: readonly string[];
  /** Days until its licence expires. */
  licenceUntil: number;
  upTo: "draft" | "submitted" | "approved";
}

export const suppliers: readonly DemoSupplier[] = [
  { code: "HB-001", name: "华北仁和制药有限公司", registrationNumber: "91130100DEMO00001A", kind: "MANUFACTURER", address: "石家庄市长安区和平东路 388 号", contactName: "田野", phone: "0311-80000001", bankAccount: "6222 0000 0000 0001", scope: ["CHEMICAL", "ANTIBIOTIC"], licenceUntil: 800, upTo: "approved" },
  { code: "DR-002", name: "东瑞健康药业有限公司", registrationNumber: "91110105DEMO00002B", kind: "DISTRIBUTOR", address: "北京市朝阳区酒仙桥路 10 号", contactName: "韩冰", phone: "010-80000002", bankAccount: "6222 0000 0000 0002", scope: ["CHEMICAL", "ANTIBIOTIC", "BIOLOGICAL"], licenceUntil: 20, upTo: "approved" },
  { code: "TH-003", name: "太行本草药业有限公司", registrationNumber: "91140100DEMO00003C", kind: "MANUFACTURER", address: "太原市小店区南中环街 5 号", contactName: "白杨", phone: "0351-80000003", bankAccount: "6222 0000 0000 0003", scope: ["TRADITIONAL"], licenceUntil: 400, upTo: "submitted" },
  { code: "NJ-004", name: "宁江医疗器械有限公司", registrationNumber: "91320100DEMO00004D", kind: "DISTRIBUTOR", address: "南京市江宁区秣周东路 12 号", contactName: "江月", phone: "025-80000004", bankAccount: "6222 0000 0000 0004", scope: ["DEVICE"], licenceUntil: 600, upTo: "draft" },
];
