/** Lists: what is asked for is in the address, and is still there on the way back. */
import { draftSupplier, unique } from "./arrange.ts";
import { expect, type Person, signIn, test } from "./person.ts";

let purchaser: Person;
test.beforeAll(async ({ browser }) => {
  // More suppliers than fit a page of ten.
  for (let i = 0; i < 12; i++) await draftSupplier(unique("列表医药"));
  purchaser = await signIn(browser, "purchaser");
});

const table = () => purchaser.page.getByRole("table", { name: "供应商" });
const names = () => table().getByRole("row").getByRole("link").and(purchaser.page.locator("[data-row-link]"));
const settled = () => expect(purchaser.page.getByRole("main").getByRole("progressbar")).toBeHidden();
// The count is shown behind the state's name.
const named = (state: string) => new RegExp(`^${state}( \\d+)?$`);
const tab = (state: string) => purchaser.page.getByRole("tab", { name: named(state) });

test("states are one click away", async () => {
  await purchaser.goTo("供应商");
  await tab("合格").click();
  await expect(tab("合格")).toHaveAttribute("aria-selected", "true");
  await expect(names().filter({ hasText: "华北仁和制药有限公司" })).toBeVisible();
  await expect(table().getByText("草稿", { exact: true })).toHaveCount(0);
  await tab("停用").click();
  await expect(purchaser.page.getByRole("button", { name: "清除全部筛选" }).first()).toBeVisible();
});

test("a filter narrows the list, is shown in words and goes away again", async () => {
  await purchaser.goTo("供应商");
  await tab("全部").click();
  await purchaser.page.getByRole("button", { name: "添加筛选" }).click();
  await purchaser.page.getByRole("menuitem", { name: "类型" }).click();
  await purchaser.page.getByRole("checkbox", { name: "生产企业" }).check();
  await purchaser.page.getByRole("button", { name: "应用" }).click();
  const chip = purchaser.page.getByRole("button", { name: "类型：生产企业" });
  await expect(chip).toBeVisible();
  await expect(names().filter({ hasText: "列表医药" })).toHaveCount(0);
  await expect(names().filter({ hasText: "华北仁和制药有限公司" })).toBeVisible();
  await chip.press("Delete");
  await expect(chip).toBeHidden();
  await expect(names().nth(5)).toBeVisible();
});

test("columns sort, up and down", async () => {
  await purchaser.goTo("供应商");
  const head = purchaser.page.getByRole("columnheader", { name: "创建时间" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(names().first()).toHaveText("华北仁和制药有限公司");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(names().first()).toHaveText(/列表医药|医药/);
});

test("paging forward and back shows each record once", async ({ browser }) => {
  await purchaser.goTo("供应商");
  const pages = purchaser.page.getByRole("navigation", { name: "分页" });
  await pages.getByRole("combobox").click();
  await purchaser.page.getByRole("option", { name: "每页 10 行" }).click();
  await expect(names()).toHaveCount(10);
  const first = await names().allInnerTexts();
  await pages.getByRole("button", { name: "下一页" }).click();
  await expect(pages.getByRole("status")).toContainText("第 11–");
  await settled();
  const second = await names().allInnerTexts();
  expect(second.filter((name) => first.includes(name))).toEqual([]);

  // The second page has an address that also works for somebody who has not opened the first.
  await purchaser.page.reload();
  await expect(names()).toHaveText(second);
  const { pathname, search } = new URL(purchaser.page.url());
  const officer = await signIn(browser, "qa-officer", `${pathname}${search}`);
  await expect(officer.page.getByRole("table", { name: "供应商" }).locator("[data-row-link]")).toHaveText(second);

  await pages.getByRole("button", { name: "上一页" }).click();
  await expect(pages.getByRole("status")).toContainText("第 1–10 条");
  await expect(names()).toHaveText(first);

  // On a record, previous and next follow the rows of the list across its pages.
  await names().nth(9).click();
  await expect(purchaser.heading).toHaveText(`供应商 ${first[9]}`);
  await purchaser.page.getByRole("button", { name: "下一条" }).click();
  await expect(purchaser.heading).toHaveText(`供应商 ${second[0]}`);
  await purchaser.page.getByRole("button", { name: "上一条" }).click();
  await expect(purchaser.heading).toHaveText(`供应商 ${first[9]}`);
});

test("the way back finds the place in the list, and what was selected", async () => {
  const { page } = purchaser;
  await page.setViewportSize({ width: 1400, height: 500 });
  await purchaser.goTo("供应商");
  await settled();
  const box = table().getByRole("row").nth(3).getByRole("checkbox");
  await box.check();
  await names().nth(9).scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(0);
  await names().nth(9).click();
  await expect(purchaser.heading).toHaveText(/^供应商 ./);
  await page.goBack();
  await expect(box).toBeChecked();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  await box.uncheck();
  await page.setViewportSize({ width: 1400, height: 900 });
});

test("the way back leads to the same rows, and a link to the list shows them to somebody else", async ({ browser }) => {
  await purchaser.goTo("供应商");
  await tab("草稿").click();
  await purchaser.page.getByRole("columnheader", { name: "名称" }).getByRole("button").click();
  await expect(purchaser.page.getByRole("columnheader", { name: "名称" })).toHaveAttribute("aria-sort", "ascending");
  await settled();
  const rows = await names().allInnerTexts();
  const address = purchaser.page.url();
  await names().nth(1).click();
  await expect(purchaser.heading).toHaveText(`供应商 ${rows[1]}`);
  await purchaser.page.goBack();
  await expect(tab("草稿")).toHaveAttribute("aria-selected", "true");
  await expect(names()).toHaveText(rows);

  const { pathname, search } = new URL(address);
  const officer = await signIn(browser, "qa-officer", `${pathname}${search}`);
  await expect(officer.page.getByRole("tab", { name: named("草稿") })).toHaveAttribute("aria-selected", "true");
  await expect(officer.page.getByRole("table", { name: "供应商" }).locator("[data-row-link]")).toHaveText(rows);
});

test("a state and an order requested at once are both kept", async () => {
  await purchaser.goTo("供应商");
  await tab("全部").click();
  await expect(tab("全部")).toHaveAttribute("aria-selected", "true");
  await purchaser.machineSlower(6);
  const byCreation = purchaser.page.getByRole("columnheader", { name: "创建时间" }).getByRole("button");
  // In the page itself: a test would be too slow to press the second button in time.
  await tab("草稿").evaluate((first: HTMLElement, second) => (first.click(), setTimeout(() => (second as HTMLElement).click(), 15)), await byCreation.elementHandle());
  await expect(purchaser.page).toHaveURL(/sort=createdAt/);
  await expect(tab("草稿")).toHaveAttribute("aria-selected", "true");
  await purchaser.machineSlower(1);
});

test("rows are walked with the arrow keys and opened with Enter", async () => {
  await purchaser.goTo("供应商");
  await names().first().focus();
  await purchaser.page.keyboard.press("ArrowDown");
  await purchaser.page.keyboard.press("ArrowDown");
  await expect(names().nth(2)).toBeFocused();
  const name = await names().nth(2).innerText();
  await purchaser.page.keyboard.press("Enter");
  await expect(purchaser.heading).toHaveText(`供应商 ${name}`);
});
