/** What the demo company trades: real kinds of products from invented companies. Data only. */

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
  /** Whether finance has assigned it to the simplified method. */
  isSimplified?: true;
  /** Days until its authorisation expires; absent for one that was never submitted. */
  approvedUntil?: number;
}

const tablet = { dosageForm: "片剂", category: "CHEMICAL", storageClass: "AMBIENT" } as const;

export const products: readonly DemoProduct[] = [
  { code: "P-1001", barcode: "6902601000011", genericName: "阿莫西林胶囊", dosageForm: "胶囊剂", strength: "0.25g", pack: "24粒/盒", unitsPerPack: 24, approvalNumber: "国药准字H20260001", manufacturer: "华北仁和制药有限公司", category: "ANTIBIOTIC", storageClass: "AMBIENT", prescriptionClass: "RX", approvedUntil: 900 },
  { ...tablet, code: "P-1002", barcode: "6902601000028", genericName: "氯雷他定片", strength: "10mg", pack: "12片/盒", unitsPerPack: 12, approvalNumber: "国药准字H20260002", manufacturer: "华北仁和制药有限公司", prescriptionClass: "OTC_A", approvedUntil: 700 },
  { ...tablet, code: "P-1003", barcode: "6902601000035", genericName: "盐酸二甲双胍片", tradeName: "唐宁", strength: "0.5g", pack: "48片/盒", unitsPerPack: 48, approvalNumber: "国药准字H20260003", manufacturer: "东瑞健康药业有限公司", prescriptionClass: "RX", approvedUntil: 1200 },
  { code: "P-1004", barcode: "6902601000042", genericName: "门冬胰岛素注射液", dosageForm: "注射剂", strength: "3ml:300单位", pack: "1支/盒", unitsPerPack: 1, approvalNumber: "国药准字S20260004", manufacturer: "东瑞健康药业有限公司", category: "BIOLOGICAL", storageClass: "COLD", prescriptionClass: "RX", isSimplified: true, approvedUntil: 500 },
  { code: "P-1005", barcode: "6902601000059", genericName: "连花清瘟胶囊", dosageForm: "胶囊剂", strength: "0.35g", pack: "24粒/盒", unitsPerPack: 24, approvalNumber: "国药准字Z20260005", manufacturer: "太行本草药业有限公司", category: "TRADITIONAL", storageClass: "AMBIENT", prescriptionClass: "OTC_B" },
];
