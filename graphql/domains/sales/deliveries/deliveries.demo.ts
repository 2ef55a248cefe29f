/** How the demo's deliveries are picked, checked, shipped and signed for. */
import { readAll } from "../../../table/list.ts";
import type { Cast } from "../../../demo/cast.ts";
import { carrierCalled } from "../../supply/carrier/carriers.demo.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Delivery } from "./delivery.ts";

const seller = "sales-representative";

/** How far a delivery goes. */
export type Step = "ALLOCATED" | "PICKED" | "CHECKED" | "SHIPPED" | "SIGNED";

/** Who sends the goods, and what the carrier reports of them on their way: another domain's part of the demo. */
export interface Dispatch {
  cast: Cast;
  onTheWay: (cast: Cast, delivery: Delivery, upTo: "SHIPPED" | "SIGNED") => Promise<void>;
}

/** Answers the deliveries of the order. */
export async function deliver({ cast, onTheWay }: Dispatch, order: SalesOrder, upTo: Step): Promise<Delivery[]> {
  await cast.act(seller, SalesOrder, "allocate", order);
  const found: Delivery[] = [];
  for await (const delivery of readAll(cast.table, Delivery, { filter: { salesOrderId: { eq: order.id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(delivery);
  for (const delivery of found) await bring({ cast, onTheWay }, delivery, upTo);
  return found;
}

async function bring({ cast, onTheWay }: Dispatch, delivery: Delivery, upTo: Step): Promise<void> {
  const confirmedLines = delivery.lines.map((_, i) => i + 1);
  const steps = [
    ["PICKED", "picker", "pick", { confirmedLines }],
    ["CHECKED", "outbound-checker", "check", { confirmedLines }],
    ["SHIPPED", "logistics-coordinator", "ship", { carrierId: (await carrierCalled(cast, "JZ-001")).id, trackingNumber: `JZ${delivery.number}` }],
    ["SIGNED", "logistics-coordinator", "sign", { signedBy: "药库 李文静", signedOn: cast.today }],
  ] as const;
  const last = steps.findIndex(([state]) => state === upTo);
  for (const [state, who, action, input] of steps.slice(0, last + 1)) {
    await cast.act(who, Delivery, action, delivery, input);
    if (state === "SHIPPED") await onTheWay(cast, delivery, upTo === "SIGNED" ? upTo : state);
  }
}
