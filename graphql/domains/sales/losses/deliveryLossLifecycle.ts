import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, sum } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { financeStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { moveStock, purchaseCost } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import type { DeliveryLoss } from "./deliveryLoss.ts";

export const DeliveryLossStatus = enumeration("DeliveryLossStatus", "Status of the search for a delivery.", {
  OPEN: { zh: "待查找", en: "Open", tone: "bad", about: "The search has not started yet." },
  SEARCHING: { zh: "查找中", en: "Searching", tone: "warning" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  DECLARED: { zh: "已认定灭失", en: "Declared lost", tone: "bad", about: "The customer was credited; the company or the carrier bears the loss." },
  FOUND: { zh: "已找到", en: "Found", tone: "good", about: "The goods were found, arrived or came back." },
});
export type DeliveryLossStatus = ValueOf<typeof DeliveryLossStatus>;

export const LossCause = enumeration("LossCause", "Why the search for a delivery began.", {
  REPORTED: { zh: "承运商报失", en: "Reported lost", about: "The carrier reports that it cannot be found." },
  SILENT: { zh: "长期无消息", en: "Silence", about: "No tracking update for five days." },
});
export type LossCause = ValueOf<typeof LossCause>;

export const LossBearer = enumeration("LossBearer", "Who bears a loss in transit.", {
  CARRIER: { zh: "向承运商索赔", en: "Claimed from the carrier", about: "The carrier is claimed for the purchase cost." },
  COMPANY: { zh: "公司承担", en: "Company", about: "The company bears the purchase cost." },
});
export type LossBearer = ValueOf<typeof LossBearer>;

const clause = "五(三)3";

const needsBearer = rule("LOSS_NEEDS_BEARER", {
  clause,
  message: { zh: () => "尚未填写损失由谁承担及查找经过", en: () => "It is not said who bears the loss and what the search found" },
  remedy: { zh: () => "请填写“损失承担”与“查找经过”后提交", en: () => 'Enter "Borne by" and "Search", then submit', by: ["DeliveryLoss.update"] },
});

const isExplained: Guard<DeliveryLoss> = ({ bearer, findings }) => (bearer && findings ? [] : [needsBearer()]);

/** The search begins with what has not come back, and what that was bought for. */
async function search({ record, ctx }: Step<DeliveryLoss>): Promise<void> {
  const delivery = (await ctx.loader.load<Delivery>(record.deliveryId))!;
  const missing = delivery.lines.map((line, i) => ({ ...line, deliveryLine: i + 1, quantity: line.quantity - line.returnedQuantity })).filter(({ quantity }) => quantity > 0);
  record.lines = await Promise.all(
    missing.map(async ({ deliveryLine, productId, batchId, batchNumber, quantity }) => {
      const price = await purchaseCost(ctx, (await ctx.loader.load<Batch>(batchId!))!);
      return { deliveryLine, productId, batchId: batchId!, batchNumber: batchNumber!, quantity, cost: price && money(price.amount * quantity, price.currency) };
    }),
  );
  const costs = record.lines.flatMap(({ cost }) => cost ?? []);
  const isKnown = costs.length > 0 && costs.length === record.lines.length && new Set(costs.map(({ currency }) => currency)).size === 1;
  record.totalCost = isKnown ? sum(costs, costs[0]!.currency) : undefined;
}

/**
 * What has not come back by now will not come any more: for the order it counts as returned, and receivables credit it.
 * It left the stock when it was sold, so its movement takes from no location: the ledger says what became of it.
 */
async function declare({ record, uow, ctx }: Step<DeliveryLoss>): Promise<void> {
  const delivery = uow.edit((await ctx.loader.load<Delivery>(record.deliveryId))!);
  const order = uow.edit((await ctx.loader.load<SalesOrder>(delivery.salesOrderId))!);
  record.lines = record.lines.flatMap((line) => {
    const sent = delivery.lines[line.deliveryLine - 1]!;
    const quantity = sent.quantity - sent.returnedQuantity;
    const cost = line.cost && money((line.cost.amount / line.quantity) * quantity, line.cost.currency);
    return quantity > 0 ? [{ ...line, quantity, cost }] : [];
  });
  record.totalCost &&= sum(record.lines.map(({ cost }) => cost!), record.totalCost.currency);
  for (const { deliveryLine, batchId, quantity } of record.lines) {
    const sent = delivery.lines[deliveryLine - 1]!;
    sent.lostQuantity = quantity;
    countPacks(order, [{ orderLine: sent.orderLine, quantity }], { returnedQuantity: 1 });
    await moveStock(ctx, uow, { kind: "LOSS", batch: (await ctx.loader.load<Batch>(batchId))!, quantity, sourceId: record.id });
  }
  Object.assign(delivery, { status: "LOST", lossId: undefined });
  endDelivery(order);
  record.declaredOn = ctx.today;
}

/** Found in transit, the delivery continues; found after it was declared lost, the goods come back to us (lossReturn.ts). */
async function find({ record, uow, ctx }: Step<DeliveryLoss>): Promise<void> {
  const delivery = uow.edit((await ctx.loader.load<Delivery>(record.deliveryId))!);
  if (delivery.lossId === record.id) Object.assign(delivery, { lossId: undefined, heardAt: ctx.now.toISOString() });
  for (const { deliveryLine, quantity } of record.declaredOn ? record.lines : []) {
    const sent = delivery.lines[deliveryLine - 1]!;
    Object.assign(sent, { lostQuantity: (sent.lostQuantity ?? 0) - quantity, returnedQuantity: sent.returnedQuantity + quantity });
  }
}

/** Neither those who ship nor those who sell decide that goods are gone. 五(三)3 */
const deliveryLossRoute = approvalRoute("deliveryLoss", [{ steps: [financeStep, qaOfficerStep] }], { label: { zh: "货物灭失单", en: "Loss in transit" }, always: ["finance", "qaOfficer"] });

export const deliveryLossLifecycle = lifecycle<DeliveryLoss, DeliveryLossStatus>({
  states: DeliveryLossStatus,
  initial: "OPEN",
  editable: ["SEARCHING"],
  rests: ["DECLARED"],
  moves: { OPEN: ["FOUND"], SEARCHING: ["FOUND"], SUBMITTED: ["FOUND"] },
  actions: {
    search: {
      label: { zh: "开始查找", en: "Search" },
      about: "Begins the search: asks the carrier, its depots and the customer.",
      from: "OPEN",
      to: "SEARCHING",
      tone: "primary",
      effect: search,
    },
    ...approval<DeliveryLoss, DeliveryLossStatus>({
      route: deliveryLossRoute,
      submitters: ["logisticsCoordinator"],
      draft: "SEARCHING",
      pending: "SUBMITTED",
      approved: "DECLARED",
      submit: { label: { zh: "认定灭失", en: "Declare lost" }, about: "Declares the goods lost: finance and quality decide.", guards: [isExplained] },
      onApproved: declare,
    }),
    find: {
      label: { zh: "登记找到", en: "Record as found" },
      about: "Ends the search. Goods that were declared lost already come back to the returns zone and are inspected.",
      from: ["OPEN", "SEARCHING", "DECLARED"],
      to: "FOUND",
      input: ReasonInput,
      effect: find,
    },
  },
});
