/**
 * A contract is never rewritten: an amendment is a new version under the same number. The old version stays in force
 * until the amendment is signed; then the amendment replaces it and takes over the quantities ordered so far. 四(四)1
 */
import { classOf } from "../../../table/entity.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Contract, ContractLine } from "./contract.ts";

const clause = "四(四)1";

const amendmentOpen = rule<{ number: string }>("AMENDMENT_OPEN", {
  clause,
  message: { zh: ({ number }) => `变更版本 ${number} 尚未完成`, en: ({ number }) => `The amendment ${number} is not completed` },
  remedy: { zh: () => "请先签署或取消该版本", en: () => "Have it signed, or cancel it first", by: ["Contract.confirmText", "Contract.cancel"] },
});

const previousEnded = rule<{ number: string }>("PREVIOUS_ENDED", {
  clause,
  message: { zh: ({ number }) => `原合同 ${number} 已终结，不能再变更`, en: ({ number }) => `The contract ${number} has ended and can no longer be amended` },
  remedy: { zh: () => "请取消此版本，另订新合同", en: () => "Cancel this version and create a new contract", by: ["Contract.create"] },
});

const belowOrdered = rule<{ product: string; ordered: number }>("AMENDED_BELOW_ORDERED", {
  clause,
  message: {
    zh: ({ product, ordered }) => `${product}已订 ${ordered}，变更后的数量不得少于此数`,
    en: ({ product, ordered }) => `${ordered} packs of ${product} have already been ordered; the amended quantity cannot be lower`,
  },
  remedy: { zh: () => "请保留该商品并提高数量", en: () => "Keep the product, with a larger quantity" },
});

const inForceOrToBe = ({ status }: Contract): boolean => status === "SIGNED" || status === "PERFORMING";

/** One amendment at a time. */
export const amendable: Guard<Contract> = async ({ amendmentId }, ctx) => {
  const open = amendmentId ? await ctx.loader.load<Contract>(amendmentId) : null;
  return open && open.status !== "CANCELLED" ? [amendmentOpen({ number: open.number }, { record: open })] : [];
};

const newLine = ({ productId, unitPrice, quantity, amount }: ContractLine): ContractLine => ({ productId, unitPrice, quantity, amount, orderedQuantity: 0 });

/** "HT20261127-0001" for every version. */
const firstNumber = ({ number, revision }: Contract): string => (revision === 1 ? number : number.slice(0, number.lastIndexOf("-")));

/** Drafts the next version as a copy of this one. The caller becomes its author. */
export async function beginAmendment({ record, uow, ctx }: Step<Contract>): Promise<void> {
  const cancelled = record.amendmentId ? await ctx.loader.load<Contract>(record.amendmentId) : null;
  const revision = (cancelled ?? record).revision + 1;
  const { title, customerId, representativeId, startsOn, endsOn, expiresOn, paymentDays, total, checklist } = record;
  const amendment = uow.create(classOf(record), {
    title,
    customerId,
    representativeId,
    startsOn,
    endsOn,
    expiresOn,
    paymentDays,
    total,
    revision,
    number: `${firstNumber(record)}-${revision}`,
    previousId: record.id,
    lines: record.lines.map(newLine),
    checklist: checklist.map((one) => ({ ...one })),
    status: "DRAFT",
    duties: [{ duty: "requester", actorId: ctx.principal.id }],
  });
  record.amendmentId = amendment.id;
}

async function orderedFindings(previous: Contract, lines: readonly ContractLine[], ctx: Context): Promise<Finding[]> {
  const short = previous.lines.filter(({ productId, orderedQuantity }) => {
    if (orderedQuantity === 0) return false;
    const kept = lines.find((line) => line.productId === productId);
    return !kept || (kept.quantity ?? Infinity) < orderedQuantity;
  });
  const products = await ctx.loader.loadAll<Product>(short.map(({ productId }) => productId));
  return short.map(({ orderedQuantity }, i) => belowOrdered({ product: products[i]!.name, ordered: orderedQuantity }));
}

/** An amendment requires a contract that has not ended, and quantities that cover what was ordered under it. */
export const coversOrderedQuantities: Guard<Contract> = async ({ previousId, lines }, ctx) => {
  if (!previousId) return [];
  const previous = (await ctx.loader.load<Contract>(previousId))!;
  ctx.relied.add(previous);
  if (!inForceOrToBe(previous)) return [previousEnded({ number: previous.number }, { record: previous })];
  return orderedFindings(previous, lines, ctx);
};

/** Replaces the previous version by the signed amendment, taking over the ordered quantities. */
export async function replacePrevious(amendment: Contract, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (!amendment.previousId) return;
  const previous = uow.edit((await ctx.loader.load<Contract>(amendment.previousId))!);
  const ordered = new Map(previous.lines.map(({ productId, orderedQuantity }) => [productId, orderedQuantity]));
  amendment.lines = amendment.lines.map((line) => ({ ...line, orderedQuantity: ordered.get(line.productId) ?? 0 }));
  Object.assign(previous, { status: "AMENDED", endedOn: ctx.today });
}
