/**
 * Checks an order against what was agreed: the price of tender, contract or list, and what the contract has left. Counts
 * what the order takes of it. 四(四)1, 四(四)2
 */
import { decimalText } from "../../../table/decimal.ts";
import { moneyText } from "../../../table/money.ts";
import { tenThousandths } from "../../../table/unit.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { exactPriceOf, pricedAt } from "../../catalogue/api.ts";
import { countAgainstContract, exhausted, type ContractTerm } from "../contracts/contractTerms.ts";
import type { OrderedLine, SalesOrder } from "../orders/salesOrder.ts";
import { agreedOn, isAt, isGivenAway, termsOf, type AgreedPrice } from "./agreedPrice.ts";

const notUnderContract = rule<{ product: string }>("NOT_UNDER_CONTRACT", {
  clause: "四(四)1",
  message: { zh: ({ product }) => `没有在有效期内的合同或价格表约定${product}`, en: ({ product }) => `No contract or price list in force covers ${product}` },
  remedy: {
    zh: () => "请签订或变更合同、批准价格表，或由经理放行并说明理由",
    en: () => "Sign or amend a contract, have a price list approved, or have the manager override it with a reason",
    by: ["Contract.confirmText", "PriceList.approve", "SalesOrder.override"],
  },
});

interface Difference {
  product: string;
  agreed: string;
  ordered: string;
  number: string;
}

const priceDiffers = rule<Difference>("PRICE_DIFFERS_FROM_CONTRACT", {
  clause: "四(四)1",
  message: {
    zh: ({ product, agreed, ordered, number }) => `${product}单价 ${ordered} 与合同 ${number} 约定的 ${agreed} 不符`,
    en: ({ product, agreed, ordered, number }) => `${product} is priced ${ordered}; the contract ${number} says ${agreed}`,
  },
  remedy: { zh: () => "请改为合同价，或由经理放行并说明理由", en: () => "Use the contract's price, or have the manager override it with a reason", by: ["SalesOrder.update", "SalesOrder.override"] },
  discloses: ["Contract", "SalesOrder.lines.unitPrice"],
  discreetly: { zh: ({ product }) => `${product}的单价与合同约定不符`, en: ({ product }) => `${product} is not priced as the contract says` },
});

const priceDiffersFromList = rule<Difference>("PRICE_DIFFERS_FROM_LIST", {
  clause: "四(四)1",
  message: {
    zh: ({ product, agreed, ordered, number }) => `${product}单价 ${ordered} 与价格表 ${number} 的 ${agreed} 不符`,
    en: ({ product, agreed, ordered, number }) => `${product} is priced ${ordered}; the price list ${number} says ${agreed}`,
  },
  remedy: { zh: () => "请改为价格表的单价，或由经理放行并说明理由", en: () => "Use the list's price, or have the manager override it with a reason", by: ["SalesOrder.update", "SalesOrder.override"] },
  discloses: ["PriceList", "SalesOrder.lines.unitPrice"],
  discreetly: { zh: ({ product }) => `${product}的单价与价格表不符`, en: ({ product }) => `${product} is not priced as its list says` },
});

/** With all four decimals where there are any. */
function priceText(exact: number, currency: string): string {
  const { unitPrice, exactPrice } = pricedAt(exact, currency);
  return exactPrice === undefined ? moneyText(unitPrice) : `${decimalText(exact, tenThousandths.digits)} ${currency}`;
}

function priceFindings(line: OrderedLine, product: string, agreed: AgreedPrice, term: ContractTerm | undefined): Finding[] {
  if (isAt(line, agreed)) return [];
  const difference = { product, agreed: priceText(agreed.exact, agreed.currency), ordered: priceText(exactPriceOf(line), line.unitPrice.currency) };
  if (agreed.list) return [priceDiffersFromList({ ...difference, number: agreed.list.number }, { record: agreed.list })];
  return [priceDiffers({ ...difference, number: term!.contract.number }, { record: term!.contract })];
}

function lineFindings(line: OrderedLine, { name: product }: Product, agreed: AgreedPrice | undefined, term: ContractTerm | undefined): Finding[] {
  if (isGivenAway(line)) return [];
  if (!agreed) return [notUnderContract({ product })];
  const short = term && term.remaining !== null && term.remaining < line.quantity ? [exhausted({ number: term.contract.number, product, remaining: term.remaining, ordered: line.quantity }, { record: term.contract })] : [];
  return [...priceFindings(line, product, agreed, term), ...short];
}

export const asAgreed: Guard<SalesOrder> = async (order, ctx) => {
  const { prices, terms } = await agreedOn(order, ctx);
  const products = await ctx.loader.loadAll<Product>(order.lines.map(({ productId }) => productId));
  return order.lines.flatMap((line, i) => lineFindings(line, products[i]!, prices.get(line.productId), terms.get(line.productId)));
};

/** Counts the quantity that the contract still covers; with a manager's override that may be less than ordered. */
export async function takeUpContract(order: SalesOrder, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (!order.contractId) return;
  const terms = await termsOf(order, ctx);
  for (const line of order.lines) {
    const term = terms.get(line.productId);
    line.contractQuantity = term && !isGivenAway(line) ? Math.min(line.quantity, term.remaining ?? line.quantity) : 0;
  }
  await countAgainstContract(uow, ctx, order.contractId, counted(order.lines.map(({ productId, contractQuantity }) => ({ productId, quantity: contractQuantity! }))));
}

/** Returns counted quantities that will no longer be delivered. */
export async function returnToContract(order: SalesOrder, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (!order.contractId) return;
  const returned = order.lines.map((line) => {
    const kept = Math.min(line.contractQuantity ?? 0, line.quantity - line.cancelledQuantity);
    const quantity = kept - (line.contractQuantity ?? 0);
    line.contractQuantity = kept;
    return { productId: line.productId, quantity };
  });
  if (counted(returned).length > 0) await countAgainstContract(uow, ctx, order.contractId, counted(returned));
}

const counted = (lines: readonly { productId: string; quantity: number }[]) => lines.filter(({ quantity }) => quantity !== 0);
