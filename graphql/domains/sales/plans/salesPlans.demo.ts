/** A plan in force for this year, split by a season and adjusted by hand, and a draft for the next. */
import type { Role } from "../../../platform/access/role.ts";
import { SalesPlan } from "./salesPlan.ts";
import { SeasonalProfile } from "./seasonalProfile.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { RegionCode } from "../customers/customerScenery.demo.ts";
import { regionsPart } from "../regions/regions.demo.ts";

/** Who sells where; the first of them is the account that people sign in with. */
const representatives: readonly { subject: string; name: string; staffNumber: string; region: RegionCode }[] = [
  { subject: "sales-representative", name: "高鹏", staffNumber: "", region: "HB" },
  { subject: "representative-east", name: "韩雪", staffNumber: "E0101", region: "HD" },
  { subject: "representative-southwest", name: "秦川", staffNumber: "E0102", region: "XN" },
];

/** Share of the year's amount in 万元, and packs. */
const targets: readonly [RegionCode, amount: number, packs: number][] = [
  ["HB", 1_260, 620_000],
  ["HD", 980, 500_000],
  ["XN", 560, 280_000],
];
const tenThousandYuan = 1_000_000;

const plannedProducts = ["P-1001", "P-1002", "P-1003"] as const;

interface Given {
  products: ReadonlyMap<string, Product>;
  regions: ReadonlyMap<RegionCode, string>;
}

export const salesPlansPart = demoPart({
  needs: { products: productsPart, regions: regionsPart },
  enter: planSales,
  report: () => "销售计划 sales plans of this year and the next",
});

async function planSales(cast: Cast, { products, regions }: Given): Promise<void> {
  const branches: object[] = [];
  for (const { subject, name, staffNumber, region } of representatives) {
    if (staffNumber) await cast.admitEmployee({ subject, name, staffNumber, roles: ["salesRepresentative" satisfies Role] });
    const representativeId = (await cast.as(subject)).principal.id;
    for (const code of plannedProducts) branches.push({ regionId: regions.get(region)!, productId: products.get(code)!.id, representativeId });
  }
  const season = await cast.create("sales-lead", SeasonalProfile, { name: "呼吸系统用药", weights: [128, 104, 101, 92, 85, 78, 74, 76, 88, 99, 112, 131], source: "示例：冬春高、夏季低" });

  const year = Number(cast.today.slice(0, 4));
  const thisYear = await draft(cast, year, branches, season.id, regions);
  await setBy(cast, thisYear, { regionId: regions.get("HB")!, productId: products.get("P-1001")!.id, period: `${year}-Q4`, value: 180 * tenThousandYuan, absorb: "OTHER_BRANCHES", hold: true });
  await cast.act("sales-lead", SalesPlan, "submit", thisYear);
  await cast.act("department-manager", SalesPlan, "approve", thisYear, { comment: "同意，按季复盘" });
  await cast.act("sales-lead", SalesPlan, "putInForce", thisYear);
  await draft(cast, year + 1, branches, season.id, regions);
}

const setBy = (cast: Cast, plan: SalesPlan, input: object) => cast.act("sales-lead", SalesPlan, "setTarget", plan, { measure: "AMOUNT", ...input });

async function draft(cast: Cast, year: number, branches: readonly object[], profileId: string, regions: ReadonlyMap<RegionCode, string>): Promise<SalesPlan> {
  const plan = await cast.create("sales-lead", SalesPlan, { year, strategy: "二级以上医院深耕，基层以配送服务带动；抗生素保份额，慢病品种求增长", remark: "以上年实际与医院准入进度为依据" });
  await cast.act("sales-lead", SalesPlan, "addBranches", plan, { branches });
  for (const [code, amount, packs] of targets) {
    const place = { regionId: regions.get(code)!, period: String(year), monthsBy: "PROFILE", branchesBy: "EVEN", profileId };
    await setBy(cast, plan, { ...place, value: amount * tenThousandYuan });
    await setBy(cast, plan, { ...place, measure: "QUANTITY", value: packs });
  }
  return plan;
}
