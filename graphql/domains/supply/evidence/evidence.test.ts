/** The evidence of a purchase: complete or saying what is missing, and verified by the script inside it. 五(一)3 */
import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import "../../../../functions/renderHere.ts";
import { evidenceKey, startKeys } from "../../../../infra/local/keys.ts";
import { startBucket } from "../../../test/bucket.ts";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, qualify, receive, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Inspection } from "../receiving/inspection.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let keys: Awaited<ReturnType<typeof startKeys>>;
let order: PurchaseOrder;
let fingerprint: string;
const [folder, keyFolder] = [mkdtempSync(join(tmpdir(), "evidence-")), mkdtempSync(join(tmpdir(), "key-"))];

beforeAll(async () => {
  [bucket, keys] = await Promise.all([startBucket(), startKeys({})]);
  Object.assign(process.env, { EVIDENCE_KEY: evidenceKey, AWS_ENDPOINT_URL_KMS: keys.url });
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "auditor", "picker");
  order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 100)]);
  const receipt = await receive(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 100)]);
  await qualify(stage, (await listed(stage, Inspection, "receiptId", receipt.id))[0]!);
});
afterAll(async () => {
  for (const one of [folder, keyFolder]) rmSync(one, { recursive: true });
  await stage.close();
  await Promise.all([bucket.stop(), keys.stop()]);
});

const pack = "mutation ($id: ID!) { packEvidence(input: { id: $id }) { url missing fingerprint problems { code } } }";

function verified(...given: string[]): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [join(folder, "verify.mjs"), ...given], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

test("is one archive that says what is missing", async () => {
  const { packEvidence } = await stage.answer("auditor", pack, { id: order.id });
  expect(packEvidence).toMatchObject({ problems: [], missing: expect.arrayContaining(["采购需求：没有采购计划", "发票：没有供应商发票", "付款：没有应付账款"]) });
  expect(packEvidence.missing).toHaveLength(5);
  fingerprint = packEvidence.fingerprint;
  const entries = unzipSync(new Uint8Array(await (await fetch(packEvidence.url)).arrayBuffer()));
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(["index.pdf", "manifest.json", "verify.mjs", `4-order/${order.number}.json`]));
  expect(new TextDecoder().decode(entries["index.pdf"]!.subarray(0, 5))).toBe("%PDF-");
  for (const [path, bytes] of Object.entries(entries)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  expect(verified()).toMatchObject({ code: 0, said: expect.stringContaining("not in this purchase: Invoice") });
  expect(verified().said).toContain(`Signed with the key ${packEvidence.fingerprint}`);

  const record = `4-order/${order.number}.json`;
  const { record: shown, trail } = JSON.parse(new TextDecoder().decode(entries[record])) as { record: { number: string; duties?: unknown }; trail: { action: string }[] };
  expect([shown.number, shown.duties, trail.map(({ action }) => action).slice(0, 4)]).toEqual([order.number, undefined, ["create", "submit", "approve", "send"]]);
});

test("is signed: neither the manifest nor the key is exchanged unseen", () => {
  const path = (name: string) => join(folder, name);
  const [manifest, own] = [readFileSync(path("manifest.json"), "utf8"), readFileSync(path("signature.json"), "utf8")];
  const signature = JSON.parse(own) as { signed: string; publicKey: string };
  const given = join(keyFolder, "company.pem");
  writeFileSync(given, signature.publicKey);
  expect(verified(given)).toMatchObject({ code: 0 });

  // Somebody who makes the manifest anew cannot sign it, and with a key of their own it is another one than the company's.
  writeFileSync(path("manifest.json"), `${manifest}\n`);
  expect(verified()).toMatchObject({ code: 1, said: expect.stringContaining("manifest.json is not the one that was signed") });
  const forged = signature.signed.replace(/[0-9a-f]{64}/, createHash("sha256").update(`${manifest}\n`).digest("hex"));
  writeFileSync(path("signature.json"), JSON.stringify({ ...signature, signed: forged }));
  expect(verified()).toMatchObject({ code: 1, said: expect.stringContaining("the signature is not that of the key") });
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(path("signature.json"), JSON.stringify({ ...signature, signed: forged, signature: sign("sha256", Buffer.from(forged), privateKey).toString("base64"), publicKey: publicKey.export({ type: "spki", format: "pem" }) }));
  expect(verified()).toMatchObject({ code: 0, said: expect.not.stringContaining(fingerprint) });
  expect(verified(given)).toMatchObject({ code: 1, said: expect.stringContaining("it is signed with another key") });
  rmSync(path("signature.json"));
  expect(verified()).toMatchObject({ code: 1, said: expect.stringContaining("missing: signature.json") });
  for (const [name, content] of [["manifest.json", manifest], ["signature.json", own]] as const) writeFileSync(path(name), content);
});

test("says which files were changed, added or taken away", () => {
  const record = `4-order/${order.number}.json`;
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
