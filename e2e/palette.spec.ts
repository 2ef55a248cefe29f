/** Anywhere from anywhere: one key, a few letters, Enter. */
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
