import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PageRecord } from "../api/record.ts";
import productModel from "virtual:console-model";
import { renderConsole } from "../test/renderConsole.tsx";
import ConfirmLines from "./ConfirmLines.tsx";

const line = (batchNumber: string, code: string, quantity: number) => ({ product: { id: "prod_1", displayName: "阿莫西林胶囊" }, location: { id: `loc_${code}`, displayName: code }, batchNumber, expiresOn: "2027-06-30", quantity });

const delivery: PageRecord = {
  id: "dlv_1",
  displayName: "DN20261127-0001",
  version: 3,
  createdAt: "2026-11-27T00:00:00Z",
  updatedAt: "2026-11-27T00:00:00Z",
  status: "ALLOCATED",
  lines: [line("A1", "A-01-01", 20), line("B2", "A-01-02", 5), line("A1", "A-02-01", 3)],
  availableActions: [{ name: "pick", allowed: true, problems: [] }, { name: "check", allowed: false, problems: [] }],
};

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const done = { outcome: { record: { ...delivery, version: 4 }, problems: [] } };
const locked = { __typename: "RuleProblem", code: "BATCH_HELD", message: "批次 B2 已锁定：召回", clause: "五(二)1 · GSP", remedy: "请点击“重新分配”，改用其他批次" };
const render = (PickDelivery: () => unknown) => renderConsole(<ConfirmLines record={delivery} />, { resource: "deliveries", of: productModel, handlers: { PickDelivery } });

test("a scanned batch confirms its next line, Space the line that has the focus, Ctrl+Enter ends when all are", async () => {
  const { api } = render(() => done);
  const lines = await screen.findAllByRole<HTMLInputElement>("checkbox");
  const scanner = screen.getByRole("textbox", { name: "扫描批号" });
  await userEvent.type(scanner, "Ａ1{Enter}A1{Enter}");
  expect(lines.map(({ checked }) => checked)).toEqual([true, false, true]);
  await userEvent.type(scanner, "A1{Enter}");
  expect(screen.getByText("不在此单据中")).toBeTruthy();
  expect(screen.getByRole("button", { name: "拣货完成" }).hasAttribute("disabled")).toBe(true);

  lines[0]!.focus();
  await userEvent.keyboard("{ArrowDown} {Control>}{Enter}{/Control}");
  await waitFor(() => expect(api.named("PickDelivery")).toHaveLength(1));
  expect(api.named("PickDelivery")[0]!.variables).toMatchObject({ input: { id: "dlv_1", version: 3, confirmedLines: [1, 2, 3], idempotencyKey: expect.any(String) } });
});

test("what is confirmed outlives a reload, and a refusal is told with its remedy", async () => {
  render(() => ({ outcome: { record: null, problems: [locked] } }));
  for (const one of await screen.findAllByRole("checkbox")) await userEvent.click(one);
  cleanup();
  render(() => ({ outcome: { record: null, problems: [locked] } }));
  const lines = await screen.findAllByRole<HTMLInputElement>("checkbox");
  expect(lines.every(({ checked }) => checked)).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "拣货完成" }));
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(locked.message)).toBeTruthy();
  expect(alert.getByText(/重新分配/)).toBeTruthy();
});
