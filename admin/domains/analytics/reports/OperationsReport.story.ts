/** The office clerk drafts last week's report with one click; the manager reads it, and sees how far the plan is attained. 七(二), 二(二) */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let clerk: Person;
let manager: Person;

test.describe.serial("an operations report", () => {
  test.beforeAll(async ({ browser }) => {
    [clerk, manager] = (await Promise.all(["office-clerk", "department-manager"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("is drafted with one click, from figures, and is refused as long as a part is missing", async () => {
    await clerk.visit("/domains/analytics");
    await clerk.page.getByRole("button", { name: "起草上周报告" }).click();
    await expect(clerk.heading).toContainText("周运营报告");
    await expect(clerk.page.getByText(/比上周|与上周持平|上周无数据/).first()).toBeVisible();
    const reasons = await clerk.whyNot("提交");
    await expect(reasons).toContainText("运营报告须写明“改进建议”");
    await clerk.close(reasons);
  });

  test("freezes its figures when it is submitted", async () => {
    await clerk.page.getByRole("link", { name: "编辑" }).click();
    await clerk.fill({ 改进建议: "逾期应收款由销售代表逐户核对。" });
    await clerk.save();
    await expect(clerk.page.getByText("逾期应收款由销售代表逐户核对。").first()).toBeVisible();
    await clerk.act("提交");
    await expect(clerk.state).toContainText("待阅");
    await expect(clerk.page.getByText(/SHA-256/).first()).toBeVisible();
  });

  test("is read when the manager has pressed it", async () => {
    test.slow();
    await manager.visit("/operationsReports");
    await manager.page.getByRole("link", { name: /年 \d+ 月运营报告/ }).first().click();
    const confirm = manager.page.getByRole("button", { name: "确认已阅" });
    // Readers are asked by the clock, whose first run may still be under way.
    await expect(async () => {
      await manager.refresh();
      await expect(confirm).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 120_000 });
    await confirm.click();
    await expect(manager.state).toContainText("已阅");
  });

  test("beside it the monitor shows the plan of the year with its coverage", async () => {
    await manager.visit("/monitor");
    const plan = manager.page.locator("section").filter({ hasText: "年度计划" });
    await expect(plan.getByRole("row", { name: /计划合计/ })).toContainText("100 %");
  });
});
