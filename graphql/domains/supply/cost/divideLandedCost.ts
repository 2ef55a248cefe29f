/** Divides a landed cost among its batches by value, weight or quantity: the largest remainders get the last cents. 五(一)3 */
import { money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { splitExactly } from "../../../platform/exactSplit.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { loadOfProduct } from "../../catalogue/api.ts";
import type { Batch } from "../stock/batch.ts";
import { batchCost } from "./batchCost.ts";
import { adjustmentFindings } from "./costAdjustmentLifecycle.ts";
import type { LandedCost, LandedCostLine } from "./landedCost.ts";
import type { LandedCostBasis } from "./landedCostLifecycle.ts";

const clause = "五(一)3";

const batchTwice = rule("LANDED_BATCH_LISTED_TWICE", { clause, message: { zh: () => "批次重复列出", en: () => "The batch is listed twice" } });

const nothingLeft = rule("LANDED_COST_ALL_TAX", {
  clause,
  message: { zh: () => "可抵扣税额须小于含税金额", en: () => "The deductible tax must be less than the amount" },
});

const taxCurrency = rule<{ currency: string }>("LANDED_TAX_CURRENCY_DIFFERS", {
  clause,
  message: { zh: ({ currency }) => `税额须以 ${currency} 计`, en: ({ currency }) => `The tax must be in ${currency}` },
});

const weightUnknown = rule<{ batchNumber: string }>("BATCH_WEIGHT_UNKNOWN", {
  clause,
  message: { zh: ({ batchNumber }) => `批次 ${batchNumber} 的商品没有带毛重和体积的包装层级，不能按重量分摊`, en: ({ batchNumber }) => `The product of batch ${batchNumber} has no pack level with weight and volume` },
  remedy: { zh: () => "请补登包装层级，或按金额、数量分摊", en: () => "Enter its pack level, or divide by value or quantity", by: [] },
});

/** Minor units of cost, grams, or packs; undefined where it is not known. */
async function weightOf(batch: Batch, basis: LandedCostBasis, ctx: Context): Promise<number | undefined> {
  if (basis === "QUANTITY") return batch.receivedQuantity;
  if (basis === "VALUE") return (await batchCost(ctx, batch))?.amount;
  return (await loadOfProduct(batch.productId, batch.receivedQuantity, ctx.today, ctx))?.grams;
}

/** Fills in what each batch bears; answers what is in the way. What a batch costs is asked again when it is posted. */
export async function divideLandedCost(record: LandedCost, ctx: Context): Promise<Finding[]> {
  const { net, gross, deductibleVat, basis, lines } = record;
  if (gross.currency !== deductibleVat.currency) return [taxCurrency({ currency: gross.currency }, { field: "deductibleVat" })];
  if (net.amount <= 0) return [nothingLeft(undefined, { field: "deductibleVat" })];
  const batches = await ctx.loader.loadAll<Batch>(lines.map(({ batchId }) => batchId));
  const weights = await Promise.all(batches.map((batch) => weightOf(batch, basis, ctx)));
  const findings = await Promise.all(
    batches.map(async ({ id, batchNumber }, i): Promise<Finding[]> => {
      const at = { field: `lines.${i}.batchId` };
      if (batches.findIndex((one) => one.id === id) < i) return [batchTwice(undefined, at)];
      if (basis === "WEIGHT" && weights[i] === undefined) return [weightUnknown({ batchNumber }, at)];
      return (await adjustmentFindings({ batchId: id, amount: net }, ctx)).map((finding) => ({ ...finding, ...at }));
    }),
  );
  if (findings.flat().length > 0) return findings.flat();
  const parts = splitExactly(net.amount, weights.map((weight) => weight!));
  record.lines = batches.map(({ id, productId, receivedQuantity }, i): LandedCostLine => ({ batchId: id, productId, quantity: receivedQuantity, weight: weights[i]!, amount: money(parts[i]!.value, net.currency) }));
  return [];
}
