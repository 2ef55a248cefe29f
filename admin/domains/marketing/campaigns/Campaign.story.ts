/** A campaign: its budget and its leads, and an expense that exceeds what is available. 三(三) */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let specialist: Person;

test.describe.serial("a campaign", () => {
  test.beforeAll(async ({ browser }) => {
    specialist = await signIn(browser, "marketing-specialist");
  });

  test("shows what is left of its budget and what its leads have come to", async () => {
    await specialist.visit("/campaigns");
    await specialist.page.getByRole("row").filter({ hasText: "华北药师用药论坛" }).first().click();
    await expect(specialist.heading).toContainText("华北药师用药论坛");
    const budget = specialist.page.getByRole("region", { name: "预算使用" });
    await expect(budget.getByText("46,500.00").first()).toBeVisible();
    await expect(budget.getByText("50,500.00").first()).toBeVisible();
    const results = specialist.page.getByRole("region", { name: "线索与成效" });
    await expect(results.getByText("单条线索成本")).toBeVisible();
    if (process.env.LOOK) await specialist.page.screenshot({ path: process.env.LOOK, fullPage: true });
  });

  test("shows until when an advertisement may be published, and that its material is missing", async () => {
    await specialist.visit("/campaigns");
    await specialist.page.getByRole("row").filter({ hasText: "专业期刊年末专栏" }).first().click();
    const proofs = specialist.page.getByRole("region", { name: "广告批文与发布材料" });
    await expect(proofs.getByRole("row").filter({ hasText: "国药广审（文）第260101-01201号" })).toContainText(/起无效.*未上传/);
  });

  test("says in the draft of an expense what is missing from the budget", async () => {
    await specialist.visit("/expenses/create");
    await specialist.fill({ 推广活动: "华北药师用药论坛", 用途: "场地与展位", 用途说明: "追加展位与布展", 申请金额: "60000", 收款方类型: "企业", 收款方: "布展公司" });
    await specialist.save();
    await expect(specialist.heading).toHaveText(/^推广费用 FY/);
    const reasons = await specialist.whyNot("提交");
    await expect(reasons).toContainText("还差 9,500.00");
    await specialist.close(reasons);
  });
});
