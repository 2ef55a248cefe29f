/** The demo company's carriers: invented. Data only. */

export interface DemoCarrier {
  code: string;
  name: string;
  kind: "CONTRACTOR" | "OWN_FLEET";
  registrationNumber: string;
  storageClasses: readonly string[];
  address: string;
  contactName: string;
  phone: string;
  /** Kind of each document, and days until it expires. */
  qualifications: readonly (readonly [kind: string, expiresIn: number])[];
  upTo: "submitted" | "approved";
}

export const carriers: readonly DemoCarrier[] = [
  {
    code: "JZ-001",
    name: "冀中医药物流有限公司",
    kind: "CONTRACTOR",
    registrationNumber: "91130100DEMO00011J",
    storageClasses: ["AMBIENT", "COOL"],
    address: "石家庄市藁城区物流大道 66 号",
    contactName: "程远",
    phone: "0311-80000011",
    qualifications: [["BUSINESS_LICENCE", 1600], ["ROAD_TRANSPORT_LICENCE", 620], ["TRANSPORT_AGREEMENT", 210]],
    upTo: "approved",
  },
  {
    code: "BC-002",
    name: "北辰冷链运输有限公司",
    kind: "CONTRACTOR",
    registrationNumber: "91110113DEMO00012K",
    storageClasses: ["AMBIENT", "COOL", "COLD"],
    address: "北京市顺义区空港物流园 8 号",
    contactName: "柳青",
    phone: "010-80000012",
    qualifications: [["BUSINESS_LICENCE", 1500], ["ROAD_TRANSPORT_LICENCE", 480], ["TRANSPORT_AGREEMENT", 150], ["COLD_CHAIN_VALIDATION", 18]],
    upTo: "approved",
  },
  {
    code: "ZY-003",
    name: "公司自有车队",
    kind: "OWN_FLEET",
    registrationNumber: "91130100DEMO00000Z",
    storageClasses: ["AMBIENT", "COOL"],
    address: "石家庄市高新区长江大道 238 号",
    contactName: "朱磊",
    phone: "0311-80000013",
    qualifications: [],
    upTo: "approved",
  },
  {
    code: "TL-004",
    name: "通联城际配送有限公司",
    kind: "CONTRACTOR",
    registrationNumber: "91130400DEMO00014M",
    storageClasses: ["AMBIENT"],
    address: "邯郸市丛台区北环路 19 号",
    contactName: "卢川",
    phone: "0310-80000014",
    qualifications: [["BUSINESS_LICENCE", 1200], ["ROAD_TRANSPORT_LICENCE", 300], ["TRANSPORT_AGREEMENT", 360]],
    upTo: "submitted",
  },
];
