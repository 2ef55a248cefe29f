import { useQuery } from "@tanstack/react-query";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { PageRecord } from "../api/record.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { ActionBar } from "./ActionBar.tsx";

const entity = fixtureModel.entities.PurchaseOrder!;
const expired = {
  __typename: "RuleProblem",
  code: "QUALIFICATION_EXPIRED",
  message: "经营许可证已于 2026-10-01 过期",
  clause: "五(一)1",
  remedy: "请供应商提供新证照并提交审核",
  record: { __typename: "Qualification", id: "qua_1", displayName: "GSP-001" },
};
const ownDocument = { __typename: "RuleProblem", code: "OWN_DOCUMENT", message: "提交人不得审批自己的单据" };

const order: PageRecord = {
  id: "po_1",
  displayName: "PO20261122-0001",
  version: 4,
  createdAt: "2026-11-22T00:00:00Z",
  updatedAt: "2026-11-22T00:00:00Z",
  availableActions: [
    { name: "approve", allowed: false, problems: [expired, ownDocument] },
    { name: "reject", allowed: true, problems: [] },
    { name: "update", allowed: true, problems: [] },
  ],
};
afterEach(cleanup);

test("a blocked action tells every reason, with clause, record and remedy, to the keyboard too", async () => {
  const user = userEvent.setup();
  renderConsole(<ActionBar entity={entity} record={order} />);
  const approve = await screen.findByRole("button", { name: "批准" });
  expect(approve.getAttribute("aria-disabled")).toBe("true");
  approve.focus();
  await user.keyboard("{Enter}");
  const reasons = within(await screen.findByRole("dialog"));
  expect(reasons.getByText(expired.message)).toBeTruthy();
  expect(reasons.getByText(ownDocument.message)).toBeTruthy();
  expect(reasons.getByText("（依据：五(一)1）")).toBeTruthy();
  expect(reasons.getByText(/请供应商提供新证照/)).toBeTruthy();
  const link = await reasons.findByRole("link", { name: "GSP-001" });
  expect(link.getAttribute("href")).toBe("/qualifications/qua_1/show");
});

test("editing is a link, where it is allowed", async () => {
  renderConsole(<ActionBar entity={entity} record={order} />);
  const edit = await screen.findByRole("link", { name: "编辑" });
  expect(edit.getAttribute("href")).toBe("/purchaseOrders/po_1");
});

test("an action asks for its input, shows problems in place, and keeps one key while nobody has answered", async () => {
  const user = userEvent.setup();
  const answers = [
    () => new Response("", { status: 502 }),
    () => ({ outcome: { record: null, problems: [{ __typename: "FieldProblem", code: "X", message: "请写明原因", field: "reason" }] } }),
    () => ({ outcome: { record: { ...order, version: 5 }, problems: [] } }),
  ];
  const { api } = renderConsole(<ActionBar entity={entity} record={order} />, {
    handlers: { RejectPurchaseOrder: () => answers.shift()!() },
  });
  await user.click(await screen.findByRole("button", { name: "驳回" }));
  const dialog = within(await screen.findByRole("dialog"));

  await user.click(dialog.getByRole("button", { name: "驳回" }));
  expect(await dialog.findByText("必填")).toBeTruthy();
  expect(api.calls).toHaveLength(0);

  await user.type(dialog.getByRole("textbox", { name: /原因/ }), "价格过高");
  await user.click(dialog.getByRole("button", { name: "驳回" }));
  expect(await dialog.findByText("服务器没有给出结果。")).toBeTruthy();

  await user.click(dialog.getByRole("button", { name: "驳回" }));
  expect(await dialog.findByText("原因：请写明原因")).toBeTruthy();
  expect(dialog.getByText("请写明原因")).toBeTruthy();

  await user.click(dialog.getByRole("button", { name: "驳回" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  const inputs = api.named("RejectPurchaseOrder").map(({ variables }) => variables.input as Record<string, unknown>);
  expect(inputs[0]).toMatchObject({ id: "po_1", version: 4, reason: "价格过高" });
  expect(inputs[1]?.idempotencyKey).toBe(inputs[0]?.idempotencyKey);
  expect(inputs[2]?.idempotencyKey).not.toBe(inputs[1]?.idempotencyKey);
});

test("the dialog closes once its record was read again, however long a list beside it takes", async () => {
  const user = userEvent.setup();
  let version = order.version;
  function Page() {
    const { data: record } = useQuery({ queryKey: ["purchaseOrders", "getOne", { id: order.id, meta: { whole: true } }], queryFn: () => ({ ...order, version }) });
    const { data: count } = useQuery({ queryKey: ["counts"], queryFn: () => (version === order.version ? 7 : new Promise<number>(() => {})) });
    if (!record || count === undefined) return null;
    return (
      <>
        <p>版本 {record.version}</p>
        <ActionBar entity={entity} record={record} />
      </>
    );
  }
  const reject = () => ({ outcome: { record: { ...order, version: ++version }, problems: [] } });
  renderConsole(<Page />, { handlers: { RejectPurchaseOrder: reject } });
  await user.click(await screen.findByRole("button", { name: "驳回" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: /原因/ }), "价格过高");
  await user.click(dialog.getByRole("button", { name: "驳回" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("版本 5")).toBeTruthy();
});
