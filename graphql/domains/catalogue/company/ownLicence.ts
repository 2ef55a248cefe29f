/**
 * The company's own licences as a gate: orders, confirmations and shipments must be covered by them on that day. The
 * distribution licence is valid for five years. 药品管理法 §§51–52, GSP §90
 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { readPage } from "../../../table/list.ts";
import type { Product } from "../product/product.ts";
import { OwnCompany } from "./ownCompany.ts";
import { clause, ownLicences } from "./ownDocuments.ts";

const notApproved = rule("OWN_COMPANY_NOT_APPROVED", {
  clause,
  message: { zh: () => "本企业信息及证照尚未登记并批准", en: () => "The company's own record and licences are not approved" },
  remedy: { zh: () => "请办公室登记本企业信息，由质量负责人和部门经理批准", en: () => "Have the office enter them, and the head of quality and the department manager approve them", by: ["OwnCompany.approve"] },
});

/** The company, once it is approved; its licences decide on the day. */
async function ownCompany(ctx: Context): Promise<OwnCompany | undefined> {
  const { edges } = await readPage(ctx.table, OwnCompany, { filter: { status: { in: ["APPROVED", "EXPIRED"] } }, orderBy: { sort: "name", descending: false }, first: 1 });
  return edges[0]?.node;
}

/** Findings against the company's trade in these products today. */
export async function ownLicenceFindings(productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const [company, products] = await Promise.all([ownCompany(ctx), ctx.loader.loadAll<Product>([...new Set(productIds)])]);
  if (!company) return [notApproved()];
  return ownLicences.tradeFindings(company, products, ctx);
}
