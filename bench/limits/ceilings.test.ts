/** What the declarations say of an entity's ceiling is what the model of DynamoDB's limits measures when such records are written. */
import { beforeAll, describe, expect, test } from "vitest";
import { ulid } from "ulid";
import { schemaOf } from "../../graphql/schema/audience.ts";
import { projectRecords } from "../../graphql/platform/projection/project.ts";
import { Customer } from "../../graphql/domains/sales/customers/customer.ts";
import { SalesOrder } from "../../graphql/domains/sales/orders/salesOrder.ts";
import { PurchaseOrder } from "../../graphql/domains/supply/ordering/purchaseOrder.ts";
import { balanceId } from "../../graphql/domains/supply/stock/allocatable.ts";
import { StockBalance } from "../../graphql/domains/supply/stock/stockBalance.ts";
import { StockMovement } from "../../graphql/domains/supply/stock/stockMovement.ts";
import { allEntities, declarationOf, type EntityDeclaration, type NodeClass } from "../../graphql/table/entity.ts";
import { MemoryStore } from "../../graphql/table/memory/memoryStore.ts";
import { money } from "../../graphql/table/money.ts";
import type { Node } from "../../graphql/table/node.ts";
import { toRecordItem } from "../../graphql/table/record.ts";
import { Table, toItem } from "../../graphql/table/table.ts";
import { UnitOfWork } from "../../graphql/table/unitOfWork.ts";
import type { KeyUse } from "./account.ts";
import { allCeilings, ceilingsOf, type Ceiling } from "./ceilings.ts";
import { LimitsModel } from "./model.ts";
import { published } from "./published.ts";

beforeAll(() => void schemaOf("console"));

const id = (prefix: string): string => `${prefix}_${ulid()}`;
const price = money(1_850, "CNY");
const duty = (name: string) => ({ duty: name, actorId: id("emp") });
const step = (order: number) => ({ order, role: "supplyLead", taskId: id("task"), status: "APPROVED", decidedById: id("emp"), decidedAt: "2026-11-23T03:20:11.482Z" });
const from = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

/** An order that was approved and sent, as it waits for its goods. */
const purchaseOrder = (i: number) => ({
  supplierId: id("sup"),
  expectedOn: "2026-12-24",
  lines: from(1 + (i % 9), (n) => ({ productId: id("prod"), quantity: 120 + n, unitPrice: price, amount: money(222_000, "CNY"), averagePrice: price, priceVariance: 120, receivedQuantity: 0, confirmedQuantity: 120 + n, confirmedFor: "2026-12-24" })),
  total: money(1_110_000, "CNY"),
  combinedTotal: money(3_200_000, "CNY"),
  interestsDeclared: true,
  historical: false,
  orderedOn: "2026-11-23",
  status: "SENT",
  approval: { route: "purchaseOrder", round: 1, submittedById: id("emp"), submittedAt: "2026-11-23T02:11:45.120Z", steps: [step(1), step(2)] },
  duties: [duty("requester"), duty("approver"), duty("approver")],
});

/** A confirmed order. */
const salesOrder = (i: number) => ({
  customerId: id("cust"),
  regionId: id("reg"),
  representativeId: id("emp"),
  contractId: id("contr"),
  shipToId: id("ship"),
  requestedOn: "2026-12-24",
  transport: "AMBIENT",
  lines: from(1 + (i % 9), () => ({ productId: id("prod"), quantity: 20, unitPrice: price, amount: money(37_000, "CNY"), taxRate: 1_300, net: money(32_743, "CNY"), vat: money(4_257, "CNY"), allocatedQuantity: 20, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 })),
  total: money(185_000, "CNY"),
  overrides: [],
  backOrdered: false,
  historical: false,
  paymentDays: 30,
  orderedOn: "2026-11-23",
  status: "CONFIRMED",
  duties: [duty("requester"), duty("confirmer")],
});

const names = ["北辰医院", "滹沱河诊所", "中山药房", "赵县卫生院", "正定大药店"];
const customer = (i: number) => ({ code: ulid().slice(-8), name: `${names[i % names.length]!}${ulid().slice(-4)}`, kind: "HOSPITAL", registrationNumber: ulid().slice(-18), regionId: id("reg"), paymentDays: 30, historical: false, status: "ACTIVE", duties: [duty("requester"), duty("approver")] });

interface Measured {
  named: number;
  hottest: number;
}

/** Units of the hottest list or key, and of the one that is named: those of shards together, as they are spread evenly in the long run. */
function unitsOf(used: readonly KeyUse[], { indexed }: EntityDeclaration, named: string): Measured {
  const units = new Map<string, number>();
  for (const use of used) {
    const shards = indexed.find(({ index }) => index.name === use.place)?.shards.write ?? 1;
    const key = `${use.place}\n${shards === 1 ? use.key : use.key.replace(/\|\d+$/, "")}`;
    units.set(key, (units.get(key) ?? 0) + use.units / shards);
  }
  const ofNamed = [...units].filter(([key]) => key.endsWith(`\n${named}`)).map(([, one]) => one);
  return { named: Math.max(...ofNamed), hottest: Math.max(...units.values()) };
}

class Measurement {
  readonly model = new LimitsModel({ latencyMs: 0 });
  readonly table = new Table("ceilings", this.model.before(new MemoryStore().client()));

  async write<T>(work: (uow: UnitOfWork) => T): Promise<T> {
    const uow = new UnitOfWork(this.table, { actorId: "emp_1", actorName: "王丽", at: new Date().toISOString(), requestId: "limits" }, "2026-12-01");
    const result = work(uow);
    await uow.commit({ action: "measure" });
    return result;
  }

  /** Records a second that the key which the ceiling names would take, and that the hottest of all keys would. */
  async perSecond(target: NodeClass, { key }: Ceiling, writing: () => Promise<unknown>): Promise<Measured> {
    this.model.account.reset();
    await writing();
    const of = (units: number): number => (published.writeUnitsPerSecond * many) / units;
    // The number's counter and the figures of this day are not those of the typical record's.
    const { named, hottest } = unitsOf(this.model.account.hottest("write"), declarationOf(target), key!.replace("2026-11-22", "2026-12-01"));
    return { named: of(named), hottest: of(hottest) };
  }
}

const many = 18;

function agrees(measured: number, { perSecond, key }: Ceiling): void {
  expect(measured / perSecond, key).toBeGreaterThanOrEqual(0.8);
  expect(measured / perSecond, key).toBeLessThanOrEqual(1.2);
}

/** Also that no other key is hotter than the one it names. */
function agreesWithHottest({ named, hottest }: Measured, ceiling: Ceiling): void {
  agrees(named, ceiling);
  agrees(hottest, ceiling);
}

describe.each([
  ["PurchaseOrder", PurchaseOrder, purchaseOrder, "RECEIVED"],
  ["SalesOrder", SalesOrder, salesOrder, "SHIPPED"],
  ["Customer", Customer, customer, "BLOCKED"],
] as unknown as [string, NodeClass, (i: number) => object, string][])("%s", (_, target, values, status) => {
  test("is created, changed and projected as often as its declaration says, to a fifth", async () => {
    const measurement = new Measurement();
    const ceilings = ceilingsOf(declarationOf(target));
    const records: Node[] = [];
    agreesWithHottest(
      await measurement.perSecond(target, ceilings.created, async () => {
        for (let i = 0; i < many; i++) records.push(await measurement.write((uow) => uow.create(target, values(i))));
      }),
      ceilings.created,
    );
    // What is derived from a record has a ceiling of its own, and may be hotter.
    const { named } = await measurement.perSecond(target, ceilings.projected, async () => {
      for (const [i, record] of records.entries()) await projectRecords([{ dynamodb: { NewImage: toItem(toRecordItem(record)) as never, SequenceNumber: String(i) } }], measurement.table);
    });
    agrees(named, ceilings.projected);
    agreesWithHottest(
      await measurement.perSecond(target, ceilings.changed, async () => {
        for (const record of records) await measurement.write((uow) => Object.assign(uow.edit(record), { status }));
      }),
      ceilings.changed,
    );
  });
});

test("A movement is written as often as its declaration says, to a fifth", async () => {
  const measurement = new Measurement();
  const { created } = ceilingsOf(declarationOf(StockMovement));
  const { named } = await measurement.perSecond(StockMovement, created, async () => {
    for (let i = 0; i < many; i++) {
      const [productId, batchId, locationId] = [id("prod"), id("batch"), id("loc")];
      await measurement.write((uow) => {
        uow.create(StockBalance, { id: balanceId(batchId, locationId), productId, batchId, batchNumber: "LOT-2026-0042", locationId, zoneKind: "STORAGE", expiresOn: "2028-03-31", onHand: 480, inStock: true, allocated: 0, allocatable: true });
        uow.create(StockMovement, { kind: "RECEIVE", productId, batchId, batchNumber: "LOT-2026-0042", toLocationId: locationId, quantity: 480, sourceId: id("gr") });
      });
    }
  });
  // Its balance is written with it.
  agrees(named, created);
});

test("Every entity has a ceiling, and where there is one a key that sets it", () => {
  const all = allCeilings(allEntities());
  expect(all).toHaveLength(allEntities().length);
  for (const { entity, created, changed, projected } of all) {
    for (const one of [created, changed, projected]) expect(one.key === undefined, entity).toBe(one.perSecond === Infinity);
    expect(created.perSecond, entity).toBeGreaterThan(0);
  }
});
