import { Colleague, type Made } from "./api.ts";
import { daysFromToday } from "./days.ts";

let count = 0;
/** Unlike any other name in this system, also when the specs run again on it. */
export const unique = (name: string): string => `${name}${Date.now().toString(36).toUpperCase()}${++count}`;

/** A supplier that has only just been entered. */
export async function draftSupplier(name: string, more: object = {}): Promise<Made> {
  const purchaser = await Colleague.called("purchaser");
  return purchaser.does("createSupplier", { code: unique("E2E-"), name, kind: "DISTRIBUTOR", contactName: "田野", phone: "0311-80000001", ...more });
}

/** An order to a supplier of the demo over this many packs at 18.50 yuan. */
export async function draftOrder(quantity: number): Promise<Made> {
  const purchaser = await Colleague.called("purchaser");
  const { suppliers, products } = await purchaser.query<Record<"suppliers" | "products", { nodes: { id: string }[] }>>(
    '{ suppliers(filter: { code: { eq: "HB-001" } }) { nodes { id } } products(filter: { code: { eq: "P-1003" } }) { nodes { id } } }',
  );
  const lines = [{ productId: products.nodes[0]!.id, quantity, unitPrice: { amount: 1_850, currency: "CNY" } }];
  return purchaser.does("createPurchaseOrder", { supplierId: suppliers.nodes[0]!.id, expectedOn: daysFromToday(21), interestsDeclared: true, lines });
}

export async function submittedOrder(quantity: number): Promise<Made> {
  const order = await draftOrder(quantity);
  return (await Colleague.called("purchaser")).does("submitPurchaseOrder", { id: order.id });
}

export const pathOf = (list: string, { id }: Made): string => `/${list}/${id}/show`;
