/**
 * Allocated stock that may no longer be sold: its batch or lot is held, has expired, or no longer meets the
 * customer's minimum shelf life. It blocks check and shipping and is replaced by other batches. 四(四)2, GSP
 */
import type { Context } from "../../../platform/context.ts";
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { earliestAcceptableExpiry, loadBalance, reasonsForHold, releaseAllocation } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { allocatedPicks } from "./deliveryLines.ts";
import { replaceLines } from "./replaceLines.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery, DeliveryLine } from "./delivery.ts";

const remedy = { zh: () => "请点击“重新分配”，改用其他批次", en: () => 'Use "Reallocate" to take other batches', by: ["Delivery.reallocate"] };

const held = rule<{ batchNumber: string; reasons: string }>("BATCH_HELD", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, reasons }) => `批次 ${batchNumber} 已锁定：${reasons}`, en: ({ batchNumber, reasons }) => `Batch ${batchNumber} is held: ${reasons}` },
  remedy,
});

const expires = rule<{ batchNumber: string; expiresOn: string; until: string }>("BATCH_TOO_SHORT_DATED", {
  clause: "四(四)2 · GSP",
  message: { zh: ({ batchNumber, expiresOn, until }) => `批次 ${batchNumber} 有效期至 ${expiresOn}，须不早于 ${until}`, en: ({ batchNumber, expiresOn, until }) => `Batch ${batchNumber} expires on ${expiresOn}; it must keep until ${until}` },
  remedy,
});

const nothingToReplace = rule("NOTHING_TO_REALLOCATE", {
  message: { zh: () => "所有批次均可销售，无需重新分配", en: () => "Every batch may be sold; nothing needs to be replaced" },
});

interface Forbidden {
  line: DeliveryLine;
  finding: Finding;
}

async function findingAgainst({ batchId, batchNumber, locationId, expiresOn: allocatedAs }: DeliveryLine, until: string, ctx: Context): Promise<Finding | undefined> {
  const balance = await loadBalance(ctx, batchId!, locationId!);
  // The batch may have been corrected since.
  const expiresOn = balance?.expiresOn ?? allocatedAs!;
  if (expiresOn < until) return expires({ batchNumber: batchNumber!, expiresOn, until });
  if (balance?.allocatable) return undefined;
  const batch = (await ctx.loader.load<Batch>(batchId!))!;
  return held({ batchNumber: batch.batchNumber, reasons: reasonsForHold(batch) }, { record: batch });
}

async function forbiddenOf({ customerId, lines }: Delivery, ctx: Context): Promise<Forbidden[]> {
  const { minimumShelfLifeDays } = (await ctx.loader.load<Customer>(customerId))!;
  const until = earliestAcceptableExpiry(ctx.today, minimumShelfLifeDays);
  const found = await Promise.all(lines.map(async (line) => ({ line, finding: await findingAgainst(line, until, ctx) })));
  return found.filter((one): one is Forbidden => one.finding !== undefined);
}

export const allStockSellable: Guard<Delivery> = async (delivery, ctx) => (await forbiddenOf(delivery, ctx)).map(({ finding }) => finding);

/** Releases stock that may not be sold and allocates other stock; packs without stock become a back order again. */
export async function reallocate(step: Step<Delivery>): Promise<void> {
  const { record, uow, ctx } = step;
  const forbidden = (await forbiddenOf(record, ctx)).map(({ line }) => line);
  if (forbidden.length === 0) throw new Refusal([nothingToReplace()]);
  await releaseAllocation(ctx, uow, allocatedPicks(forbidden));
  await replaceLines(step, { kept: record.lines.filter((line) => !forbidden.includes(line)), replaced: forbidden });
}
