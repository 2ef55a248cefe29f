/** A customer calls: the agent records it, accepts it, asks back and answers; the time left is beside the thread. 六(一) */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let agent: Person;
let lead: Person;

test.describe.serial("a service case", () => {
  test.beforeAll(async ({ browser }) => {
    [agent, lead] = (await Promise.all(["service-agent", "service-lead"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("is recorded with the customer beside it, and its time counts at once", async () => {
    await agent.visit("/serviceCases/create");
    await agent.fill({ 类别: "咨询", 主题: "订单何时到货", 来访内容: "上周的订单还没有到。", 客户: "滹沱河" });
    await agent.save();
    await expect(agent.heading).toHaveText(/^服务单 FW/);
    await expect(agent.page.getByRole("region", { name: "时限" })).toContainText(/首次响应.*剩余/);
    await expect(agent.page.getByRole("region", { name: "往来消息" })).toContainText("上周的订单还没有到。");
    await expect(agent.page.getByRole("region", { name: "以往服务单" }).getByRole("link").first()).toBeVisible();
    await agent.act("受理");
    await expect(agent.state).toContainText("已受理");
  });

  test("can wait only after a response to the customer, and is paused then", async () => {
    const box = agent.page.getByRole("textbox", { name: "消息内容" });
    await agent.fill({ 常用答复: "请补充批号" });
    await expect(box).toHaveValue(/请提供外包装上的批号/);
    await agent.page.getByRole("button", { name: "回复并等待", exact: true }).click();
    await expect(agent.state).toContainText("等待客户");
    await expect(agent.page.getByRole("region", { name: "时限" })).toContainText("已暂停");
    await box.fill("客户电话告知单号 SO-1");
    await agent.page.getByRole("button", { name: "登记客户来信", exact: true }).click();
    await expect(agent.state).toContainText("办理中");
  });

  test("is answered with the keyboard, and in the customer's archive", async () => {
    const box = agent.page.getByRole("textbox", { name: "消息内容" });
    await box.fill("明日上午送达，已短信通知。");
    await agent.page.getByRole("button", { name: "答复", exact: true }).click();
    await expect(agent.state).toContainText("已答复");
    await expect(agent.page.getByRole("region", { name: "往来消息" })).toContainText("明日上午送达");
  });

  test("is found by the lead, who sees what is late first", async () => {
    await lead.goTo("服务单");
    await expect(lead.page.getByRole("table", { name: "服务单" }).getByRole("row").nth(1)).toBeVisible();
  });

  test("is begun from the palette with the number of the person who calls", async () => {
    await agent.page.keyboard.press("Control+k");
    await agent.page.getByRole("combobox", { name: "搜索" }).fill("0311-85669999");
    await agent.page.getByRole("option", { name: /来电 0311-85669999/ }).click();
    await expect(agent.page).toHaveURL(/serviceCases\/create/);
    await expect(agent.page.getByRole("textbox", { name: "来访电话", exact: true })).toHaveValue("0311-85669999");
  });
});
