/** A customer sends goods back: recorded, approved, received and inspected by four people, and notified to the first. 四(四)2 */
import type { Made } from "../../../../e2e/api.ts";
import { pathOf, shippedDelivery } from "../../../../e2e/arrange.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let delivery: Made;
let seller: Person;
let lead: Person;
let receiver: Person;
let inspector: Person;
let number: string;

test.describe.serial("a return from a customer", () => {
  test.beforeAll(async ({ browser }) => {
    delivery = await shippedDelivery(12);
    [seller, lead, receiver, inspector] = (await Promise.all(["sales-representative", "sales-lead", "receiver", "inspector"].map((subject) => signIn(browser, subject)))) as [Person, Person, Person, Person];
  });

  test("begins at the delivery, with what is left of its lines, and never with more", async () => {
    await seller.visit(pathOf("deliveries", delivery));
    await seller.page.getByRole("link", { name: "登记退货" }).click();
    await seller.fill({ 退回原因: "外箱受压，部分包装破损", "退回数量（第 1 行）": "13" });
    await seller.save();
    await expect(seller.page.getByText(/最多可退 12/).first()).toBeVisible();
    await seller.fill({ "退回数量（第 1 行）": "5" });
    await seller.save();
    await expect(seller.heading).toHaveText(/^销后退回单 SR/);
    number = (await seller.heading.innerText()).replace("销后退回单 ", "");
    await seller.act("提交");
    await expect(seller.state).toContainText("审批中");
  });

  test("is approved by the sales lead, who finds it in the queue", async () => {
    await lead.openTask(new RegExp(number));
    await lead.act("同意");
    await seller.refresh();
    await expect(seller.state).toContainText("待收货");
  });

  test("is received apart from the stock that may be sold, and nowhere else", async () => {
    await receiver.openFrom("销后退回单", number);
    await receiver.action("收货").click();
    await receiver.fill({ 待验货位: "A-01-01" }, receiver.dialog);
    await receiver.dialog.getByRole("button", { name: "收货", exact: true }).click();
    await expect(receiver.dialog.getByText(/不能存放此批次/).first()).toBeVisible();
    await receiver.fill({ 待验货位: "T-A-01" }, receiver.dialog);
    await receiver.dialog.getByRole("button", { name: "收货", exact: true }).click();
    await expect(receiver.state).toContainText("待验收");
  });

  test("is inspected: goods in order can be sold again, and the representative is notified", async () => {
    await inspector.openFrom("销后退回单", number);
    await inspector.action("验收").click();
    await inspector.dialog.getByRole("button", { name: "添加一行" }).click();
    await inspector.fill({ "退回行（第 1 行）": "1", "合格数量（第 1 行）": "4", "合格货位（第 1 行）": "A-02-01", "不合格数量（第 1 行）": "1", "不合格货位（第 1 行）": "X-A-01" }, inspector.dialog);
    await inspector.dialog.getByRole("button", { name: "验收", exact: true }).click();
    await expect(inspector.state).toContainText("已验收");

    const bell = seller.page.getByRole("button", { name: /^通知/ });
    await expect(async () => {
      await seller.page.reload();
      await bell.click();
      await expect(seller.page.getByRole("dialog", { name: "通知" }).getByRole("link", { name: `销后退回单 ${number} 已验收入账` })).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  test("is counted on the dashboard of those who may read returns", async () => {
    await lead.visit("/domains/sales");
    await expect(lead.page.getByRole("link", { name: /已验收/ }).first()).toBeVisible();
  });
});
