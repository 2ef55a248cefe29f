/**
 * Checks an order against its contract: the agreed price and the remaining quantity, and counts what the order takes.
 * 四(四)1, 四(四)2
 */
import { moneyText, type Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { contractTerms, countAgainstContract, exhausted, type ContractTerm } from "../contracts/contractTerms.ts";
import type { OrderedLine, SalesOrder } from "../orders/salesOrder.ts";

const notUnderContract = rule<{ product: string }>("NOT_UNDER_CONTRACT", {
  clause: "四(四)1",
  message: { zh: ({ product }) => `没有在有效期内的合同约定${product}`, en: ({ product }) => `No contract in force covers ${product}` },
  remedy: { zh: () => "请签订或变更合同，或由经理放行并说明理由", en: () => "Sign or amend a contract, or have the manager override it with a reason", by: ["Contract.sign", "SalesOrder.override"] },
});

const priceDiffers = rule<{ product: string; agreed: Money; ordered: Money; number: string }>("PRICE_DIFFERS_FROM_CONTRACT", {
  clause: "四(四)1",
  message: {
    zh: ({ product, agreed, ordered, number }) => `${product}单价 ${moneyText(ordered)} 与合同 ${number} 约定的 ${moneyText(agreed)} 不符`,
    en: ({ product, agreed, ordered, number }) => `${product} is priced ${moneyText(ordered)}; the contract ${number} says ${moneyText(agreed)}`,
  },
  remedy: { zh: () => "请改为合同价，或由经理放行并说明理由", en: () => "Use the contract's price, or have the manager override it with a reason", by: ["SalesOrder.update", "SalesOrder.override"] },
  discloses: ["Contract", "SalesOrder.lines.unitPrice"],
  discreetly: { zh: ({ product }) => `${product}的单价与合同约定不符`, en: ({ product }) => `${product} is not priced as the contract says` },
});

export const termsOf = ({ customerId, contractId, lines }: SalesOrder, ctx: Context): Promise<Map<string, ContractTerm>> =>
  contractTerms(
    customerId,
    lines.map(({ productId }) => productId),
    ctx.today,
    ctx,
    contractId,
  );

function lineFindings({ quantity, unitPrice }: OrderedLine, { name: product }: Product, term: ContractTerm | undefined): Finding[] {
  if (!term) return [notUnderContract({ product })];
  const { contract, unitPrice: agreed, remaining } = term;
  const { number } = contract;
  const samePrice = agreed.amount === unitPrice.amount && agreed.currency === unitPrice.currency;
  return [
    ...(samePrice ? [] : [priceDiffers({ product, agreed, ordered: unitPrice, number }, { record: contract })]),
    ...(remaining !== null && remaining < quantity ? [exhausted({ number, product, remaining, asked: quantity }, { record: contract })] : []),
  ];
}

export const underContract: Guard<SalesOrder> = async (order, ctx) => {
  const terms = await termsOf(order, ctx);
  const products = await ctx.loader.loadAll<Product>(order.lines.map(({ productId }) => productId));
  return order.lines.flatMap((line, i) => lineFindings(line, products[i]!, terms.get(line.productId)));
};

/** Counts the quantity that the contract still covers; with a manager's override that may be less than ordered. */
export async function takeUpContract(order: SalesOrder, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (!order.contractId) return;
  const terms = await termsOf(order, ctx);
  for (const line of order.lines) {
    const term = terms.get(line.productId);
    line.contractQuantity = term ? Math.min(line.quantity, term.remaining ?? line.quantity) : 0;
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
