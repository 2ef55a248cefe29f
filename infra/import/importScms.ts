/** Takes over the purchases of a SCMS delivery history through the API. Running it again changes nothing. */
import type { GraphqlClient } from "./api/graphqlClient.ts";
import { findOrCreate, type Kind } from "./findOrCreate.ts";
import { Outcomes } from "./outcomes.ts";
import { recordPurchase } from "./recordPurchase.ts";
import { runInOrder } from "./runInOrder.ts";
import { purchasesOf, type Purchase } from "./scms/purchases.ts";
import type { ScmsRow } from "./scms/scmsFile.ts";
import { readScmsLine, type PurchaseLine } from "./scms/scmsLine.ts";

export const supplierKind: Kind = { entity: "Supplier", many: "suppliers" };
export const productKind: Kind = { entity: "Product", many: "products" };

/** So much of a step is done. */
export type Steps = (step: string, done: number, of: number) => void;

export interface Plan {
  outcomes: Outcomes;
  purchases: Purchase[];
}

/** What the file says, before anything is recorded: lines that are no purchase or cannot be read have ended here. */
export function planScms(rows: readonly ScmsRow[]): Plan {
  const readings = rows.map(readScmsLine);
  const outcomes = new Outcomes(readings.map(({ line }) => line));
  const lines: PurchaseLine[] = [];
  for (const reading of readings) {
    if (reading.kind === "purchase") lines.push(reading.line);
    else if (reading.kind === "rejected") outcomes.reject(reading.line, reading.reasons);
    else outcomes.setAside(reading.line, reading.reason);
  }
  const { purchases, misfits } = purchasesOf(lines);
  for (const { line, reasons } of misfits) outcomes.reject(line, reasons);
  return { outcomes, purchases };
}

export async function importScms(api: GraphqlClient, { outcomes, purchases }: Plan, parallel: number, report: Steps): Promise<void> {
  const lines = purchases.flatMap((purchase) => purchase.lines);
  report("suppliers and products", 0, 1);
  const suppliers = await findOrCreate(api, supplierKind, firstOfEachCode(lines.map(({ supplier }) => supplier)), parallel);
  const products = await findOrCreate(api, productKind, firstOfEachCode(lines.map(({ product }) => product)), parallel);

  let done = 0;
  await runInOrder(purchases, numberDays, parallel, async (purchase) => {
    await recordPurchase(api, purchase, { suppliers, products }, outcomes);
    report("purchases", ++done, purchases.length);
  });
}

function firstOfEachCode<T extends { code: string }>(things: readonly T[]): T[] {
  const byCode = new Map<string, T>();
  for (const one of things) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return [...byCode.values()];
}

/** The days whose counters number the order and its receipts. */
const numberDays = ({ orderedOn, lines }: Purchase): string[] => [`PO ${orderedOn}`, ...lines.map(({ receivedOn }) => `GR ${receivedOn}`)];
