import type { Context } from "../../../platform/context.ts";
import { declarePaper, type PaperTable } from "../../../platform/paper/paper.ts";
import { groupedText } from "../../../table/groupedText.ts";
import { decimalOf, money } from "../../../table/money.ts";
import { planLevel, type SalesPlanBranch } from "./salesPlanTree.ts";
import { SalesPlan } from "./salesPlan.ts";

const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period);

const titles = { AMOUNT: { zh: "金额目标", en: "Targets, amount" }, QUANTITY: { zh: "数量目标（盒）", en: "Targets, packs" } };
const total = { zh: "合计", en: "Total" };
const branch = { zh: "区域 / 商品", en: "Region / product" };

/** The targets of the year and its quarters, by region and product. Representatives have their own branch only. */
async function targets(plan: SalesPlan, measure: "AMOUNT" | "QUANTITY", ctx: Context): Promise<PaperTable> {
  const root = await planLevel(plan, measure, {}, ctx);
  const regions = await Promise.all(root.branches.filter(({ planned }) => planned).map(async (region) => ({ region, products: (await planLevel(plan, measure, { regionId: region.regionId! }, ctx)).branches.filter(({ planned }) => planned) })));
  const shown = (value: number): string => groupedText(measure === "AMOUNT" ? decimalOf(money(value, plan.currency)) : String(value));
  const row = (name: string, { cells }: SalesPlanBranch): string[] => [name, ...cells.filter(({ period }) => !isMonth(period)).map(({ target }) => shown(target))];
  const periods = root.whole.cells.map(({ period }) => period).filter((period) => !isMonth(period));
  return {
    title: `${titles[measure][ctx.language]} (${measure === "AMOUNT" ? plan.currency : plan.year})`,
    columns: [{ title: branch[ctx.language], isFigure: false }, ...periods.map((title) => ({ title, isFigure: true }))],
    rows: [...regions.flatMap(({ region, products }) => [row(region.name, region), ...products.map((product) => row(`\u3000${product.name}`, product))]), row(total[ctx.language], root.whole)],
  };
}

declarePaper(SalesPlan, {
  name: "salesPlan",
  label: { zh: "销售计划", en: "Sales plan" },
  about: "The targets of a year by region and product.",
  sheets: ["A4"],
  facts: ["name", "year", "revision", "currency", "totalAmount", "totalQuantity", "branchCount", "revisionReason", "remark"],
  tables: (plan, ctx) => Promise.all([targets(plan, "AMOUNT", ctx), targets(plan, "QUANTITY", ctx)]),
  signatures: [
    { zh: "销售管理组长", en: "Sales lead" },
    { zh: "部门经理", en: "Department manager" },
  ],
});
