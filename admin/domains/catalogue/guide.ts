import type { GuideStep } from "../entityPage.ts";

/** Licences and products. 五(一)1 */
export default [
  {
    roles: ["qaOfficer", "headOfQuality", "purchaser"],
    does: { zh: "查看即将失效的证照", en: "Look at licences that end soon" },
    why: { zh: "证照失效后，系统会拒绝与该单位交易。", en: "Once a licence has ended, trade with its owner is refused." },
    entity: "Qualification",
    at: { queue: "qualifications" },
  },
  {
    roles: ["qaOfficer"],
    does: { zh: "核验一份授权委托书", en: "Verify a letter of authorisation" },
    why: { zh: "没有经核验的授权人员，不能采购、销售或交货。", en: "Without a verified person nothing is bought, sold or handed over." },
    entity: "AuthorisedPerson",
    at: { queue: "personsToVerify" },
  },
  {
    roles: ["qaOfficer", "headOfQuality", "supplyLead", "marketingLead", "marketingSpecialist", "serviceAgent"],
    does: { zh: "搜索一个商品", en: "Search for a product" },
    why: { zh: "在列表中输入拼音首字母，例如 amxl。", en: "Type pinyin initials into the list's search, such as amxl." },
    entity: "Product",
    at: "list",
  },
] satisfies GuideStep[];
