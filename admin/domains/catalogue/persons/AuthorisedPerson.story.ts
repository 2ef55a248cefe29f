/** A supplier's new salesperson: entered with letter and ID, verified by quality; the number is never shown again. GSP §89 */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let buyer: Person;
let quality: Person;

test.describe.serial("an authorised person", () => {
  test.beforeAll(async ({ browser }) => {
    [buyer, quality] = (await Promise.all(["purchaser", "qa-officer"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("is entered with a number that is checked, and of which four places are shown afterwards", async () => {
    await buyer.goTo("授权委托人");
    await buyer.page.getByRole("link", { name: "新建" }).click();
    await buyer.fill({ 授权单位: "东瑞健康药业有限公司", 授权事项: "销售人员", 姓名: "周倩", 身份证号: "110105194912310021", 授权起始日: daysFromToday(0), 授权截止日: daysFromToday(300) });
    await buyer.save();
    await expect(buyer.page.getByText("身份证号校验位不符").first()).toBeVisible();
    await buyer.fill({ 身份证号: "11010519491231002X" });
    await buyer.save();
    await expect(buyer.heading).toHaveText("授权委托人 周倩");
    await expect(buyer.fact("身份证号").first()).toHaveText("**************002X");
    const reasons = await buyer.whyNot("核验通过");
    await expect(reasons).toContainText("质量管理员");
    await buyer.close(reasons);
  });

  test("waits in quality's queue, and is not verified without the scans", async () => {
    await quality.openFrom("授权委托人", "周倩");
    const reasons = await quality.whyNot("核验通过");
    await expect(reasons).toContainText("缺少授权委托书或身份证复印件");
    await quality.close(reasons);
  });

  test("that a supplier's own machine has proposed is verified by quality", async () => {
    await quality.goTo("授权委托人");
    await quality.page.getByRole("table", { name: "授权委托人" }).getByRole("link", { name: "苏晓晴" }).first().click();
    await quality.act("核验通过");
    await expect(quality.state).toContainText("有效");
  });
});
