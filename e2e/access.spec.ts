/** Who sees what, who may do what, and what happens to those who are not signed in. */
import { ask, Colleague, partnerToken } from "./api.ts";
import { consoleUrl } from "./addresses.ts";
import { draftSupplier, pathOf, unique } from "./arrange.ts";
import { chooseAccount, expect, signIn, test } from "./person.ts";

test("a partner's program sees its own orders and nobody else's", async () => {
  const orders = "{ purchaseOrders(first: 100) { nodes { number supplier { code } } } }";
  type Orders = { purchaseOrders: { nodes: { number: string; supplier: { code: string } }[] } };
  const { data } = await ask<Orders>(await partnerToken("partner-huabei"), orders);
  const { data: others } = await ask<Orders>(await partnerToken("partner-dongrui"), orders);
  expect(data.purchaseOrders.nodes.length).toBeGreaterThan(0);
  expect(new Set(data.purchaseOrders.nodes.map(({ supplier }) => supplier.code))).toEqual(new Set(["HB-001"]));
  expect(new Set(others.purchaseOrders.nodes.map(({ supplier }) => supplier.code))).toEqual(new Set(["DR-002"]));

  const foreign = await (await Colleague.called("purchaser")).query<{ suppliers: { nodes: { id: string }[] } }>('{ suppliers(filter: { code: { eq: "DR-002" } }) { nodes { id } } }');
  const { data: hidden } = await ask<{ supplier: null }>(await partnerToken("partner-huabei"), "query ($id: ID!) { supplier(id: $id) { name } }", { id: foreign.suppliers.nodes[0]!.id });
  expect(hidden.supplier).toBeNull();
});

test("without a token the API answers 401 UNAUTHENTICATED", async () => {
  for (const token of [undefined, "no.such.token"]) {
    const { status, errors } = await ask(token, "{ me { displayName } }");
    expect(status).toBe(401);
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  }
});

test("whoever opens a deep link is signed in first and lands on it", async ({ browser }) => {
  const supplier = await draftSupplier(unique("深链医药"));
  const purchaser = await signIn(browser, "purchaser", pathOf("suppliers", supplier));
  await expect(purchaser.heading).toHaveText(`供应商 ${supplier.displayName}`);
});

test("when the session is lost, signing in again leads back to the page and what was typed", async ({ browser }) => {
  const supplier = await draftSupplier(unique("续签医药"));
  const purchaser = await signIn(browser, "purchaser", `/suppliers/${supplier.id}`);
  const { page } = purchaser;
  await purchaser.fill({ 联系人: "何时" });

  // The provider has forgotten them, and their token is no longer worth anything.
  await page.context().clearCookies();
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(sessionStorage)) {
      if (key.startsWith("oidc.user:")) sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value as string), access_token: "lost", refresh_token: "lost" }));
    }
  });
  await purchaser.save();
  const notice = page.getByRole("dialog", { name: "登录已失效" });
  await expect(notice).toContainText("您填写的内容已保留");
  await notice.getByRole("button", { name: "重新登录" }).click();
  await chooseAccount(page, "purchaser");

  await expect(page).toHaveURL(`${consoleUrl}/suppliers/${supplier.id}`);
  await expect(page.getByRole("textbox", { name: "联系人" })).toHaveValue("何时");
  await purchaser.save();
  await expect(purchaser.fact("联系人")).toHaveText("何时");
});
