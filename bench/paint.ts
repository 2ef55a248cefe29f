/** From a click in the menu to the rows of a list on the screen, in a browser, on the demo data. */
import { createHistogram } from "node:perf_hooks";
import type { Page } from "@playwright/test";
import { withConsole } from "./consoleSystem.ts";
import { milliseconds, type Report } from "./report.ts";

const goal = 500;
const person = "supply-lead";
const lists = ["供应商", "采购订单", "库存", "批次"];

export function measurePaint({ smoke }: { smoke: boolean }): Promise<Report> {
  return withConsole(async (browser, consoleUrl) => {
    const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1400, height: 900 } });
    await page.goto(consoleUrl);
    await page.click(`button[value="${person}"]`);
    await page.getByRole("navigation", { name: "主菜单" }).waitFor();
    const rows: string[][] = [];
    for (const list of lists) {
      const first = await open(page, list);
      const again = createHistogram();
      for (let i = 0; i < (smoke ? 1 : 10); i++) again.record(Math.round(await open(page, list)));
      const reached = Math.max(first, again.percentile(50));
      rows.push([list, milliseconds(first), milliseconds(again.percentile(50)), milliseconds(again.max), `< ${goal} ms ${reached < goal ? "✓" : "✗"}`]);
    }
    return { name: "paint", document: "performance.md", columns: ["list", "first time", "again, p50", "again, longest", "goal"], rows };
  });
}

/** Milliseconds from the click to the first row, coming from the start page. */
async function open(page: Page, list: string): Promise<number> {
  const menu = page.getByRole("navigation", { name: "主菜单" });
  await menu.getByRole("link", { name: "首页" }).click();
  await page.getByRole("region", { name: "我的待办" }).waitFor();
  await page.waitForLoadState("networkidle");
  const begun = performance.now();
  await menu.getByRole("link", { name: list, exact: true }).click();
  await page.getByRole("table", { name: list }).locator("[data-row-link]").first().waitFor();
  return performance.now() - begun;
}
