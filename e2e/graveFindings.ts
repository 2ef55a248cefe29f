import axe, { type RunOptions } from "axe-core";
import type { Page } from "@playwright/test";

/**
 * What axe finds critical or serious on this page, or in one part of it. Its code stays in the page, which the console
 * never leaves; `@axe-core/playwright` opens a second page for each look, for frames of other origins, and we have none.
 */
export async function graveFindings(page: Page, options: RunOptions = {}, within = ":root"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([part, chosen]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, { resultTypes: ["violations"], preload: false, ...chosen });
      const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
      return grave.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
    },
    [within, options] as const,
  );
}
