/** Finance goes through a bank statement: what is proposed is confirmed, what nobody knows waits in suspense. 四(四)3 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let finance: Person;

test.describe.serial("a bank statement", () => {
  test.beforeAll(async ({ browser }) => {
    finance = await signIn(browser, "finance");
  });

  test("shows each open row with what it may be for, and why", async () => {
    await finance.visit("/bankStatements");
    await finance.page.getByRole("link", { name: /^BS/ }).first().click();
    await expect(finance.state).toContainText("已受理");
    const known = finance.page.getByRole("group", { name: "ICBC-0101" });
    await expect(known.getByText("曾从该账号付款")).toBeVisible();
    await expect(finance.page.getByRole("group", { name: "ICBC-0102" }).getByText("待查")).toBeVisible();
  });

  test("is confirmed row by row: the receipt is posted with the confirmation", async () => {
    await finance.page.getByRole("group", { name: "ICBC-0101" }).getByRole("button", { name: "确认" }).click();
    await expect(finance.page.getByRole("group", { name: "ICBC-0101" })).toHaveCount(0);
    await finance.page.getByRole("link", { name: "ICBC-0101" }).first().click();
    await expect(finance.state).toContainText("已核对");
    await expect(finance.page.getByRole("link", { name: /^CR/ }).first()).toBeVisible();
  });

  test("leaves in suspense what nobody is known by, until finance says what it is", async () => {
    await finance.visit('/bankTransactions?filter={"status":"SUSPENSE"}');
    await finance.page.getByRole("link", { name: "ICBC-0102" }).first().click();
    await expect(finance.page.getByText(/没有建议/)).toBeVisible();
    await finance.act("标记为非客户往来", { 原因: "误汇，已退回" });
    await expect(finance.state).toContainText("不属客户往来");
  });
});
