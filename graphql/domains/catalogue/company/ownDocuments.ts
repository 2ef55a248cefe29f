/** The licences that the company itself must hold. 药品管理法 §§51–52, GSP §90 */
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { ownsQualifications } from "../qualification/licensed.ts";
import type { OwnCompany } from "./ownCompany.ts";

export const clause = "药品管理法 §52 · GSP §90";

export const ownLicences = ownsQualifications<OwnCompany>("OwnCompany", {
  clause,
  kinds: ["BUSINESS_LICENCE", "DISTRIBUTION_LICENCE"],
  required: () => ["BUSINESS_LICENCE", "DISTRIBUTION_LICENCE"],
  licence: () => "DISTRIBUTION_LICENCE",
  outOfScope: { zh: "请移除该商品；不得超出本企业经营范围", en: "Remove the product: the company's own licence does not cover it" },
});

export const ownDocumentsInOrder: Guard<OwnCompany> = (company, ctx) => ownLicences.documentFindings(company, ctx);
