/**
 * What somebody waits for at the console: from an address to the rows of a list, on to a record, into the other language;
 * how much is fetched and asked for that, and how far things jump meanwhile. On the demo data, in a browser, with nothing
 * in its cache, with everything, and on a processor of a quarter of the speed.
 */
import type { Browser, Page, Request } from "@playwright/test";
import { withConsole } from "./consoleSystem.ts";
import { count, milliseconds, type Report } from "./report.ts";

const person = "supply-lead";
const list = "/purchaseOrders";

/** A processor so many times as slow. */
const SLOWER = 4;

interface Visit {
  firstPaint: number;
  /** Until the first row of the list is on the page. */
  rows: number;
  /** Until the record's title is. */
  record: number;
  /** Until all of the record is, with its history. */
  whole: number;
  language: number;
  /** Cumulative, as browsers measure it, until the rows have come to rest. */
  shift: number;
  files: number;
  /** Of those files, as the server sends them. */
  kilobytes: number;
  /** Requests to the API for the list, and then for the record. */
  asked: number;
  askedForRecord: number;
}

type Measure = keyof Visit;

const goals: Partial<Record<Measure, { cold?: number; slow?: number }>> = {
  firstPaint: { cold: 1_000 },
  rows: { cold: 1_500, slow: 4_000 },
  record: { cold: 250 },
  language: { cold: 500 },
  shift: { cold: 0.05, slow: 0.05 },
};

const names: Record<Measure, string> = {
  firstPaint: "first paint",
  rows: "rows of the list",
  record: "from the list to a record's name and state",
  whole: "to all of it, with its history",
  language: "other language",
  shift: "layout shift",
  files: "files",
  kilobytes: "kB of files, not compressed",
  asked: "requests for the list",
  askedForRecord: "requests for the record",
};

const texts: Record<Measure, (value: number) => string> = {
  firstPaint: milliseconds,
  rows: milliseconds,
  record: milliseconds,
  whole: milliseconds,
  language: milliseconds,
  shift: (value) => value.toFixed(3),
  files: count,
  kilobytes: count,
  asked: count,
  askedForRecord: count,
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export function measureConsole({ smoke }: { smoke: boolean }): Promise<Report> {
  return withConsole(async (browser, consoleUrl) => {
    const visits = { cold: [] as Visit[], warm: [] as Visit[], slow: [] as Visit[] };
    for (let i = 0; i < (smoke ? 1 : 5); i++) {
      const page = await signedIn(browser, consoleUrl);
      visits.cold.push(await visit(page, consoleUrl, { cache: false }));
      visits.warm.push(await visit(page, consoleUrl, { cache: true }));
      visits.slow.push(await visit(page, consoleUrl, { cache: false, slower: SLOWER }));
      await page.context().close();
    }
    const rows = (Object.keys(names) as Measure[]).map((measure) => {
      const [cold, warm, slow] = [visits.cold, visits.warm, visits.slow].map((all) => median(all.map((one) => one[measure]))) as [number, number, number];
      return [names[measure], ...[cold, warm, slow].map(texts[measure]), goalOf(measure, cold, slow)];
    });
    return { name: "console", document: "console.md", columns: ["median", "cold", "warm", "cold, processor at a quarter", "goal"], rows };
  });
}

function goalOf(measure: Measure, cold: number, slow: number): string {
  const goal = goals[measure];
  if (!goal) return "";
  const says = (limit: number | undefined, reached: number, of: string) => (limit === undefined ? [] : [`${of} ≤ ${texts[measure](limit)} ${reached <= limit ? "✓" : "✗"}`]);
  return [...says(goal.cold, cold, "cold"), ...says(goal.slow, slow, "at a quarter")].join(", ");
}

async function signedIn(browser: Browser, consoleUrl: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(consoleUrl);
  await page.click(`button[value="${person}"]`);
  await page.getByRole("navigation", { name: "主菜单" }).waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

/** In the browser, before anything else: notes when rows are there, and what has moved. */
function watch(): void {
  const seen = ((window as unknown as { seen: object }).seen = { rows: 0, shift: 0 });
  new MutationObserver(() => {
    if (seen.rows === 0 && document.querySelector("[data-row-link]")) seen.rows = performance.now();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function visit(page: Page, consoleUrl: string, { cache, slower = 1 }: { cache: boolean; slower?: number }): Promise<Visit> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Network.enable");
  await browser.send("Network.setCacheDisabled", { cacheDisabled: !cache });
  await browser.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const asked = counter(page, consoleUrl);
  await page.goto(`${consoleUrl}${list}`);
  await page.locator("[data-row-link]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const { firstPaint, rows, shift } = await page.evaluate(() => {
    const { rows: at, shift: moved } = (window as unknown as { seen: { rows: number; shift: number } }).seen;
    return { firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, rows: at, shift: moved };
  });
  const { files, bytes, requests } = await asked.sofar();
  const language = await until(page, () => document.querySelector<HTMLElement>("button[lang]")!.click(), () => document.documentElement.lang.startsWith("en") && document.querySelector("h1")?.textContent === "Purchase orders");
  await page.locator("button[lang]").click();
  await page.getByRole("heading", { level: 1, name: "采购订单" }).waitFor();
  await page.waitForLoadState("networkidle");
  const before = (await asked.sofar()).requests;
  const record = await until(page, () => document.querySelector<HTMLElement>("[data-row-link]")!.click(), () => Boolean(document.querySelector("h1")?.textContent?.includes("PO20")));
  const rest = await until(page, () => undefined, () => Boolean([...document.querySelectorAll("h2")].some(({ textContent }) => textContent === "操作记录")) && !document.querySelector("main [role=progressbar]:not([aria-valuenow])"));
  const askedForRecord = (await asked.sofar()).requests - before;
  asked.stop();
  await browser.detach();
  return { firstPaint, rows, record, whole: record + rest, language, shift, files, kilobytes: bytes / 1_000, asked: requests, askedForRecord };
}

/** Milliseconds from what is done until it shows, counted in the page: no round trip of ours is in it. */
function until(page: Page, does: () => void, shows: () => boolean): Promise<number> {
  // As text, since the console's content security policy lets no page make code of its own.
  return page.evaluate<number>(`(async () => {
    const begun = performance.now();
    (${String(does)})();
    while (!(${String(shows)})()) await new Promise((frame) => requestAnimationFrame(frame));
    return performance.now() - begun;
  })()`);
}

/** What a page fetches from the console's own address, and how often it asks the API, from now on. */
function counter(page: Page, consoleUrl: string) {
  const sizes: Promise<number>[] = [];
  let requests = 0;
  const note = (request: Request) => {
    if (request.method() === "POST") requests++;
    else if (request.url().startsWith(consoleUrl)) sizes.push(request.sizes().then(({ responseBodySize }) => Math.max(0, responseBodySize), () => 0));
  };
  page.on("requestfinished", note);
  return {
    async sofar() {
      const every = await Promise.all(sizes);
      return { files: every.length, bytes: every.reduce((total, size) => total + size, 0), requests };
    },
    stop: () => page.off("requestfinished", note),
  };
}
