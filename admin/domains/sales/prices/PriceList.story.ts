/** A price list from its draft to an order that it prices, to the last of four decimals. 四(四)1 */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let lead: Person;
let manager: Person;
let seller: Person;
let number: string;

test.describe.serial("a price list", () => {
  test.beforeAll(async ({ browser }) => {
    [lead, manager, seller] = (await Promise.all(["sales-lead", "department-manager", "sales-representative"].map((subject) => signIn(browser, subject)))) as [Person, Person, Person];
  });

  test("is drafted by the sales lead with four decimals and submitted", async () => {
    await lead.goTo("价格表");
    await lead.page.getByRole("link", { name: "新建" }).click();
    await lead.fill({ 标题: "江淮专项价", 客户: "江淮医药分销有限公司", 生效日期: daysFromToday(0), 截止日期: daysFromToday(90) });
    await lead.page.getByRole("button", { name: "添加一行" }).click();
    await lead.fill({ "商品（第 1 行）": "盐酸二甲双胍片", "单价（第 1 行）": "7.498" });
    await lead.save();
    await expect(lead.heading).toHaveText(/^价格表 JG/);
    number = (await lead.heading.innerText()).replace("价格表 ", "");
    await expect(lead.page.getByText("7.4980").first()).toBeVisible();
    await lead.act("提交");
    await expect(lead.state).toContainText("审批中");
  });

  test("is approved by the department manager", async () => {
    await manager.openTask(new RegExp(number));
    await manager.act("同意");
    await lead.refresh();
    await expect(lead.state).toContainText("已批准");
  });

  test("fills in the price of an order, whose amount is exact", async () => {
    await seller.goTo("销售订单");
    await seller.page.getByRole("link", { name: "新建" }).click();
    await seller.fill({ 客户: "江淮医药分销有限公司", 要求到货日: daysFromToday(20), 运输方式: "普通运输" });
    await seller.page.getByRole("button", { name: "添加一行" }).click();
    await seller.fill({ "商品（第 1 行）": "盐酸二甲双胍片", "数量（第 1 行）": "1000" });
    await expect(seller.page.getByText(/价格表（JG.*）7\.4980/)).toBeVisible();
    await seller.page.getByRole("button", { name: "添加一行" }).click();
    await seller.fill({ "商品（第 2 行）": "盐酸二甲双胍片", "数量（第 2 行）": "20", "随第几行赠送（第 2 行）": "1" });
    await expect(seller.page.getByText(/^赠品 · /)).toBeVisible();
    await seller.save();
    await expect(seller.heading).toHaveText(/^销售订单 SO/);
    await expect(seller.fact("总金额")).toHaveText("¥7,498.00");
    await expect(seller.page.getByText("7.4980").first()).toBeVisible();
    await seller.act("确认");
    await expect(seller.state).toContainText("已确认");
  });
});
