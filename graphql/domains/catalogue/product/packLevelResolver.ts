import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { packFactors, packLevelsOf } from "./packFactors.ts";
import { PackLevel, type PackUnit } from "./packLevel.ts";
import type { Product } from "./product.ts";

const clause = "五(二)2";

const boxIsOne = rule("BOX_IS_ONE", { clause, message: { zh: () => "“盒”是基本单位，含盒数只能是 1", en: () => "A pack holds exactly one pack" } });

const doNotNest = rule<{ inner: number; outer: number }>("PACKS_DO_NOT_NEST", {
  clause,
  message: { zh: ({ inner, outer }) => `一件 ${outer} 盒不能由每中包 ${inner} 盒装满`, en: ({ inner, outer }) => `A case of ${outer} packs is not made of whole inner packs of ${inner}` },
});

const startsInPast = rule("PACK_LEVEL_IN_PAST", {
  clause,
  message: { zh: () => "已有在用的包装，新的含盒数只能从今天起启用", en: () => "The level is in use: another number counts from today on at the earliest" },
});

async function findingsOf({ productId, level, factor, startsOn }: PackLevel, { today }: { today: string }, ctx: Preparation<PackLevel>["ctx"]): Promise<Finding[]> {
  const [known, factors] = await Promise.all([packLevelsOf(productId, ctx), packFactors(productId, startsOn, ctx)]);
  const inner = level === "INNER" ? factor : factors.INNER;
  const outer = level === "CASE" ? factor : factors.CASE;
  return [
    ...(level === "BOX" && factor !== 1 ? [boxIsOne(undefined, { field: "factor" })] : []),
    ...(inner && outer && outer % inner !== 0 ? [doNotNest({ inner, outer }, { field: "factor" })] : []),
    ...(startsOn < today && known.some((one) => one.level === level) ? [startsInPast(undefined, { field: "startsOn" })] : []),
  ];
}

const labels: Readonly<Record<PackUnit, string>> = { BOX: "盒", INNER: "中包", CASE: "件" };

/** A product that has levels says so, so that lines of others need not be looked up. */
async function prepare({ record, before, uow, ctx }: Preparation<PackLevel>): Promise<Finding[]> {
  if (before) return [];
  record.name = `1 ${labels[record.level]} = ${record.factor} 盒`;
  const findings = await findingsOf(record, ctx, ctx);
  const product = (await ctx.loader.load<Product>(record.productId))!;
  if (findings.length === 0 && !product.hasPackLevels) uow.edit(product).hasPackLevels = true;
  return findings;
}

export const PackLevelResolver = EntityResolver(PackLevel, { create: true, update: true, prepare });
