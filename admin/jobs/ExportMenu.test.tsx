import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import EntityList from "../lists/EntityList.tsx";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { download } from "./download.ts";

vi.mock("./download.ts", () => ({ download: vi.fn() }));

const job = (values: object = {}) => ({ id: "job_1", version: 1, kind: "EXPORT", listOf: "PurchaseOrder", fileName: "采购订单.csv", status: "RUNNING", phase: "EXPORT", done: 1_000, total: 10_000, failed: 0, failure: null, finishedAt: null, createdAt: new Date().toISOString(), ...values });
const handlers: Handlers = {
  PurchaseOrderStates: () => ({ all: { totalCount: null } }),
  PurchaseOrderList: () => ({ list: { nodes: [{ id: "po_1", displayName: "PO1", number: "PO1", status: "DRAFT" }], pageInfo: { hasNextPage: false, endCursor: "c" }, totalCount: 1 } }),
  SavedViews: () => ({ savedViews: { nodes: [] }, listPreferences: { nodes: [] } }),
  Jobs: () => ({ jobs: { nodes: [] } }),
};
const path = `/purchaseOrders?filter=${encodeURIComponent('{"status":"DRAFT"}')}&sort=total&order=DESC`;

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

test("the list as it is filtered, ordered and cut into columns is exported", async () => {
  const user = userEvent.setup();
  const { api } = renderConsole(<EntityList />, { path, handlers: { ...handlers, RequestExport: () => ({ outcome: { record: job(), problems: [] } }) } });
  await user.click(await screen.findByRole("button", { name: "导出" }));
  await user.click(await screen.findByRole("menuitem", { name: "CSV 文件" }));
  await waitFor(() => expect(api.named("RequestExport")).toHaveLength(1));
  expect(api.named("RequestExport")[0]!.variables.input).toMatchObject({
    listOf: "PurchaseOrder",
    format: "CSV",
    selection: { conditions: [{ attribute: "status", values: ["DRAFT"] }], orderBy: "TOTAL_DESC", columns: expect.arrayContaining(["number", "total"]) },
  });
});

test("progress is read from the server, so that a reload loses nothing; the file is there when it is done", async () => {
  const user = userEvent.setup();
  const answers = [job(), job({ done: 6_000 }), job({ status: "DONE", done: 10_000, finishedAt: new Date().toISOString() })];
  let requests = 0;
  const { api } = renderConsole(<EntityList />, {
    path,
    handlers: { ...handlers, Jobs: () => ({ jobs: { nodes: [answers[Math.min(requests++, 2)]!] } }), JobResult: () => ({ job: { resultUrl: "http://files.test/1" } }) },
  });
  const bar = within(await screen.findByRole("region", { name: "导出：采购订单.csv" }));
  expect(bar.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("10");
  await user.click(await bar.findByRole("button", { name: "下载" }));
  await waitFor(() => expect(download).toHaveBeenCalledWith("http://files.test/1"));
  expect(api.named("JobResult")[0]!.variables).toEqual({ id: "job_1" });
});

test("a job that failed says why", async () => {
  renderConsole(<EntityList />, { path, handlers: { ...handlers, Jobs: () => ({ jobs: { nodes: [job({ status: "FAILED", failure: "超过 20000 行，请缩小筛选范围后重新导出" })] } }) } });
  expect(await screen.findByText("超过 20000 行，请缩小筛选范围后重新导出")).toBeTruthy();
});
