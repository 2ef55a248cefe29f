import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { Keeping } from "../../../platform/lifecycle/keeps.ts";
import { sealFindings } from "../../../platform/paper/companySeal.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { confirmedByTwo, ownLicenceFindings, witnessAction } from "../../catalogue/api.ts";
import { ConfirmedLinesInput, refuseUnlessAll, releaseAllocation } from "../../supply/api.ts";
import { ShipmentInput } from "./shipmentInput.ts";
import { customerLicenceFindings } from "../customers/customerLicence.ts";
import { shipToFindings, shipToOf } from "../customers/shipToFindings.ts";
import type { Delivery, DeliveryLine } from "./delivery.ts";
import { allocatedPicks, totalOf } from "./deliveryLines.ts";
import { SalesDeliveryStatus } from "./deliveryStatus.ts";
import { allStockSellable, reallocate } from "./forbiddenStock.ts";
import { reportShort, ShortPickInput } from "./shortPick.ts";
import { addProof, ProofInput, sign, SignatureInput } from "./signOff.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import { taxedTotal, valueShipped } from "../orders/orderTax.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";

const notShipped: readonly SalesDeliveryStatus[] = ["ALLOCATED", "PICKED", "CHECKED"];

/** Lines whose packs are still allocated to it: neither released nor shipped. While it is being shipped, some have left. */
export function allocatedLines({ status, lines, posting: progress }: Delivery): readonly DeliveryLine[] {
  if (status === "POSTING") return lines.slice(progress!.done);
  return notShipped.includes(status) ? lines : [];
}

/** The licence lock holds until the goods have left. */
const stillLicensed: Guard<Delivery> = ({ customerId, lines }, ctx) =>
  customerLicenceFindings(
    customerId,
    lines.map(({ productId }) => productId),
    ctx,
  );

/** The company ships only what its own licence covers, and nothing without its outbound seal. GSP §§73, 90 */
const ownLicensed: Guard<Delivery> = ({ lines }, ctx) => ownLicenceFindings(lines.map(({ productId }) => productId), ctx);
const goesToMatched: Guard<Delivery> = async (delivery, ctx) => shipToFindings(delivery.customerId, (await shipToOf(delivery, ctx))?.id, delivery.lines.map(({ productId }) => productId), ctx);
const sealed: Guard<Delivery> = (_, ctx) => sealFindings("OUTBOUND", ctx);

const orderOf = async ({ record, uow, ctx }: Omit<Step<Delivery>, "input">): Promise<SalesOrder> => uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);

/** What has left counts as shipped, with its value and tax. Its lines are posted before (shipLines.ts). */
async function ship(step: Step<Delivery>): Promise<void> {
  const { record, ctx } = step;
  record.shippedOn = ctx.today;
  const order = await orderOf(step);
  valueShipped(record.lines, order.lines);
  record.total = totalOf(record.lines, order);
  Object.assign(record, taxedTotal(record.lines, record.total.currency));
  countPacks(order, record.lines, { allocatedQuantity: -1, shippedQuantity: 1 });
}

const notSigned = rule<{ number: string }>("NOBODY_SIGNED", {
  message: { zh: ({ number }) => `发货单${number}没有签收记录`, en: ({ number }) => `The delivery ${number} was not signed for` },
});

/** A delivery that was returned as a whole before signing has no proof. */
const isSigned: Guard<Delivery> = ({ signedOn, number }) => (signedOn ? [] : [notSigned({ number })]);

/** A delivery that was returned completely has ended and can no longer be signed for. */
export async function endReturned(delivery: Delivery, { uow, ctx }: Keeping<Delivery>): Promise<void> {
  const { status, lines } = delivery;
  if (status !== "SHIPPED" || lines.length === 0 || lines.some(({ quantity, returnedQuantity }) => returnedQuantity < quantity)) return;
  delivery.status = "RETURNED";
  endDelivery(await orderOf({ record: delivery, uow, ctx }));
}

async function release(step: Step<Delivery>): Promise<void> {
  const { record, uow, ctx } = step;
  await releaseAllocation(ctx, uow, allocatedPicks(record.lines));
  const order = await orderOf(step);
  countPacks(order, record.lines, { allocatedQuantity: -1 });
  endDelivery(order);
}

export const deliveryLifecycle = lifecycle<Delivery, SalesDeliveryStatus>({
  states: SalesDeliveryStatus,
  initial: "ALLOCATED",
  editable: [],
  moves: { POSTING: ["SHIPPED"], SHIPPED: ["RETURNED", "LOST"] },
  rests: ["SIGNED", "RETURNED"],
  actions: {
    pick: {
      label: { zh: "拣货完成", en: "Pick" },
      about: "Confirms that every line was picked from its location.",
      from: "ALLOCATED",
      to: "PICKED",
      tone: "primary",
      duty: "picker",
      input: ConfirmedLinesInput,
      guards: [allStockSellable],
      effect: ({ record, input, ctx }) => {
        refuseUnlessAll(record, input.confirmedLines as number[]);
        record.pickedById = ctx.principal.id;
        record.witnessedById = undefined;
      },
    },
    reportShort: {
      label: { zh: "报缺", en: "Report short pick" },
      about: "Records that fewer packs were found than ordered: other stock is allocated instead, and the location is counted.",
      from: "ALLOCATED",
      reaches: ["ALLOCATED", "RELEASED"],
      duty: "picker",
      input: ShortPickInput,
      effect: reportShort,
    },
    witness: witnessAction<Delivery, SalesDeliveryStatus, ConfirmedLinesInput>("PICKED", { input: ConfirmedLinesInput, effect: ({ record, input }) => refuseUnlessAll(record, input.confirmedLines) }),
    check: {
      label: { zh: "复核通过", en: "Check" },
      about: "Confirms that every line is correct, by a person who neither sold nor picked it.",
      from: "PICKED",
      to: "CHECKED",
      tone: "primary",
      duty: "outboundChecker",
      input: ConfirmedLinesInput,
      guards: [allStockSellable, confirmedByTwo],
      effect: ({ record, input, ctx }) => {
        refuseUnlessAll(record, input.confirmedLines as number[]);
        record.checkedById = ctx.principal.id;
      },
    },
    sendBack: {
      label: { zh: "退回拣货", en: "Send back" },
      about: "Sends the delivery back to picking.",
      from: "PICKED",
      to: "ALLOCATED",
      duty: "outboundChecker",
      input: ReasonInput,
    },
    ship: {
      label: { zh: "发货", en: "Ship" },
      about: "Ships the goods: reduces stock and opens the receivable.",
      from: "CHECKED",
      to: "SHIPPED",
      reaches: ["POSTING"],
      tone: "primary",
      input: ShipmentInput,
      guards: [allStockSellable, ownLicensed, stillLicensed, goesToMatched, sealed],
      effect: ship,
    },
    sign: {
      label: { zh: "登记签收", en: "Record signature" },
      about: "Records who signed for the goods at the customer, and when, what was refused, and the proof. What is refused is credited at once and comes back.",
      from: "SHIPPED",
      reaches: ["SIGNED", "RETURNED"],
      tone: "primary",
      input: SignatureInput,
      effect: sign,
    },
    addProof: {
      label: { zh: "补签收凭证", en: "Add proof of delivery" },
      about: "Adds the scan or photo of the signed delivery note, the time of the hand-over and the temperature.",
      from: ["SIGNED", "RETURNED"],
      input: ProofInput,
      guards: [isSigned],
      effect: addProof,
    },
    reallocate: {
      label: { zh: "重新分配", en: "Reallocate" },
      about: "Replaces batches that may no longer be sold, first expired first out; the delivery is then picked again.",
      from: notShipped,
      reaches: ["ALLOCATED", "RELEASED"],
      effect: reallocate,
    },
    release: {
      label: { zh: "取消分配", en: "Release" },
      about: "Releases the allocated stock; the order can be allocated again.",
      from: notShipped,
      to: "RELEASED",
      tone: "danger",
      input: ReasonInput,
      effect: release,
    },
  },
});
