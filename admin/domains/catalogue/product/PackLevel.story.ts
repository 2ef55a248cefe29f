/** Cases and inner packs of a product, and an order in them: 2 件 3 中包 5 盒. 五(二)2 */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let buyer: Person;
let seller: Person;

test.describe.serial("pack levels", () => {
  test.beforeAll(async ({ browser }) => {
    [buyer, seller] = (await Promise.all(["purchaser", "sales-representative"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  for (const [level, factor] of [["中包", "10"], ["件", "200"]] as const) {
    test(`the purchaser enters how many packs a ${level} holds`, async () => {
      await buyer.goTo("包装层级");
      await buyer.page.getByRole("link", { name: "新建", exact: true }).click();
      await buyer.fill({ 商品: "氯雷他定片", 层级: level, 含盒数: factor, 启用日期: daysFromToday(0) });
      await buyer.save();
      await expect(buyer.heading).toContainText(`1 ${level} = ${factor} 盒`);
    });
  }

  test("an order in cases, inner packs and packs is stored and priced in packs; what may not be split is refused in part", async () => {
    await seller.goTo("销售订单");
    await seller.page.getByRole("link", { name: "新建" }).click();
    await seller.fill({ 客户: "滹沱河人民医院", 要求到货日: daysFromToday(20), 运输方式: "普通运输" });
    await seller.page.getByRole("button", { name: "添加一行" }).click();
    await seller.fill({ "商品（第 1 行）": "氯雷他定片", "件数（第 1 行）": "2", "中包数（第 1 行）": "3", "零盒数（第 1 行）": "5" });
    await expect(seller.page.getByText(/合同价（HT/).first()).toBeVisible();
    await seller.save();
    await expect(seller.page.getByText(/不拆零，数量须为 10 的倍数/).first()).toBeVisible();
    await seller.fill({ "零盒数（第 1 行）": "" });
    await seller.save();
    await expect(seller.heading).toHaveText(/^销售订单 SO/);
    await expect(seller.fact("总金额")).toHaveText("¥12,040.00");
  });
});
