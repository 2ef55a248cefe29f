/** The demo's customers, in every state that people meet. */
import { Contact } from "./contact.ts";
import { Customer } from "./customer.ts";
import { recordKey, uniqueKey } from "../../../table/keys.ts";
import { money } from "../../../table/money.ts";
import { fromRecordItem } from "../../../table/record.ts";
import type { Cast } from "../../../demo/cast.ts";
import { customers, type DemoCustomer } from "./customerScenery.demo.ts";
import { qualify } from "../../catalogue/qualification/qualifications.demo.ts";
import { introduceRegions } from "../regions/regions.demo.ts";

const seller = "sales-representative";

/** Answers the customers by their codes. */
export async function introduceCustomers(cast: Cast): Promise<Map<string, Customer>> {
  const regions = await introduceRegions(cast);
  const byCode = new Map<string, Customer>();
  for (const demo of customers) byCode.set(demo.code, await standingCustomer(cast, demo.code) ?? (await introduceCustomer(cast, demo, regions.get(demo.region)!)));
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
