/**
 * Twenty thousand products as a distributor's catalogue might hold them, put together by rule from real substances,
 * forms, strengths and made-up makers: the same every time.
 */
import { Product } from "../domains/catalogue/product/product.ts";

const substances = [
  "阿莫西林", "阿莫西林克拉维酸钾", "氨苄西林", "青霉素V钾", "头孢克肟", "头孢克洛", "头孢呋辛酯", "头孢拉定", "头孢氨苄", "头孢地尼", "头孢丙烯", "头孢曲松钠", "阿奇霉素", "克拉霉素", "罗红霉素", "红霉素",
  "琥乙红霉素", "左氧氟沙星", "氧氟沙星", "环丙沙星", "莫西沙星", "诺氟沙星", "甲硝唑", "替硝唑", "奥硝唑", "氟康唑", "伊曲康唑", "酮康唑", "阿昔洛韦", "更昔洛韦", "奥司他韦", "利巴韦林",
  "拉米夫定", "恩替卡韦", "替诺福韦", "阿司匹林", "布洛芬", "对乙酰氨基酚", "双氯芬酸钠", "吲哚美辛", "塞来昔布", "美洛昔康", "萘普生", "洛索洛芬钠", "氨氯地平", "硝苯地平", "非洛地平", "拉西地平",
  "尼莫地平", "缬沙坦", "氯沙坦钾", "厄贝沙坦", "替米沙坦", "坎地沙坦酯", "奥美沙坦酯", "卡托普利", "依那普利", "贝那普利", "培哚普利", "美托洛尔", "比索洛尔", "阿替洛尔", "普萘洛尔", "卡维地洛",
  "氢氯噻嗪", "呋塞米", "螺内酯", "吲达帕胺", "阿托伐他汀钙", "瑞舒伐他汀钙", "辛伐他汀", "普伐他汀钠", "氟伐他汀钠", "非诺贝特", "二甲双胍", "格列美脲", "格列齐特", "格列吡嗪", "瑞格列奈", "那格列奈",
  "阿卡波糖", "伏格列波糖", "西格列汀", "沙格列汀", "利格列汀", "达格列净", "恩格列净", "吡格列酮", "奥美拉唑", "兰索拉唑", "泮托拉唑钠", "雷贝拉唑钠", "艾司奥美拉唑", "雷尼替丁", "法莫替丁", "多潘立酮",
  "莫沙必利", "铝碳酸镁", "枸橼酸铋钾", "蒙脱石", "氯雷他定", "西替利嗪", "地氯雷他定", "依巴斯汀", "孟鲁司特钠", "茶碱", "氨溴索", "溴己新", "乙酰半胱氨酸", "右美沙芬", "沙丁胺醇", "布地奈德",
  "氟西汀", "舍曲林", "帕罗西汀", "西酞普兰", "艾司西酞普兰", "文拉法辛", "度洛西汀", "奥氮平", "利培酮", "喹硫平", "氯氮平", "阿立哌唑", "卡马西平", "奥卡西平", "丙戊酸钠", "拉莫三嗪",
  "左乙拉西坦", "加巴喷丁", "普瑞巴林", "多奈哌齐", "美金刚", "氯吡格雷", "替格瑞洛", "华法林钠", "利伐沙班", "单硝酸异山梨酯", "曲美他嗪", "叶酸", "甲钴胺", "维生素B1", "维生素C", "碳酸钙D3",
  "骨化三醇", "阿仑膦酸钠", "别嘌醇", "非布司他", "苯溴马隆", "秋水仙碱", "泼尼松", "地塞米松", "甲泼尼龙", "左甲状腺素钠", "甲巯咪唑", "复方丹参", "板蓝根", "六味地黄", "藿香正气", "连花清瘟",
  "感冒清热", "银翘解毒", "牛黄解毒", "逍遥", "归脾", "补中益气", "金匮肾气", "知柏地黄", "血府逐瘀", "通心络", "稳心", "生脉", "绿茶多酚",
] as const;

/** Form, with the strengths and packs that it comes in. */
const forms = [
  ["片", ["5mg", "10mg", "0.1g", "0.25g", "0.5g"], ["12片/盒", "24片/盒", "100片/瓶"]],
  ["胶囊", ["20mg", "0.125g", "0.25g", "0.5g"], ["10粒/盒", "24粒/盒", "50粒/瓶"]],
  ["颗粒", ["50mg", "0.125g", "3g"], ["6袋/盒", "12袋/盒"]],
  ["缓释片", ["30mg", "0.5g"], ["10片/盒", "30片/盒"]],
  ["分散片", ["0.1g", "0.25g"], ["8片/盒", "16片/盒"]],
  ["干混悬剂", ["0.1g", "0.125g"], ["9袋/盒"]],
  ["注射液", ["2ml:0.1g", "5ml:0.5g"], ["5支/盒", "10支/盒"]],
  ["口服液", ["10ml", "100ml"], ["6支/盒", "1瓶/盒"]],
  ["软膏", ["10g", "15g"], ["1支/盒"]],
  ["滴眼液", ["5ml", "8ml"], ["1支/盒"]],
] as const;

const makers = [
  "华北仁和制药有限公司", "东瑞健康药业有限公司", "石门四方药业有限公司", "长白山康源制药股份有限公司", "江南济世堂药业集团有限公司", "岭南百草制药有限公司", "西域雪莲药业有限责任公司", "渤海海正生物制药股份有限公司",
  "秦岭太白药业有限公司", "云岭滇红制药有限公司", "钱塘民生药业股份有限公司", "闽江双飞制药有限公司", "洞庭恒瑞堂药业有限公司", "松花江绿源制药有限公司", "珠江白云堂制药总厂", "泰山鲁抗药业股份有限公司",
] as const;

export const catalogueSize = 20_000;

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/** Digit by digit in mixed bases, so that every product is another: substance, form, strength, pack, maker. */
function productAt(i: number): Partial<Product> {
  const substance = pick(substances, i);
  let rest = Math.floor(i / substances.length);
  const [form, strengths, packs] = pick(forms, rest);
  rest = Math.floor(rest / forms.length);
  // A step that has no divisor in common with the number of makers: each gets every substance in the end.
  const manufacturer = pick(makers, rest * 5 + i);
  const [strength, pack] = [pick(strengths, rest), pick(packs, Math.floor(rest / strengths.length))];
  const number = String(i).padStart(5, "0");
  return {
    code: `P-${number}`,
    genericName: substance + form,
    name: `${substance}${form} ${strength} ${pack}`,
    dosageForm: form,
    strength,
    pack,
    manufacturer,
    approvalNumber: `国药准字H2026${number}`,
    barcode: `69012345${number}`,
  };
}

export function catalogue(): Product[] {
  const at = "2026-11-22T00:00:00Z";
  return Array.from({ length: catalogueSize }, (_, i) =>
    Object.assign(Object.create(Product.prototype) as Product, {
      id: `prod_${String(i).padStart(5, "0")}`,
      version: 1,
      createdAt: at,
      updatedAt: at,
      createdById: "emp_1",
      auditHash: "",
      status: "APPROVED",
      duties: [],
      category: "CHEMICAL",
      unitsPerPack: 1,
      ...productAt(i),
    }),
  );
}
