/** What happens to a document between its submission and its decision, besides an approval. */
import { grantOperatingRole, pathOf, submittedOrder } from "./arrange.ts";
import { expect, signIn, test } from "./person.ts";

// Orders of up to 50,000 yuan are the supply lead's to decide.
const small = 1_000;

test("a rejected order comes back with the reason, is corrected and submitted again", async ({ browser }) => {
  const order = await submittedOrder(small);
  const lead = await signIn(browser, "supply-lead");
  await lead.openTask(`采购订单 ${order.displayName}`);
  await lead.action("驳回").click();
  await lead.dialog.getByRole("button", { name: "驳回" }).click();
  await expect(lead.dialog.getByText("必填")).toBeVisible();
  await lead.fill({ 原因: "数量超出月度计划" }, lead.dialog);
  await lead.dialog.getByRole("button", { name: "驳回" }).click();
  await expect(lead.dialog).toBeHidden();

  const purchaser = await signIn(browser, "purchaser", pathOf("purchaseOrders", order));
  await expect(purchaser.state).toContainText("草稿");
  await expect(purchaser.approval).toContainText("已驳回");
  await expect(purchaser.approval).toContainText("数量超出月度计划");
  await expect(purchaser.timeline.getByRole("listitem").first()).toContainText("周建平");

  await purchaser.page.getByRole("link", { name: "编辑" }).click();
  await purchaser.fill({ "数量（第 1 行）": "800" });
  await purchaser.save();
  await expect(purchaser.fact("总金额")).toHaveText("¥14,800.00");
  await purchaser.act("提交");
  await expect(purchaser.state).toContainText("审批中");

  await lead.refresh();
  await lead.openTask(`采购订单 ${order.displayName}`);
  await lead.act("同意");
  await purchaser.refresh();
  await expect(purchaser.state).toContainText("已批准");
});

test("the purchaser takes an order back before it is decided", async ({ browser }) => {
  const order = await submittedOrder(small);
  const lead = await signIn(browser, "supply-lead", "/work");
  await expect(lead.queue).toContainText(order.displayName);

  const purchaser = await signIn(browser, "purchaser", pathOf("purchaseOrders", order));
  await purchaser.act("撤回");
  await expect(purchaser.state).toContainText("草稿");
  await expect(purchaser.approval).toContainText("已撤回");

  await lead.visit(pathOf("purchaseOrders", order));
  const reasons = await lead.whyNot("同意");
  await expect(reasons).toContainText('当前状态为“草稿”，只有“审批中”时才能同意');
  await lead.close(reasons);
  await lead.goTo("我的待办");
  await expect(lead.page.getByText(order.displayName)).toHaveCount(0);
});

test("a decision is handed over to a colleague who may take it, and to nobody else", async ({ browser }) => {
  await grantOperatingRole("service-lead", "supplyLead");
  const order = await submittedOrder(small);
  const lead = await signIn(browser, "supply-lead");
  await lead.openTask(`采购订单 ${order.displayName}`);
  await lead.action("转办").click();
  await lead.fill({ 转办给: "李强", 原因: "出差" }, lead.dialog);
  await lead.dialog.getByRole("button", { name: "转办", exact: true }).click();
  await expect(lead.dialog.getByRole("alert")).toContainText("此人无权审批此步骤");
  await lead.fill({ 转办给: "宋雅" }, lead.dialog);
  await lead.dialog.getByRole("button", { name: "转办", exact: true }).click();
  await expect(lead.dialog).toBeHidden();

  await lead.visit(pathOf("purchaseOrders", order));
  const reasons = await lead.whyNot("同意");
  await expect(reasons).toContainText("此步骤已转办给指定同事");

  const colleague = await signIn(browser, "service-lead");
  await colleague.openTask(`采购订单 ${order.displayName}`);
  await expect(colleague.approval).toContainText("已转办给 宋雅");
  await colleague.act("同意");
  await colleague.visit(pathOf("purchaseOrders", order));
  await expect(colleague.state).toContainText("已批准");
  await expect(colleague.approval).toContainText("宋雅");
});

test("on a slow machine, too, the decision is about what was chosen last", async ({ browser }) => {
  const orders = [await submittedOrder(small), await submittedOrder(small + 1)];
  const lead = await signIn(browser, "supply-lead", "/work");
  await expect(lead.action("同意")).toBeVisible();
  await lead.machineSlower(6);
  for (const { displayName } of [...orders, ...orders]) {
    await lead.queue.getByRole("button", { name: displayName }).click();
    await lead.action("同意").click();
    await expect(lead.dialog).toHaveAccessibleName(`同意：${displayName}`);
    await lead.dialog.getByRole("button", { name: "取消" }).click();
    await expect(lead.dialog).toBeHidden();
  }
});

test("the queue is worked by keyboard alone", async ({ browser }) => {
  const [first, second] = [await submittedOrder(small), await submittedOrder(small + 1)];
  const lead = await signIn(browser, "supply-lead", "/work");
  const { keyboard } = lead.page;
  const chosen = lead.queue.locator("[aria-current=true]");
  const goTo = async (title: string) => {
    await expect(chosen).toBeVisible();
    const rows = lead.queue.getByRole("button");
    const titles = await rows.allInnerTexts();
    // The most urgent first: these two came last.
    for (let i = 1; i <= titles.findIndex((text) => text.includes(title)); i++) {
      await keyboard.press("j");
      await expect(rows.nth(i)).toHaveAttribute("aria-current", "true");
    }
    await expect(lead.page.getByRole("heading", { level: 2, name: `采购订单 ${title}` })).toBeVisible();
    await expect(lead.action("同意")).toBeVisible();
  };

  await goTo(first.displayName);
  await keyboard.press("a");
  await expect(lead.dialog.getByRole("textbox", { name: "意见" })).toBeFocused();
  await keyboard.type("同意");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(lead.dialog.getByRole("button", { name: "同意" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(lead.dialog).toBeHidden();

  // The page moves to the next task by itself.
  await expect(chosen).toContainText(second.displayName);
  await expect(lead.action("驳回")).toBeVisible();
  await keyboard.press("r");
  await expect(lead.dialog.getByRole("textbox", { name: "原因" })).toBeFocused();
  await keyboard.type("重复下单");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(lead.dialog).toBeHidden();
  await expect(lead.page.getByText(second.displayName)).toHaveCount(0);

  await lead.visit(pathOf("purchaseOrders", first));
  await expect(lead.state).toContainText("已批准");
  await lead.visit(pathOf("purchaseOrders", second));
  await expect(lead.approval).toContainText("重复下单");
});
