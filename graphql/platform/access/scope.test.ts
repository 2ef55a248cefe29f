/** Which records a caller reaches, and which of their attributes they see: directly, by reference, by count, in history. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage, type Answer } from "../../test/stage.ts";
import { draftOrder, line, stockInStorage, type Stocked } from "../../test/company.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../domains/supply/receiving/inspection.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { entityByName } from "../../table/entity.ts";
import { File } from "../file/file.ts";
import { mayUnderSomeCondition } from "./access.ts";
import { allScopes } from "./scope.ts";

let stage: Stage;
let a: Stocked;
let b: Stocked;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "departmentManager", "finance", "auditor", "hr");
  [a, b] = [await stockInStorage(stage), await stockInStorage(stage)];
  await draftOrder(stage, b.supplier, [line(b.product, 5)]);
  await stage.connect("partner-a", a.supplier.id);
  await stage.connect("partner-b", b.supplier.id);
  await stage.seed(File, { fileName: "a.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "PENDING" }, await stage.idOf("partner-a"));
  await stage.seed(File, { fileName: "b.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "PENDING" }, await stage.idOf("partner-b"));
  await stage.project();
});
afterAll(() => stage.close());

const lists = {
  purchaseOrders: "sharedWithId",
  goodsReceipts: "sharedWithId",
  qualifications: "ownerId",
  supplierPrices: "supplierId",
  files: "createdById",
} as const;

/** All records of a list. Of files nobody has a list of all, so they are taken from the table. */
async function everythingOf(many: string, attribute: string): Promise<{ nodes: Answer[] }> {
  if (many !== "files") return (await stage.answer("auditor", `{ ${many}(first: 200) { totalCount nodes { id ${attribute} } } }`))[many];
  return { nodes: (await stage.everything()).filter(({ id, sk }) => sk === "record" && String(id).startsWith("file_")) as Answer[] };
}

describe("a partner", () => {
  test.each(Object.entries(lists))("sees of %s only those whose %s is its own, in lists, orders and counts", async (many, attribute) => {
    const all = await everythingOf(many, attribute);
    for (const [subject, other] of [["partner-a", b], ["partner-b", a]] as const) {
      const bound = attribute === "createdById" ? await stage.idOf(subject) : (subject === "partner-a" ? a : b).supplier.id;
      const wanted = all.nodes.filter((one: Answer) => one[attribute] === bound);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.nodes.length);
      const { nodes, totalCount } = (await stage.answer(subject, `{ ${many}(first: 200) { totalCount nodes { id } } }`))[many];
      expect(nodes.map(({ id }: Answer) => id).sort()).toEqual(wanted.map(({ id }: Answer) => id).sort());
      expect([null, wanted.length]).toContain(totalCount);
      // Page by page, no page of another's records and no cursor past them.
      const { edges, pageInfo } = (await stage.answer(subject, `{ ${many}(first: 1) { edges { node { id } } pageInfo { hasNextPage } } }`))[many];
      expect(edges).toHaveLength(1);
      expect(pageInfo.hasNextPage).toBe(wanted.length > 1);
      if (attribute === "supplierId" || attribute === "ownerId") {
        const listed = await stage.answer(subject, `query ($id: ID!) { ${many}(filter: { ${attribute}: { eq: $id } }) { totalCount nodes { id } } }`, { id: other.supplier.id });
        expect(listed[many]).toEqual({ totalCount: 0, nodes: [] });
        const both = await stage.answer(subject, `query ($ids: [ID!]!) { ${many}(first: 200, filter: { ${attribute}: { in: $ids } }) { nodes { id } } }`, { ids: [a.supplier.id, b.supplier.id] });
        expect(both[many].nodes).toHaveLength(wanted.length);
      }
    }
  });

  test("is told which scope its client lacks, or that none would help, and nothing about the company's roles", async () => {
    await stage.admitMachine({ clientId: "narrow", name: "narrow", role: "partner", boundToId: a.supplier.id, scopes: ["ORDERS_READ"] });
    const refusals = async (subject: string, query: string) => (await stage.ask(subject, query)).errors!.map(({ message }) => message);
    expect(await refusals("narrow", "{ goodsReceipts { nodes { id } } }")).toEqual(["您的客户端缺少权限范围：receipts:read"]);
    expect(await refusals("narrow", "{ salesOrders { nodes { id } } }")).toEqual(["您的客户端无权进行此操作"]);
    const { createOrderConfirmation } = await stage.answer("narrow", `mutation { createOrderConfirmation(input: { purchaseOrderId: "${a.order.id}", lines: [] }) { problems { code ... on RuleProblem { message remedy } } } }`);
    expect(createOrderConfirmation.problems).toContainEqual({ code: "ACCESS_DENIED", message: "您的客户端缺少权限范围：orders:confirm", remedy: "请联系我方，由系统管理员登记具有相应权限范围的客户端" });
    const [reply] = await refusals("inspector", "{ customerAccounts { nodes { id } } }");
    expect(reply).toContain("财务");
    expect(reply).not.toMatch(/合作伙伴|迁移/);
  });

  test("finds nothing of another by id, by node, by nodes, nor by a cursor of the other's", async () => {
    const foreign = [b.supplier.id, b.order.id, b.receipt.id];
    const { supplier, purchaseOrder, goodsReceipt, node, nodes } = await stage.answer(
      "partner-a",
      `query ($s: ID!, $o: ID!, $r: ID!, $ids: [ID!]!) { supplier(id: $s) { id } purchaseOrder(id: $o) { id } goodsReceipt(id: $r) { id } node(id: $o) { id } nodes(ids: $ids) { id } }`,
      { s: foreign[0], o: foreign[1], r: foreign[2], ids: [a.order.id, ...foreign, "po_none", "nonsense", "", "x".repeat(5_000)] },
    );
    expect([supplier, purchaseOrder, goodsReceipt, node]).toEqual([null, null, null, null]);
    expect(nodes).toEqual([{ id: a.order.id }, null, null, null, null, null, null, null]);
    const { purchaseOrders } = await stage.answer("partner-b", "{ purchaseOrders(first: 1) { pageInfo { endCursor } } }");
    const { errors } = await stage.ask("partner-a", "query ($c: String!) { purchaseOrders(first: 1, after: $c) { nodes { id } } }", { c: purchaseOrders.pageInfo.endCursor });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("learns nothing of our people, places, batches or other suppliers through its own records", async () => {
    const { purchaseOrder, goodsReceipt } = await stage.answer(
      "partner-a",
      `query ($o: ID!, $r: ID!) {
        purchaseOrder(id: $o) { createdBy { id displayName } supplier { name bankAccount } lines { product { name } unitPrice { amount } } approval { submittedBy { id } steps { decidedBy { id } } } }
        goodsReceipt(id: $r) { createdBy { id } location { id } purchaseOrder { number } }
      }`,
      { o: a.order.id, r: a.receipt.id },
    );
    expect(purchaseOrder).toMatchObject({ createdBy: null, supplier: { name: a.supplier.name, bankAccount: "6222-1" }, lines: [{ product: { name: a.product.name }, unitPrice: { amount: 1_000 } }], approval: { submittedBy: null, steps: [{ decidedBy: null }] } });
    expect(goodsReceipt).toEqual({ createdBy: null, location: null, purchaseOrder: { number: a.order.number } });
    for (const many of ["batches", "stockBalances", "inspections", "employees", "approvalTasks", "locations"]) {
      const { errors } = await stage.ask("partner-a", `{ ${many} { nodes { id } } }`);
      expect(errors?.[0]?.extensions.code, many).toBe("FORBIDDEN");
    }
  });

  test("is notified of another's record what it is notified of one that does not exist", async () => {
    const refusal = async (id: string) => (await stage.tryTo("partner-a", PurchaseOrder, "cancel", { id } as PurchaseOrder, { reason: "不要了" })).findings.map(({ code }) => code);
    expect(await refusal(b.order.id)).toEqual(await refusal("po_none"));
    expect(await refusal(a.order.id)).toContain("ACCESS_DENIED");
    const { findings } = await stage.tryTo("partner-a", PurchaseOrder, "cancel", b.order, { version: 1, reason: "不要了" });
    expect(findings).toMatchObject([{ code: "NO_SUCH_RECORD" }]);
    expect(findings[0]!.record).toBeUndefined();
  });

  test("that is bound to nothing, or was admitted for nothing, reads nothing of the business", async () => {
    await stage.admitMachine({ clientId: "unbound", name: "unbound", role: "partner", scopes: allScopes() });
    await stage.admitMachine({ clientId: "for nothing", name: "for nothing", role: "partner", boundToId: a.supplier.id, scopes: [] });
    for (const subject of ["unbound", "for nothing"]) {
      for (const many of Object.keys(lists).filter((name) => name !== "files")) {
        const { errors } = await stage.ask(subject, `{ ${many} { nodes { id } } }`);
        expect(errors?.[0]?.extensions.code, `${subject} ${many}`).toBe("FORBIDDEN");
      }
      expect((await stage.answer(subject, "{ files { nodes { id } } }")).files.nodes).toEqual([]);
    }
  });

  test("sees a product where a line of its own names it, and neither by id nor in a list", async () => {
    const ask = "query ($p: ID!) { product(id: $p) { id } }";
    expect((await stage.ask("partner-a", ask, { p: a.product.id })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await stage.partnerAnswer("partner-a", "query ($p: ID!) { node(id: $p) { id } nodes(ids: [$p]) { id } }", { p: a.product.id }))).toEqual({ node: null, nodes: [null] });
    const { purchaseOrder } = await stage.partnerAnswer("partner-a", "query ($o: ID!) { purchaseOrder(id: $o) { lines { product { id code } } } }", { o: a.order.id });
    expect(purchaseOrder.lines).toEqual([{ product: { id: a.product.id, code: a.product.code } }]);
  });
});

describe("prices", () => {
  const seen = `{ total { amount } lines { quantity unitPrice { amount } amount { amount } } }`;
  const ofOrder = `query ($id: ID!) { purchaseOrder(id: $id) ${seen} }`;

  test("are null for a receiver, wherever the order is reached from", async () => {
    const nothing = { total: null, lines: [{ quantity: 100, unitPrice: null, amount: null }] };
    expect((await stage.answer("receiver", ofOrder, { id: a.order.id })).purchaseOrder).toEqual(nothing);
    expect((await stage.answer("receiver", `query ($id: ID!) { node(id: $id) { ... on PurchaseOrder ${seen} } }`, { id: a.order.id })).node).toEqual(nothing);
    expect((await stage.answer("receiver", `query ($id: ID!) { nodes(ids: [$id]) { ... on PurchaseOrder ${seen} } }`, { id: a.order.id })).nodes).toEqual([nothing]);
    const { purchaseOrders } = await stage.answer("receiver", `query ($id: ID!) { purchaseOrders(filter: { supplierId: { eq: $id } }) { nodes ${seen} edges { node ${seen} } } }`, { id: a.supplier.id });
    expect(purchaseOrders).toEqual({ nodes: [nothing], edges: [{ node: nothing }] });
    expect((await stage.answer("receiver", `query ($id: ID!) { goodsReceipt(id: $id) { purchaseOrder ${seen} } }`, { id: a.receipt.id })).goodsReceipt.purchaseOrder).toEqual(nothing);
    expect((await stage.answer("purchaser", ofOrder, { id: a.order.id })).purchaseOrder).toEqual({ total: { amount: 100_000 }, lines: [{ quantity: 100, unitPrice: { amount: 1_000 }, amount: { amount: 100_000 } }] });
  });

  test("cannot be found out by filter, order, task, price list or the supplier's figures", async () => {
    const code = async (query: string) => (await stage.ask("receiver", query)).errors?.[0]?.extensions.code;
    expect(await code("{ purchaseOrders(orderBy: TOTAL_DESC) { nodes { id } } }")).toBe("FORBIDDEN");
    expect(await code("{ purchaseOrders(filter: { total: { from: 1 } }) { nodes { id } } }")).toBe("FORBIDDEN");
    expect(await code("{ purchaseOrders(filter: { total: null }) { nodes { id } } }")).toBeUndefined();
    expect(await code(`{ purchaseOrders(filter: { status: { eq: RECEIVED } }) { nodes { id } } }`)).toBeUndefined();
    expect(await code("{ supplierPrices { nodes { id } } }")).toBe("FORBIDDEN");
    const figures = `query ($id: ID!) { supplier(id: $id) { performance { orders volume { amount } } bankAccount } }`;
    expect((await stage.answer("receiver", figures, { id: a.supplier.id })).supplier).toEqual({ performance: { orders: 1, volume: [] }, bankAccount: null });
    expect((await stage.answer("purchaser", figures, { id: a.supplier.id })).supplier).toEqual({ performance: { orders: 1, volume: [{ amount: 100_000 }] }, bankAccount: "6222-1" });
    const tasks = "{ approvalTasks { nodes { title amount { amount } } } }";
    expect((await stage.answer("receiver", tasks)).approvalTasks.nodes.every((one: Answer) => one.amount === null)).toBe(true);
    expect((await stage.answer("finance", tasks)).approvalTasks.nodes.some((one: Answer) => one.amount?.amount === 100_000)).toBe(true);
  });

  test("are in no history, problem or answer that a receiver gets", async () => {
    const draft = await draftOrder(stage, a.supplier, [line(a.product, 7, 98_765), line(b.product, 3, 43_210)]);
    await stage.update("purchaser", PurchaseOrder, draft, { lines: [line(a.product, 7, 98_766)] });
    const ask = `query ($id: ID!) { node(id: $id) { timeline(first: 100) { nodes { changes { path before after } } } availableActions { problems { message } } } }`;
    const reply = JSON.stringify(await stage.answer("receiver", ask, { id: draft.id }));
    for (const secret of ["98765", "98766", "43210", String(7 * 98_765), String(7 * 98_766), "unitPrice", "total"]) expect(reply, secret).not.toContain(secret);
    expect(reply).toContain("quantity");
    expect(JSON.stringify(await stage.answer("purchaser", ask, { id: draft.id }))).toContain("98765");
    const conflict = await stage.ask("receiver", `mutation ($id: ID!) { cancelPurchaseOrder(input: { id: $id, version: 1, reason: "不要了" }) { record { id } problems { code ... on ConflictProblem { current { id ... on PurchaseOrder ${seen} } } } } }`, { id: draft.id });
    expect(JSON.stringify(conflict)).not.toContain("98766");
  });
});

describe("a deputy manager", () => {
  test("reaches the domain of their area, and the prices of no other", async () => {
    await stage.hireWith("deputy of supply", [{ role: "deputyManager", area: "SUPPLY", from: "2026-01-01" }]);
    await stage.hireWith("deputy of sales", [{ role: "deputyManager", area: "SALES", from: "2026-01-01" }]);
    await stage.hireWith("deputy of sales who receives", [{ role: "deputyManager", area: "SALES", from: "2026-01-01" }, { role: "receiver", from: "2026-01-01" }]);
    const ask = `query ($id: ID!) { purchaseOrder(id: $id) { id total { amount } } }`;
    expect((await stage.answer("deputy of supply", ask, { id: a.order.id })).purchaseOrder.total.amount).toBe(100_000);
    expect((await stage.ask("deputy of sales", ask, { id: a.order.id })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await stage.answer("deputy of sales", `query ($id: ID!) { node(id: $id) { id } }`, { id: a.order.id })).node).toBeNull();
    expect((await stage.answer("deputy of sales who receives", ask, { id: a.order.id })).purchaseOrder).toEqual({ id: a.order.id, total: null });
    expect((await stage.ask("deputy of sales who receives", "{ purchaseOrders(orderBy: TOTAL_ASC) { nodes { id } } }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await stage.answer("deputy of sales", "{ groups { nodes { id } } }")).groups.nodes).toEqual([]);
  });
});

describe("roles", () => {
  const supply = entityByName("PurchaseOrder")!;
  const mayCreate = async (subject: string, at = stage) => mayUnderSomeCondition((await at.as(subject)).principal, supply, "create");

  test("count from their first day to their last, both included", async () => {
    await stage.hireWith("for a week", [{ role: "purchaser", from: "2026-12-01", to: "2026-12-07" }]);
    const days: [string, boolean][] = [["2026-11-30", false], ["2026-12-01", true], ["2026-12-07", true], ["2026-12-08", false]];
    for (const [day, may] of days) expect(await mayCreate("for a week", stage.at(day)), day).toBe(may);
    // Midnight in Shanghai, not in the machine's time zone.
    expect(await mayCreate("for a week", stage.at("2026-11-30T16:00:00Z"))).toBe(true);
  });

  test("that must be separate are both unusable, also where one of them is lent", async () => {
    const separated = await stage.hireWith("wolf in two coats", [{ role: "receiver", from: "2026-01-01" }, { role: "inspector", from: "2026-01-01" }, { role: "warehouseKeeper", from: "2026-01-01" }]);
    const { findings } = await stage.tryCreate("wolf in two coats", GoodsReceipt, {});
    expect(findings.map(({ code }) => code)).toContain("ROLES_MUST_BE_SEPARATE");
    await stage.cannot("wolf in two coats", Inspection, "qualify", a.inspection, {}, "ROLES_MUST_BE_SEPARATE");
    expect(mayUnderSomeCondition((await stage.as("wolf in two coats")).principal, entityByName("PutAway")!, "complete")).toBe(true);
    await stage.seedEdit(separated, { heldRoles: [{ role: "receiver", from: "2026-01-01", sourceId: "x" }, { role: "inspector", from: "2026-01-01", sourceId: "y", onBehalfOfId: await stage.idOf("inspector") }, { role: "warehouseKeeper", from: "2026-01-01", sourceId: "z" }] });
    await stage.cannot("wolf in two coats", Inspection, "qualify", a.inspection, {}, "ROLES_MUST_BE_SEPARATE");
  });

  test("end with deactivation and revocation at once: the next request is somebody without them", async () => {
    const leaver = await stage.hire("leaver", "purchaser");
    await stage.act("hr", entityByName("Employee")!.target as never, "deactivate", leaver);
    await expect(stage.as("leaver")).rejects.toThrow("Nobody can sign in");
    await stage.act("hr", entityByName("Employee")!.target as never, "activate", leaver);
    expect(await mayCreate("leaver")).toBe(true);
  });
});
