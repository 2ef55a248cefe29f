/** Nonconforming goods are reserved at once, decided by others than the proposer, and destroyed before a witness. 五(二) */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, listed, place } from "../../../test/company.ts";
import { approveAll } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import { Batch } from "../../supply/stock/batch.ts";
import type { Location } from "../../supply/places/location.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import type { ZoneKind } from "../../supply/places/zone.ts";
import { NonconformingCase } from "./nonconformingCase.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("warehouseKeeper", "qaOfficer", "headOfQuality", "finance", "salesLead", "supplyLead");
});
afterAll(() => stage.close());

interface Given {
  batch: Batch;
  at: Location;
}

async function goods(quantity: number, { kind = "STORAGE", status = "QUALIFIED", expiresIn = 300 }: { kind?: ZoneKind; status?: Batch["status"]; expiresIn?: number } = {}): Promise<Given> {
  const at = await place(stage, kind);
  return { at, batch: await batchAtLocation(stage, await approvedProduct(stage), at, { quantity, expiresIn, status }) };
}

const entered = ({ batch, at }: Given, quantity: number) => stage.create("warehouseKeeper", NonconformingCase, { batchId: batch.id, locationId: at.id, quantity, cause: "DAMAGED", description: "外箱浸水" });
const assessed = async (given: Given, quantity: number, decision: string) => stage.act("qaOfficer", NonconformingCase, "assess", await entered(given, quantity), { assessment: "铝塑破损", decision });

async function decided(given: Given, quantity: number, decision: string): Promise<NonconformingCase> {
  const one = await assessed(given, quantity, decision);
  await stage.act("qaOfficer", NonconformingCase, "submit", one);
  return approveAll(stage, NonconformingCase, one);
}

const balance = ({ batch, at }: Given) => stage.fresh<StockBalance>(balanceId(batch.id, at.id));

test("its packs cannot be allocated once it is recorded, and can again when it is cancelled", async () => {
  const given = await goods(10);
  await stage.cannotCreate("warehouseKeeper", NonconformingCase, { batchId: given.batch.id, locationId: given.at.id, quantity: 11, cause: "DAMAGED", description: "破损" }, "MORE_THAN_FREE");
  const one = await entered(given, 4);
  const sellable = async () => (await planSupply(await stage.as("salesLead"), [{ productId: given.batch.productId, quantity: 10 }], 40))[0]!.missing;
  expect(await sellable()).toBe(4);
  await stage.act("qaOfficer", NonconformingCase, "cancel", one, { reason: "误登" });
  expect([await sellable(), (await balance(given)).allocated]).toEqual([0, 0]);
});

test("quality proposes, the head of quality decides; a loss also needs finance, which first decides about the input tax", async () => {
  const given = await goods(10);
  const one = await assessed(given, 3, "WRITE_OFF");
  await stage.cannot("headOfQuality", NonconformingCase, "submit", one, {}, "ACCESS_DENIED");
  const submitted = await stage.act("qaOfficer", NonconformingCase, "submit", one);
  expect(submitted.approval!.steps.map(({ role }) => role)).toEqual(["headOfQuality", "finance"]);
  await approveAll(stage, NonconformingCase, one);
  await stage.cannot("warehouseKeeper", NonconformingCase, "execute", one, {}, "INPUT_VAT_UNDECIDED");
  await stage.act("finance", NonconformingCase, "decideInputVat", one, { inputVat: "TRANSFER_OUT" });
  await stage.act("warehouseKeeper", NonconformingCase, "execute", one);
  expect(await balance(given)).toMatchObject({ onHand: 7, allocated: 0 });
  await stage.cannot("qaOfficer", NonconformingCase, "close", one, {}, "ACCESS_DENIED");
  expect((await stage.act("headOfQuality", NonconformingCase, "close", one)).status).toBe("CLOSED");
});

test("is destroyed by somebody other than the approver, before a third person, with photos; the ledger records DESTROY", async () => {
  const given = await goods(6);
  const one = await decided(given, 6, "DESTROY");
  await stage.hire("witness", "supplyLead");
  const record = async (witness: string) => ({ witnessId: await stage.idOf(witness), destroyedAt: stage.now.toISOString(), place: "石家庄危废处置中心", method: "焚烧" });
  await stage.cannot("warehouseKeeper", NonconformingCase, "destroy", one, await record("witness"), "DESTRUCTION_NEEDS_PHOTO");
  const photo = { addedById: "emp_1", addedByName: "孙涛", addedAt: stage.now.toISOString(), fileName: "现场.jpg", size: 1 };
  await stage.seedEdit(await stage.fresh(one), { attachments: { file_1: photo } });
  for (const person of ["headOfQuality", "finance", "warehouseKeeper"]) await stage.cannot("warehouseKeeper", NonconformingCase, "destroy", one, await record(person), "DESTRUCTION_SAME_PERSON");
  await stage.cannot("warehouseKeeper", NonconformingCase, "execute", one, {}, "DECIDED_OTHERWISE");
  await stage.act("warehouseKeeper", NonconformingCase, "destroy", one, await record("witness"));
  expect((await listed(stage, StockMovement, "batchId", given.batch.id)).at(-1)).toMatchObject({ kind: "DESTROY", quantity: 6, fromLocationId: given.at.id });
  expect(await balance(given)).toMatchObject({ onHand: 0, allocated: 0 });
});

test("an expired or recalled batch is never released or regraded", async () => {
  const expired = await goods(5, { expiresIn: 0 });
  await stage.cannot("qaOfficer", NonconformingCase, "submit", await assessed(expired, 5, "RELEASE"), {}, "NEVER_SOLD_AGAIN");
  const recalled = await goods(5);
  const one = await assessed(recalled, 5, "REGRADE");
  await stage.act("qaOfficer", NonconformingCase, "submit", one);
  await stage.seedEdit(await stage.fresh(recalled.batch), { holds: [{ holdId: "hold_none", reason: "RECALL", note: "召回" }] });
  await stage.cannot("headOfQuality", NonconformingCase, "approve", one, {}, "NEVER_SOLD_AGAIN");
});

test("a rejected batch that is in order after all passes as a whole and goes to storage", async () => {
  const given = await goods(8, { kind: "REJECTED", status: "REJECTED" });
  const shelf = await place(stage, "STORAGE");
  const part = await decided(given, 5, "REGRADE");
  await stage.cannot("warehouseKeeper", NonconformingCase, "execute", part, { toLocationId: shelf.id }, "NOT_THE_WHOLE_BATCH");
  const other = await goods(8, { kind: "REJECTED", status: "REJECTED" });
  const whole = await decided(other, 8, "REGRADE");
  await stage.cannot("warehouseKeeper", NonconformingCase, "execute", whole, {}, "PLACE_MISSING");
  await stage.act("warehouseKeeper", NonconformingCase, "execute", whole, { toLocationId: shelf.id });
  expect((await stage.fresh(other.batch)).status).toBe("QUALIFIED");
  expect((await planSupply(await stage.as("salesLead"), [{ productId: other.batch.productId, quantity: 8 }], 40))[0]!.missing).toBe(0);
});
