/** Invented companies and real kinds of medicines, of which the example folder and the large demo are made. Data only. */

export const cities = ["石家庄", "保定", "唐山", "邯郸", "邢台", "沧州", "廊坊", "衡水", "承德", "张家口", "秦皇岛", "天津", "太原", "济南", "郑州"] as const;
export const manufacturers = ["仁和", "康泰", "华盛", "东瑞", "太行", "恒源", "民生", "百信", "瑞丰", "金石", "长青", "同济"] as const;
export const wholesalers = ["国泰", "九信", "天和", "益康", "正源", "永安", "汇达", "安泰", "中康", "弘济", "普惠"] as const;
export const hospitals = ["第一医院", "第二医院", "中医院", "妇幼保健院", "人民医院", "中心医院", "第三医院", "肿瘤医院", "儿童医院"] as const;
export const pharmacies = ["百姓", "惠民", "康福", "益生", "仁心", "国康", "平安"] as const;
export const surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡"] as const;

export interface Medicine {
  name: string;
  form: string;
  strengths: readonly string[];
  pack: string;
  units: number;
  category: "CHEMICAL" | "ANTIBIOTIC" | "BIOLOGICAL" | "TRADITIONAL";
  storageClass: "AMBIENT" | "COOL" | "COLD";
  prescriptionClass: "RX" | "OTC_A" | "OTC_B";
  /** Usual cost of a pack in fen, without tax. */
  cost: number;
  /** Sold more in this season. */
  season?: "WINTER" | "SUMMER";
}

const tablet = { form: "片剂", pack: "24片/盒", units: 24, category: "CHEMICAL", storageClass: "AMBIENT", prescriptionClass: "RX" } as const;
const capsule = { ...tablet, form: "胶囊剂", pack: "24粒/盒" } as const;
const injection = { ...tablet, form: "注射剂", pack: "10支/盒", units: 10, storageClass: "COOL" } as const;
const patent = { form: "颗粒剂", pack: "10袋/盒", units: 10, category: "TRADITIONAL", storageClass: "AMBIENT", prescriptionClass: "OTC_A" } as const;

export const medicines: readonly Medicine[] = [
  { ...capsule, name: "阿莫西林胶囊", strengths: ["0.25g", "0.5g"], category: "ANTIBIOTIC", cost: 820, season: "WINTER" },
  { ...tablet, name: "头孢呋辛酯片", strengths: ["0.125g", "0.25g"], category: "ANTIBIOTIC", cost: 1_640, season: "WINTER" },
  { ...tablet, name: "阿奇霉素片", strengths: ["0.25g", "0.5g"], category: "ANTIBIOTIC", cost: 1_150, season: "WINTER" },
  { ...tablet, name: "左氧氟沙星片", strengths: ["0.1g", "0.5g"], category: "ANTIBIOTIC", cost: 980 },
  { ...injection, name: "注射用头孢曲松钠", strengths: ["1.0g", "2.0g"], category: "ANTIBIOTIC", cost: 2_350, season: "WINTER" },
  { ...tablet, name: "盐酸二甲双胍片", strengths: ["0.25g", "0.5g", "0.85g"], cost: 1_280 },
  { ...tablet, name: "格列美脲片", strengths: ["1mg", "2mg"], cost: 1_760 },
  { ...tablet, name: "苯磺酸氨氯地平片", strengths: ["5mg", "10mg"], cost: 1_420 },
  { ...tablet, name: "缬沙坦片", strengths: ["40mg", "80mg"], cost: 1_930 },
  { ...tablet, name: "美托洛尔缓释片", strengths: ["47.5mg", "95mg"], cost: 2_080 },
  { ...tablet, name: "阿托伐他汀钙片", strengths: ["10mg", "20mg"], cost: 2_460 },
  { ...tablet, name: "瑞舒伐他汀钙片", strengths: ["5mg", "10mg"], cost: 2_240 },
  { ...tablet, name: "硫酸氢氯吡格雷片", strengths: ["25mg", "75mg"], cost: 3_120 },
  { ...tablet, name: "阿司匹林肠溶片", strengths: ["0.1g"], cost: 760, prescriptionClass: "OTC_A" },
  { ...capsule, name: "奥美拉唑肠溶胶囊", strengths: ["10mg", "20mg"], cost: 1_180 },
  { ...tablet, name: "铝碳酸镁咀嚼片", strengths: ["0.5g"], cost: 1_540, prescriptionClass: "OTC_B" },
  { ...tablet, name: "氯雷他定片", strengths: ["10mg"], cost: 1_060, prescriptionClass: "OTC_A", season: "SUMMER" },
  { ...capsule, name: "布洛芬缓释胶囊", strengths: ["0.3g", "0.4g"], cost: 890, prescriptionClass: "OTC_A", season: "WINTER" },
  { ...tablet, name: "对乙酰氨基酚片", strengths: ["0.3g", "0.5g"], cost: 640, prescriptionClass: "OTC_B", season: "WINTER" },
  { ...tablet, name: "孟鲁司特钠片", strengths: ["5mg", "10mg"], cost: 2_680, season: "WINTER" },
  { ...injection, name: "门冬胰岛素注射液", strengths: ["3ml:300单位"], pack: "1支/盒", units: 1, category: "BIOLOGICAL", storageClass: "COLD", cost: 4_850 },
  { ...injection, name: "甘精胰岛素注射液", strengths: ["3ml:300单位"], pack: "1支/盒", units: 1, category: "BIOLOGICAL", storageClass: "COLD", cost: 6_120 },
  { ...injection, name: "人血白蛋白", strengths: ["10g", "12.5g"], pack: "1瓶/盒", units: 1, category: "BIOLOGICAL", storageClass: "COLD", cost: 36_500 },
  { ...injection, name: "注射用奥美拉唑钠", strengths: ["40mg", "60mg"], cost: 2_760 },
  { ...injection, name: "氯化钠注射液", strengths: ["100ml:0.9g", "250ml:2.25g", "500ml:4.5g"], storageClass: "AMBIENT", cost: 420 },
  { ...injection, name: "葡萄糖注射液", strengths: ["250ml:12.5g", "500ml:25g"], storageClass: "AMBIENT", cost: 450 },
  { ...patent, name: "连花清瘟颗粒", strengths: ["6g"], cost: 1_580, season: "WINTER" },
  { ...patent, name: "板蓝根颗粒", strengths: ["10g"], cost: 720, prescriptionClass: "OTC_B", season: "WINTER" },
  { ...patent, name: "藿香正气口服液", strengths: ["10ml"], form: "口服液", pack: "10支/盒", cost: 860, season: "SUMMER" },
  { ...patent, name: "复方丹参滴丸", strengths: ["27mg"], form: "滴丸剂", pack: "180丸/盒", units: 180, cost: 1_720, prescriptionClass: "RX" },
  { ...patent, name: "六味地黄丸", strengths: ["9g"], form: "丸剂", cost: 980, prescriptionClass: "OTC_B" },
  { ...patent, name: "健胃消食片", strengths: ["0.8g"], form: "片剂", pack: "32片/盒", units: 32, cost: 640, prescriptionClass: "OTC_B" },
];
