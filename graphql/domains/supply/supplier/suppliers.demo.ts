/** How the demo company introduces its suppliers. */
import { registerEndpoint } from "../../../platform/event/registerEndpoint.ts";
import { demoClients, keyOutside } from "../../../demo/accounts.ts";
import { MasterDataChange } from "../../../platform/masterData/masterDataChange.ts";
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { companyPart } from "../../catalogue/company/company.demo.ts";
import { authorise, propose } from "../../catalogue/persons/persons.demo.ts";
import { qualify } from "../../catalogue/qualification/qualifications.demo.ts";
import { suppliers, type DemoSupplier } from "./supplierScenery.demo.ts";
import { Supplier } from "./supplier.ts";

/** Answers the suppliers by their codes. */
export const suppliersPart = demoPart({
  needs: { people: peoplePart, company: companyPart },
  since: daysInBusiness,
  async enter(cast) {
    const earlier = cast.daysAgo(daysInBusiness);
    const byCode = new Map<string, Supplier>();
    for (const demo of suppliers) {
      const supplier = await introduceSupplier(demo.upTo === "approved" ? earlier : cast, demo);
      byCode.set(demo.code, supplier);
      await cast.admitPartner(demo.code, supplier);
      if (supplier.status !== "APPROVED") continue;
      await subscribe(cast, demo.code);
      await proposeOwn(cast, demo.code, supplier);
    }
    await changePhone(earlier, [...byCode.values()].find(({ status }) => status === "APPROVED")!);
    return byCode;
  },
  report: (byCode) => `${byCode.size} 家供应商 suppliers`,
});

async function introduceSupplier(cast: Cast, demo: DemoSupplier): Promise<Supplier> {
  const { scope, licenceUntil, upTo, ...values } = demo;
  const supplier = await cast.create("purchaser", Supplier, values);
  if (upTo === "draft") return supplier;
  const licence = values.kind === "MANUFACTURER" ? "MANUFACTURING_LICENCE" : "DISTRIBUTION_LICENCE";
  await qualify(cast, "purchaser", supplier, { kind: "BUSINESS_LICENCE", number: values.registrationNumber, expiresIn: 3000 });
  await qualify(cast, "purchaser", supplier, { kind: licence, number: `${values.kind === "MANUFACTURER" ? "冀" : "京"}${values.code.replace("-", "2025")}`, expiresIn: licenceUntil, scope });
  await qualify(cast, "purchaser", supplier, { kind: "QUALITY_AGREEMENT", number: `QA-${values.code}-${cast.today.slice(0, 4)}`, expiresIn: 300 });
  await authorise(cast, "purchaser", supplier, { role: "SELLER", name: values.contactName });
  if (upTo === "approved") return firstTimeApproval(cast, supplier);
  return cast.act("purchaser", Supplier, "submit", supplier);
}

/** A supplier proposes by its own machine who sells for it next; quality has yet to look at that. */
async function proposeOwn(cast: Cast, code: string, supplier: Supplier): Promise<void> {
  const client = demoClients.find(({ boundTo }) => boundTo === code)?.clientId;
  if (client) await propose(cast, client, supplier, { role: "SELLER", name: "苏晓晴" });
}

async function firstTimeApproval(cast: Cast, supplier: Supplier): Promise<Supplier> {
  await cast.act("purchaser", Supplier, "submit", supplier);
  await cast.act("qa-officer", Supplier, "approve", supplier, { comment: "资料齐全" });
  return cast.act("head-of-quality", Supplier, "approve", supplier, { comment: "同意首营" });
}

/** What was approved changes by a document, which the supplier's page shows from then on. */
async function changePhone(cast: Cast, supplier: Supplier): Promise<void> {
  const change = await cast.create("purchaser", MasterDataChange, { recordId: supplier.id, reason: "业务电话更换", effectiveOn: cast.today, changes: [{ attribute: "phone", after: '"0311-80000088"' }] });
  await cast.act("purchaser", MasterDataChange, "submit", change);
  await cast.act("supply-lead", MasterDataChange, "approve", change);
}

/** An endpoint that does not exist yet, to show failed deliveries. Secrets are encrypted with the key of the system that stores them. */
async function subscribe(cast: Cast, code: string): Promise<void> {
  const client = demoClients.find(({ boundTo }) => boundTo === code)?.clientId;
  if (!client || process.env.WEBHOOK_KEY === keyOutside) return;
  const registration = { url: `https://${client}.example/webhooks`, eventTypes: ["purchaseOrder.sent", "purchaseOrder.cancelled", "goodsReceipt.confirmed"], description: "订单与收货通知" };
  await registerEndpoint(await cast.as(client), { ...registration, idempotencyKey: cast.nextKey() });
}
