/**
 * The prices and quantities at which a customer may be sold products today. Dates decide, not the status, which the
 * clock updates later. The invariant: a line's ordered quantity is the sum of the confirmed orders' quantities and
 * never exceeds the agreed quantity, because it changes in the order's own transaction, under the contract's version
 * check. 四(四)1
 */
import { readAll } from "../../../table/list.ts";
import type { Money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { Contract, type ContractLine } from "./contract.ts";
import { remainingOf } from "./contractLifecycle.ts";

const clause = "四(四)1";

export interface ContractTerm {
  contract: Contract;
  unitPrice: Money;
  /** Packs that may still be ordered; null if the quantity is unlimited. */
  remaining: number | null;
  /** Days from shipment until payment is due. */
  paymentDays: number;
}

export const isInForce = ({ status, startsOn, expiresOn }: Contract, on: string): boolean =>
  (status === "SIGNED" || status === "PERFORMING") && startsOn <= on && on < expiresOn;

/** Prefers terms with remaining quantity, then those that end first. */
const better = (known: ContractTerm | undefined, found: ContractTerm): ContractTerm => (known && (known.remaining !== 0 || found.remaining === 0) ? known : found);

/** The current version of this contract. */
async function currentVersion(contractId: string, ctx: Context): Promise<Contract> {
  const contract = (await ctx.loader.load<Contract>(contractId))!;
  return contract.status === "AMENDED" ? currentVersion(contract.amendmentId!, ctx) : contract;
}

/**
 * Per product the terms in force on that day (YYYY-MM-DD); products without a contract are absent. With `contractId`,
 * only the terms of that contract, as it was amended since. One query, whatever the number of products.
 */
export async function contractTerms(customerId: string, productIds: readonly string[], on: string, ctx: Context, contractId?: string | null): Promise<Map<string, ContractTerm>> {
  const wanted = new Set(productIds);
  const terms = new Map<string, ContractTerm>();
  const only = contractId && (await currentVersion(contractId, ctx)).id;
  const unexpired = readAll(ctx.table, Contract, { filter: { customerId: { eq: customerId }, expiresOn: { from: addDays(on, 1) } }, orderBy: { sort: "expiresOn", descending: false } });
  for await (const contract of unexpired) {
    if (!isInForce(contract, on) || (only && contract.id !== only)) continue;
    const { paymentDays } = contract;
    for (const line of contract.lines.filter(({ productId }) => wanted.has(productId))) {
      terms.set(line.productId, better(terms.get(line.productId), { contract, unitPrice: line.unitPrice, remaining: remainingOf(line), paymentDays }));
    }
  }
  return terms;
}

const notInForce = rule<{ number: string }>("CONTRACT_NOT_IN_FORCE", {
  clause,
  message: { zh: ({ number }) => `合同 ${number} 今日不在有效期内`, en: ({ number }) => `The contract ${number} is not in force today` },
  remedy: { zh: () => "请更换合同，或续签后办理", en: () => "Use another contract, or renew this one first", by: ["Contract.confirmText"] },
});

const notAgreedOn = rule<{ number: string; product: string }>("NOT_IN_CONTRACT", {
  clause,
  message: { zh: ({ number, product }) => `合同 ${number} 未约定${product}`, en: ({ number, product }) => `${product} is not part of the contract ${number}` },
  remedy: { zh: () => "请变更合同，或从订单中移除该商品", en: () => "Amend the contract, or remove the product from the order", by: ["Contract.confirmText"] },
});

export const exhausted = rule<{ number: string; product: string; remaining: number; ordered: number }>("CONTRACT_EXHAUSTED", {
  clause,
  message: {
    zh: ({ number, product, remaining, ordered }) => `合同 ${number} 中${product}剩余 ${remaining}，订单要 ${ordered}`,
    en: ({ number, product, remaining, ordered }) => `The contract ${number} has ${remaining} packs of ${product} left; the order needs ${ordered}`,
  },
  remedy: { zh: () => "请减少数量，或变更合同", en: () => "Reduce the quantity, or amend the contract", by: ["Contract.confirmText"] },
  discloses: ["Contract"],
  discreetly: { zh: ({ product }) => `合同中${product}的剩余数量不足`, en: ({ product }) => `The contract has less of ${product} left than the order asks for` },
});

interface Counted {
  productId: string;
  /** Packs; negative returns quantity counted before. */
  quantity: number;
}

function lineFinding({ number }: Contract, line: ContractLine | undefined, { name }: Product, ordered: number): Finding[] {
  if (!line) return [notAgreedOn({ number, product: name })];
  const remaining = remainingOf(line);
  return remaining !== null && remaining < ordered ? [exhausted({ number, product: name, remaining, ordered })] : [];
}

async function findingsAgainst(contract: Contract, lines: readonly Counted[], ctx: Context): Promise<Finding[]> {
  const taken = lines.filter(({ quantity }) => quantity > 0);
  if (taken.length === 0) return [];
  const products = await ctx.loader.loadAll<Product>(taken.map(({ productId }) => productId));
  const outside = isInForce(contract, ctx.today) ? [] : [notInForce({ number: contract.number }, { record: contract })];
  const short = taken.flatMap(({ productId, quantity }, i) => lineFinding(contract, contract.lines.find((line) => line.productId === productId), products[i]!, quantity));
  return [...outside, ...short.map((finding) => ({ ...finding, record: contract }))];
}

/**
 * Counts the lines of an order against its contract within the order's unit of work: positive on confirmation, negative
 * on cancellation. Counts against the current version if the contract was amended meanwhile. Throws a Refusal with
 * every line that the contract does not cover.
 */
export async function countAgainstContract(uow: UnitOfWork, ctx: Context, contractId: string, lines: readonly Counted[]): Promise<void> {
  const contract = uow.edit(await currentVersion(contractId, ctx));
  refuseIfAny(await findingsAgainst(contract, lines, ctx));
  const counted = new Map(lines.map(({ productId, quantity }) => [productId, quantity]));
  contract.lines = contract.lines.map((line) => ({ ...line, orderedQuantity: line.orderedQuantity + (counted.get(line.productId) ?? 0) }));
}
