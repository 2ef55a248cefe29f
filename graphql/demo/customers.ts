/** The demo's customers, from the first visit to a contract in force: in every state that people meet. */
import type { Product } from "../domains/catalogue/product/product.ts";
import { Contact } from "../domains/sales/customers/contact.ts";
import { Contract } from "../domains/sales/contracts/contract.ts";
import { ContractClause } from "../domains/sales/contracts/contractChecklist.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { DevelopmentPlan } from "../domains/sales/development/developmentPlan.ts";
import { Opportunity } from "../domains/sales/development/opportunity.ts";
import { Visit } from "../domains/sales/development/visit.ts";
import { addDays } from "../platform/businessDate.ts";
import { recordKey, uniqueKey } from "../table/keys.ts";
import { money } from "../table/money.ts";
import { fromRecordItem } from "../table/record.ts";
import type { Cast } from "./cast.ts";
import { customers, type DemoCustomer } from "./customerScenery.ts";
import { qualify, uploadScan } from "./papers.ts";
import { introduceRegions } from "./regions.ts";

const seller = "sales-representative";

type Line = readonly [product: string, quantity: number, price: number];

/** Answers the customers by their codes. */
export async function introduceCustomers(cast: Cast, products: ReadonlyMap<string, Product>): Promise<Map<string, Customer>> {
  const regions = await introduceRegions(cast);
  const byCode = new Map<string, Customer>();
  for (const demo of customers) byCode.set(demo.code, await standingCustomer(cast, demo.code) ?? (await introduceCustomer(cast, demo, regions.get(demo.region)!)));
  const won = await agree(cast, byCode, products);
  await pursue(cast, byCode, won);
  return byCode;
}

/** One that was introduced before the others, because it has bought before. */
async function standingCustomer(cast: Cast, code: string): Promise<Customer | undefined> {
  const standing = await cast.table.get(uniqueKey("Customer", "code", code));
  return standing && fromRecordItem<Customer>((await cast.table.get(recordKey(String(standing.recordId))))!);
}

export async function introduceCustomer(cast: Cast, demo: DemoCustomer, regionId: string): Promise<Customer> {
  const { scope, licenceUntil, upTo, credit, contacts, region: _, ...values } = demo;
  const customer = await cast.create(seller, Customer, { ...values, regionId });
  await cast.admitPartner(values.code, customer);
  for (const contact of contacts) await cast.create(seller, Contact, { ...contact, customerId: customer.id });
  if (upTo === "prospect") return customer;
  const licence = values.kind === "HOSPITAL" ? "MEDICAL_INSTITUTION_LICENCE" : "DISTRIBUTION_LICENCE";
  await qualify(cast, seller, customer, { kind: "BUSINESS_LICENCE", number: values.registrationNumber, expiresIn: 2500 });
  await qualify(cast, seller, customer, { kind: licence, number: `${values.kind === "HOSPITAL" ? "PDY" : "皖BA"}${values.code.replace("-", "2025")}`, expiresIn: licenceUntil, scope });
  await cast.act(seller, Customer, "submit", customer);
  if (upTo === "submitted") return customer;
  await cast.act("qa-officer", Customer, "approve", customer, { comment: "资料齐全" });
  await cast.act("head-of-quality", Customer, "approve", customer, { comment: "同意首营" });
  return credit ? cast.act("finance", Customer, "grantCredit", customer, { paymentDays: credit.days, creditLimit: money(credit.limit, "CNY"), reason: "年度授信" }) : customer;
}

/** Contracts in force, about to end, yet to begin, under review and in draft. Answers the one that a tender was won with. */
async function agree(cast: Cast, byCode: ReadonlyMap<string, Customer>, products: ReadonlyMap<string, Product>): Promise<Contract> {
  const checklist = Object.keys(ContractClause).map((clause, i) => ({ clause, outcome: "AGREED", place: `第${i + 1}条` }));
  const draft = (code: string, title: string, [from, to]: readonly [number, number], lines: readonly Line[], checked = checklist): Promise<Contract> =>
    cast.create(seller, Contract, {
      title,
      customerId: byCode.get(code)!.id,
      startsOn: addDays(cast.today, from),
      endsOn: addDays(cast.today, to),
      lines: lines.map(([product, quantity, price]) => ({ productId: products.get(product)!.id, quantity, unitPrice: money(price, "CNY") })),
      checklist: checked,
    });
  const reviewed = async (contract: Contract, approver: string): Promise<void> => {
    await cast.act(seller, Contract, "submit", contract);
    await cast.act("legal", Contract, "approve", contract, { comment: "条款完备" });
    await cast.act(approver, Contract, "approve", contract, { comment: "同意" });
  };
  const signed = async (contract: Contract, approver: string): Promise<Contract> => {
    await reviewed(contract, approver);
    const scanned = await uploadScan(cast, seller, contract.number);
    return cast.act(seller, Contract, "sign", contract, { signedOn: cast.today, signedByName: "院长办公室", signedFileId: scanned.id });
  };

  await signed(await draft("YY-001", "年度药品购销合同", [-30, 335], [["P-1001", 20_000, 1_580], ["P-1002", 10_000, 2_800], ["P-1003", 12_000, 2_250]]), "department-manager");
  await signed(await draft("YY-002", "四季度药品购销合同", [-60, 21], [["P-1001", 3_000, 1_620], ["P-1003", 2_000, 2_290]]), "sales-lead");
  const won = await signed(await draft("SY-004", "区域分销合同", [-10, 355], [["P-1001", 30_000, 1_480], ["P-1002", 8_000, 2_650]]), "department-manager");
  await signed(await draft("YY-002", "明年药品购销合同", [22, 386], [["P-1001", 12_000, 1_600], ["P-1003", 8_000, 2_280]]), "sales-lead");
  await cast.act(seller, Contract, "submit", await draft("SY-004", "新品补充合同", [0, 180], [["P-1003", 26_000, 2_180]]));
  await draft("YY-001", "明年药品购销合同", [336, 700], [["P-1001", 25_000, 1_570]], checklist.slice(0, 4));
  return won;
}

async function pursue(cast: Cast, byCode: ReadonlyMap<string, Customer>, won: Contract): Promise<void> {
  const opportunity = (code: string, title: string, value: number, days: number, nextStep: string): Promise<Opportunity> =>
    cast.create(seller, Opportunity, { title, customerId: byCode.get(code)!.id, expectedValue: money(value, "CNY"), expectedOn: addDays(cast.today, days), nextStep });
  const visit = (code: string, kind: string, days: number, purpose: string): Promise<Visit> =>
    cast.create(seller, Visit, { customerId: byCode.get(code)!.id, kind, plannedOn: addDays(cast.today, days), purpose });

  const tender = await opportunity("SY-004", "华东分销权招标", 65_000_000, -2, "提交投标文件");
  await cast.act(seller, Opportunity, "qualify", tender);
  await cast.act(seller, Opportunity, "offer", tender, { offered: money(65_600_000, "CNY") });
  await cast.act(seller, Opportunity, "win", tender, { contractId: won.id });
  const insulin = await opportunity("YY-001", "胰岛素冷链配送", 38_000_000, 40, "与内分泌科确认年用量");
  await cast.act(seller, Opportunity, "qualify", insulin);
  await cast.act(seller, Opportunity, "offer", insulin, { offered: money(36_500_000, "CNY") });
  await opportunity("YD-006", "单店直供试点", 4_200_000, 60, "收集证照，完成首营");
  await cast.act(seller, Opportunity, "lose", await opportunity("YD-003", "慢病药品专柜", 9_800_000, 10, "等待对账"), { reason: "客户因货款争议暂停合作" });

  const done = await visit("YY-001", "ON_SITE", -1, "回访用药情况，了解冷链需求");
  await cast.act(seller, Visit, "complete", done, { doneOn: addDays(cast.today, -1), outcome: "药剂科反馈到货及时；希望增加 2–8℃ 品种", needs: "胰岛素类冷链配送，需随货温度记录", nextOn: addDays(cast.today, 14) });
  await visit("YY-002", "PHONE", -3, "提醒执业许可证换证");
  await visit("YD-006", "ON_SITE", 0, "收取首营资料");

  const plan = await cast.create(seller, DevelopmentPlan, {
    title: "华北及西南客户开发计划",
    startsOn: `${cast.today.slice(0, 4)}-01-01`,
    endsOn: `${cast.today.slice(0, 4)}-12-31`,
    strategy: "以二级以上医疗机构为主，抗生素与慢病品种切入；每家重点客户每月至少回访一次。",
    goals: [{ kind: "NEW_CUSTOMERS", number: 6 }, { kind: "VISITS", number: 12 }, { kind: "WON_OPPORTUNITIES", number: 3 }, { kind: "WON_VALUE", amount: money(120_000_000, "CNY") }],
  });
  await cast.act(seller, DevelopmentPlan, "submit", plan);
  await cast.act("department-manager", DevelopmentPlan, "approve", plan, { comment: "同意" });
}
