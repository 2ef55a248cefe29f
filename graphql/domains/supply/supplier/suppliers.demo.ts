/** How the demo company introduces its suppliers. */
import { registerEndpoint } from "../../../platform/event/registerEndpoint.ts";
import { demoClients } from "../../../demo/accounts.ts";
import type { Cast } from "../../../demo/cast.ts";
import { qualify } from "../../catalogue/qualification/qualifications.demo.ts";
import { suppliers, type DemoSupplier } from "./supplierScenery.demo.ts";
import { Supplier } from "./supplier.ts";

export async function introduceSuppliers(cast: Cast, earlier: Cast): Promise<Map<string, Supplier>> {
  const byCode = new Map<string, Supplier>();
  for (const demo of suppliers.slice(0, -1)) {
    const supplier = await introduceSupplier(demo.upTo === "approved" ? earlier : cast, demo);
    byCode.set(demo.code, supplier);
    await cast.admitPartner(demo.code, supplier);
    if (supplier.status === "APPROVED") await subscribe(cast, demo.code);
  }
  return byCode;
}

export async function introduceLastSupplier(cast: Cast): Promise<void> {
  await introduceSupplier(cast, suppliers.at(-1)!);
}

async function introduceSupplier(cast: Cast, demo: DemoSupplier): Promise<Supplier> {
  const { scope, licenceUntil, upTo, ...values } = demo;
  const supplier = await cast.create("purchaser", Supplier, values);
  if (upTo === "draft") return supplier;
  const licence = values.kind === "MANUFACTURER" ? "MANUFACTURING_LICENCE" : "DISTRIBUTION_LICENCE";
  await qualify(cast, "purchaser", supplier, { kind: "BUSINESS_LICENCE", number: values.registrationNumber, expiresIn: 3000 });
  await qualify(cast, "purchaser", supplier, { kind: licence, number: `${values.kind === "MANUFACTURER" ? "冀" : "京"}${values.code.replace("-", "2025")}`, expiresIn: licenceUntil, scope });
  await qualify(cast, "purchaser", supplier, { kind: "QUALITY_AGREEMENT", number: `QA-${values.code}-${cast.today.slice(0, 4)}`, expiresIn: 300 });
  if (upTo === "approved") return firstTimeApproval(cast, supplier);
  return cast.act("purchaser", Supplier, "submit", supplier);
}

async function firstTimeApproval(cast: Cast, supplier: Supplier): Promise<Supplier> {
  await cast.act("purchaser", Supplier, "submit", supplier);
  await cast.act("qa-officer", Supplier, "approve", supplier, { comment: "资料齐全" });
  return cast.act("head-of-quality", Supplier, "approve", supplier, { comment: "同意首营" });
}

/** A receiver that is not there yet: its deliveries show what that looks like. Secrets are sealed with the key of the system that they stand in. */
async function subscribe(cast: Cast, code: string): Promise<void> {
  const client = demoClients.find(({ boundTo }) => boundTo === code)?.clientId;
  if (!client || !process.env.WEBHOOK_KEY) return;
  const asked = { url: `https://${client}.example/webhooks`, eventTypes: ["purchaseOrder.sent", "purchaseOrder.cancelled", "goodsReceipt.confirmed"], description: "订单与收货通知" };
  await registerEndpoint(await cast.as(client), { ...asked, idempotencyKey: cast.nextKey() });
}
