/** Finance invoices what was shipped: from the delivery to the invoice that the platform has issued, and a red one. GSP §91 */
import type { Made } from "../../../../e2e/api.ts";
import { pathOf, shippedDelivery } from "../../../../e2e/arrange.ts";
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let delivery: Made;
let finance: Person;
const platformNumber = `26${Date.now()}`;

test.describe.serial("a tax invoice", () => {
  test.beforeAll(async ({ browser }) => {
    delivery = await shippedDelivery(12);
    finance = await signIn(browser, "finance");
  });

  test("begins at the delivery, with what is not invoiced, and never with more", async () => {
    await finance.visit(pathOf("deliveries", delivery));
    await finance.page.getByRole("link", { name: "开票", exact: true }).click();
    await finance.fill({ "数量（第 1 行）": "13" });
    await finance.save();
    await expect(finance.page.getByText(/可开票 12/).first()).toBeVisible();
    await finance.fill({ "数量（第 1 行）": "12" });
    await finance.save();
    await expect(finance.heading).toHaveText(/^销售发票 SI/);
  });

  test("is requested, handed to the platform as a file, and recorded as issued", async () => {
    await finance.act("申请开票");
    await expect(finance.state).toContainText("开票中");
    const [file] = await Promise.all([finance.page.waitForEvent("download"), finance.page.getByRole("button", { name: "下载开票申请" }).click()]);
    expect(file.suggestedFilename()).toMatch(/^开票申请-.*\.csv$/);
    await finance.act("登记开具", { 发票号码: platformNumber, 开票日期: daysFromToday(0) });
    await expect(finance.state).toContainText("已开具");
    await expect(finance.fact("发票号码")).toHaveText(platformNumber);
  });

  test("is taken back by a red one, which needs its confirmation first", async () => {
    await finance.page.getByRole("link", { name: "红冲", exact: true }).click();
    await finance.fill({ 红冲原因: "开票有误" });
    await finance.save();
    await expect(finance.fact("发票类型")).toHaveText("红字发票");
    await finance.unfoldBlocked();
    await expect(finance.action("申请开票")).toBeDisabled();
    await finance.act("登记红字确认单", { 确认单状态: "已确认", 确认单编号: "3202611300001" });
    await finance.act("申请开票");
    await expect(finance.state).toContainText("开票中");
  });
});
