/** Every list, the first record of each, and every form that there is: readable with a screen reader, and on a phone. */
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
  expect.soft(await settledWidth(page), `${path} at ${phone.width} px`).toBeLessThanOrEqual(phone.width);
  await page.setViewportSize(desk);
  expect.soft(await person.takenAway(), path).toEqual([]);
}

/** How wide the page is when what depends on the window's width has been drawn anew. */
function settledWidth(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return document.documentElement.scrollWidth;
  });
}

// They grow with every entity.
test.slow();

test("every list and the first of its records", async ({ browser }) => {
  // Who reads everything; what is each person's own belongs to nobody else.
  const auditor = await signIn(browser, "auditor");
  const { me } = await (await Colleague.called("auditor")).query<{ me: { permissions: { entity: string; action: string }[] } }>("{ me { permissions { entity action } } }");
  const readable = entities.filter(({ name }) => me.permissions.some(({ entity, action }) => entity === name && action === "read"));
  expect(readable.length).toBeGreaterThan(30);
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
