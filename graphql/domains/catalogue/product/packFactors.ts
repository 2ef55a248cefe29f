/** How many packs a product's inner packs and cases hold on a day, and what a quantity in them comes to. */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { PackLevel, type PackUnit } from "./packLevel.ts";
import type { Product } from "./product.ts";

export type PackFactors = Partial<Record<PackUnit, number>>;

/** Every level of a product, the earliest first. */
export async function packLevelsOf(productId: string, ctx: Context): Promise<PackLevel[]> {
  const found: PackLevel[] = [];
  const levels = readAll(ctx.table, PackLevel, { filter: { productId: { eq: productId } }, orderBy: { sort: "startsOn", descending: false } });
  for await (const one of levels) found.push(one);
  return found;
}

/** Of each level what counts on the day: the last that has begun. */
export async function packFactors(productId: string, on: string, ctx: Context): Promise<PackFactors> {
  const factors: PackFactors = {};
  for (const { level, factor, startsOn } of await packLevelsOf(productId, ctx)) if (startsOn <= on) factors[level] = factor;
  return factors;
}

/** What is ordered in cases, inner packs and single packs. */
export interface Packed {
  productId: string;
  quantity: number;
  caseCount?: number | null;
  innerCount?: number | null;
  boxCount?: number | null;
}

const clause = "五(二)2";

const quantityMissing = rule("QUANTITY_MISSING", {
  clause,
  message: { zh: () => "请填写数量，或件、中包、盒数", en: () => "Enter the quantity, or cases, inner packs and packs" },
});

const levelUnknown = rule<{ product: string; level: { zh: string; en: string } }>("PACK_LEVEL_UNKNOWN", {
  clause,
  message: { zh: ({ product, level }) => `${product}没有登记${level.zh}的含盒数`, en: ({ product, level }) => `It is not known how many packs ${level.en} of ${product} holds` },
  remedy: { zh: () => "请登记包装层级，或按盒下单", en: () => "Enter the pack level, or order single packs", by: ["PackLevel.create"] },
});

const notWhole = rule<{ product: string; factor: number }>("NOT_IN_WHOLE_PACKS", {
  clause,
  message: { zh: ({ product, factor }) => `${product}不拆零，数量须为 ${factor} 的倍数`, en: ({ product, factor }) => `${product} is not split: order multiples of ${factor}` },
  remedy: { zh: () => "请改为整包装数量", en: () => "Order whole packs" },
});

const inner = { zh: "中包", en: "an inner pack" };
const outer = { zh: "件", en: "a case" };

const isPacked = ({ caseCount, innerCount, boxCount }: Packed): boolean => [caseCount, innerCount, boxCount].some((count) => (count ?? 0) > 0);

/** Read only where the line's quantity depends on them. */
const factorsFor = async (line: Packed, product: Product, whole: boolean, ctx: Context): Promise<PackFactors> =>
  product.hasPackLevels && (isPacked(line) || (whole && !product.mayBeSplit)) ? packFactors(product.id, ctx.today, ctx) : {};

/**
 * Sets the quantities of lines that are ordered in cases, inner packs and packs: over an entered quantity, they
 * decide. With `whole`, quantities of products that may not be split are whole packs.
 */
export async function takePackedQuantities<T extends Packed>(lines: readonly T[], { whole }: { whole: boolean }, ctx: Context): Promise<{ lines: T[]; findings: Finding[] }> {
  const products = await ctx.loader.loadAll<Product>(lines.map(({ productId }) => productId));
  const taken = await Promise.all(lines.map(async (line, i) => takeQuantity(line, products[i]!, await factorsFor(line, products[i]!, whole, ctx), { whole, i })));
  return { lines: taken.map(({ line }) => line), findings: taken.flatMap(({ findings }) => findings) };
}

function takeQuantity<T extends Packed>(line: T, product: Product, factors: PackFactors, { whole, i }: { whole: boolean; i: number }): { line: T; findings: Finding[] } {
  const { caseCount, innerCount, boxCount } = line;
  const findings: Finding[] = [
    ...(caseCount && !factors.CASE ? [levelUnknown({ product: product.name, level: outer }, { field: `lines.${i}.caseCount` })] : []),
    ...(innerCount && !factors.INNER ? [levelUnknown({ product: product.name, level: inner }, { field: `lines.${i}.innerCount` })] : []),
  ];
  const quantity = isPacked(line) ? (caseCount ?? 0) * (factors.CASE ?? 0) + (innerCount ?? 0) * (factors.INNER ?? 0) + (boxCount ?? 0) : line.quantity;
  if (findings.length === 0 && !quantity) findings.push(quantityMissing(undefined, { field: `lines.${i}.quantity` }));
  const smallest = factors.INNER ?? factors.CASE;
  if (whole && findings.length === 0 && smallest && !product.mayBeSplit && quantity % smallest !== 0) findings.push(notWhole({ product: product.name, factor: smallest }, { field: `lines.${i}.quantity` }));
  return { line: { ...line, quantity }, findings };
}
