/** Every list, the first record of each, every form that there is, home and the pages of domains: readable with a screen reader, and on a phone. */
import { readModel } from "../admin/model/modelFile.ts";
import type { EntityModel } from "../graphql/schema/model.ts";
import { demoAccounts } from "../graphql/demo/accounts.ts";
import { Colleague } from "./api.ts";
import { graveFindings } from "./graveFindings.ts";
import { expect, type Page, type Person, signIn, test } from "./person.ts";

const entities: EntityModel[] = Object.values(readModel().entities);
const phone = { width: 390, height: 844 };
const desk = { width: 1400, height: 900 };

/** Colours, bar and menu are the same on all of these; looks.spec.ts looks at them on each kind of page, in both themes. */
async function expectReadable(person: Person, path: string): Promise<void> {
  const { page, heading } = person;
  await expect.soft(heading, path).not.toHaveText("出错了");
  expect.soft(await graveFindings(page, { rules: { "color-contrast": { enabled: false } } }, "#main-content"), path).toEqual([]);
  await page.setViewportSize(phone);
  expect.soft(await widerThanWindow(page), `${path} at ${phone.width} px`).toEqual([]);
  await page.setViewportSize(desk);
  expect.soft(await person.takenAway(), path).toEqual([]);
}

/** Elements that make the page scroll sideways, after everything that depends on the window's width was redrawn. */
async function widerThanWindow(page: Page): Promise<string[]> {
  // On a busy machine the window has its new width before the rules for it apply: then it is drawn for neither.
  await page.waitForFunction((width) => innerWidth === width && matchMedia(`(max-width: ${width}px)`).matches, phone.width);
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("#main-content *")].filter((element) => element.getBoundingClientRect().right > clientWidth);
    const innermost = beyond.filter((element) => ![...element.children].some((child) => beyond.includes(child)));
    return [`${scrollWidth} px`, ...innermost.map((element) => `${element.tagName} ${element.textContent}`)];
  });
}

const domains = [...new Set(entities.map(({ domain }) => domain))];

// The time grows with every entity.
test.slow();

// People who together read everything; each person's own records are read by themselves.
test.describe("every list and the first of its records", () => {
  for (const domain of domains)
    test(`of ${domain}`, async ({ browser }) => {
      const auditor = await signIn(browser, "auditor");
      const { me } = await (await Colleague.called("auditor")).query<{ me: { permissions: { entity: string; action: string }[] } }>("{ me { permissions { entity action } } }");
      const readable = entities.filter((entity) => entity.domain === domain && me.permissions.some((one) => one.entity === entity.name && one.action === "read"));
      expect(readable.length).toBeGreaterThan(0);
      for (const { many } of readable) {
        await auditor.visit(`/${many}`);
        await expectReadable(auditor, `/${many}`);
        const first = auditor.page.locator("[data-row-link]").first();
        if ((await first.count()) === 0) continue;
        const path = (await first.getAttribute("href"))!;
        await auditor.visit(path);
        await expectReadable(auditor, path);
      }
    });
});

test("home, my work, settings, and the page of every domain", async ({ browser }) => {
  const manager = await signIn(browser, "department-manager");
  for (const path of ["/", "/work", "/settings", ...domains.map((domain) => `/domains/${domain}`)]) {
    await manager.visit(path);
    await expectReadable(manager, path);
  }
});

test("every form", async ({ browser }) => {
  const left = new Set(entities.filter(({ create }) => create).map(({ name }) => name));
  for (const { subject } of demoAccounts) {
    if (left.size === 0) break;
    const { me } = await (await Colleague.called(subject)).query<{ me: { permissions: { entity: string; action: string }[] } }>("{ me { permissions { entity action } } }");
    const theirs = entities.filter(({ name }) => left.has(name) && me.permissions.some(({ entity, action }) => entity === name && action === "create"));
    if (theirs.length === 0) continue;
    const person = await signIn(browser, subject);
    for (const { name, many } of theirs) {
      left.delete(name);
      await person.visit(`/${many}/create`);
      await expectReadable(person, `/${many}/create`);
    }
    await person.page.context().close();
  }
  expect([...left]).toEqual([]);
});
