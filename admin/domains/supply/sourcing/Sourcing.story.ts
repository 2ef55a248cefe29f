/** Quotations are sealed until two people open them, compared, and awarded. 五(一)3 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let buyer: Person;
let legal: Person;

test.describe.serial("sealed quotations", () => {
  test.beforeAll(async ({ browser }) => {
    [buyer, legal] = (await Promise.all(["purchaser", "legal"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("nobody reads one that is sealed, nor opens it before its time", async () => {
    await legal.goTo("询价单");
    await legal.page.getByRole("row", { name: /春节前补货/ }).getByRole("link").first().click();
    await expect(legal.state).toContainText("报价中");
    const reasons = await legal.whyNot("开标");
    await expect(reasons).toContainText("尚未到");
    await legal.close(reasons);
    await legal.related("报价单").getByRole("link", { name: /^BJ/ }).click();
    await expect(legal.state).toContainText("已密封");
    await expect(legal.page.getByText(/18\.35/)).toBeHidden();
    await legal.page.getByRole("button", { name: "English" }).click();
    await expect(legal.state).toContainText("Sealed");
    await expect(legal.page.getByRole("heading", { name: "Envelope digest (SHA-256)" })).toBeVisible();
    await legal.page.getByRole("button", { name: "中文" }).click();
  });

  test("an opened one is compared per pack, and awarded as an order", async () => {
    await buyer.goTo("询价单");
    await buyer.page.getByRole("row", { name: /一季度备货/ }).getByRole("link").first().click();
    await expect(buyer.state).toContainText("已开标");
    await expect(buyer.page.getByRole("region", { name: "比价表" }).getByRole("row").last()).toContainText("11.3181");
    const offer = buyer.page.getByRole("link", { name: /^BJ/ }).first();
    const number = await offer.innerText();
    await buyer.action("定标").click();
    await buyer.dialog.getByRole("button", { name: "添加一行" }).click();
    await buyer.fill({ "询价行（第 1 行）": "1", "报价单（第 1 行）": number }, buyer.dialog);
    await buyer.dialog.getByRole("button", { name: "定标", exact: true }).click();
    await expect(buyer.dialog).toBeHidden();
    await expect(buyer.state).toContainText("已定标");
  });
});
