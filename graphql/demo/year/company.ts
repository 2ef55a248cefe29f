/** The company of the large demo as its business finds it: who and what was taken over from the folder, by their places in it. */
import type { Entering } from "../../golive/enterFolder.ts";
import { normal, type FolderRow, type Named } from "../../golive/readFolder.ts";
import { groupBy } from "../../table/groupBy.ts";
import type { Money } from "../../table/money.ts";

export interface TradedProduct {
  id: string;
  storage: string;
  /** Usual cost of a pack. */
  cost: Money;
  /** From whom it comes. */
  suppliers: readonly string[];
  /** Where it is stored: first where it lies, then wherever else it may lie. */
  locations: readonly string[];
  /** Packs taken over. */
  packs: number;
}

export interface TradingCustomer {
  id: string;
  receiver: string;
}

export interface Company {
  products: readonly TradedProduct[];
  customers: readonly TradingCustomer[];
  carrier: string;
  /** Where goods arrive, come back and are rejected, by storage class. */
  places: Readonly<Record<"receiving" | "returns" | "rejected", Readonly<Record<string, string>>>>;
}

const text = (value: unknown): string => (value as Named).text;

export function companyOf(entering: Entering): Company {
  const rows = (name: Parameters<Entering["rowsOf"]>[0]): readonly FolderRow[] => entering.rowsOf(name);
  const id = (entity: string, code: string): string => entering.idOf(entity, code)!;
  const stock = groupBy(rows("openingStock"), ({ values }) => normal(text(values.productId)));
  const shelves = groupBy(rows("places").filter(({ values }) => values.kind === "STORAGE"), ({ values }) => String(values.storageClass));
  const shelvesFor = (storageClass: string): string[] => (shelves.get(storageClass) ?? []).map(({ values }) => id("Location", String(values.code)));
  const products = rows("products").map(({ values }): TradedProduct => {
    const batches = stock.get(normal(String(values.code))) ?? [];
    return {
      id: id("Product", String(values.code)),
      storage: String(values.storageClass),
      cost: batches[0]!.values.unitCost as Money,
      suppliers: [...new Set(batches.map((batch) => id("Supplier", text(batch.values.supplierId))))],
      locations: [...new Set([...batches.map((batch) => id("Location", text(batch.values.locationId))), ...shelvesFor(String(values.storageClass))])],
      packs: batches.reduce((sum, batch) => sum + Number(batch.values.quantity), 0),
    };
  });
  const receivers = new Map(rows("authorisedPersons").flatMap(({ values }) => (values.role === "RECEIVER" ? [[String(values.party), String(values.name)]] : [])));
  const customers = rows("customers").map(({ values }) => ({ id: id("Customer", String(values.code)), receiver: receivers.get(String(values.code))! }));
  const place = (prefix: string) => ({ AMBIENT: id("Location", `${prefix}-A-01`), COOL: id("Location", `${prefix}-B-01`), COLD: id("Location", `${prefix}-C-01`) });
  return { products, customers, carrier: id("Carrier", "C-001"), places: { receiving: place("R"), returns: place("T"), rejected: place("X") } };
}
