/** Who sees what, who may do what, and what happens to those who are not signed in. */
import { ask, Colleague, partnerToken } from "./api.ts";
import type { Page } from "@playwright/test";
import { consoleUrl, issuer, partnerUrl } from "./addresses.ts";
import { pathOf, draftSupplier, submittedOrder, unique } from "./arrange.ts";
import { chooseAccount, expect, signIn, signInByPage, test } from "./person.ts";

test("the auditor sees everything and can do nothing", async ({ browser }) => {
  const order = await submittedOrder(1_000);
  const auditor = await signIn(browser, "auditor");
  for (const list of ["供应商", "商品", "资质证照", "采购订单", "收货单", "验收单", "上架单", "批次", "库存", "员工"]) {
    await auditor.goTo(list);
    await expect(auditor.page.getByRole("table", { name: list }).getByRole("row").nth(1)).toBeVisible();
    await expect(auditor.page.getByRole("link", { name: "新建" })).toBeHidden();
  }

  await auditor.visit(pathOf("purchaseOrders", order));
  await expect(auditor.fact("总金额")).toHaveText("¥18,500.00");
  await expect(auditor.timeline).toContainText("王丽");
  await auditor.unfoldBlocked();
  const verbs = auditor.actions.locator("button[aria-haspopup=dialog]");
  await expect(verbs.first()).toBeVisible();
  for (const button of await verbs.all()) await expect(button).toBeDisabled();
  await expect(auditor.actions.getByRole("link")).toBeHidden();
  const reasons = await auditor.whyNot("同意");
  await expect(reasons).toContainText("您的角色：审计员");
});

test("somebody without the right is told so, also at an address that they have typed", async ({ browser }) => {
  const supplier = await draftSupplier(unique("旁观医药"));
  const receiver = await signIn(browser, "receiver", "/suppliers/create");
  await expect(receiver.page.getByText("您的角色无权访问此页面")).toBeVisible();
  await receiver.visit(`/suppliers/${supplier.id}`);
  await expect(receiver.page.getByRole("alert")).toContainText("此操作需要角色：采购员、供应链组长");
  await expect(receiver.page.getByRole("textbox")).toHaveCount(0);
  await receiver.goTo("采购订单");
  await expect(receiver.page.getByRole("link", { name: "新建" })).toBeHidden();
  await receiver.page.getByRole("table").getByRole("link").first().click();
  // Prices are for those who buy, decide, pay and audit.
  await expect(receiver.fact("总金额")).toHaveText("无权查看");
});

test("a partner's program sees its own orders and nobody else's", async () => {
  const orders = "{ purchaseOrders(first: 100) { nodes { number supplier { code } } } }";
  type Orders = { purchaseOrders: { nodes: { number: string; supplier: { code: string } }[] } };
  const { data } = await ask<Orders>(await partnerToken("partner-huabei"), orders, {}, partnerUrl);
  const { data: others } = await ask<Orders>(await partnerToken("partner-dongrui"), orders, {}, partnerUrl);
  expect(data.purchaseOrders.nodes.length).toBeGreaterThan(0);
  expect(new Set(data.purchaseOrders.nodes.map(({ supplier }) => supplier.code))).toEqual(new Set(["HB-001"]));
  expect(new Set(others.purchaseOrders.nodes.map(({ supplier }) => supplier.code))).toEqual(new Set(["DR-002"]));

  const foreign = await (await Colleague.called("purchaser")).query<{ suppliers: { nodes: { id: string }[] } }>('{ suppliers(filter: { code: { eq: "DR-002" } }) { nodes { id } } }');
  const { data: hidden } = await ask<{ supplier: null }>(await partnerToken("partner-huabei"), "query ($id: ID!) { supplier(id: $id) { name } }", { id: foreign.suppliers.nodes[0]!.id }, partnerUrl);
  expect(hidden.supplier).toBeNull();

  const elsewhere = await ask(await partnerToken("partner-huabei"), "{ me { displayName } }");
  expect([elsewhere.status, elsewhere.errors?.[0]?.extensions]).toMatchObject([401, { reason: "WRONG_ENDPOINT" }]);
});

test("without a token the API answers 401 UNAUTHENTICATED", async () => {
  for (const token of [undefined, "no.such.token"]) {
    const { status, errors } = await ask(token, "{ me { displayName } }");
    expect(status).toBe(401);
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  }
});

test("anyone who opens a deep link is signed in first and lands on it", async ({ browser }) => {
  const supplier = await draftSupplier(unique("深链医药"));
  const purchaser = await signInByPage(browser, "purchaser", pathOf("suppliers", supplier));
  await expect(purchaser.heading).toHaveText(`供应商 ${supplier.displayName}`);
});

test("when the session is lost, signing in again leads back to the page and what was typed", async ({ browser }) => {
  const supplier = await draftSupplier(unique("续签医药"));
  const purchaser = await signInByPage(browser, "purchaser", `/suppliers/${supplier.id}`);
  const { page } = purchaser;
  await purchaser.fill({ 联系人: "何时" });

  // The provider has no session for them any more, and the token is invalid.
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

/** As if the access token's hour were over: the next request renews it. */
const letTokenExpire = (page: Page) =>
  page.evaluate(() => {
    for (const [key, value] of Object.entries(sessionStorage)) {
      if (key.startsWith("oidc.user:")) sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(value as string), expires_at: Math.floor(Date.now() / 1000) + 5 }));
    }
  });

test("a duplicated tab works beside the first, although a refresh token may be used once", async ({ browser }) => {
  const purchaser = await signInByPage(browser, "purchaser", "/suppliers");
  const { page } = purchaser;
  await letTokenExpire(page);
  // A window that a page opens begins with a copy of its storage, as a duplicated tab does.
  const [copy] = await Promise.all([page.context().waitForEvent("page"), page.evaluate(() => void window.open("/products"))]);
  await expect(copy.getByRole("table", { name: "商品" })).toBeVisible();
  for (const tab of [page, copy, page]) {
    await letTokenExpire(tab);
    await tab.reload();
    await expect(tab.getByRole("table")).toBeVisible();
    await expect(tab.getByRole("dialog", { name: "登录已失效" })).toBeHidden();
  }
});

test("trouble of the sign-in service signs nobody out", async ({ browser }) => {
  const { page } = await signInByPage(browser, "purchaser", "/suppliers");
  const answers: ("reset" | "unavailable" | "given")[] = ["reset", "unavailable"];
  const given: string[] = [];
  await page.route(`${issuer}/token`, (route) => {
    const answer = answers.shift() ?? "given";
    given.push(answer);
    if (answer === "reset") return route.abort("connectionreset");
    return answer === "unavailable" ? route.fulfill({ status: 503, headers: { "access-control-allow-origin": consoleUrl }, contentType: "text/html", body: "Service Unavailable" }) : route.continue();
  });
  await letTokenExpire(page);
  await page.reload();
  await expect(page.getByRole("table", { name: "供应商" })).toBeVisible();
  expect(given.slice(0, 3)).toEqual(["reset", "unavailable", "given"]);
  await expect(page.getByRole("dialog", { name: "登录已失效" })).toBeHidden();
});

test("signing out ends the session at the provider too", async ({ browser }) => {
  const { name, page } = await signInByPage(browser, "finance");
  await page.getByRole("button", { name }).click();
  await page.getByRole("dialog", { name }).getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByText("您已退出登录。")).toBeVisible();
  await page.getByRole("button", { name: "登录" }).click();
  // The provider asks for sign-in again.
  await chooseAccount(page, "legal");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您好，谢峰");
});
