import { defineConfig } from "@playwright/test";
import { consoleUrl } from "./addresses.ts";

const elsewhere = /(every-page|looks|order-to-cash)\.spec\.ts$/;
const calendar = /overnight\.spec\.ts$/;

export default defineConfig({
  testDir: "..",
  // Stories that go through several domains are here, those of one room beside its pages.
  testMatch: /(e2e\/.*\.spec|admin\/domains\/.*\.story)\.ts$/,
  outputDir: "../test-results",
  // One system: the specs share its data. Side by side are only those that do not look at what the others change.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: "stories", workers: 1, testIgnore: [elsewhere, calendar] },
    { name: "tours", workers: 1, testMatch: elsewhere },
    // Runs alone and last, because it changes the day for everybody.
    { name: "calendar", workers: 1, testMatch: calendar, dependencies: ["stories", "tours"] },
  ],
  forbidOnly: Boolean(process.env.CI),
  // Generous, so that a busy machine fails nothing; what never comes fails after half a minute.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    baseURL: consoleUrl,
    actionTimeout: 30_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1400, height: 900 },
    // Half a minute of the whole is spent on looking at dialogs as they open.
    contextOptions: { reducedMotion: "reduce" },
    // What failed leaves a picture and the page's outline. A trace makes every step a third longer: `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // A process of its own, as people start it; the console answers last, when all of it is ready.
  webServer: {
    command: "exec node --import tsx e2e/system.ts",
    cwd: "..",
    url: consoleUrl,
    timeout: 300_000,
    // For work on the specs themselves: a system that is up already, with whatever is in it.
    reuseExistingServer: Boolean(process.env.E2E_REUSE),
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
  },
});
