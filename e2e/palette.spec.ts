/** Anywhere from anywhere: one key, a few letters, Enter. */
import { Colleague } from "./api.ts";
import { draftOrder, pathOf } from "./arrange.ts";
import { expect, signIn, test } from "./person.ts";

test.describe("the palette", () => {
  test("finds a product by its pinyin initials, and an order by its number, without the mouse", async ({ browser }) => {
    const purchaser = await signIn(browser, "purchaser");
    const { keyboard } = purchaser.page;
    const find = async (text: string, name: string | RegExp) => {
      await keyboard.press("Control+k");
      await expect(purchaser.dialog.getByRole("combobox")).toBeFocused();
      await keyboard.type(text);
      await expect(purchaser.dialog.getByRole("option").first()).toContainText(name);
      await keyboard.press("Enter");
    };
    await find("amxl", "阿莫西林");
    await expect(purchaser.heading).toContainText("阿莫西林");

    await purchaser.goTo("采购订单");
    const number = await purchaser.page.locator("[data-row-link]").first().innerText();
    await find(number, number);
    await expect(purchaser.heading).toHaveText(`采购订单 ${number}`);
    await find("cgdd", "采购订单");
    await expect(purchaser.heading).toHaveText("采购订单");
  });

  test("takes a barcode and a batch number as they are pasted", async ({ browser }) => {
    const keeper = await signIn(browser, "warehouse-keeper");
    const { batches } = await (await Colleague.called("warehouse-keeper")).query<{ batches: { nodes: { batchNumber: string; product: { barcode: string; name: string } }[] } }>("{ batches(first: 1) { nodes { batchNumber product { barcode name } } } }");
    const { batchNumber, product } = batches.nodes[0]!;
    for (const [pasted, found, title] of [[product.barcode, product.name, /^商品/], [` ${batchNumber} `, batchNumber, /^批次/]] as const) {
      await keeper.page.keyboard.press("Control+k");
      await expect(keeper.dialog.getByRole("combobox")).toBeFocused();
      await keeper.page.keyboard.insertText(pasted);
      await expect(keeper.dialog.getByRole("option").first()).toContainText(found);
      await keeper.page.keyboard.press("Enter");
      await expect(keeper.heading).toHaveText(title);
    }
  });

  test("begins what can be done with the record on the page", async ({ browser }) => {
    const order = await draftOrder(1_000);
    const purchaser = await signIn(browser, "purchaser", pathOf("purchaseOrders", order));
    await expect(purchaser.action("提交")).toBeVisible();
    await purchaser.page.keyboard.press("Control+k");
    await expect(purchaser.dialog.getByRole("combobox")).toBeFocused();
    await purchaser.page.keyboard.insertText("提交");
    await expect(purchaser.dialog.getByRole("option").first()).toContainText(`提交 ${order.displayName}`);
    await purchaser.page.keyboard.press("Enter");
    await expect(purchaser.dialog).toHaveAccessibleName(`提交：${order.displayName}`);
    await purchaser.page.keyboard.press("Enter");
    await expect(purchaser.state).toContainText("审批中");
  });

  test("leads to pages and to what one may create, and to nothing else", async ({ browser }) => {
    const receiver = await signIn(browser, "receiver");
    await receiver.page.keyboard.press("Control+k");
    const options = receiver.dialog.getByRole("option");
    await expect(options.filter({ hasText: "收货单" }).first()).toBeVisible();
    await receiver.page.keyboard.type("新建");
    await expect(options.filter({ hasText: "新建收货单" })).toHaveCount(1);
    await expect(options.filter({ hasText: "新建采购订单" })).toHaveCount(0);
  });
});
