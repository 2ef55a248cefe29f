import { Ctx, Int, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { PackUnit } from "../../catalogue/product/packLevel.ts";
import { Product } from "../../catalogue/product/product.ts";
import { TraceState } from "./traceMoves.ts";
import { standingOf, type TracedPack } from "./traceTree.ts";
import { tracedProducts } from "./tracedProduct.ts";

/** Twenty digits, of which the first seven say which drug it is, or a code by ISO/IEC 15459. */
export const codePattern = "[0-9]{20}|[A-Z][0-9A-Z-]{9,49}";

const clause = "药品管理法 §§12, 36 · NMPAB/T 1002";

/**
 * A traceability code and the pack that it is on. Suppliers' files announce them ahead of the goods, the largest packs
 * first. Its own trail are the scans that name it, each of which has one. 药品管理法 §§12, 36
 */
@Entity<TraceCode>({
  prefix: "tcode",
  domain: "quality",
  label: { zh: "追溯码", en: "Traceability code" },
  about: "A traceability code: the pack that it is on, what that is packed in, and where it is.",
  clause,
  representation: "code",
  lists: { all: ["createdAt", "code"], "productId+batchNumber": ["code"], parentId: ["code"] },
  audited: false,
  imports: true,
})
export class TraceCode extends Node implements TracedPack {
  @Attribute(() => String, { zh: "追溯码", en: "Traceability code", also: ["药品追溯码", "监管码", "码"], about: "The code on the pack.", input: { required: true, once: true, pattern: codePattern } })
  code!: string;

  @Attribute(() => PackUnit, { zh: "包装级别", en: "Level", also: ["层级", "码级别"], about: "What the code is on: a pack, an inner pack or a case.", input: { required: true, once: true } })
  level!: PackUnit;

  @Attribute(() => String, { zh: "上级追溯码", en: "Packed in", also: ["父码", "上级码"], about: "Code of the pack that it is packed in; empty for the outermost.", nullable: true, input: { once: true, pattern: codePattern } })
  parentCode?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", also: ["商品编码"], about: "Product in it.", input: { required: true, once: true } })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", also: ["生产批号"], about: "Lot number printed on it.", input: { required: true, once: true, maxLength: 40 } })
  batchNumber!: string;

  @Attribute(() => Int, { zh: "含盒数", en: "Packs", also: ["包装数量", "盒数"], about: "Packs of the product in it; 1 for a pack.", input: { required: true, once: true, min: 1, max: 100_000 } })
  units!: number;

  @Attribute(() => Int, { zh: "已登记盒数", en: "Packs listed", about: "Packs of those whose own codes, or those of packs around them, are known.", nullable: true })
  listedUnits?: number;

  @Reference(() => TraceCode, { zh: "外包装", en: "Outer pack", about: "The pack that it is packed in.", nullable: true })
  parentId?: string;

  @Attribute(() => TraceState, { zh: "最近扫码状态", en: "Last event", about: "Where its own last scan has taken it; empty where it has moved only with the packs around it.", nullable: true })
  event?: TraceState;

  @Reference(() => Node, { zh: "最近扫码", en: "Last scan", about: "Its own last scan.", holds: ["TraceScan"], nullable: true })
  scanId?: string;

  @Reference(() => Node, { zh: "客户", en: "Customer", about: "Customer that has it, or had it last, by its own last scan.", holds: ["Customer"], nullable: true })
  customerId?: string;

  @Attribute(() => Boolean, { zh: "已拆", en: "Broken", about: "True once something was taken out of it: it is never scanned as a whole again; null otherwise.", nullable: true })
  broken?: true;
}

export const traceCodeId = (code: string): string => idFrom(TraceCode, code);

/** A code as scanners and people type it. */
export const cleanCode = (typed: string): string => typed.replaceAll(/\s/g, "").toUpperCase();

/** These packs and all around them, by their ids: two further reads at most, because packs nest three deep. */
export async function withOuterPacks(codes: readonly string[], ctx: Context): Promise<Map<string, TraceCode>> {
  const found = new Map<string, TraceCode>();
  for (let ids = codes.map(traceCodeId); ids.length > 0; ) {
    const packs = await ctx.loader.loadAll<TraceCode>([...new Set(ids)]);
    for (const pack of packs) found.set(pack.id, pack);
    ids = packs.flatMap(({ parentId }) => (parentId && !found.has(parentId) ? [parentId] : []));
  }
  return found;
}

const unknownDrug = rule("TRACED_PRODUCT_UNKNOWN", {
  clause,
  message: { zh: () => "此商品未登记追溯品种，不知其药品标识码", en: () => "It is not known which seven digits the codes of this product begin with" },
  remedy: { zh: () => "请登记追溯品种", en: () => "Register it as a traced product", by: [] },
});

const otherDrug = rule<{ drugDigits: string }>("CODE_OF_OTHER_DRUG", {
  clause,
  message: { zh: ({ drugDigits }) => `此商品的追溯码须以 ${drugDigits} 开头`, en: ({ drugDigits }) => `Codes of this product begin with ${drugDigits}` },
  remedy: { zh: () => "请核对商品与追溯码", en: () => "Compare product and code" },
});

const noOuterPack = rule<{ code: string }>("OUTER_PACK_UNKNOWN", {
  clause,
  message: { zh: ({ code }) => `上级追溯码 ${code} 未登记`, en: ({ code }) => `The code ${code} that it is packed in is not known` },
  remedy: { zh: () => "请先登记外层包装的追溯码", en: () => "Enter the outer packs first" },
});

const doesNotFit = rule<{ code: string; units: number; listed: number }>("OUTER_PACK_FULL", {
  clause,
  message: { zh: ({ code, units, listed }) => `${code} 含 ${units} 盒，登记后将为 ${listed} 盒`, en: ({ code, units, listed }) => `${code} holds ${units} packs; with this one it would hold ${listed}` },
  remedy: { zh: () => "请核对各级含盒数", en: () => "Compare the packs of each level" },
});

const wrongNesting = rule("OUTER_PACK_DIFFERS", {
  clause,
  message: { zh: () => "内外包装须为同一商品、同一批号，外层级别须更大，且未拆、未扫码", en: () => "What it is packed in has to be larger, of the same product and lot, whole, and not scanned yet" },
});

const boxOfMany = rule("PACK_IS_ONE", { clause, message: { zh: () => "“盒”的含盒数只能是 1", en: () => "A pack holds exactly one pack" } });

const rank: Readonly<Record<PackUnit, number>> = { BOX: 0, INNER: 1, CASE: 2 };

async function drugFindings({ code, productId }: TraceCode, ctx: Context): Promise<Finding[]> {
  const [product] = await tracedProducts([productId], ctx);
  if (!product) return [unknownDrug(undefined, { field: "productId" })];
  return /^\d{20}$/.test(code) && !code.startsWith(product.drugDigits) ? [otherDrug({ drugDigits: product.drugDigits }, { field: "code" })] : [];
}

/** It counts in the pack around it, which holds no more than it says. */
async function packInto(record: TraceCode, { uow, ctx }: Preparation<TraceCode>): Promise<Finding[]> {
  const { parentCode: code, level, productId, batchNumber, units } = record;
  if (!code) return [];
  const outer = await ctx.loader.load<TraceCode>(traceCodeId(code));
  if (!outer) return [noOuterPack({ code }, { field: "parentCode" })];
  const listed = (outer.listedUnits ?? 0) + units;
  const isAlike = outer.productId === productId && outer.batchNumber === batchNumber && rank[outer.level] > rank[level] && !outer.broken && !outer.event;
  const findings = [...(isAlike ? [] : [wrongNesting(undefined, { field: "parentCode" })]), ...(listed > outer.units ? [doesNotFit({ code, units: outer.units, listed }, { field: "units" })] : [])];
  if (findings.length === 0) uow.edit(outer).listedUnits = listed;
  record.parentId = outer.id;
  return findings;
}

async function prepare(preparation: Preparation<TraceCode>): Promise<Finding[]> {
  const { record, before, ctx } = preparation;
  if (before) return [];
  return [...(record.level === "BOX" && record.units !== 1 ? [boxOfMany(undefined, { field: "units" })] : []), ...(await drugFindings(record, ctx)), ...(await packInto(record, preparation))];
}

@Resolver(() => TraceCode)
export class TraceCodeResolver extends EntityResolver(TraceCode, { create: true, prepare, identify: ({ code }) => traceCodeId(code!) }) {
  @Computed(TraceCode, () => TraceState, { zh: "所在", en: "State", about: "Where it is: its own last event, or that of the nearest pack around it." })
  async state(@Root() pack: TraceCode, @Ctx() ctx: Context): Promise<TraceState> {
    const packs = await withOuterPacks([pack.code], ctx);
    return standingOf(pack, (id) => packs.get(id)).state;
  }
}
