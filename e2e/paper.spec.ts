/** What is printed is all there, as it was asked for: a PDF that is the same for everybody. */
import { readPdf } from "../graphql/test/pdfText.ts";
import { Colleague } from "./api.ts";
import { expect, type Page, signIn, test } from "./person.ts";

type Listed = Record<"suppliers" | "products", { nodes: { id: string }[] }>;

/** The PDF that the page shows. */
async function shownPdf(page: Page, statusText: string) {
  const status = page.getByRole("status").filter({ hasText: statusText });
  const address = await status.getByRole("link").getAttribute("href");
  return readPdf(new Uint8Array(await (await fetch(address!)).arrayBuffer()));
}

test("four ordinary lines with large amounts keep their last column, in both languages, and each copy has its number", async ({ browser }) => {
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

  const { page } = await signIn(browser, "purchaser");
  for (const language of ["zh", "en"]) {
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await page.goto(`/print/purchaseOrders/${order.id}`);
    const preview = await shownPdf(page, language === "zh" ? "预览" : "Preview");
    const text = preview.map((one) => one.text).join("");
    for (const { width, places } of preview) expect(places.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    expect(text.split("64,000,000.00")).toHaveLength(5);
    expect(text).toContain("Deliver-to-the-back-entrance-".repeat(12));
    expect(text).toContain(language === "zh" ? "采购订单" : "Purchaseorder");
    if (process.env.E2E_PICTURES) await page.screenshot({ path: `test-results/pages/paper-${language}.png`, fullPage: true });
    await page.goBack();
  }

  await page.goto(`/print/purchaseOrders/${order.id}`);
  for (const copy of [1, 2]) {
    await page.getByRole("button", { name: "Print", exact: true }).click();
    await expect(page.getByText(copy === 1 ? "1 copy printed" : "2 copies printed")).toBeVisible();
    const printed = (await shownPdf(page, "Printed.")).map(({ text }) => text).join("");
    expect(printed.includes("Reprint,copy2")).toBe(copy === 2);
  }
});
