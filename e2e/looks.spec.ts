/** Every kind of page in both languages, in both themes and on a phone: readable for everybody. */
import { readModel } from "../admin/model/modelFile.ts";
import { demoAccounts, demoClients } from "../graphql/demo/accounts.ts";
import { announcementTitles } from "../graphql/domains/collaboration/announcements/announcementScenery.demo.ts";
import { shareTitles } from "../graphql/domains/collaboration/shares/sharesScenery.demo.ts";
import { meetingTexts } from "../graphql/domains/collaboration/meetings/meetingScenery.demo.ts";
import { appraisalTexts } from "../graphql/domains/personnel/appraisal/appraisalScenery.demo.ts";
import { examTexts } from "../graphql/domains/personnel/exams/examsScenery.demo.ts";
import { regions } from "../graphql/domains/sales/customers/customerScenery.demo.ts";
import { products } from "../graphql/domains/catalogue/product/productScenery.demo.ts";
import { locations } from "../graphql/domains/supply/places/placeScenery.demo.ts";
import { suppliers } from "../graphql/domains/supply/supplier/supplierScenery.demo.ts";
import { graveFindings } from "./graveFindings.ts";
import { expect, type Page, signIn, test } from "./person.ts";
import { tour } from "./tour.ts";

/** For anyone who wants to look at the pages themselves: `E2E_PICTURES=1` keeps one of each. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.E2E_PICTURES) await page.screenshot({ path: `test-results/pages/${name}.png`, fullPage: true });
}

/** Fails, at the end, with everything that axe finds critical or serious on this page. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  expect.soft(await graveFindings(page), name).toEqual([]);
}

test("light, in Chinese: no page has a critical or serious finding of axe", async ({ browser }) => {
  await tour(browser, { colorScheme: "light" }, async ({ page }, name) => {
    await picture(page, `zh-light-${name}`);
    await expectAccessible(page, name);
  });
});

test("dark, in English: none either, and nothing of the console's own is left in Chinese", async ({ browser }) => {
  await tour(
    browser,
    { colorScheme: "dark" },
    async ({ page }, name) => {
      await picture(page, `en-dark-${name}`);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      expect.soft(await chineseOn(page), name).toEqual([]);
      await expectAccessible(page, name);
    },
    true,
  );
});

test("on a phone no page scrolls sideways, and the menu gives way to the page", async ({ browser }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await tour(browser, phone, async ({ page }, name) => {
    await picture(page, `zh-phone-${name}`);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
  });

  const purchaser = await signIn(browser, "purchaser", "/", phone);
  await purchaser.page.getByRole("button", { name: "打开菜单" }).tap();
  await purchaser.menu.getByRole("link", { name: "供应商", exact: true }).tap();
  await expect(purchaser.heading).toHaveText("供应商");
  await expect(purchaser.menu).toBeHidden();
  await purchaser.page.goto(`/suppliers?${new URLSearchParams({ filter: JSON.stringify({ code: "HB-001" }) })}`);
  await purchaser.page.getByRole("link", { name: "华北仁和制药有限公司" }).tap();
  await expect(purchaser.fact("供应商编码")).toHaveText("HB-001");
});

/** Names of people, places and things are data and stay as they are. */
const data = [
  ...demoAccounts.map(({ name }) => name),
  ...demoClients.map(({ name }) => name),
  ...suppliers.flatMap(({ name, contactName }) => [name, contactName]),
  ...products.flatMap((product) => Object.values(product).map(String)),
  ...locations.map(({ zone }) => zone),
  ...regions.map(([, name]) => name),
  ...Object.values(announcementTitles),
  ...Object.values(shareTitles),
  ...Object.values(meetingTexts),
  ...Object.values(appraisalTexts),
  examTexts.course,
  examTexts.exam,
  // Published by the story of announcements, which may have run before.
  "拣货区高位取货安全要求",
  // The words of which licences' titles consist.
  ...readModel().enums.QualificationKind!.values.map(({ label }) => label.zh),
  "冀",
  "京",
];

/** Chinese in what the console itself says: menus, buttons, labels, titles, states. */
async function chineseOn(page: Page): Promise<string[]> {
  const own = 'nav a, button, label, legend, dt, th, h1, h2, [role="tab"], [role="status"], [role="combobox"], .MuiChip-root, [aria-label], [title], [placeholder]';
  return page.locator(own).evaluateAll((elements, names) => {
    const texts = elements
      .filter((element) => !element.closest('[lang="zh-CN"], [data-row-link]') && element.checkVisibility())
      .flatMap((element) => [element.matches("dl, ol, ul, section, nav, form, table") ? "" : element.textContent, ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name))])
      .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ""), text ?? ""))
      .filter((text) => /\p{Script=Han}/u.test(text));
    return [...new Set(texts)];
  }, data.toSorted((a, b) => b.length - a.length));
}
