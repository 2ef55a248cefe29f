import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Locator, type Page, test as base } from "@playwright/test";
import { readModel } from "../admin/model/modelFile.ts";
import { demoAccounts, visitingAccount } from "../graphql/demo/accounts.ts";
import { consoleClientId } from "../infra/local/oidc/accounts.ts";
import { signIn as obtainTokens } from "../infra/local/oidc/token.ts";
import { consoleUrl, issuer } from "./addresses.ts";

export { expect, type Locator, type Page } from "@playwright/test";

/** The files that opened the consoles of people. */
const opener = new WeakMap<BrowserContext, string>();

/**
 * An open console goes on asking for news, and twenty of them slow the machine down. So people who came for a test leave
 * when it ends, and those who came before all tests of a file when the next file begins.
 */
export const test = base.extend<{ peopleLeave: void }>({
  peopleLeave: [
    async ({ browser }, use, { file }) => {
      const close = (leaves: (context: BrowserContext) => boolean) =>
        Promise.all(browser.contexts().filter((context) => opener.has(context) && leaves(context)).map((context) => context.close()));
      await close((context) => opener.get(context) !== file);
      const stay = browser.contexts();
      await use();
      await close((context) => !stay.includes(context));
    },
    { auto: true },
  ],
});

/** Values of a form, by the labels of its inputs. */
type Entries = Record<string, string | boolean | string[] | undefined>;

/** Somebody at the console, who sees and presses what people see and press. */
export class Person {
  constructor(
    readonly name: string,
    readonly page: Page,
  ) {}

  /** Goes to an address as the browser's back and forward do, without reloading the console. */
  async visit(path: string): Promise<void> {
    await this.page.evaluate(async (address) => {
      const state = { usr: null, key: address, idx: (history.state?.idx ?? 0) + 1 };
      history.pushState(state, "", address);
      dispatchEvent(new PopStateEvent("popstate", { state }));
      // Waits until the old content is gone, so that it is not mistaken for the new.
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
    }, path);
    await this.allThere();
  }

  /** Waits until everything on the page has loaded: checks at every frame, while `expect` polls more and more slowly. */
  async allThere(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        // A progress bar with a value shows a share, not that something is loading.
        const underWay = document.querySelectorAll("main [role=progressbar]:not([aria-valuenow])");
        return [...document.querySelectorAll("h1")].some(isSeen) && ![...underWay].some(isSeen);
      },
      undefined,
      { timeout: 30_000 },
    );
  }

  /** Slows the person's machine down by a factor; 1 is its real speed. */
  async machineSlower(times: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  }

  /** Content that React hid and showed again, since the last check. */
  takenAway(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { takenAway: string[] }).takenAway.splice(0));
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  get menu(): Locator {
    return this.page.getByRole("navigation", { name: /^(主菜单|Main menu)$/ });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The state of the document on the page, beside its title. */
  get state(): Locator {
    return this.page.locator("header", { has: this.heading });
  }

  /** Progress of the approval of the document on the page. */
  get approval(): Locator {
    return this.page.locator("section", { has: this.page.getByRole("heading", { name: "审批进度" }) }).last();
  }

  get timeline(): Locator {
    return this.page.locator("section", { has: this.page.getByRole("heading", { name: "操作记录" }) }).last();
  }

  /** Tasks that await this person's approval, in "My work". */
  get queue(): Locator {
    return this.page.getByRole("list", { name: "待我审批" });
  }

  /** Rows of the section with this title: related documents, receipts. */
  related(title: string): Locator {
    return this.page.getByRole("region", { name: new RegExp(`^${title}`) });
  }

  /** The value with this label on a document's page. */
  fact(name: string): Locator {
    return this.page.locator("dl > div", { has: this.page.getByRole("term").getByText(name, { exact: true }) }).getByRole("definition");
  }

  /** Reloads the data of the page. */
  async refresh(): Promise<void> {
    await this.page.getByRole("button", { name: "刷新" }).click();
  }

  /** Goes to a list by the menu if it is there, else by the page of its domain. */
  async goTo(list: string): Promise<void> {
    const inMenu = this.menu.getByRole("link", { name: list, exact: true });
    await expect(this.menu.getByRole("link").nth(4)).toBeVisible();
    if ((await inMenu.count()) === 0) await this.menu.getByRole("link", { name: domainOf(list), exact: true }).click();
    await this.page.getByRole("link", { name: list, exact: true }).first().click();
    await expect(this.heading).toHaveText(list);
  }

  /** Opens the record with this name from its list. */
  async openFrom(list: string, record: string | RegExp): Promise<void> {
    await this.goTo(list);
    await this.page.getByRole("table", { name: list }).getByRole("link", { name: record }).click();
  }

  async fill(entries: Entries, within: Page | Locator = this.page): Promise<void> {
    for (const [label, value] of Object.entries(entries)) if (value !== undefined) await this.fillOne(label, value, within);
  }

  /** The choice with exactly this name, else the one that contains it. */
  private async option(choice: string): Promise<Locator> {
    const named = this.page.getByRole("option", { name: choice });
    const exactly = this.page.getByRole("option", { name: choice, exact: true });
    await named.first().waitFor();
    return (await exactly.count()) > 0 ? exactly : named;
  }

  private async fillOne(label: string, value: NonNullable<Entries[string]>, within: Page | Locator): Promise<void> {
    const named = { name: label, exact: true };
    if (typeof value === "boolean") return within.getByRole("checkbox", named).setChecked(value);
    // The chosen value is part of the accessible name, after the label.
    const chosen = new RegExp(`^${label}( |$)`);
    const input = within.getByRole("textbox", named).or(within.getByRole("combobox", { name: chosen }));
    if ((await input.getAttribute("role")) !== "combobox") return input.fill(value as string);
    const searches = (await input.getAttribute("aria-autocomplete")) === "list";
    for (const choice of [value].flat()) {
      await input.click();
      if (searches) await input.fill(choice);
      await (await this.option(choice)).click();
    }
    // The list of a picker of several values stays open.
    if (Array.isArray(value)) await input.press("Escape");
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "保存" }).click();
  }

  get actions(): Locator {
    return this.page.getByRole("group", { name: "操作", exact: true });
  }

  action(name: string): Locator {
    return this.actions.getByRole("button", { name, exact: true });
  }

  /** Takes an action on the document on the page, through its dialog. */
  async act(name: string, entries: Entries = {}): Promise<void> {
    await this.action(name).click();
    await this.fill(entries, this.dialog);
    await this.dialog.getByRole("button", { name, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Expands the blocked actions, which are collapsed if they are many. */
  async unfoldBlocked(): Promise<void> {
    await expect(this.actions.first()).toBeVisible();
    const folded = this.actions.getByRole("button", { name: /^(暂不可用的操作|Unavailable actions)/, expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** Presses a blocked action; returns the explanation on the screen. */
  async whyNot(name: string): Promise<Locator> {
    await this.unfoldBlocked();
    await expect(this.action(name)).toBeDisabled();
    await this.action(name).press("Enter");
    const reasons = this.page.getByRole("dialog", { name: `暂时不能“${name}”，原因：` });
    await expect(reasons).toBeVisible();
    return reasons;
  }

  async close(reasons: Locator): Promise<void> {
    await reasons.getByRole("button", { name: "关闭" }).click();
    await expect(reasons).toBeHidden();
  }

  /** Opens one of the tasks that wait for this person. */
  async openTask(title: string | RegExp): Promise<void> {
    // By itself the page opens with the first queue that was not empty when they were last counted.
    await this.visit("/work?queue=approvals");
    await this.queue.getByRole("button", { name: title }).click();
  }
}

/**
 * Runs in the page. Records content that React hid and showed again because a part of it suspended without a nearer
 * boundary: a person typing there loses the focus, and keys pressed meanwhile do nothing. A page being left is hidden
 * too, but not shown again, so it does not count.
 */
function noteTakenAway(): void {
  const taken = ((window as unknown as { takenAway: string[] }).takenAway = [] as string[]);
  const hidden = new WeakSet<HTMLElement>();
  const look = (changes: MutationRecord[]) => {
    for (const element of new Set(changes.map(({ target }) => target as HTMLElement))) {
      const isHidden = element.style.display === "none" && element.style.getPropertyPriority("display") === "important";
      if (isHidden && /<h1|<input|<button/.test(element.innerHTML)) hidden.add(element);
      else if (!isHidden && hidden.delete(element) && element.isConnected) taken.push(`${location.pathname}: ${element.textContent?.slice(0, 80)}`);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["style"] });
}

/** A page that loads little data. */
const LIGHT = "/preferences";

/**
 * A person in a browser of their own, already signed in: with tokens of the provider, in a session as the console keeps
 * one. What the provider's page does is shown by access.spec.ts.
 */
export async function signIn(browser: Browser, subject: string, path = LIGHT, machine: BrowserContextOptions = {}): Promise<Person> {
  const context = await newContext(browser, machine);
  const session = sessionOf(await obtainTokens(issuer, consoleUrl, subject));
  // Only once: afterwards the console keeps and renews the session.
  await context.addInitScript(noteTakenAway);
  await context.addInitScript(([key, value]) => sessionStorage.getItem("e2e.signedIn") ?? (sessionStorage.setItem("e2e.signedIn", ""), sessionStorage.setItem(key!, value!)), [`oidc.user:${issuer}:${consoleClientId}`, session]);
  return opened(await context.newPage(), subject, path);
}

/** Signs a person in, in a browser of their own, by the OpenID provider's page. */
export async function signInByPage(browser: Browser, subject: string, path = "/"): Promise<Person> {
  const page = await (await newContext(browser)).newPage();
  await page.goto(path);
  await chooseAccount(page, subject);
  return opened(page, subject);
}

async function newContext(browser: Browser, machine: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(machine);
  opener.set(context, base.info().file);
  return context;
}

async function opened(page: Page, subject: string, path?: string): Promise<Person> {
  if (path !== undefined) await page.goto(path);
  const person = new Person(accountOf(subject).name, page);
  // The first page loads the whole console, and several people may start at once.
  await expect(person.heading).toBeVisible({ timeout: 60_000 });
  return person;
}

/** In the format of oidc-client-ts. */
function sessionOf({ accessToken, idToken, refreshToken }: Awaited<ReturnType<typeof obtainTokens>>): string {
  const claims = (token: string) => JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as { exp: number };
  const { exp: expires_at } = claims(accessToken);
  return JSON.stringify({ access_token: accessToken, id_token: idToken, refresh_token: refreshToken, token_type: "Bearer", scope: "openid profile", profile: claims(idToken), expires_at });
}

/** Name of the domain of a list. */
function domainOf(list: string): string {
  const { domains, entities } = readModel();
  const entity = Object.values(entities).find(({ label }) => label.zh === list);
  if (!entity) throw new Error(`No list is called ${list}`);
  return domains[entity.domain]!.zh;
}

/** Signs in on the provider's page, to which users without a session are redirected. */
export async function chooseAccount(page: Page, subject: string): Promise<void> {
  await page.waitForURL((url) => url.origin === issuer);
  await page.getByRole("button", { name: new RegExp(`^${accountOf(subject).name} `) }).click();
  await page.waitForURL((url) => url.origin === consoleUrl && url.pathname !== "/auth-callback");
}

const accountOf = (subject: string) => [...demoAccounts, visitingAccount].find((account) => account.subject === subject)!;
