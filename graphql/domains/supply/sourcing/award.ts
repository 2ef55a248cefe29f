/** The award: an offer for each line becomes an order that is drafted, and is decided on as every other. 五(一)3 */
import { addDays } from "../../../platform/businessDate.ts";
import { withDuty } from "../../../platform/access/duty.ts";
import { newRecord } from "../../../platform/entity/entityResolver.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { PurchaseOrder, type PurchaseOrderLine } from "../ordering/purchaseOrder.ts";
import { preparePurchaseOrder } from "../ordering/purchaseOrderResolver.ts";
import type { Quotation } from "./quotation.ts";
import { Rfq } from "./rfq.ts";
import type { RfqOffer } from "./rfqLines.ts";
import type { AwardInput } from "./rfqLifecycle.ts";
import { repeated } from "./rfqRules.ts";
import { quotationsOf } from "./rounds.ts";

const clause = "五(一)3";

const noSuchOffer = rule("NO_SUCH_OFFER", {
  clause,
  message: { zh: () => "该报价单没有这一行的报价", en: () => "This quotation offers nothing for the line" },
  remedy: { zh: () => "请从比价表中选择", en: () => "Choose one of the comparison", by: [] },
});

const awardedTwice = rule("RFQ_LINE_AWARDED_TWICE", {
  clause,
  message: { zh: () => "同一行定标两次", en: () => "The same line is awarded twice" },
  remedy: { zh: () => "请每行只选一个报价", en: () => "Take one offer for each line", by: [] },
});

const offerEnded = rule<{ until: string }>("OFFER_ENDED", {
  clause,
  message: { zh: ({ until }) => `报价有效期至 ${until}，已过`, en: ({ until }) => `The offer was valid until ${until}` },
  remedy: { zh: () => "请另选报价，或重新询价", en: () => "Take another offer, or ask again", by: [] },
});

const notLowest = rule<{ lines: string }>("AWARD_NOT_LOWEST", {
  clause,
  message: { zh: ({ lines }) => `第 ${lines} 行未选每盒成本最低的报价，须说明理由`, en: ({ lines }) => `Lines ${lines} are not awarded to the lowest cost per pack: say why` },
  remedy: { zh: () => "请填写理由，或选择最低报价", en: () => "Give the reason, or take the lowest offer", by: [] },
});

function awardFindings({ awards, awardReason }: AwardInput, chosen: readonly (RfqOffer | undefined)[], quotations: readonly Quotation[], today: string): Finding[] {
  const dear = chosen.flatMap((offer) => (offer && offer.rank > 1 ? [offer.rfqLine] : []));
  const validUntil = (id: string): string => quotations.find((one) => one.id === id)?.validUntil ?? "";
  return [
    ...repeated(awards.map(({ rfqLine }) => rfqLine)).map((i) => awardedTwice(undefined, { field: `awards.${i}.rfqLine` })),
    ...chosen.flatMap((offer, i) => {
      if (!offer) return [noSuchOffer(undefined, { field: `awards.${i}.quotationId` })];
      const until = validUntil(offer.quotationId);
      return until < today ? [offerEnded({ until }, { field: `awards.${i}.quotationId` })] : [];
    }),
    ...(dear.length > 0 && !awardReason ? [notLowest({ lines: dear.join(", ") }, { field: "awardReason" })] : []),
  ];
}

/** An order of what one supplier is awarded. Those who asked and opened play no further part in it. */
async function orderFrom({ supplierId, id }: Quotation, offers: readonly RfqOffer[], leadDays: number, { record: rfq, uow, ctx }: Step<Rfq>): Promise<void> {
  const lines = offers.map(({ productId, quantity, unitPrice }) => ({ productId, quantity, unitPrice }) as PurchaseOrderLine);
  const earliest = addDays(ctx.today, leadDays);
  const expectedOn = rfq.deliverOn > earliest ? rfq.deliverOn : earliest;
  const order = await newRecord(ctx, uow, PurchaseOrder, { supplierId, expectedOn, lines, rfqId: rfq.id, quotationId: id }, preparePurchaseOrder);
  for (const { duty, actorId } of rfq.duties) if (duty === "requester" || duty === "quoteOpener") order.duties = withDuty(order.duties, duty, [actorId]);
}

alongside(Rfq, "award", async (step: Step<Rfq>) => {
  const { record, uow, ctx } = step;
  const input = step.input as unknown as AwardInput;
  const quotations = await quotationsOf(record, ctx);
  const comparison = record.comparison ?? [];
  const chosen = input.awards.map(({ rfqLine, quotationId }) => comparison.find((offer) => offer.rfqLine === rfqLine && offer.quotationId === quotationId));
  refuseIfAny(awardFindings(input, chosen, quotations, ctx.today));
  record.awardReason = input.awardReason ?? undefined;
  record.comparison = comparison.map((offer) => ({ ...offer, awarded: chosen.includes(offer) }));
  for (const quotation of quotations.filter(({ status }) => status === "OPENED")) {
    const offers = chosen.flatMap((offer) => (offer?.quotationId === quotation.id ? [offer] : []));
    uow.edit(quotation).status = offers.length > 0 ? "AWARDED" : "NOT_AWARDED";
    if (offers.length === 0) continue;
    const leadDays = Math.max(...quotation.lines!.filter(({ rfqLine }) => offers.some((offer) => offer.rfqLine === rfqLine)).map((line) => line.leadDays));
    await orderFrom(quotation, offers, leadDays, step);
  }
});
