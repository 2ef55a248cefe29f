/** Moves the stock of a return line by line: to the returns zone when it arrives, to storage or to the rejects when it was inspected. */
import type { Context } from "../../../platform/context.ts";
import { posts } from "../../../platform/posting/longAction.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { moveStock, placeFindings } from "../../supply/api.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { arrivalTemperatureFindings, coldReturnFindings } from "./coldReturn.ts";
import type { ArrivalInput, ReturnInspectionInput, ReturnInspectionLine } from "./salesReturnLifecycle.ts";
import { SalesReturn } from "./salesReturn.ts";

const clause = "四(四)2 · GSP 销后退回";

const wrongSum = rule<{ line: number; quantity: number; given: number }>("INSPECTION_SUM_DIFFERS", {
  clause,
  message: {
    zh: ({ line, quantity, given }) => `第 ${line} 行退回 ${quantity}，验收合计 ${given}`,
    en: ({ line, quantity, given }) => `${quantity} of line ${line} came back, ${given} were inspected`,
  },
});

/** Returned goods are stored separately: in a returns zone with each product's storage class. */
async function arrivalFindings({ lines }: SalesReturn, location: Location, ctx: Context): Promise<Finding[]> {
  const products = await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);
  const classes = [...new Set(products.map(({ storageClass }) => storageClass))];
  return (await Promise.all(classes.map((storageClass) => placeFindings(ctx, location, { kind: "RETURNS", storageClass }, "locationId")))).flat();
}

async function placedFindings(product: Product, { storageLocationId, rejectedLocationId, qualifiedQuantity, rejectedQuantity }: ReturnInspectionLine, at: string, ctx: Context): Promise<Finding[]> {
  const wanted = [
    { quantity: qualifiedQuantity, id: storageLocationId, kind: "STORAGE", field: `${at}.storageLocationId` },
    { quantity: rejectedQuantity, id: rejectedLocationId, kind: "REJECTED", field: `${at}.rejectedLocationId` },
  ] as const;
  const found = await Promise.all(
    wanted
      .filter(({ quantity }) => quantity > 0)
      .map(async ({ id, kind, field }) => {
        const place = id ? await ctx.loader.load<Location>(id) : null;
        return place ? placeFindings(ctx, place, { kind, storageClass: product.storageClass }, field) : [placeMissing(undefined, { field })];
      }),
  );
  return found.flat();
}

const placeMissing = rule("PLACE_MISSING", { clause, message: { zh: () => "请选择存放的货位", en: () => "Enter their location" } });

const recalledStays = rule<{ line: number; batchNumber: string }>("RECALLED_NOT_RESTOCKED", {
  clause: "公告 92/2022",
  message: { zh: ({ line, batchNumber }) => `第 ${line} 行批号 ${batchNumber} 已召回，不得入合格区`, en: ({ line, batchNumber }) => `Lot ${batchNumber} of line ${line} is recalled and must not be restocked` },
  remedy: { zh: () => "请全部判为不合格，退回供货单位或销毁", en: () => "Reject all of it: it goes back to its supplier or is destroyed", by: [] },
});

/** Recalled packs go back to their supplier or are destroyed, whatever they look like. */
async function recallFindings({ lines }: SalesReturn, findings: readonly ReturnInspectionLine[], ctx: Context): Promise<Finding[]> {
  const batches = await Promise.all(lines.map(({ batchId }) => ctx.loader.load<Batch>(batchId)));
  return findings.flatMap(({ line, qualifiedQuantity }, i) => {
    const batch = batches[line - 1];
    const isRecalled = batch?.holds?.some(({ reason }) => reason === "RECALL");
    return isRecalled && qualifiedQuantity > 0 ? [recalledStays({ line, batchNumber: batch!.batchNumber }, { field: `findings.${i}.qualifiedQuantity` })] : [];
  });
}

async function inspectionFindings({ lines }: SalesReturn, findings: readonly ReturnInspectionLine[], ctx: Context): Promise<Finding[]> {
  const products = await ctx.loader.loadAll<Product>(lines.map(({ productId }) => productId));
  const found = lines.map(async ({ quantity }, i) => {
    const ofLine = findings.filter(({ line }) => line === i + 1);
    const given = ofLine.reduce((sum, { qualifiedQuantity, rejectedQuantity }) => sum + qualifiedQuantity + rejectedQuantity, 0);
    if (given !== quantity) return [wrongSum({ line: i + 1, quantity, given }, { field: "findings" })];
    return (await Promise.all(ofLine.map((one) => placedFindings(products[i]!, one, `findings.${findings.indexOf(one)}`, ctx)))).flat();
  });
  const unknown = findings.flatMap(({ line, qualifiedQuantity, rejectedQuantity }, i) =>
    lines[line - 1] ? [] : [wrongSum({ line, quantity: 0, given: qualifiedQuantity + rejectedQuantity }, { field: `findings.${i}.line` })],
  );
  return [...unknown, ...(await Promise.all(found)).flat()];
}

/** An inspected line takes seven actions at most: two movements, three balances, the batch and its trail. */
const linesAtOnce = 12;

// The delivery counts what has come back when all of it is posted, and is held until then: no other return may count on
// what is left of it. Goods in a returns zone are in no storage zone, so they cannot be allocated.
posts<SalesReturn, ArrivalInput>(SalesReturn, "receive", {
  lines: ({ lines }) => lines.length,
  atOnce: linesAtOnce,
  holds: ({ deliveryId }) => [deliveryId],
  begin: async ({ record, input: { locationId, arrivalTemperature }, ctx }) => {
    const location = (await ctx.loader.load<Location>(locationId))!;
    refuseIfAny([...(await arrivalFindings(record, location, ctx)), ...(await arrivalTemperatureFindings(record, arrivalTemperature, ctx))]);
    Object.assign(record, { locationId, arrivalTemperature: arrivalTemperature ?? undefined });
  },
  post: async ({ record, uow, ctx }, { from, to }) => {
    const location = (await ctx.loader.load<Location>(record.locationId!))!;
    for (const { batchId, quantity } of record.lines.slice(from, to)) {
      await moveStock(ctx, uow, { kind: "RETURN", batch: (await ctx.loader.load<Batch>(batchId))!, to: location, quantity, sourceId: record.id });
    }
  },
});

// Qualified packs can be sold as soon as their line is posted: they have passed, nothing takes that back, and they depend
// on no other line. What counts the return as a whole, the customer's credit, comes with the last transaction.
posts<SalesReturn, ReturnInspectionInput>(SalesReturn, "inspect", {
  lines: (_, { findings }) => findings.length,
  atOnce: linesAtOnce,
  begin: async ({ record, input: { findings }, ctx }) => refuseIfAny([...(await inspectionFindings(record, findings, ctx)), ...(await recallFindings(record, findings, ctx)), ...(await coldReturnFindings(record, findings, ctx))]),
  post: async ({ record, input: { findings }, uow, ctx }, { from: first, to: end }) => {
    const from = (await ctx.loader.load<Location>(record.locationId!))!;
    for (const { line, qualifiedQuantity, storageLocationId, rejectedQuantity, rejectedLocationId } of findings.slice(first, end)) {
      const returned = record.lines[line - 1]!;
      const batch = (await ctx.loader.load<Batch>(returned.batchId))!;
      const put = async (quantity: number, locationId: string | undefined): Promise<void> => {
        if (quantity > 0) await moveStock(ctx, uow, { kind: "PUT_AWAY", batch, from, to: (await ctx.loader.load<Location>(locationId!))!, quantity, sourceId: record.id });
      };
      await put(qualifiedQuantity, storageLocationId);
      await put(rejectedQuantity, rejectedLocationId);
      returned.qualifiedQuantity = (returned.qualifiedQuantity ?? 0) + qualifiedQuantity;
      returned.rejectedQuantity = (returned.rejectedQuantity ?? 0) + rejectedQuantity;
    }
  },
});
