/** The inspector's evening: a batch is found, what it left behind is read, and the package that goes home verifies itself. 药品管理法 §99 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { Colleague } from "../../../../e2e/api.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

interface Received {
  deliveries: { nodes: { lines: { batchNumber: string | null }[] }[] };
}

let inspector: Person;
const folder = mkdtempSync(join(tmpdir(), "inspection-"));

/** What the script of the package says, as the inspector runs it at home. */
function verified(): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

test.describe.serial("the inspector's evening", () => {
  test.beforeAll(async ({ browser }) => {
    inspector = await signIn(browser, "regulator", "/");
  });
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test("finds a batch, and everything that it left behind", async () => {
    const { deliveries } = await (await Colleague.called("qa-officer")).query<Received>("{ deliveries(first: 20, filter: { status: { eq: SIGNED } }) { nodes { lines { batchNumber } } } }");
    const batchNumber = deliveries.nodes.flatMap(({ lines }) => lines).find((line) => line.batchNumber)!.batchNumber!;
    const { page } = inspector;
    await page.getByRole("button", { name: "English" }).click();
    await expect(inspector.heading).toHaveText("Inspection");
    const found = page.getByRole("list", { name: "Batches found" });
    // In another language the page is read anew; what is typed before that is gone.
    await expect(async () => {
      await page.getByRole("textbox", { name: "Batch number or product code" }).fill(batchNumber);
      await page.getByRole("button", { name: "Find" }).click({ timeout: 3_000 });
      await expect(found).toBeVisible({ timeout: 10_000 });
    }).toPass();
    await found.getByRole("button").first().click();
    for (const step of ["Receipts", "Inspections", "Maintenance", "Temperature", "Deliveries", "Recalls"]) await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${step}`) })).toBeVisible();
    await expect(page.getByRole("heading", { level: 3 }).filter({ hasText: batchNumber }).first()).toBeVisible();
  });

  test("takes the package home, which is whole, and shows a single byte that was changed", async () => {
    const { page } = inspector;
    await page.getByRole("button", { name: /^Pack batch / }).click();
    const download = page.getByRole("link", { name: "Download the package" });
    await expect(download).toBeVisible();
    const entries = unzipSync(new Uint8Array(await (await fetch((await download.getAttribute("href"))!)).arrayBuffer()));
    for (const [path, bytes] of Object.entries(entries)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    expect(verified()).toMatchObject({ code: 0, said: expect.stringMatching(/trail: [1-9]\d* in full/) });
    const path = Object.keys(entries).find((one) => one.startsWith("records/"))!;
    const bytes = readFileSync(join(folder, path));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(folder, path), bytes);
    const { code, said } = verified();
    expect(code).toBe(1);
    expect(said.split("\n").filter((line) => line.startsWith("changed:"))).toEqual([`changed: ${path}`]);
  });
});
