/** Takes over the purchases and sales of a SCMS delivery history through the API. Running it again changes nothing. */
import type { GraphqlClient } from "./api/graphqlClient.ts";
import { findOrCreate, type Coded, type Found, type Kind } from "./findOrCreate.ts";
import { Outcomes } from "./outcomes.ts";
import { recordTrade } from "./recordTrade.ts";
import { runInOrder } from "./runInOrder.ts";
import type { CustomerInput } from "./scms/catalogue.ts";
import { freightOf, type FreightOfFile } from "./scms/freight.ts";
import type { ScmsRow } from "./scms/scmsFile.ts";
import { readScmsLine, type TradeLine } from "./scms/scmsLine.ts";
import { ordersOf, type Order } from "./scms/trades.ts";

const supplierKind: Kind = { entity: "Supplier", many: "suppliers" };
const productKind: Kind = { entity: "Product", many: "products" };
const regionKind: Kind = { entity: "Region", many: "regions" };
const customerKind: Kind = { entity: "Customer", many: "customers" };

/** So much of a step is done. */
export type Steps = (step: string, done: number, of: number) => void;

export interface Plan {
  outcomes: Outcomes;
  orders: Order[];
  freight: FreightOfFile;
}

/** What the file says, before anything is recorded: lines that cannot be read have ended here. */
export function planScms(rows: readonly ScmsRow[]): Plan {
  const readings = rows.map(readScmsLine);
  const outcomes = new Outcomes(readings.map(({ line }) => line));
  const lines: TradeLine[] = [];
  for (const reading of readings) {
    if (reading.kind === "read") lines.push(reading.line);
    else outcomes.reject(reading.line, reading.reasons);
  }
  const { orders, misfits } = ordersOf(lines);
  for (const { line, reasons } of misfits) outcomes.reject(line, reasons);
  return { outcomes, orders, freight: freightOf(rows) };
}

export async function importScms(api: GraphqlClient, { outcomes, orders, freight }: Plan, parallel: number, report: Steps): Promise<void> {
  report("partners and products", 0, 1);
  const partnersOf = (trade: Order["trade"]) => firstOfEachCode(orders.filter((order) => order.trade === trade).map(({ partner }) => partner));
  const suppliers = await findOrCreate(api, supplierKind, partnersOf("purchase"), parallel);
  const customers = await findOrCreateCustomers(api, partnersOf("sale") as CustomerInput[], parallel);
  const products = await findOrCreate(api, productKind, firstOfEachCode(orders.flatMap(({ lines }) => lines.map(({ product }) => product))), parallel);
  const known = { partners: { purchase: suppliers, sale: customers }, products, freight: freight.byNote };

  let done = 0;
  await runInOrder(orders, numberDays, parallel, async (order) => {
    await recordTrade(api, order, known, outcomes);
    report("orders", ++done, orders.length);
  });
}

/** Customers in their regions; one whose region is refused is refused with it. */
async function findOrCreateCustomers(api: GraphqlClient, customers: readonly CustomerInput[], parallel: number): Promise<Map<string, Found>> {
  const regions = await findOrCreate(api, regionKind, firstOfEachCode(customers.map(({ region }) => region)), parallel);
  const placed: (Coded & { regionId: string })[] = [];
  const refused = new Map<string, Found>();
  for (const { region, ...customer } of customers) {
    const found = regions.get(region.code)!;
    if ("id" in found) placed.push({ ...customer, regionId: found.id });
    else refused.set(customer.code, found);
  }
  return new Map([...refused, ...(await findOrCreate(api, customerKind, placed, parallel))]);
}

function firstOfEachCode<T extends { code: string }>(things: readonly T[]): T[] {
  const byCode = new Map<string, T>();
  for (const one of things) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return [...byCode.values()];
}

/** What numbers the orders and deliveries of each trade. */
const prefixes = { purchase: ["PO", "GR"], sale: ["SO", "DN"] } as const;

/** The days whose counters number the order and its deliveries. */
function numberDays({ trade, orderedOn, lines }: Order): string[] {
  const [order, delivery] = prefixes[trade];
  return [`${order} ${orderedOn}`, ...lines.map(({ receivedOn }) => `${delivery} ${receivedOn}`)];
}
