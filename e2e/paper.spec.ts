/** What is printed is all there: nothing is cut off at the edge of the paper. */
import { Colleague } from "./api.ts";
import { expect, type Page, signIn, test } from "./person.ts";

/** What lies beyond the width of the sheet, as text. */
const cutOff = (page: Page): Promise<string[]> =>
  page.getByRole("article").evaluate((article) => {
    const edge = article.getBoundingClientRect().right + 0.5;
    const texts = [...article.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > edge);
    return texts.map((element) => element.textContent ?? "").filter((text) => text !== "");
  });

type Listed = Record<"suppliers" | "products", { nodes: { id: string }[] }>;

/** A4 without its margins, at 96 dots an inch. */
const upright = { width: 688, height: 1017 };

test("four ordinary lines with large amounts keep their last column, in both languages", async ({ browser }) => {
  const purchaser = await Colleague.called("purchaser");
  const { suppliers, products } = await purchaser.query<Listed>("{ suppliers(first: 1, filter: { status: { eq: APPROVED } }) { nodes { id } } products(first: 4, filter: { status: { eq: APPROVED } }) { nodes { id } } }");
  const lines = products.nodes.map(({ id }) => ({ productId: id, quantity: 50_000, unitPrice: { amount: 128_000, currency: "CNY" } }));
  const order = await purchaser.does("createPurchaseOrder", {
    supplierId: suppliers.nodes[0]!.id,
    expectedOn: "2030-01-01",
    interestsDeclared: true,
    remark: "Deliver-to-the-back-entrance-".repeat(12),
    lines,
  });

  const { page } = await signIn(browser, "purchaser", undefined, { viewport: upright });
  for (const language of ["zh", "en"]) {
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await page.goto(`/print/purchaseOrders/${order.id}`);
    await expect(page.getByRole("article")).toContainText("64,000,000.00");
    await page.emulateMedia({ media: "print" });
    expect(await cutOff(page)).toEqual([]);
    if (process.env.E2E_PICTURES) await page.screenshot({ path: `test-results/pages/paper-${language}.png`, fullPage: true });
    await page.emulateMedia({ media: "screen" });
    await page.goBack();
  }
});
