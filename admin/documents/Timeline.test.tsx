import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { TimelineEntry } from "../api/record.ts";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { Timeline } from "./Timeline.tsx";

const entity = fixtureModel.entities.PurchaseOrder!;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const entry = (version: number, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `po_1:${version}`,
  at: "2026-11-22T00:00:00Z",
  actorId: "emp_1",
  actorName: "王采购",
  action: "update",
  version,
  reason: null,
  requestId: null,
  onBehalfOfId: null,
  changes: [],
  revertible: false,
  reverts: null,
  comment: null,
  hash: "abc",
  previousHash: null,
  ...more,
});

const comment = (values: object = {}) => ({ text: "@李四 请核对", withdrawn: false, mayWithdraw: false, mentioned: [{ id: "emp_2", displayName: "李四" }], files: [], ...values });

function show(nodes: TimelineEntry[], handlers: Handlers = {}, mayComment = true, locale: "zh" | "en" = "zh") {
  return renderConsole(<Timeline entity={entity} id="po_1" />, {
    locale,
    handlers: {
      PurchaseOrderTimeline: () => ({ record: { timeline: { nodes, pageInfo: { hasNextPage: false, endCursor: null }, mayComment } } }),
      EmployeeList: () => ({ list: { nodes: [{ id: "emp_2", displayName: "李四" }, { id: "emp_3", displayName: "李小四" }, { id: "emp_4", displayName: "王五" }], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 3 } }),
      Search: () => ({ search: { complete: true, results: [] } }),
      ...handlers,
    },
  });
}

test("an amount that has changed is shown as an amount, not in its minor units", async () => {
  show([entry(2, { changes: [{ path: "total.amount", before: "38000000", after: "36500050" }] })]);
  const change = await screen.findByText("380,000.00");
  expect(change.closest("li")?.textContent).toContain("365,000.50");
});

test("what the model does not describe is told in words, what is empty is not told, and no word is too long for the page", async () => {
  const hash = "9426e2e6".repeat(8);
  const made = [
    { path: "duties", before: null, after: "[]" },
    { path: "marks", before: "{}", after: '{"none":[]}' },
    { path: "holders", before: "[]", after: '[{"role":"buyer","ids":["emp_1","emp_2"]}]' },
    { path: "lines", before: '[{"quantity":5}]', after: "[]" },
    { path: "number", before: null, after: JSON.stringify(hash) },
  ];
  show([entry(2, { changes: made, hash })]);
  const word = await screen.findByText(hash);
  expect(getComputedStyle(word).overflowWrap).toBe("anywhere");
  const { textContent } = word.closest("ol")!;
  expect(textContent).toContain("holders：— → role：buyer、ids：emp_1、emp_2");
  expect(textContent).toMatch(/5 → —/);
  expect(textContent).not.toMatch(/duties|marks|[[\]{}"]/);
});

test.each([
  ["zh", "王采购 提交", "王采购 修改"],
  ["en", "王采购 submitted", "王采购 changed"],
] as const)("what somebody did reads as a sentence in %s", async (locale, submitted, changed) => {
  show([entry(3, { action: "submit" }), entry(2)], {}, true, locale);
  const items = await screen.findAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([expect.stringContaining(submitted), expect.stringContaining(changed)]);
});

test("typing @ chooses a colleague by keyboard, and only colleagues still named in the text are notified", async () => {
  const user = userEvent.setup();
  const { api } = show([], { AddComment: () => ({ outcome: { record: { id: "po_1" }, problems: [] } }) });
  const box = await screen.findByRole("textbox", { name: "写评论" });
  await user.type(box, "请 @李");
  const people = await screen.findByRole("listbox", { name: "同事" });
  expect(within(people).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["李四", "李小四"]);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(box).toHaveProperty("value", "请 @李小四 ");
  await user.type(box, "@李");
  await screen.findByRole("listbox");
  await user.keyboard("{Enter}核对");
  expect(box).toHaveProperty("value", "请 @李小四 @李四 核对");
  await user.clear(box);
  await user.type(box, "@李四 核对");
  await user.keyboard("{Escape}{Control>}{Enter}{/Control}");
  await waitFor(() => expect(api.named("AddComment")).toHaveLength(1));
  expect(api.named("AddComment")[0]!.variables.input).toMatchObject({ id: "po_1", text: "@李四 核对", mentionedIds: ["emp_2"], fileIds: [] });
  await waitFor(() => expect(box).toHaveProperty("value", ""));
});

test("a comment that is refused says why and keeps what was typed, also across a reload; lost answers keep their key", async () => {
  const user = userEvent.setup();
  const answers = [
    () => fault("INTERNAL_SERVER_ERROR", "系统出现故障"),
    () => ({ outcome: { record: null, problems: [{ __typename: "FieldProblem", code: "CANNOT_SEE_RECORD", message: "李四无权查看此记录，不能提到", field: "mentionedIds.0" }] } }),
  ];
  const { api, unmount } = show([], { AddComment: () => answers.shift()!() });
  await user.type(await screen.findByRole("textbox", { name: "写评论" }), "请看");
  await user.click(screen.getByRole("button", { name: "发表评论" }));
  expect(await screen.findByText("系统出现故障")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "发表评论" }));
  expect(await screen.findByText(/李四无权查看此记录/)).toBeTruthy();
  const [first, second] = api.named("AddComment").map(({ variables }) => variables.input as { idempotencyKey: string });
  expect(second!.idempotencyKey).toBe(first!.idempotencyKey);
  unmount();
  show([]);
  expect(await screen.findByRole("textbox", { name: "写评论" })).toHaveProperty("value", "请看");
});

test("nobody is offered to comment who may not", async () => {
  show([entry(1, { comment: comment() })], {}, false);
  expect(await screen.findByText("李四", { exact: false })).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("a withdrawn comment stays, struck through; one's own can be withdrawn once that is confirmed", async () => {
  const user = userEvent.setup();
  const { api } = show([entry(3, { comment: comment({ mayWithdraw: true }) }), entry(2, { comment: comment({ text: "说错了", withdrawn: true }) })], {
    WithdrawComment: () => ({ outcome: { record: { id: "po_1" }, problems: [] } }),
  });
  expect((await screen.findByText("说错了")).tagName).toBe("DEL");
  expect(screen.getByText("已撤回")).toBeTruthy();
  expect(screen.getByText("@李四").tagName).toBe("STRONG");
  await user.click(screen.getByRole("button", { name: "撤回评论" }));
  expect(api.named("WithdrawComment")).toEqual([]);
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确认" }));
  await waitFor(() => expect(api.named("WithdrawComment")[0]!.variables.input).toEqual({ id: "po_1", entry: 3 }));
});

test("an edit is taken back only when everything that was changed since has been decided", async () => {
  const user = userEvent.setup();
  const fields = [
    { name: "expectedOn", before: '"2026-12-03"', now: '"2026-12-31"', changedSince: true },
    { name: "note", before: null, now: '"加急"', changedSince: false },
  ];
  const { api } = show([entry(2, { revertible: true, changes: [{ path: "note", before: null, after: '"加急"' }] }), entry(1)], {
    RevertPreview: () => ({ revertPreview: { version: 5, fields, problems: [] } }),
    RevertChange: () => ({ outcome: { record: { id: "po_1" }, problems: [] } }),
  });
  await user.click(await screen.findByRole("button", { name: "还原此修改" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("2026/12/31")).toBeTruthy();
  expect(dialog.getByText("2026/12/03")).toBeTruthy();
  expect(dialog.getByRole("button", { name: "还有 1 项待选择" })).toHaveProperty("disabled", true);
  await user.click(dialog.getByRole("radio", { name: "保留当前内容" }));
  // Anyone who closes it by a slip, or has to sign in again, finds what they had decided.
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByRole("button", { name: "还原此修改" }));
  const again = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(again.getByRole("button", { name: "还原" })).toHaveProperty("disabled", false));
  await user.click(again.getByRole("button", { name: "还原" }));
  await waitFor(() => expect(api.named("RevertChange")).toHaveLength(1));
  expect(api.named("RevertChange")[0]!.variables.input).toMatchObject({ id: "po_1", version: 5, entry: 2, keep: ["expectedOn"], overwrite: [], reason: null });
});

test("what is in the way of taking an edit back is said, and it cannot be done", async () => {
  const user = userEvent.setup();
  show([entry(2, { revertible: true })], {
    RevertPreview: () => ({ revertPreview: { version: 5, fields: [], problems: [{ __typename: "RuleProblem", code: "NOT_EDITABLE", message: "状态为\"已批准\"时不可修改" }] } }),
  });
  await user.click(await screen.findByRole("button", { name: "还原此修改" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/时不可修改/)).toBeTruthy();
  expect(dialog.getByRole("button", { name: "还原" })).toHaveProperty("disabled", true);
});

test.each([
  [{ whole: true, entries: 7, brokenEntry: null, message: null }, "已校验 7 条记录，哈希链完整。"],
  [{ whole: false, entries: 7, brokenEntry: 3, message: "第 3 条记录被改动过" }, "操作记录不完整：第 3 条记录被改动过。"],
])("the trail is verified when somebody asks: %o", async (trailCheck, expected) => {
  const user = userEvent.setup();
  const { api } = show([entry(1)], { TrailCheck: () => ({ node: { trailCheck } }) });
  await user.click(await screen.findByRole("button", { name: "校验操作记录" }));
  expect(await screen.findByText(expected, { exact: false })).toBeTruthy();
  expect(api.named("TrailCheck")).toHaveLength(1);
  const link = screen.queryByRole("link", { name: "版本：3" });
  expect(link?.getAttribute("href") ?? null).toBe(trailCheck.whole ? null : "#entry-3");
});
