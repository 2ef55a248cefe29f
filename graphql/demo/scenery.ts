/** What the demo company has: real kinds of products with invented companies. Data only. */

export const positions = [
  ["采购主管", "制定采购计划，执行采购流程，维护供应商关系"],
  ["质量管理员", "审核首营资料，管理质量档案，处理质量锁定"],
  ["仓库主管", "规划仓储空间，管理入库、养护与出库"],
  ["客服主管", "受理咨询与投诉，组织回访"],
] as const;

export const zones = [
  { name: "常温待验区", kind: "RECEIVING", storageClass: "AMBIENT" },
  { name: "常温合格区", kind: "STORAGE", storageClass: "AMBIENT" },
  { name: "常温不合格区", kind: "REJECTED", storageClass: "AMBIENT" },
  { name: "阴凉待验区", kind: "RECEIVING", storageClass: "COOL" },
  { name: "阴凉合格区", kind: "STORAGE", storageClass: "COOL" },
  { name: "冷藏待验区", kind: "RECEIVING", storageClass: "COLD" },
  { name: "冷藏合格区", kind: "STORAGE", storageClass: "COLD" },
  { name: "冷藏不合格区", kind: "REJECTED", storageClass: "COLD" },
] as const;

export const locations = [
  { code: "R-A-01", zone: "常温待验区" },
  { code: "A-01-01", zone: "常温合格区" },
  { code: "A-01-02", zone: "常温合格区" },
  { code: "A-02-01", zone: "常温合格区" },
  { code: "X-A-01", zone: "常温不合格区" },
  { code: "R-B-01", zone: "阴凉待验区" },
  { code: "B-01-01", zone: "阴凉合格区" },
  { code: "R-C-01", zone: "冷藏待验区" },
  { code: "C-01-01", zone: "冷藏合格区" },
  { code: "X-C-01", zone: "冷藏不合格区" },
] as const;

export interface DemoProduct {
  code: string;
  barcode: string;
  genericName: string;
  tradeName?: string;
  dosageForm: string;
  strength: string;
  pack: string;
  unitsPerPack: number;
  approvalNumber: string;
  manufacturer: string;
  category: string;
  storageClass: string;
  prescriptionClass: string;
  /** Days until its authorisation expires; absent for one that was never submitted. */
  approvedUntil?: number;
}

const tablet = { dosageForm: "片剂", category: "CHEMICAL", storageClass: "AMBIENT" } as const;

export const products: readonly DemoProduct[] = [
  { code: "P-1001", barcode: "6902601000011", genericName: "阿莫西林胶囊", dosageForm: "胶囊剂", strength: "0.25g", pack: "24粒/盒", unitsPerPack: 24, approvalNumber: "国药准字H20260001", manufacturer: "华北仁和制药有限公司", category: "ANTIBIOTIC", storageClass: "AMBIENT", prescriptionClass: "RX", approvedUntil: 900 },
  { ...tablet, code: "P-1002", barcode: "6902601000028", genericName: "氯雷他定片", strength: "10mg", pack: "12片/盒", unitsPerPack: 12, approvalNumber: "国药准字H20260002", manufacturer: "华北仁和制药有限公司", prescriptionClass: "OTC_A", approvedUntil: 700 },
  { ...tablet, code: "P-1003", barcode: "6902601000035", genericName: "盐酸二甲双胍片", tradeName: "唐宁", strength: "0.5g", pack: "48片/盒", unitsPerPack: 48, approvalNumber: "国药准字H20260003", manufacturer: "东瑞健康药业有限公司", prescriptionClass: "RX", approvedUntil: 1200 },
  { code: "P-1004", barcode: "6902601000042", genericName: "门冬胰岛素注射液", dosageForm: "注射剂", strength: "3ml:300单位", pack: "1支/盒", unitsPerPack: 1, approvalNumber: "国药准字S20260004", manufacturer: "东瑞健康药业有限公司", category: "BIOLOGICAL", storageClass: "COLD", prescriptionClass: "RX", approvedUntil: 500 },
  { code: "P-1005", barcode: "6902601000059", genericName: "连花清瘟胶囊", dosageForm: "胶囊剂", strength: "0.35g", pack: "24粒/盒", unitsPerPack: 24, approvalNumber: "国药准字Z20260005", manufacturer: "太行本草药业有限公司", category: "TRADITIONAL", storageClass: "AMBIENT", prescriptionClass: "OTC_B" },
];

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

/** A one-page PDF that represents a scan. */
export function scan(title: string): Uint8Array<ArrayBuffer> {
  const text = `BT /F1 24 Tf 72 720 Td (DEMO SCAN ${title.replace(/[^\x20-\x7e]/g, "?").replace(/[()\\]/g, "")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return new TextEncoder().encode(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
}
