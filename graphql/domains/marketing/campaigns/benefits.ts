/**
 * What the law forbids to give: anything of value, under whatever name, to heads, purchasers, physicians and pharmacists
 * of an institution that uses our medicines, directly or through others. Nobody can override it. 药品管理法 §88
 */
import { readAll } from "../../../table/list.ts";
import { addMonths } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { labelOf } from "../../../table/enumeration.ts";
import type { NumberedDocument } from "../../../platform/entity/document.ts";
import { Contract } from "../../sales/contracts/contract.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { Opportunity } from "../../sales/development/opportunity.ts";
import { ExpensePurpose, type Beneficiary, type MedicalRole } from "./beneficiary.ts";
import type { Expense } from "./expense.ts";

/** Months for which a delivery that was signed for counts as use of our medicines; our own decision, longer than a tender. */
export const monthsOfUse = 24;

/** Longest time between shipping and signing that is looked at, in months. */
const monthsOnTheWay = 6;

const protectedRoles: ReadonlySet<MedicalRole> = new Set(["HEAD", "PURCHASER", "PHYSICIAN", "PHARMACIST"]);
/** Never given to such persons, wherever they work. */
const neverGiven: ReadonlySet<ExpensePurpose> = new Set(["GIFT", "ENTERTAINMENT", "TRAVEL", "CASH", "REBATE"]);

const openStages: ReadonlySet<string> = new Set(["FOUND", "QUALIFIED", "OFFERED", "NEGOTIATING"]);
const inForce: ReadonlySet<string> = new Set(["SIGNED", "PERFORMING"]);

const clause = "药品管理法 §88";

interface Use {
  zh: string;
  en: string;
  record: NumberedDocument;
}

const forbiddenBenefit = rule<{ person: string; institution: string; use: Use }>("BENEFIT_FORBIDDEN", {
  clause,
  message: {
    zh: ({ person, institution, use }) => `${person}所在的“${institution}”使用本企业药品（${use.zh}），不得以任何名义给予财物或其他利益`,
    en: ({ person, institution, use }) => `${person} works at "${institution}", which uses our medicines (${use.en}); nothing of value may be given, under whatever name`,
  },
  remedy: { zh: () => "此项不能放行；请取消该费用", en: () => "Nobody can override this; cancel the expense", by: [] },
});

const neverGivenToThem = rule<{ person: string; purpose: { zh: string; en: string } }>("GIFT_TO_HEALTH_CARE", {
  clause,
  message: {
    zh: ({ person, purpose }) => `不得向医疗卫生人员${person}提供${purpose.zh}`,
    en: ({ person, purpose }) => `${purpose.en} may not be given to ${person}, who works in health care`,
  },
  remedy: { zh: () => "此项不能放行；请取消该费用", en: () => "Nobody can override this; cancel the expense", by: [] },
});

const personNotNamed = rule("BENEFICIARY_NOT_NAMED", {
  clause,
  message: { zh: () => "向医疗卫生人员付款须列明受益人及其机构", en: () => "Who is paid in health care is named as a beneficiary, with their institution" },
  remedy: { zh: () => "请填写受益人", en: () => "Enter the beneficiaries" },
});

const institutionNotNamed = rule<{ person: string }>("INSTITUTION_NOT_NAMED", {
  clause,
  message: { zh: ({ person }) => `未填写${person}所在的机构`, en: ({ person }) => `The institution of ${person} is not named` },
});

const declarationMissing = rule("DECLARATION_MISSING", {
  clause,
  message: { zh: () => "缺少“与处方、采购无关”的声明", en: () => "It is not declared that the payment has nothing to do with prescribing or purchasing" },
});

const serviceNotProven = rule("SERVICE_NOT_PROVEN", {
  clause,
  message: { zh: () => "缺少所提供服务的证明", en: () => "There is no evidence of the service" },
  remedy: { zh: () => "请上传课件、签到或现场照片", en: () => "Upload slides, attendance or photos" },
});

const rebateOutsideContract = rule("REBATE_OUTSIDE_CONTRACT", {
  clause: "反不正当竞争法 · 药品管理法 §88",
  message: { zh: () => "返利须有合同约定并开具发票", en: () => "A rebate needs a contract that agrees on it and an invoice" },
  remedy: { zh: () => "请填写合同编号和发票号码", en: () => "Enter the contract and the invoice" },
});

const openMatter = (record: NumberedDocument, zh: string, en: string): Use => ({ record, zh: `${zh}${record.number}`, en: `${en} ${record.number}` });

/** The newest delivery that was signed for, a contract in force or an open opportunity by which a customer uses our medicines. */
export async function useOf(customerId: string, ctx: Context): Promise<Use | undefined> {
  const since = addMonths(ctx.today, -monthsOfUse);
  const shippedOn = { from: addMonths(since, -monthsOnTheWay), to: ctx.today };
  for await (const delivery of readAll(ctx.table, Delivery, { filter: { customerId: { eq: customerId }, shippedOn }, orderBy: { sort: "shippedOn", descending: true } })) {
    if (delivery.signedOn && delivery.signedOn >= since) return { record: delivery, zh: `${delivery.signedOn} 签收 ${delivery.number}`, en: `${delivery.number} was signed for on ${delivery.signedOn}` };
  }
  for await (const contract of readAll(ctx.table, Contract, { filter: { customerId: { eq: customerId } }, orderBy: { sort: "createdAt", descending: true } })) {
    if (inForce.has(contract.status)) return openMatter(contract, "有效合同 ", "contract in force");
  }
  for await (const opportunity of readAll(ctx.table, Opportunity, { filter: { customerId: { eq: customerId } }, orderBy: { sort: "createdAt", descending: true } })) {
    if (openStages.has(opportunity.status)) return openMatter(opportunity, "未结商机 ", "open opportunity");
  }
  return undefined;
}

/** The customer that somebody works for: the one that was chosen, or the one of exactly that name. */
async function customerOf({ customerId, institution }: Beneficiary, ctx: Context): Promise<Customer | undefined> {
  if (customerId) return (await ctx.loader.load<Customer>(customerId)) ?? undefined;
  const name = institution?.trim();
  if (!name) return undefined;
  for await (const customer of readAll(ctx.table, Customer, { filter: { name: { from: name, to: name } }, orderBy: { sort: "name", descending: false } })) {
    if (customer.name.trim() === name) return customer;
  }
  return undefined;
}

async function findingsOn(beneficiary: Beneficiary, at: { field: string }, purpose: ExpensePurpose, ctx: Context): Promise<Finding[]> {
  const { name: person, medicalRole, customerId, institution } = beneficiary;
  if (!customerId && !institution) return [institutionNotNamed({ person }, at)];
  if (!protectedRoles.has(medicalRole)) return [];
  const customer = await customerOf(beneficiary, ctx);
  const use = customer && (await useOf(customer.id, ctx));
  return [
    ...(use ? [forbiddenBenefit({ person, institution: customer.name, use }, { ...at, record: use.record })] : []),
    ...(neverGiven.has(purpose) ? [neverGivenToThem({ person, purpose: labelOf(ExpensePurpose, purpose) }, at)] : []),
  ];
}

/** What the law forbids of this expense, today: an institution may have become a user of our medicines since it was entered. */
export async function benefitFindings(expense: Expense, ctx: Context): Promise<Finding[]> {
  const { payeeKind, purpose, contract, invoiceNumber } = expense;
  const beneficiaries = expense.beneficiaries ?? [];
  const persons = await Promise.all(beneficiaries.map((one, i) => findingsOn(one, { field: `beneficiaries.${i}` }, purpose, ctx)));
  return [
    ...(payeeKind === "HEALTH_CARE_PERSON" && beneficiaries.length === 0 ? [personNotNamed(undefined, { field: "beneficiaries" })] : []),
    ...persons.flat(),
    ...(purpose === "REBATE" && !(contract && invoiceNumber) ? [rebateOutsideContract(undefined, { field: contract ? "invoiceNumber" : "contract" })] : []),
  ];
}

/** Whether legal decides on it, and what it rests on must be there. */
export const isOfHealthCare = ({ payeeKind, beneficiaries }: Expense): boolean => payeeKind === "HEALTH_CARE_PERSON" || payeeKind === "MEDICAL_INSTITUTION" || (beneficiaries ?? []).length > 0;

/** What a payment to health care must have with it when it is submitted. */
export function evidenceFindings(expense: Expense): Finding[] {
  if (!isOfHealthCare(expense)) return [];
  return [
    ...(expense.unrelatedDeclared ? [] : [declarationMissing(undefined, { field: "unrelatedDeclared" })]),
    ...(expense.serviceEvidenceId ? [] : [serviceNotProven(undefined, { field: "serviceEvidenceId" })]),
  ];
}
