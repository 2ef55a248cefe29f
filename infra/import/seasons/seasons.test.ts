/** Seasons of daily sales, taken over as profiles and used to split a target. The real file is not part of the project. */
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct } from "../../../graphql/test/company.ts";
import { Stage } from "../../../graphql/test/stage.ts";
import { readRows } from "../../../graphql/domains/sales/plans/planSheet.ts";
import { targetOf } from "../../../graphql/domains/sales/plans/planTargets.ts";
import { Region } from "../../../graphql/domains/sales/regions/region.ts";
import { SalesPlan } from "../../../graphql/domains/sales/plans/salesPlan.ts";
import { SeasonalProfile } from "../../../graphql/domains/sales/plans/seasonalProfile.ts";
import { Loader } from "../../../graphql/table/loader.ts";
import { readAll } from "../../../graphql/table/list.ts";
import { ImportProblem } from "../problem.ts";
import type { GraphqlClient } from "../api/graphqlClient.ts";
import { seasonsOf } from "./dailySales.ts";
import { importSeasons } from "./importSeasons.ts";

const header = "datum,M01AB,M01AE,N02BA,N02BE,N05B,N05C,R03,R06,Year,Month,Hour,Weekday Name";
const days = (year: number, months: number, perMonth: (month: number) => string) => Array.from({ length: months }, (_, i) => `01/${i + 1}/${year},0,0,0,0,0,0,${perMonth(i + 1)},1,${year},${i + 1},1,Monday`);
const file = [header, ...days(2018, 12, (month) => (month === 1 ? "2.5" : "0.125")), ...days(2019, 10, () => "99")].join("\n");
const real = process.env.DAILY_SALES ?? "/work/shared/data/pharma-sales-daily.csv";

let stage: Stage;
let api: GraphqlClient;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead");
  await stage.hire("rep", "salesRepresentative");
  await stage.admitMachine({ clientId: "migration", name: "Migration", role: "migration" });
  api = { request: async <T>(document: string, variables: object) => (await stage.answer("migration", document, variables as Record<string, unknown>)) as T };
});
afterAll(() => stage.close());

test("months of whole years only are counted, exactly", () => {
  const season = seasonsOf(file).find(({ name }) => name.startsWith("R03"))!;
  expect(season).toEqual({ name: "R03 平喘药 2018–2018", weights: [2_500, ...Array.from({ length: 11 }, () => 125)], source: "pharma-sales-daily.csv, 2018–2018" });
});

test.each([
  ["another file", "a,b\n1,2"],
  ["no whole year", [header, ...days(2019, 3, () => "1")].join("\n")],
  ["what is no number", [header, ...days(2019, 12, () => "x")].join("\n")],
])("refuses %s", (_, text) => expect(() => seasonsOf(text)).toThrow(ImportProblem));

test("they become profiles once, however often it is run, and split a target by their season", async () => {
  const seasons = seasonsOf(existsSync(real) ? readFileSync(real, "utf8") : file).filter(({ weights }) => weights.some((weight) => weight > 0));
  expect(await importSeasons(api, seasons)).toMatchObject({ created: seasons.map(({ name }) => name), existing: 0 });
  expect(await importSeasons(api, seasons)).toEqual({ created: [], existing: seasons.length });
  const profiles: SeasonalProfile[] = [];
  for await (const profile of readAll(stage.table, SeasonalProfile, { orderBy: { sort: "name", descending: false } })) profiles.push(profile);
  const profile = profiles.find(({ name }) => name.startsWith("R03"))!;

  const region = await stage.create("salesLead", Region, { code: "HB", name: "华北" });
  const branch = { regionId: region.id, productId: (await approvedProduct(stage)).id, representativeId: await stage.idOf("rep") };
  const plan = await stage.create("salesLead", SalesPlan, { year: 2027 });
  await stage.act("salesLead", SalesPlan, "addBranches", plan, { branches: [branch] });
  const whole = profile.weights.reduce((sum, weight) => sum + weight, 0);
  const split = await stage.act<SalesPlan>("salesLead", SalesPlan, "setTarget", plan, { period: "2027", measure: "AMOUNT", value: whole, monthsBy: "PROFILE", profileId: profile.id });
  const rows = await readRows(new Loader(stage.table), split);
  // A target as large as all weights together is split into just the weights.
  expect(profile.weights.map((_, month) => Number(targetOf(rows, "AMOUNT", [month])))).toEqual(profile.weights);
});
