/** Reading through the API: lists and counts as the schema offers them, histories page by page, and what it all costs. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage, type Answer } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, stockInStorage, qualifiedSupplier } from "../../test/company.ts";
import { catalogue } from "../../test/catalogue.ts";
import { toRecordItem } from "../../table/record.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { Supplier as SupplierEntity } from "../../domains/supply/supplier/supplier.ts";
import type { Stocked } from "../../test/company.ts";

let stage: Stage;
let stocked: Stocked;
let suppliers: Supplier[];
const orders: PurchaseOrder[] = [];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "auditor");
  stocked = await stockInStorage(stage);
  const products = [await approvedProduct(stage), await approvedProduct(stage), await approvedProduct(stage)];
  suppliers = [await qualifiedSupplier(stage), await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
  for (let i = 0; i < 12; i++) orders.push(await draftOrder(stage, suppliers[i % 3]!, products.slice(0, 1 + (i % 3)).map((product) => line(product, i + 1, 100)), { expectedOn: `2026-12-${String(10 + (i % 5))}` }));
  await stage.act("purchaser", PurchaseOrder, "submit", orders[0]!);
  await stage.project();
});
afterAll(() => stage.close());

/** What a question costs in round trips, the caller being known. */
async function trips(subject: string, query: string, variables: object = {}): Promise<{ answer: Answer; trips: number }> {
  const ctx = await stage.as(subject);
  const before = ctx.table.roundTrips;
  const answer = await stage.answer(ctx, query, variables as Record<string, unknown>);
  return { answer, trips: ctx.table.roundTrips - before };
}

describe("the cost of a question", () => {
  test("is its depth, for any number of rows and types", async () => {
    const ask = (first: number) => `{ purchaseOrders(first: ${first}) { nodes { number supplier { name } createdBy { displayName } lines { product { name } } } } }`;
    const [one, all] = [await trips("auditor", ask(1)), await trips("auditor", ask(50))];
    expect(all.answer.purchaseOrders.nodes.length).toBeGreaterThan(10);
    // One query for the list, one batch for everything that its rows refer to.
    expect([one.trips, all.trips]).toEqual([2, 2]);
  });

  test("grows by one with every level, and by nothing for a count beside the rows", async () => {
    const ask = `{ stockBalances { totalCount nodes { batch { supplier { name } product { name } receipt { ... on GoodsReceipt { purchaseOrder { number supplier { name } } } } } location { code zone { name warehouse { name } } } } } }`;
    const { answer, trips: cost } = await trips("auditor", ask);
    expect(answer.stockBalances.totalCount).toBe(answer.stockBalances.nodes.length);
    expect(answer.stockBalances.nodes[0]).toMatchObject({ batch: { receipt: { purchaseOrder: { supplier: { name: stocked.supplier.name } } } } });
    // The list, of which each of its four shards is asked at the same time; batches, locations and the count; suppliers, receipts, zones; orders, warehouses; the supplier is known by then.
    expect(cost).toBe(4 + 3);
  });

  test("of many records by id is one batch", async () => {
    const ids = [...orders.map(({ id }) => id), ...suppliers.map(({ id }) => id), stocked.batch.id];
    const { answer, trips: cost } = await trips("auditor", "query ($ids: [ID!]!) { nodes(ids: $ids) { id displayName } }", { ids });
    expect(answer.nodes.map(({ id }: Answer) => id)).toEqual(ids);
    expect(cost).toBe(1);
  });

  test("of two lists at once is no more than that of the longer way", async () => {
    const { trips: cost } = await trips("auditor", "{ purchaseOrders { nodes { supplier { name } } } suppliers { nodes { createdBy { displayName } } } }");
    expect(cost).toBeLessThanOrEqual(4);
  });
});

describe("counts", () => {
  const states = ["DRAFT", "SUBMITTED", "APPROVED", "SENT", "RECEIVED", "CANCELLED"];
  const ask = `{ all: purchaseOrders { totalCount } ${states.map((state) => `${state}: purchaseOrders(filter: { status: { eq: ${state} } }) { totalCount }`).join(" ")} }`;

  test("of every state are one round trip, and are what the lists hold", async () => {
    const { answer, trips: cost } = await trips("auditor", ask);
    expect(cost).toBe(1);
    const { purchaseOrders } = await stage.answer("auditor", "{ purchaseOrders(first: 200) { nodes { status } } }");
    const held = (state: string) => purchaseOrders.nodes.filter(({ status }: Answer) => status === state).length;
    expect(answer).toMatchObject({ all: { totalCount: purchaseOrders.nodes.length }, ...Object.fromEntries(states.map((state) => [state, { totalCount: held(state) }])) });
  });

  test("never reveal what the caller may not see", async () => {
    const [supplier] = suppliers;
    for (const order of orders.filter(({ supplierId }) => supplierId === supplier!.id)) await stage.seedEdit(order, { sharedWithId: supplier!.id });
    await stage.project();
    await stage.connect("counting partner", supplier!.id);
    const own = (await stage.answer("counting partner", "{ purchaseOrders(first: 200) { nodes { status supplierId } } }")).purchaseOrders.nodes as Answer[];
    expect(own.length).toBeGreaterThan(0);
    const reply = await stage.answer("counting partner", ask);
    for (const state of states) expect([null, own.filter(({ status }) => status === state).length]).toContain(reply[state].totalCount);
    expect([null, own.length]).toContain(reply.all.totalCount);
  });
});

describe("cursors", () => {
  const cursorOf = async (list: string) => (await stage.answer("auditor", `{ list: ${list} { pageInfo { endCursor } } }`)).list.pageInfo.endCursor as string;
  const refusal = "The cursor does not belong to this list, filter and order";

  test.each([
    ["another filter", "purchaseOrders(first: 2)", "purchaseOrders(filter: { status: { eq: DRAFT } }, after: $after)"],
    ["another value of the filter", "purchaseOrders(first: 2, filter: { status: { eq: DRAFT } })", "purchaseOrders(filter: { status: { eq: SENT } }, after: $after)"],
    ["another order", "purchaseOrders(first: 2, orderBy: TOTAL_ASC)", "purchaseOrders(orderBy: TOTAL_DESC, after: $after)"],
    ["another entity", "suppliers(first: 2)", "purchaseOrders(after: $after)"],
    ["the other direction's order", "purchaseOrders(first: 2, orderBy: TOTAL_ASC)", "purchaseOrders(last: 2, orderBy: CREATED_AT_ASC, before: $after)"],
  ])("of %s are refused, and the answer says why", async (_, from, to) => {
    const { data, errors } = await stage.ask("auditor", `query ($after: String) { ${to} { nodes { id } } }`, { after: await cursorOf(from) });
    expect(data).toBeNull();
    expect(errors!.map(({ message, extensions }) => [message, extensions.code])).toEqual([[refusal, "BAD_USER_INPUT"]]);
  });

  test("that were tampered with are refused", async () => {
    const cursor = await cursorOf("purchaseOrders(first: 2)");
    const bytes = Buffer.from(cursor, "base64url");
    bytes[bytes.length - 1]! ^= 1;
    const { errors } = await stage.ask("auditor", "query ($after: String) { purchaseOrders(after: $after) { nodes { id } } }", { after: bytes.toString("base64url") });
    expect(errors!.map(({ message }) => message)).toEqual([refusal]);
  });
});

describe("lists", () => {
  const number = ({ number: one }: Answer) => one;

  test("are filtered, ordered and counted as asked", async () => {
    const { all, draft, ofTwo, soon } = await stage.answer(
      "auditor",
      `query ($a: ID!, $b: ID!) {
        all: purchaseOrders { totalCount }
        draft: purchaseOrders(filter: { status: { eq: DRAFT } }, orderBy: EXPECTED_ON_ASC, first: 100) { totalCount nodes { number expectedOn } }
        ofTwo: purchaseOrders(filter: { supplierId: { in: [$a, $b] } }, orderBy: TOTAL_DESC) { totalCount nodes { total { amount } supplierId } }
        soon: purchaseOrders(filter: { expectedOn: { from: "2026-12-10", to: "2026-12-11" }, status: { in: [DRAFT, SUBMITTED] } }) { totalCount nodes { expectedOn } }
      }`,
      { a: suppliers[0]!.id, b: suppliers[1]!.id },
    );
    expect(all.totalCount).toBe(13);
    expect(draft.totalCount).toBe(11);
    expect(draft.nodes.map(number)).toHaveLength(11);
    expect(draft.nodes.map(({ expectedOn }: Answer) => expectedOn)).toEqual(draft.nodes.map(({ expectedOn }: Answer) => expectedOn).sort());
    const amounts = ofTwo.nodes.map(({ total }: Answer) => total.amount);
    expect(amounts).toEqual([...amounts].sort((x: number, y: number) => y - x));
    expect(ofTwo.nodes).toHaveLength(8);
    expect([8, null]).toContain(ofTwo.totalCount);
    expect(soon.nodes.map(({ expectedOn }: Answer) => expectedOn).sort()).toEqual(orders.map(({ expectedOn }) => expectedOn).filter((day) => day <= "2026-12-11").sort());
    expect(soon.totalCount).toBe(soon.nodes.length);
  });

  test("are counted between two dates where they are counted by day, and say so where they are not", async () => {
    const on = (from: string | null, to: string | null) => ({ filter: { status: { eq: "DRAFT" }, expectedOn: { from, to } } });
    const count = async ({ filter }: { filter: object }): Promise<number | null> =>
      (await stage.answer("auditor", "query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter, first: 0) { totalCount } }", { filter })).purchaseOrders.totalCount;
    const drafts = orders.slice(1).map(({ expectedOn }) => expectedOn);
    const between = (from: string, to: string) => drafts.filter((day) => from <= day && day <= to).length;
    expect(await count(on("2026-12-11", "2026-12-13"))).toBe(between("2026-12-11", "2026-12-13"));
    expect(await count(on("2026-12-12", null))).toBe(between("2026-12-12", "9999"));
    expect(await count(on(null, "2026-12-12"))).toBe(between("0", "2026-12-12"));
    expect(await count(on("2026-12-14", "2026-12-10"))).toBe(0);
    expect(await count({ filter: { expectedOn: { from: "2026-12-11" } } })).toBeNull();
    expect(await count({ filter: { status: { eq: "DRAFT" }, createdAt: { from: "2026-01-01T00:00:00Z" } } })).toBeNull();
  });

  test("are walked page by page, forward and backward", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { purchaseOrders }: Answer = await stage.answer("auditor", "query ($after: String) { purchaseOrders(first: 5, after: $after) { edges { cursor node { number } } pageInfo { hasNextPage endCursor } } }", { after });
      seen.push(...purchaseOrders.edges.map(({ node }: Answer) => node.number));
      after = purchaseOrders.pageInfo.hasNextPage ? purchaseOrders.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(13);
    expect(new Set(seen).size).toBe(13);
    const back: string[] = [];
    let before: string | null = null;
    do {
      const { purchaseOrders }: Answer = await stage.answer("auditor", "query ($before: String) { purchaseOrders(last: 5, before: $before) { nodes { number } pageInfo { hasPreviousPage startCursor } } }", { before });
      back.unshift(...purchaseOrders.nodes.map(number));
      before = purchaseOrders.pageInfo.hasPreviousPage ? purchaseOrders.pageInfo.startCursor : null;
    } while (before);
    expect(back).toEqual(seen);
  });

  test.each([
    ["{ purchaseOrders(first: 201) { nodes { id } } }"],
    ["{ purchaseOrders(first: -1) { nodes { id } } }"],
    ["{ purchaseOrders(first: 1, last: 1) { nodes { id } } }"],
    ['{ purchaseOrders(after: "forged") { nodes { id } } }'],
    [`{ nodes(ids: [${Array.from({ length: 201 }, (_, i) => `"po_${i}"`).join()}]) { id } }`],
    ['{ purchaseOrders { nodes { timeline(after: "forged") { totalCount } } } }'],
  ])("what cannot be answered is the caller's fault and says so: %#", async (query) => {
    const { errors } = await stage.ask("auditor", query);
    expect(errors!.every(({ extensions }) => extensions.code === "BAD_USER_INPUT")).toBe(true);
  });

  test("current counts follow every change once it is projected", async () => {
    const count = async () => (await stage.answer("auditor", "{ a: suppliers(filter: { status: { eq: APPROVED } }) { totalCount } b: suppliers(filter: { status: { eq: BLOCKED } }) { totalCount } }")) as { a: Answer; b: Answer };
    const before = await count();
    await stage.act("qaOfficer", SupplierEntity, "block", suppliers[2]!, { reason: "举报" });
    await stage.project();
    await stage.project();
    const after = await count();
    expect([after.a.totalCount, after.b.totalCount]).toEqual([before.a.totalCount - 1, before.b.totalCount + 1]);
  });
});

describe("a history", () => {
  test("is read page by page, newest first, each entry once", async () => {
    const order = orders[5]!;
    for (let i = 0; i < 6; i++) await stage.update("purchaser", PurchaseOrder, order, { remark: `备注${i}` });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { purchaseOrder }: Answer = await stage.answer("auditor", "query ($id: ID!, $after: String) { purchaseOrder(id: $id) { timeline(first: 3, after: $after) { totalCount nodes { version action changes { path before after } hash previousHash } pageInfo { hasNextPage endCursor } } } }", { id: order.id, after });
      const { nodes, pageInfo, totalCount } = purchaseOrder.timeline;
      expect(totalCount).toBe(7);
      seen.push(...nodes.map(({ version }: Answer) => version));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  test("says who changed what from what to what, and links each entry to the one before", async () => {
    const { purchaseOrder } = await stage.answer("auditor", "query ($id: ID!) { purchaseOrder(id: $id) { timeline(first: 2) { nodes { actorId actorName action changes { path before after } hash previousHash } } } }", { id: orders[5]!.id });
    const [newest, older] = purchaseOrder.timeline.nodes;
    expect(newest).toMatchObject({ actorId: await stage.idOf("purchaser"), action: "update", changes: [{ path: "remark", before: '"备注4"', after: '"备注5"' }] });
    expect(newest.previousHash).toBe(older.hash);
  });

  test("of a ledger's entry is the entry itself", async () => {
    const { stockMovements } = await stage.answer("auditor", "{ stockMovements(first: 1) { nodes { timeline { totalCount nodes { id } pageInfo { hasNextPage } } } } }");
    expect(stockMovements.nodes[0].timeline).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  test("of no entries still says that there are some", async () => {
    const { purchaseOrder } = await stage.answer("auditor", "query ($id: ID!) { purchaseOrder(id: $id) { timeline(first: 0) { nodes { id } pageInfo { hasNextPage } } } }", { id: orders[5]!.id });
    expect(purchaseOrder.timeline).toEqual({ nodes: [], pageInfo: { hasNextPage: true } });
  });
});

test("a page whose read budget ends first says so, and the next continues from there", { timeout: 60_000 }, async () => {
  const at = "2026-11-22T00:00:00Z";
  const products = catalogue().slice(0, 2_050).map((one, i) => Object.assign(one, { createdAt: at, status: "BLOCKED", category: i === 2_040 ? "DEVICE" : "CHEMICAL", name: `批量 ${String(i).padStart(5, "0")}` }));
  const lanes = Array.from({ length: 8 }, (_, lane) => products.filter((_one, i) => i % 8 === lane).map(toRecordItem));
  await Promise.all(lanes.map((lane) => stage.table.batchWrite(lane)));
  // The list of the state is read, and filtered by the category.
  const ask = "query ($after: String) { products(filter: { category: { eq: DEVICE }, status: { eq: BLOCKED } }, orderBy: NAME_ASC, first: 5, after: $after) { nodes { name } pageInfo { hasNextPage endCursor budgetSpent } } }";
  const found: string[] = [];
  let [after, spent]: [string | null, number] = [null, 0];
  do {
    const { products: page }: Answer = await stage.answer("auditor", ask, { after });
    found.push(...page.nodes.map(({ name }: Answer) => name));
    if (page.pageInfo.budgetSpent) spent++;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(found).toEqual(["批量 02040"]);
  expect(spent).toBeGreaterThan(0);
});
