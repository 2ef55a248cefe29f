/** From an order to the shelf, each step by the person whose step it is, through the deployed endpoint. */
import type { Endpoint, Versioned } from "./endpoint.ts";

/** The actors, by their names in the demo. */
export const people = ["purchaser", "receiver", "inspector", "warehouse-keeper"];

const ordered = 100;
const batchNumber = "E2611001";

/** Business dates are days of the company's zone, where it is tomorrow for eight hours of every day. */
const companyDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

const dayIn = (days: number): string => companyDay.format(Date.now() + days * 86_400_000);

/** The one record of a list for which something holds. */
async function find<T extends object>(endpoint: Endpoint, who: string, list: string, fields: string, holds: (record: T) => boolean): Promise<T> {
  const { [list]: found } = await endpoint.ask<Record<string, { nodes: T[] }>>(who, `{ ${list}(first: 100) { nodes { ${fields} } } }`);
  const record = found!.nodes.find(holds);
  if (!record) throw new Error(`None of the ${list} is the one that was looked for: ${JSON.stringify(found!.nodes)}`);
  return record;
}

const coded = (code: string) => (record: { code: string }) => record.code === code;

async function order(endpoint: Endpoint): Promise<Versioned> {
  const supplier = await find<{ id: string; code: string }>(endpoint, "purchaser", "suppliers", "id code", coded("HB-001"));
  const product = await find<{ id: string; code: string }>(endpoint, "purchaser", "products", "id code", coded("P-1001"));
  const lines = [{ productId: product.id, quantity: ordered, unitPrice: { amount: 1280, currency: "CNY" } }];
  const draft = await endpoint.change("purchaser", "createPurchaseOrder", { supplierId: supplier.id, expectedOn: dayIn(3), interestsDeclared: true, lines });
  const submitted = await endpoint.change("purchaser", "submitPurchaseOrder", draft);
  // With the demo's orders of the last thirty days it is beyond what the supply lead decides.
  const approved = await endpoint.change("manager", "approvePurchaseOrder", { ...submitted, comment: "Agreed" });
  return endpoint.change("purchaser", "sendPurchaseOrder", approved);
}

async function receive(endpoint: Endpoint, { id: purchaseOrderId }: Versioned): Promise<Versioned> {
  const dock = await find<{ id: string; code: string }>(endpoint, "receiver", "locations", "id code", coded("R-A-01"));
  const draft = await endpoint.change("receiver", "createGoodsReceipt", {
    purchaseOrderId,
    locationId: dock.id,
    receivedOn: dayIn(0),
    deliveryNote: "SH-EMULATOR",
    lines: [{ orderLine: 1, batchNumber, deliveredQuantity: ordered, damagedQuantity: 0, producedOn: dayIn(-180), expiresOn: dayIn(900) }],
  });
  return endpoint.change("receiver", "confirmGoodsReceipt", draft);
}

async function inspect(endpoint: Endpoint, receipt: Versioned): Promise<void> {
  const { id, version } = await find<Versioned & { receiptId: string }>(
    endpoint, "inspector", "inspections", "id version receiptId", ({ receiptId }) => receiptId === receipt.id,
  );
  const findings = { sampledQuantity: 8, appearanceOk: true, packagingOk: true, papersOk: true };
  const inspected = await endpoint.change("inspector", "updateInspection", { id, version, ...findings });
  await endpoint.change("inspector", "qualifyInspection", inspected);
}

async function putAway(endpoint: Endpoint): Promise<void> {
  const who = "warehouse-keeper";
  const shelf = await find<{ id: string; code: string }>(endpoint, who, "locations", "id code", coded("A-01-01"));
  const { id, version } = await find<Versioned & { batch: { batchNumber: string } }>(
    endpoint, who, "putAways", "id version batch { batchNumber }", ({ batch }) => batch.batchNumber === batchNumber,
  );
  await endpoint.change(who, "completePutAway", { id, version, lines: [{ locationId: shelf.id, quantity: ordered }] });
}

export interface Stock {
  onHand: number;
  available: number;
  location: { code: string };
}

/** Returns the final location of the goods. */
export async function procureToStock(endpoint: Endpoint): Promise<Stock[]> {
  const receipt = await receive(endpoint, await order(endpoint));
  await inspect(endpoint, receipt);
  await putAway(endpoint);

  const { stockBalances } = await endpoint.ask<{ stockBalances: { nodes: (Stock & { batchNumber: string })[] } }>(
    "warehouse-keeper", "{ stockBalances(first: 100) { nodes { batchNumber onHand available location { code } } } }",
  );
  return stockBalances.nodes
    .filter((balance) => balance.batchNumber === batchNumber && balance.onHand > 0)
    .map(({ onHand, available, location }) => ({ onHand, available, location }));
}
