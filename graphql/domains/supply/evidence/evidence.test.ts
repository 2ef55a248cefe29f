/** The evidence of a purchase: complete or saying what is missing, and verified by the script inside it. 五(一)3 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../../../functions/renderHere.ts";
import { startBucket } from "../../../test/bucket.ts";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let order: PurchaseOrder;
const folder = mkdtempSync(join(tmpdir(), "evidence-"));

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "auditor", "picker");
  order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 100)]);
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 100)]);
  await qualify(stage, (await listed(stage, Inspection, "receiptId", receipt.id))[0]!);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
  await bucket.stop();
});

const pack = "mutation ($id: ID!) { packEvidence(input: { id: $id }) { url missing problems { code } } }";

function verified(): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

test("is one archive that says what is missing, and that finds what was changed, added or taken away", async () => {
  const { packEvidence } = await stage.answer("auditor", pack, { id: order.id });
  expect(packEvidence).toMatchObject({ problems: [], missing: expect.arrayContaining(["采购需求：没有采购计划", "发票：没有供应商发票", "付款：没有应付账款"]) });
  expect(packEvidence.missing).toHaveLength(5);
  const entries = unzipSync(new Uint8Array(await (await fetch(packEvidence.url)).arrayBuffer()));
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(["index.pdf", "manifest.json", "verify.mjs", `4-order/${order.number}.json`]));
  expect(new TextDecoder().decode(entries["index.pdf"]!.subarray(0, 5))).toBe("%PDF-");
  for (const [path, bytes] of Object.entries(entries)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  expect(verified()).toMatchObject({ code: 0, said: expect.stringContaining("not in this purchase: Invoice") });

  const record = `4-order/${order.number}.json`;
  const { record: shown, trail } = JSON.parse(new TextDecoder().decode(entries[record])) as { record: { number: string; duties?: unknown }; trail: { action: string }[] };
  expect([shown.number, shown.duties, trail.map(({ action }) => action).slice(0, 4)]).toEqual([order.number, undefined, ["create", "submit", "approve", "send"]]);

  writeFileSync(join(folder, record), "{}");
  writeFileSync(join(folder, "more.txt"), "");
  rmSync(join(folder, "index.pdf"));
  const after = verified();
  expect(after.code).toBe(1);
  for (const found of [`changed: ${record}`, "not in the manifest: more.txt", "missing: index.pdf"]) expect(after.said).toContain(found);
});

test("is for those who see prices", async () => {
  expect((await stage.answer("picker", pack, { id: order.id })).packEvidence).toMatchObject({ url: null, problems: [{ code: "ACCESS_DENIED" }] });
  expect((await stage.answer("auditor", pack, { id: "po_none" })).packEvidence).toMatchObject({ url: null, problems: [{ code: "NO_SUCH_RECORD" }] });
});
