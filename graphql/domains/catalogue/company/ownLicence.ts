/**
 * The company's own licences as a gate: orders, confirmations and shipments must be covered by them on that day. The
 * distribution licence is valid for five years. 药品管理法 §§51–52, GSP §90
 */
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { entityByName, type NodeClass } from "../../../table/entity.ts";
import { readPage } from "../../../table/list.ts";
import type { Product } from "../product/product.ts";
import { ownsQualifications } from "../qualification/licensed.ts";
import type { OwnCompany } from "./ownCompany.ts";

const clause = "药品管理法 §52 · GSP §90";

const ownLicences = ownsQualifications<OwnCompany>("OwnCompany", {
  clause,
  kinds: ["BUSINESS_LICENCE", "DISTRIBUTION_LICENCE"],
  required: () => ["BUSINESS_LICENCE", "DISTRIBUTION_LICENCE"],
  licence: () => "DISTRIBUTION_LICENCE",
  outOfScope: { zh: "请移除该商品；不得超出本企业经营范围", en: "Remove the product: the company's own licence does not cover it" },
});

const notApproved = rule("OWN_COMPANY_NOT_APPROVED", {
  clause,
  message: { zh: () => "本企业信息及证照尚未登记并批准", en: () => "The company's own record and licences are not approved" },
  remedy: { zh: () => "请办公室登记本企业信息，由质量负责人和部门经理批准", en: () => "Have the office enter them, and the head of quality and the department manager approve them", by: ["OwnCompany.approve"] },
});

export const ownDocumentsInOrder: Guard<OwnCompany> = (company, ctx) => ownLicences.documentFindings(company, ctx);

/** The company, once it is approved; its licences decide on the day. */
async function ownCompany(ctx: Context): Promise<OwnCompany | undefined> {
  const target = entityByName("OwnCompany")!.target as NodeClass<OwnCompany>;
  const { edges } = await readPage(ctx.table, target, { filter: { status: { in: ["APPROVED", "EXPIRED"] } }, orderBy: { sort: "name", descending: false }, first: 1 });
  return edges[0]?.node;
}

/** Findings against the company's trade in these products today. */
export async function ownLicenceFindings(productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const [company, products] = await Promise.all([ownCompany(ctx), ctx.loader.loadAll<Product>([...new Set(productIds)])]);
  if (!company) return [notApproved()];
  return ownLicences.tradeFindings(company, products, ctx);
}
