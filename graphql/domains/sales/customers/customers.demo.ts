/** The demo's customers, in every state that people meet. */
import { Contact } from "./contact.ts";
import { Customer } from "./customer.ts";
import { ShipTo } from "./shipTo.ts";
import { recordKey, uniqueKey } from "../../../table/keys.ts";
import { money } from "../../../table/money.ts";
import { fromRecordItem } from "../../../table/record.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { regionsPart } from "../regions/regions.demo.ts";
import { customers, type DemoCustomer } from "./customerScenery.demo.ts";
import { authorise } from "../../catalogue/persons/persons.demo.ts";
import { qualify } from "../../catalogue/qualification/qualifications.demo.ts";

const seller = "sales-representative";

/** Answers the customers by their codes. */
export const customersPart = demoPart({
  needs: { regions: regionsPart },
  async enter(cast, { regions }) {
    const byCode = new Map<string, Customer>();
    for (const demo of customers) byCode.set(demo.code, (await standingCustomer(cast, demo.code)) ?? (await introduceCustomer(cast, demo, regions.get(demo.region)!)));
    return byCode;
  },
  report: (byCode) => `${byCode.size} 家客户 customers`,
});

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
  await qualify(cast, seller, customer, { kind: licence, number: `${values.kind === "HOSPITAL" ? "PDY" : "皖BA"}${values.code.replace("-", "2025")}`, expiresIn: licenceUntil, scope, addresses: [values.address] });
  await receiveAt(cast, customer, demo);
  await authorise(cast, seller, customer, { role: "BUYER", name: contacts.at(-1)!.name });
  await authorise(cast, seller, customer, { role: "RECEIVER", name: contacts[0]!.name });
  await cast.act(seller, Customer, "submit", customer);
  if (upTo === "submitted") return customer;
  await cast.act("qa-officer", Customer, "approve", customer, { comment: "资料齐全" });
  await cast.act("head-of-quality", Customer, "approve", customer, { comment: "同意首营" });
  return credit ? cast.act("finance", Customer, "grantCredit", customer, { paymentDays: credit.days, creditLimit: money(credit.limit, "CNY"), reason: "年度授信" }) : customer;
}

/** Where it receives, as its licence has it. */
async function receiveAt(cast: Cast, { id: customerId }: Customer, { address, contacts: [main] }: DemoCustomer): Promise<void> {
  const shipTo = await cast.create(seller, ShipTo, { customerId, name: "药库", address, receivers: `${main!.name} ${main!.phone}`, hours: "周一至周五 8:00–11:30、14:00–17:00", isUsual: true });
  await cast.act("qa-officer", ShipTo, "match", shipTo);
}
