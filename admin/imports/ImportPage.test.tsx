import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import type { FileReading, ImportJob, RowProblems } from "./importJob.ts";
import ImportPage from "./ImportPage.tsx";


const job = (values: Partial<ImportJob> = {}): ImportJob => ({
  id: "job_1",
  version: 4,
  kind: "IMPORT",
  listOf: "Supplier",
  fileName: "供应商.csv",
  status: "WAITING",
  phase: "READ",
  done: 3,
  total: 3,
  failed: 0,
  failure: null,
  finishedAt: null,
  createdAt: "2026-11-22T00:00:00.000Z",
  headers: ["名称", "启用?", "备注"],
  examples: ["国药控股", "是", "x"],
  mapping: [{ header: "名称", attribute: "name" }],
  corrections: [],
  reading: null,
  problemsUrl: null,
  ...values,
});
const checked = job({ phase: "CHECK", failed: 1, problemsUrl: "http://files.test/problems", mapping: [{ header: "名称", attribute: "name" }, { header: "启用?", attribute: "active" }] });
const rows: RowProblems[] = [{ row: 2, values: { name: "", active: "大概" }, problems: [{ field: "name", message: "名称必填" }, { field: "active", message: '启用"大概"不是是或否' }, { message: "整行不行" }] }];
const moved = () => ({ outcome: { record: { id: "job_1", displayName: "x", version: 5 }, problems: [] } });

const page = (handlers: Handlers) => renderConsole(<Routes><Route path="/imports/:id" element={<ImportPage />} /></Routes>, { path: "/imports/job_1", resource: "jobs", handlers });

beforeEach(() => {
  sessionStorage.clear();
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(rows));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("columns are mapped as proposed, and as the person says", async () => {
  const user = userEvent.setup();
  const { api } = page({ ImportJob: () => ({ job: job() }), CheckJob: moved });
  const table = within(await screen.findByRole("table", { name: "字段匹配" }));
  expect(table.getByText("国药控股")).toBeTruthy();
  await user.click(table.getByRole("combobox", { name: "“启用?”列对应的字段" }));
  await user.click(await screen.findByRole("option", { name: "启用" }));
  await user.click(screen.getByRole("button", { name: "预检" }));
  await waitFor(() =>
    expect(api.named("CheckJob")[0]?.variables.input).toMatchObject({ id: "job_1", version: 4, mapping: [{ header: "名称", attribute: "name" }, { header: "启用?", attribute: "active" }], corrections: [] }),
  );
});

test("a required field without a column keeps the dry run back, and says which", async () => {
  page({ ImportJob: () => ({ job: job({ mapping: [] }) }) });
  expect(await screen.findByText("以下必填字段还没有对应的列：名称")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "预检" }).disabled).toBe(true);
});

describe("how the file is read", () => {
  const reading: FileReading = {
    sheets: ["说明", "数据"],
    sheet: "数据",
    encodings: null,
    encoding: null,
    headerRow: 2,
    preview: [{ row: 1, cells: ["供应商名录"] }, { row: 2, cells: ["名称", "启用?"] }],
  };

  test("another sheet, or another row of titles, is chosen, and the file read again", async () => {
    const user = userEvent.setup();
    const { api } = page({ ImportJob: () => ({ job: job({ reading }) }), ReadAgainJob: moved });
    await user.click(await screen.findByRole("combobox", { name: "工作表" }));
    await user.click(await screen.findByRole("option", { name: "说明" }));
    await waitFor(() => expect(api.named("ReadAgainJob")[0]?.variables.input).toMatchObject({ id: "job_1", version: 4, sheet: "说明" }));
    await user.click(await screen.findByRole("combobox", { name: "标题行" }));
    await user.click(await screen.findByRole("option", { name: "第 1 行：供应商名录" }));
    await waitFor(() => expect(api.named("ReadAgainJob")[1]?.variables.input).toMatchObject({ sheet: "数据", headerRow: 1 }));
  });

  test("of the encodings that fit, each shows what the file then says", async () => {
    const user = userEvent.setup();
    const encodings = [{ encoding: "WINDOWS_1252", sample: "Laboratoires Théramex" }, { encoding: "GB18030", sample: "Laboratoires Th閞amex" }];
    const { api } = page({ ImportJob: () => ({ job: job({ reading: { ...reading, sheets: null, sheet: null, encodings, encoding: "WINDOWS_1252" } }) }), ReadAgainJob: moved });
    expect(await screen.findByRole("combobox", { name: "标题行" })).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "工作表" })).toBeNull();
    await user.click(screen.getByRole("combobox", { name: "文件编码" }));
    expect(await screen.findByRole("option", { name: /Théramex/ })).toBeTruthy();
    await user.click(screen.getByRole("option", { name: /Th閞amex/ }));
    await waitFor(() => expect(api.named("ReadAgainJob")[0]?.variables.input).toMatchObject({ encoding: "GB18030" }));
  });

  test("where another way has failed, it says why, and what was read before is still there", async () => {
    page({ ImportJob: () => ({ job: job({ reading, failure: "无法读取文件：标题行之下没有数据（标题行：第 3 行）" }) }) });
    expect(await screen.findByText("无法读取文件：标题行之下没有数据（标题行：第 3 行）")).toBeTruthy();
    expect(screen.getByRole("table", { name: "字段匹配" })).toBeTruthy();
  });
});

test("what no column says is one value for all rows", async () => {
  const user = userEvent.setup();
  const { api } = page({ ImportJob: () => ({ job: job({ mapping: [] }) }), CheckJob: moved });
  await user.click(await screen.findByRole("combobox", { name: "为所有行设置固定值" }));
  await user.click(await screen.findByRole("option", { name: "名称 *" }));
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "预检" }).disabled).toBe(true);
  await user.type(screen.getByRole("textbox", { name: "所有行的名称" }), "同一家");
  await user.click(screen.getByRole("button", { name: "预检" }));
  await waitFor(() => expect(api.named("CheckJob")[0]?.variables.input).toMatchObject({ mapping: [{ attribute: "name", value: "同一家" }] }));
});

test("every problem is at its cell; what is put right survives a reload and is checked again", async () => {
  const user = userEvent.setup();
  const handlers: Handlers = { ImportJob: () => ({ job: checked }), CheckJob: moved, RunJob: moved };
  const first = page(handlers);
  expect(await screen.findByText("名称必填")).toBeTruthy();
  expect(screen.getByText('启用"大概"不是是或否')).toBeTruthy();
  expect(screen.getByText("整行不行")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "名称（第 2 行）" }), "新名称");
  // Created is what was checked: with corrections on the way, nothing is.
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "导入 2 行" }).disabled).toBe(true);
  first.unmount();

  const { api } = page(handlers);
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "名称（第 2 行）" })).value).toBe("新名称");
  await user.clear(screen.getByRole("textbox", { name: "启用（第 2 行）" }));
  await user.click(screen.getByRole("button", { name: "更正后重新预检" }));
  await waitFor(() =>
    expect(api.named("CheckJob")[0]?.variables.input).toMatchObject({
      mapping: checked.mapping,
      corrections: [{ row: 2, attribute: "name", value: "新名称" }, { row: 2, attribute: "active", value: null }],
    }),
  );
});

test("the rows without problems can be imported; the problems of the API are shown where it refuses", async () => {
  const user = userEvent.setup();
  page({ ImportJob: () => ({ job: checked }), RunJob: () => ({ outcome: { record: null, problems: [{ __typename: "RuleProblem", code: "NOT_READY", message: "此导入还不能进行这一步", clause: null, record: null }] } }) });
  await user.click(await screen.findByRole("button", { name: "导入 2 行" }));
  expect(await screen.findByText("此导入还不能进行这一步")).toBeTruthy();
});

test("progress comes from the server, and the end says how many were created and how many not", async () => {
  const answers = [job({ status: "RUNNING", phase: "IMPORT", done: 1 }), job({ status: "DONE", phase: "IMPORT", failed: 1 })];
  let requests = 0;
  page({ ImportJob: () => ({ job: answers[Math.min(requests++, 1)]! }) });
  expect((await screen.findByRole("progressbar", { name: "导入：供应商.csv" })).getAttribute("aria-valuenow")).toBe("33");
  expect(await screen.findByText(/已导入 2 行；1 行未导入/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "下载未导入的行" })).toBeTruthy();
});

test("a file that could not be read says why; somebody else's import is none", async () => {
  const first = page({ ImportJob: () => ({ job: job({ status: "FAILED", headers: null, failure: "无法读取文件：编码不是 UTF-8 或 GB18030" }) }) });
  expect(await screen.findByText("无法读取文件：编码不是 UTF-8 或 GB18030")).toBeTruthy();
  first.unmount();
  page({ ImportJob: () => ({ job: null }) });
  expect(await screen.findByText("该导入不存在，或不是您的。")).toBeTruthy();
});
