/**
 * The large demo: a distributor with fourteen months behind it. Its master data, contracts, prices, stock and debts come
 * from a go-live folder, as those of a real company do, on the first of its days; from then on its people do business.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrationKey } from "../../table/keys.ts";
import type { Table } from "../../table/table.ts";
import { tick } from "../../platform/schedule/tick.ts";
import { enterFolder, type Entering } from "../../golive/enterFolder.ts";
import { writeExample } from "../../golive/example.ts";
import { readFolder } from "../../golive/readFolder.ts";
import { problemReport } from "../../golive/report.ts";
import { World } from "../../golive/world.ts";
import { Cast } from "../cast.ts";
import { Business } from "./business.ts";
import { companyOf } from "./company.ts";
import { yearOfSales, yearSize } from "./yearOfSales.ts";

/** The company of the small demo: there is one company only. */
const company = { name: "示例医药有限公司", registrationNumber: "91130100DEMO0000XY", licence: "冀AA3110001" };

export async function loadYear(report: (message: string) => void, table: Table, size = yearSize): Promise<void> {
  const cast = new Cast(table);
  const folder = mkdtempSync(join(tmpdir(), "pharmops-year-"));
  try {
    const begins = cast.daysAgo(size.days);
    writeExample({ folder, today: begins.today, size, company, lastsOn: size.days });
    const entering = await takeOver(new World({ table, now: begins.now, rehearsal: false, decides: true }), folder, report);
    const world = entering.world.at(cast.now);
    const proof = await entering.world.keepScan("logistics-coordinator", folder, "scans/QA-S-001.pdf");
    const business = new Business(world, companyOf(entering), yearOfSales(cast.today, size), proof, size.days);
    await business.live(report);
    report(`${size.days} 天经营 days of business, ${business.refused} 张未成交订单 orders given up`);
    await tick(cast.now, table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await table.putUnlessChanged({ ...migrationKey("demo-year"), version: 1, startedAt: cast.now.toISOString(), finishedAt: new Date().toISOString() }, undefined);
}

async function takeOver(world: World, folder: string, report: (message: string) => void): Promise<Entering> {
  const read = await readFolder(folder);
  const entering = await enterFolder(world, read);
  const all = [...read.problems, ...entering.problems];
  if (all.length > 0 || entering.opening?.status !== "POSTED") throw new Error(problemReport(all, "en"));
  const { counts } = entering;
  report(`${counts.get("suppliers")} 家供应商 suppliers, ${counts.get("customers")} 家客户 customers, ${counts.get("products")} 个商品 products, ${counts.get("openingStock")} 个批次 batches`);
  return entering;
}
