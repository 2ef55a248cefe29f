/** A recall drill: quality sees its countdown, what became of the lot, and whom it went to; the office tells a customer. 公告 92/2022 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let officer: Person;

test.describe.serial("a recall drill", () => {
  test.beforeAll(async ({ browser }) => {
    officer = await signIn(browser, "qa-officer");
  });

  test("shows the time that is left, the balance of the lot and its customers", async () => {
    await officer.visit("/recalls");
    await officer.page.getByRole("row").filter({ hasText: "二级" }).first().click();
    await expect(officer.heading).toHaveText(/^药品召回 ZH/);
    await expect(officer.page.getByRole("heading", { name: "召回进度" })).toBeVisible();
    await expect(officer.page.getByText(/还剩 \d+ 天|已超时/)).toBeVisible();
    await expect(officer.page.getByRole("columnheader", { name: "差额" })).toBeVisible();
    await expect(officer.page.getByRole("heading", { name: "批次流向" })).toBeVisible();
    await expect(officer.page.getByText(/未退回/).first()).toBeVisible();
    if (process.env.LOOK) await officer.page.screenshot({ path: process.env.LOOK, fullPage: true });
  });
});
