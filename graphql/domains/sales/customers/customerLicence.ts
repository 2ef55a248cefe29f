/**
 * The licence lock on the selling side: nothing is sold or shipped to a customer whose qualifications are missing,
 * unverified or expired on that day, and no product that its licence does not cover. 四(三), law §55, GSP
 */
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { ownsQualifications, productFindings, qualificationsByOwner } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "./customer.ts";

const clause = "四(三) · 药品管理法§55 · GSP";

const licenceOf = { HOSPITAL: "MEDICAL_INSTITUTION_LICENCE", PHARMACY: "DISTRIBUTION_LICENCE", DISTRIBUTOR: "DISTRIBUTION_LICENCE" } as const;

const customerLicences = ownsQualifications<Customer>("Customer", {
  clause,
  kinds: ["BUSINESS_LICENCE", "MEDICAL_INSTITUTION_LICENCE", "DISTRIBUTION_LICENCE", "PURCHASE_AUTHORISATION", "QUALITY_AGREEMENT"],
  required: ({ kind }) => ["BUSINESS_LICENCE", ...(kind ? [licenceOf[kind]] : [])],
  licence: ({ kind }) => kind && licenceOf[kind],
  outOfScope: { zh: "请移除该商品；不得向客户销售其许可范围以外的药品", en: "Remove the product: the customer's licence does not cover it" },
});

const kindUnknown = rule<{ name: string }>("CUSTOMER_KIND_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `尚未注明${name}是医疗机构、药店还是经营企业`, en: ({ name }) => `It is not recorded whether ${name} is a hospital, a pharmacy or a distributor` },
  remedy: { zh: () => "请填写客户类型", en: () => "Enter the customer's kind", by: ["Customer.update"] },
});

const registrationUnknown = rule<{ name: string }>("REGISTRATION_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `${name}缺少统一社会信用代码`, en: ({ name }) => `${name} has no registration number` },
  remedy: { zh: () => "请补全客户资料", en: () => "Complete the customer", by: ["Customer.update"] },
});

const notApproved = rule<{ name: string }>("CUSTOMER_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `客户${name}未通过首营审批`, en: ({ name }) => `The customer ${name} has no first-time approval` },
  remedy: { zh: () => "请先完成首营企业审批", en: () => "Complete its first-time approval first", by: ["Customer.approve"] },
});

const frozen = rule<{ name: string }>("CUSTOMER_FROZEN", {
  clause: "四(三)",
  message: { zh: ({ name }) => `客户${name}已冻结`, en: ({ name }) => `The customer ${name} is frozen` },
  remedy: { zh: () => "请由部门经理或质量负责人解冻", en: () => "Have the department manager or the head of quality unfreeze it", by: ["Customer.unfreeze"] },
});

/** What a customer and its qualifications must meet for first-time approval. */
export const customerDocumentsInOrder: Guard<Customer> = async (customer, ctx) => [
  ...(customer.kind ? [] : [kindUnknown({ name: customer.name })]),
  ...(customer.registrationNumber ? [] : [registrationUnknown({ name: customer.name })]),
  ...(await customerLicences.documentFindings(customer, ctx)),
];

/** Findings from the customer's status. EXPIRED adds none: as for an active customer, its qualifications decide. */
function statusFindings(customer: Customer): Finding[] {
  if (customer.status === "ACTIVE" || customer.status === "EXPIRED") return [];
  const is = customer.status === "FROZEN" ? frozen : notApproved;
  return [is({ name: customer.name }, { record: customer })];
}

/** Everything in the way of selling these products to this customer today. */
export async function customerLicenceFindings(customerId: string, productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const wanted = [...new Set(productIds)];
  const [customer, products, qualifications] = await Promise.all([ctx.loader.load<Customer>(customerId), ctx.loader.loadAll<Product>(wanted), qualificationsByOwner([customerId, ...wanted], ctx)]);
  ctx.relied.add(customer!);
  const [documents, ...ofProducts] = await Promise.all([customerLicences.tradeFindings(customer!, products, ctx, qualifications.get(customerId)), ...products.map((product) => productFindings(product, qualifications, ctx))]);
  return [...statusFindings(customer!), ...documents!, ...ofProducts.flat()];
}
