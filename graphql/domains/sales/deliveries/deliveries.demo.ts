/** How the demo's deliveries are picked, checked, shipped and signed for. */
import { readAll } from "../../../table/list.ts";
import type { Cast } from "../../../demo/cast.ts";
import { carrierCalled } from "../../supply/carrier/carriers.demo.ts";
import { AuthorisedPerson } from "../../catalogue/persons/authorisedPerson.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Delivery } from "./delivery.ts";

const seller = "sales-representative";

/** How far a delivery goes. */
export type Step = "ALLOCATED" | "PICKED" | "CHECKED" | "SHIPPED" | "SIGNED";

type Report = (cast: Cast, delivery: Delivery, upTo: "SHIPPED" | "SIGNED") => Promise<void>;

const reports: Report[] = [];

/** What happens whenever the demo ships a delivery; declared by domains that this one does not know, such as the carrier's reports. */
export const onceShipped = (report: Report): void => void reports.push(report);

type Plan = (cast: Cast, delivery: Delivery) => Promise<void>;

const plans: Plan[] = [];

/** What happens before the demo ships a delivery; declared by domains that this one does not know, such as the booking of its carriage. */
export const beforeShipped = (plan: Plan): void => void plans.push(plan);

/** Answers the deliveries of the order. */
export async function deliver(cast: Cast, order: SalesOrder, upTo: Step): Promise<Delivery[]> {
  await cast.act(seller, SalesOrder, "allocate", order);
  const found: Delivery[] = [];
  for await (const delivery of readAll(cast.table, Delivery, { filter: { salesOrderId: { eq: order.id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(delivery);
  for (const delivery of found) await advance(cast, delivery, upTo);
  return found;
}

/** Name of the person whom the customer has authorised to receive. */
async function receiverOf(cast: Cast, { customerId }: Delivery): Promise<string> {
  const persons = readAll(cast.table, AuthorisedPerson, { filter: { partyId: { eq: customerId } }, orderBy: { sort: "expiresOn", descending: false } });
  for await (const { role, name } of persons) if (role === "RECEIVER") return name;
  throw new Error(`${customerId} has authorised nobody to receive`);
}

async function advance(cast: Cast, delivery: Delivery, upTo: Step): Promise<void> {
  const confirmedLines = delivery.lines.map((_, i) => i + 1);
  const steps = [
    ["PICKED", "picker", "pick", { confirmedLines }],
    ["CHECKED", "outbound-checker", "check", { confirmedLines }],
    ["SHIPPED", "logistics-coordinator", "ship", { carrierId: (await carrierCalled(cast, "JZ-001")).id, trackingNumber: `JZ${delivery.number}` }],
    ["SIGNED", "logistics-coordinator", "sign", { signedBy: `药库 ${await receiverOf(cast, delivery)}`, signedOn: cast.today }],
  ] as const;
  const last = steps.findIndex(([state]) => state === upTo);
  for (const [state, who, action, input] of steps.slice(0, last + 1)) {
    if (state === "SHIPPED") for (const plan of plans) await plan(cast, delivery);
    await cast.act(who, Delivery, action, delivery, input);
    if (state !== "SHIPPED") continue;
    for (const report of reports) await report(cast, delivery, upTo === "SIGNED" ? upTo : state);
  }
}
