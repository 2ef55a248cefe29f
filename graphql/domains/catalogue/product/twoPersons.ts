/**
 * Medicines under special control are received, checked and handed over by two people. The invariant: the person who confirms
 * such goods alone is refused, and a document that was changed after its second person looked at it needs one again.
 * 麻醉药品和精神药品管理、医疗用毒性药品管理、放射性药品管理, GSP 特殊管理药品
 */
import type { Context } from "../../../platform/context.ts";
import type { Document } from "../../../platform/entity/document.ts";
import type { Action, Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Product } from "./product.ts";
import type { ProductCategory } from "./productEnums.ts";

export const twoPersonsClause = "GSP 特殊管理药品 · 双人";

const controlled: ReadonlySet<ProductCategory> = new Set(["NARCOTIC", "PSYCHOTROPIC_1", "TOXIC", "RADIOACTIVE"]);

interface WithProducts {
  lines: readonly { productId: string }[];
}

/** A document whose second person is recorded. */
interface Witnessed extends Document, WithProducts {
  witnessedById?: string;
}

/** Names of the products of these lines that are under special control. */
export async function controlledProducts({ lines }: WithProducts, ctx: Context): Promise<string[]> {
  const products = await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);
  return products.filter(({ category }) => controlled.has(category)).map(({ name }) => name);
}

const needsSecondPerson = rule<{ names: string }>("NEEDS_SECOND_PERSON", {
  clause: twoPersonsClause,
  message: { zh: ({ names }) => `${names}属特殊管理药品，须双人核对`, en: ({ names }) => `${names}: under special control, two people confirm it` },
  remedy: { zh: () => "请另一位同事先作“第二人核对”", en: () => "Have another colleague confirm it as second person first", by: ["witness"] },
});

const notControlled = rule("NOT_UNDER_SPECIAL_CONTROL", {
  clause: twoPersonsClause,
  message: { zh: () => "没有特殊管理药品，不需要第二人核对", en: () => "Nothing of it is under special control, so it needs no second person" },
});

/** Refuses one person alone; duties keep the second person from being the first one as well. */
export const confirmedByTwo: Guard<Witnessed> = async (record, ctx) => {
  const names = record.witnessedById ? [] : await controlledProducts(record, ctx);
  return names.length > 0 ? [needsSecondPerson({ names: names.join(", ") })] : [];
};

const isControlled: Guard<Witnessed> = async (record, ctx) => ((await controlledProducts(record, ctx)).length > 0 ? [] : [notControlled()]);

/** The action of the second person, who looks at the same goods before the first one confirms them. */
export const witnessAction = <T extends Witnessed, S extends string, I = Record<string, unknown>>(from: S | readonly S[], more: Pick<Action<T, S, I>, "input" | "effect"> = {}): Action<T, S, I> => ({
  label: { zh: "第二人核对", en: "Confirm as second person" },
  about: "A second person confirms goods under special control, before the first one does.",
  from,
  reaches: [from].flat() as S[],
  duty: "witness",
  guards: [isControlled as Guard<T>],
  ...more,
  effect: async (step) => {
    await more.effect?.(step);
    step.record.witnessedById = step.ctx.principal.id;
  },
});
