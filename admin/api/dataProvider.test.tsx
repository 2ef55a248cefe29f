import { beforeEach, describe, expect, test } from "vitest";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { fakeApi, fault, type Handlers } from "../test/fakeApi.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { createClient } from "./client.ts";
import { createDataProvider } from "./dataProvider.ts";

const model = createConsoleModel(fixtureModel);
const ROWS = 260;

/** A list of 260 rows whose cursors are their numbers. */
const orders: Handlers = {
  PurchaseOrderList: ({ first, after }) => {
    const start = Number(after ?? 0);
    const end = Math.min(start + Number(first), ROWS);
    const nodes = Array.from({ length: end - start }, (_, index) => ({ id: `po_${start + index + 1}`, displayName: "PO" }));
    return { list: { nodes, pageInfo: { hasNextPage: end < ROWS, endCursor: String(end) }, totalCount: null } };
  },
  PurchaseOrderWalk: ({ first, after }) => {
    const start = Number(after ?? 0);
    const end = Math.min(start + Number(first), ROWS);
    const edges = Array.from({ length: end - start }, (_, index) => ({ cursor: String(start + index + 1) }));
    return { list: { edges, pageInfo: { hasNextPage: end < ROWS } } };
  },
};

function providerWith(handlers: Handlers) {
  const api = fakeApi(handlers);
  return { api, provider: createDataProvider(model, createClient(api.options)) };
}

const list = (page: number, more = {}) => ({
  pagination: { page, perPage: 25 },
  sort: { field: "expectedOn", order: "ASC" as const },
  filter: {},
  meta: { columns: ["supplierId", "expectedOn"] },
  ...more,
});

beforeEach(() => sessionStorage.clear());

describe("lists", () => {
  test("use one document for any columns, and read only those shown, with the names of references", async () => {
    const { api, provider } = providerWith(orders);
    await provider.getList("purchaseOrders", list(1));
    const { query, variables, headers } = api.calls[0]!;
    expect(query).toContain("{ list: purchaseOrders(first: $first, after: $after, filter: $filter, search: $search, orderBy: $orderBy) { nodes { id displayName number status ");
    expect(query).toContain("... @include(if: $show_supplierId) { supplierId supplier { id displayName } }");
    expect(variables).toMatchObject({ first: 25, orderBy: "EXPECTED_ON_ASC" });
    expect(Object.keys(variables).filter((name) => name.startsWith("show_"))).toEqual(["show_supplierId", "show_expectedOn"]);
    await provider.getList("purchaseOrders", { ...list(1), meta: { columns: ["total"] } });
    expect(api.calls[1]!.query).toBe(query);
    expect(headers.get("accept-language")).toBe("zh");
    expect(headers.get("authorization")).toBe("Bearer token");
  });

  test("turn filters into the schema's: one value, several, a range", async () => {
    const { api, provider } = providerWith(orders);
    const filter = { status: "DRAFT", supplierId: ["sup_1", "sup_2"], expectedOn: { from: "2026-11-01" } };
    await provider.getList("purchaseOrders", list(1, { filter }));
    expect(api.calls[0]?.variables.filter).toEqual({
      status: { eq: "DRAFT" },
      supplierId: { in: ["sup_1", "sup_2"] },
      expectedOn: { from: "2026-11-01" },
    });
  });

  test("refuse a filter that the schema does not offer", async () => {
    const { provider } = providerWith(orders);
    await expect(provider.getList("purchaseOrders", list(1, { filter: { note: "x" } }))).rejects.toThrow("note");
  });

  test("have no total where the API does not count", async () => {
    const { provider } = providerWith(orders);
    const { total, pageInfo } = await provider.getList("purchaseOrders", list(1));
    expect(total).toBeUndefined();
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  });

  test("continue from the cursor of the page before", async () => {
    const { api, provider } = providerWith(orders);
    await provider.getList("purchaseOrders", list(1));
    const { data } = await provider.getList("purchaseOrders", list(2));
    expect(data[0]?.id).toBe("po_26");
    expect(api.calls.map(({ name }) => name)).toEqual(["PurchaseOrderList", "PurchaseOrderList"]);
  });

  test("walk to a page that this tab has not seen, in large steps and once", async () => {
    const { api, provider } = providerWith(orders);
    const { data } = await provider.getList("purchaseOrders", list(10));
    expect(data[0]?.id).toBe("po_226");
    expect(api.named("PurchaseOrderWalk").map(({ variables }) => variables.first)).toEqual([200, 25]);
    await provider.getList("purchaseOrders", list(9));
    expect(api.named("PurchaseOrderWalk")).toHaveLength(2);
  });

  test("answer nothing for a page beyond the end", async () => {
    const { provider } = providerWith(orders);
    await expect(provider.getList("purchaseOrders", list(40))).resolves.toMatchObject({
      data: [],
      pageInfo: { hasNextPage: false },
    });
  });

  test("continue reading where the API stopped before it found anything", async () => {
    const { api, provider } = providerWith({
      PurchaseOrderList: ({ after }) => {
        const found = after === "3";
        const pageInfo = { hasNextPage: !found, endCursor: String(Number(after ?? 0) + 1), budgetSpent: !found };
        return { list: { nodes: found ? [{ id: "po_1" }] : [], pageInfo, totalCount: null } };
      },
    });
    const { data } = await provider.getList("purchaseOrders", list(1));
    expect(data.map(({ id }) => id)).toEqual(["po_1"]);
    expect(api.calls).toHaveLength(4);
  });

  test("keep the cursors of each order and filter apart", async () => {
    const { api, provider } = providerWith(orders);
    await provider.getList("purchaseOrders", list(1));
    await provider.getList("purchaseOrders", list(2, { filter: { status: "DRAFT" } }));
    expect(api.named("PurchaseOrderWalk")).toHaveLength(1);
  });
});

describe("changes", () => {
  test("carry version, key and what was changed, and nothing else", async () => {
    const { api, provider } = providerWith({ UpdatePurchaseOrder: () => ({ outcome: { record: { id: "po_1" }, problems: [] } }) });
    const meta = { version: 3, idempotencyKey: "key" };
    await provider.update("purchaseOrders", { id: "po_1", data: { note: "x" }, previousData: { id: "po_1" }, meta });
    expect(api.calls[0]?.variables).toEqual({ input: { id: "po_1", version: 3, idempotencyKey: "key", note: "x" } });
  });

  test("throw all problems at once", async () => {
    const problems = [
      { __typename: "FieldProblem", code: "TOO_SMALL", message: "至少 1", field: "lines.2.quantity" },
      { __typename: "RuleProblem", code: "EXPIRED", message: "许可证已过期", clause: "五(一)1" },
    ];
    const { provider } = providerWith({ CreatePurchaseOrder: () => ({ outcome: { record: null, problems } }) });
    const attempt = provider.create("purchaseOrders", { data: {}, meta: { idempotencyKey: "key" } });
    await expect(attempt).rejects.toBeInstanceOf(ProblemsError);
    await expect(attempt).rejects.toMatchObject({ problems });
  });
});

describe("faults", () => {
  test("carry the request's number", async () => {
    const { provider } = providerWith({ PurchaseOrderRecord: () => fault("INTERNAL_SERVER_ERROR", "Something failed") });
    await expect(provider.getOne("purchaseOrders", { id: "po_1" })).rejects.toMatchObject({
      name: "ApiFault",
      code: "INTERNAL_SERVER_ERROR",
      requestId: "req-1",
    });
  });

  test("try once more with a new token, and then say that the session is lost", async () => {
    let attempts = 0;
    const { api, provider } = providerWith({
      PurchaseOrderRecord: () => (++attempts === 1 ? fault("UNAUTHENTICATED", "Expired", 401) : { record: { id: "po_1" } }),
      SupplierRecord: () => fault("UNAUTHENTICATED", "Unknown", 401),
    });
    await expect(provider.getOne("purchaseOrders", { id: "po_1" })).resolves.toEqual({ data: { id: "po_1" } });
    expect(api.calls[1]?.headers.get("authorization")).toBe("Bearer renewed");
    await expect(provider.getOne("suppliers", { id: "sup_1" })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(api.named("SupplierRecord")).toHaveLength(2);
  });
});
