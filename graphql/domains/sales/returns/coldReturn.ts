/**
 * Cold goods that come back. The invariant: they are restocked only if they came back within their range and curves
 * cover all the time since the customer took them over without a break; whatever they look like. GSP 附录3, GSP 销后退回
 */
import { labelOf } from "../../../table/enumeration.ts";
import { deciCelsius, inUnit } from "../../../table/unit.ts";
import { momentOf } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isColdChain, isPermitted, StorageClass } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { coldRecordCovers, curvesOf } from "../../supply/api.ts";
import type { TransportCurve } from "../../supply/coldChain/transportCurve.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import type { SalesReturn } from "./salesReturn.ts";
import type { ReturnInspectionLine } from "./salesReturnLifecycle.ts";

const clause = "GSP 附录3 · GSP 销后退回";

const needsTemperature = rule<{ storage: StorageClass }>("NEEDS_ARRIVAL_TEMPERATURE", {
  clause,
  message: { zh: ({ storage }) => `${labelOf(StorageClass, storage).zh}商品退回须记录到货温度`, en: ({ storage }) => `Returned ${labelOf(StorageClass, storage).en} goods require the arrival temperature` },
  remedy: { zh: () => "请测量并填写到货温度", en: () => "Measure it and enter the arrival temperature" },
});

const cameOutOfRange = rule<{ line: number; measured: number }>("COLD_RETURN_OUT_OF_RANGE", {
  clause,
  message: {
    zh: ({ line, measured }) => `第 ${line} 行退回时 ${inUnit(measured, deciCelsius).zh}，超出储存条件，不得入合格区`,
    en: ({ line, measured }) => `Line ${line} came back at ${inUnit(measured, deciCelsius).en}, outside its storage range, and must not be restocked`,
  },
  remedy: { zh: () => "请全部判为不合格", en: () => "Reject all of it", by: [] },
});

const curveOutOfRange = rule<{ line: number; minutes: number }>("COLD_RECORD_OUT_OF_RANGE", {
  clause,
  message: {
    zh: ({ line, minutes }) => `第 ${line} 行的温度记录超限 ${minutes} 分钟，不得入合格区`,
    en: ({ line, minutes }) => `The curve of line ${line} is out of range for ${minutes} min; it must not be restocked`,
  },
  remedy: { zh: () => "请全部判为不合格", en: () => "Reject all of it", by: [] },
});

const notCovered = rule<{ line: number; from: string; to: string }>("COLD_RECORD_MISSING", {
  clause,
  message: {
    zh: ({ line, from, to }) => `第 ${line} 行没有 ${from} 至 ${to} 不间断的温度记录，不得入合格区`,
    en: ({ line, from, to }) => `Line ${line} has no unbroken record of its temperature from ${from} to ${to}; it must not be restocked`,
  },
  remedy: { zh: () => "请导入客户储存与退回途中的记录；没有的，全部判为不合格", en: () => "Record the curves of the customer's store and of the way back; without them, reject all of it", by: ["TransportCurve.recordFile"] },
});

const coldProducts = async ({ lines }: SalesReturn, ctx: Context): Promise<Product[]> =>
  (await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))])).filter(({ storageClass }) => isColdChain(storageClass));

/** Refuses to receive cold goods without their temperature on arrival. */
export async function arrivalTemperatureFindings(record: SalesReturn, measured: number | null | undefined, ctx: Context): Promise<Finding[]> {
  const [cold] = await coldProducts(record, ctx);
  return cold && (measured ?? null) === null ? [needsTemperature({ storage: cold.storageClass! }, { field: "arrivalTemperature" })] : [];
}

/** From when the customer had them until we had them again, as far as that is known. */
async function awaySince({ deliveryId, receivedAt, receivedOn }: SalesReturn, ctx: Context): Promise<{ from: string; to: string }> {
  const { handedOverAt, signedAt, shippedOn } = (await ctx.loader.load<Delivery>(deliveryId))!;
  const startOf = (day: string): string => momentOf(`${day}T00:00:00`).toISOString();
  return { from: handedOverAt ?? signedAt ?? startOf(shippedOn!), to: receivedAt ?? startOf(receivedOn!) };
}

interface Return {
  record: SalesReturn;
  curves: readonly TransportCurve[];
  away: { from: string; to: string };
}

function findingsOfLine({ record, curves, away }: Return, line: number, storageClass: StorageClass, field: string): Finding[] {
  const measured = record.arrivalTemperature;
  const wrong = typeof measured === "number" && !isPermitted(measured, storageClass) ? [cameOutOfRange({ line, measured }, { field })] : [];
  const out = curves.find((curve) => curve.storageClass === storageClass && curve.verdict === "OUT_OF_RANGE");
  if (out) return [...wrong, curveOutOfRange({ line, minutes: out.minutesOutside! }, { field, record: out })];
  return coldRecordCovers(curves, storageClass, away.from, away.to) ? wrong : [...wrong, notCovered({ line, ...away }, { field })];
}

/** Findings against restocking lines of cold goods. */
export async function coldReturnFindings(record: SalesReturn, findings: readonly ReturnInspectionLine[], ctx: Context): Promise<Finding[]> {
  const cold = new Map((await coldProducts(record, ctx)).map(({ id, storageClass }) => [id, storageClass!]));
  if (cold.size === 0) return [];
  const [curves, away] = await Promise.all([curvesOf(record.id, ctx), awaySince(record, ctx)]);
  return findings.flatMap(({ line, qualifiedQuantity }, i) => {
    const storageClass = cold.get(record.lines[line - 1]?.productId ?? "");
    return storageClass && qualifiedQuantity > 0 ? findingsOfLine({ record, curves, away }, line, storageClass, `findings.${i}.qualifiedQuantity`) : [];
  });
}
