/** The warehouse in one hand, on a telephone: a scanner types at 5 ms a key, and what is counted without a network is kept and sent later. 五(二)3 */
import { graveFindings } from "../../../../e2e/graveFindings.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let keeper: Person;

/** What a scanner types. */
async function scan(text: string): Promise<void> {
  await keeper.page.keyboard.type(text, { delay: 5 });
  await keeper.page.keyboard.press("Enter");
}

test.describe.serial("the handheld", () => {
  test.beforeAll(async ({ browser }) => {
    keeper = await signIn(browser, "warehouse-keeper", "/handheld", { viewport: { width: 390, height: 844 } });
  });

  test("is scanned through a count without a network, and sends it once that is back", async () => {
    const { page } = keeper;
    await page.getByRole("button", { name: "盘点" }).click();
    await expect(page.getByRole("heading", { name: "扫货位" })).toBeVisible();
    const [code] = (await page.getByRole("button", { name: /^A-0\d-0\d/ }).first().innerText()).split("\n");
    await scan("Z-99");
    await expect(page.getByRole("alert").filter({ hasText: "没有待盘明细" })).toBeVisible();
    await scan(code!);
    await expect(page.getByRole("heading", { name: "扫批次" })).toBeVisible();
    const lot = (await page.getByRole("heading", { name: `货位 ${code}` }).locator("xpath=..").getByRole("button").first().locator("span").first().innerText()).trim();
    await page.context().setOffline(true);
    await scan(lot);
    await page.getByRole("textbox", { name: "数量（盒）" }).fill("7");
    await page.getByRole("button", { name: "确认数量" }).click();
    await expect(page.getByText("1 项待发送")).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText("1 项待发送")).toBeHidden({ timeout: 30_000 });
  });

  test("opens without a network, with the work that was there, and keeps no answer of the API in the browser's caches", async () => {
    const { page } = keeper;
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while ((await (await caches.open("assets")).keys()).length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { name: "扫货位" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^A-0\d-0\d/ }).first()).toBeVisible();
    const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
    expect(kept.filter((path) => path !== "/index.html" && path !== "/config.json" && !path.startsWith("/assets/"))).toEqual([]);
    await page.context().setOffline(false);
    await page.reload();
    await expect(keeper.heading).toHaveText("盘点");
  });

  test("fits a hand and is read in English", async () => {
    const { page } = keeper;
    await page.getByRole("button", { name: "English" }).click();
    await expect(keeper.heading).toHaveText("Count");
    await expect(page.getByRole("button", { name: "Scan with the camera" })).toBeVisible();
    const targets = await page.locator("main button:visible, main .MuiInputBase-root:visible").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await graveFindings(page)).toEqual([]);
  });
});
