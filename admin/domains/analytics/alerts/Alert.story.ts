/** A lead defines what is watched, the manager puts it in force, and the monitor says what is off, since when, and who is on it. 七 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let lead: Person;
let manager: Person;
const rule = `退货单过多 ${Date.now()}`;

test.describe.serial("an alert rule, and the monitor", () => {
  test.beforeAll(async ({ browser }) => {
    [lead, manager] = (await Promise.all(["sales-lead", "department-manager"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("is refused as long as it does not say from when on it is an alert, and is then in force", async () => {
    await lead.visit("/alertRules/create");
    await lead.fill({ 名称: rule, 类型: "阈值", 关键指标: "客户退货单数", 处理角色: "销售管理组长" });
    await lead.save();
    await expect(lead.page.getByText("该类型的规则须填写此项").first()).toBeVisible();
    await lead.fill({ 预警数值: "1000" });
    await lead.save();
    await expect(lead.heading).toContainText(rule);
    await lead.act("提交");
    await manager.visit(new URL(lead.page.url()).pathname);
    await manager.act("同意");
    await expect(manager.state).toContainText("启用");
  });

  test("the monitor shows every KPI with its table, which sources are not fresh, and leads to the control chart", async () => {
    await manager.visit("/monitor");
    await expect(manager.heading).toHaveText("经营看板");
    const tile = manager.page.getByRole("region").or(manager.page.locator("section")).filter({ hasText: "供应商准时到货率" }).last();
    await expect(tile).toContainText("目标 95.00 %");
    await tile.getByText("以表格显示").click();
    await expect(tile.getByRole("row").first()).toBeVisible();
    await tile.getByRole("link", { name: "供应商准时到货率" }).click();
    await expect(manager.heading).toHaveText("供应商准时到货率");
    await manager.visit("/sources");
    await expect(manager.page.getByRole("row", { name: /服务单/ })).toContainText("工作分钟");
  });

  test("the wall screen is read without anybody touching it", async () => {
    await manager.visit("/wall");
    await expect(manager.page.getByText(/数据源/).first()).toBeVisible();
    const smallest = await manager.page.evaluate(() => Math.min(...[...document.querySelectorAll("main *")].filter((one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())).map((one) => Number.parseFloat(getComputedStyle(one).fontSize))));
    // Of 1400 px, which is 1.2 m on the wall: 20 mm.
    expect(smallest).toBeGreaterThanOrEqual(23);
  });
});
