import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { useGetList } from "react-admin";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EntityModel } from "../../graphql/schema/model.ts";
import { useRecord } from "../documents/useRecord.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { connection, watched } from "./connection.ts";
import { useLive } from "./useLive.ts";

const page = (displayName: string) => ({ list: { nodes: [{ id: "sup_1", displayName }], pageInfo: { hasNextPage: false, endCursor: null, budgetSpent: false }, totalCount: 1 } });

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function List() {
  useLive();
  const { data } = useGetList("suppliers", { pagination: { page: 1, perPage: 25 } });
  return <ul>{data?.map(({ id, displayName }) => <li key={id}>{displayName as string}</li>)}</ul>;
}

test("what others change comes into a list within ten seconds; not while a hand is at work", async () => {
  let name = "国药";
  const { api } = renderConsole(<List />, { handlers: { SupplierList: () => page(name) } });
  await screen.findByText("国药");
  name = "华润";
  await pass(9_000);
  fireEvent.keyDown(document.body, { key: "a" });
  await pass(900);
  fireEvent.keyDown(document.body, { key: "b" });
  await pass(900);
  expect(api.named("SupplierList")).toHaveLength(1);
  await pass(2_500);
  expect(screen.getByText("华润")).toBeTruthy();
});

test("nobody at the console costs a look a minute, a tab that nobody sees none", async () => {
  const { api } = renderConsole(<List />, { handlers: { SupplierList: () => page("国药") } });
  await screen.findByText("国药");
  await pass(6 * 60_000);
  const before = api.named("SupplierList").length;
  await pass(5 * 60_000);
  expect(api.named("SupplierList").length - before).toBeLessThanOrEqual(5);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const then = api.named("SupplierList").length;
  await pass(5 * 60_000);
  expect(api.named("SupplierList")).toHaveLength(then);
  hidden.mockRestore();
});

const entity = fixtureModel.entities.Supplier as EntityModel;

function Record() {
  useLive();
  const { record } = useRecord(entity, "sup_1");
  return <p>{record?.displayName}</p>;
}

test("of an open record only the version is asked for, and the whole of it once that has changed", async () => {
  let now = { id: "sup_1", version: 1, displayName: "国药" };
  const { api } = renderConsole(<Record />, { handlers: { SupplierRecord: () => ({ record: now }), Versions: () => ({ nodes: [{ id: now.id, version: now.version }, null] }) } });
  await screen.findByText("国药");
  await pass(12_000);
  expect([api.named("Versions").length, api.named("SupplierRecord").length]).toEqual([1, 1]);
  now = { ...now, version: 2, displayName: "华润" };
  await pass(12_000);
  expect(screen.getByText("华润")).toBeTruthy();
  expect(api.named("SupplierRecord")).toHaveLength(2);
});

test("an API that does not answer is offline, one that answers late is slow, any answer ends both", async () => {
  const down = watched(() => Promise.reject(new TypeError("Failed to fetch")));
  await down("http://api.test").catch(() => undefined);
  expect(connection()).toBe("offline");
  let answer: ((response: Response) => void) | undefined;
  const waiting = watched(() => new Promise((resolve) => (answer = resolve)))("http://api.test");
  const refused = watched(async () => new Response(null, { status: 503 }));
  await refused("http://api.test");
  expect(connection()).toBe("online");
  await pass(5_000);
  expect(connection()).toBe("slow");
  answer!(new Response());
  await waiting;
  expect(connection()).toBe("online");
  // An aborted request, such as a search while typing, does not count.
  const given = new AbortController();
  given.abort();
  await down("http://api.test", { signal: given.signal }).catch(() => undefined);
  expect(connection()).toBe("online");
});
