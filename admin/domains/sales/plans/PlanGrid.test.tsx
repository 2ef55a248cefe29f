import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { renderConsole } from "../../../test/renderConsole.tsx";
import { type GridPosition, PlanGrid } from "./PlanGrid.tsx";
import { linesBehind, type PlanCell } from "./planLevel.ts";
import { useFigureForm } from "./useFigures.ts";
import type { TreeRow } from "./usePlanTree.ts";

afterEach(cleanup);

const periods = ["2027", "2027-Q1", "2027-01"];
const cell = (period: string, values: Partial<PlanCell> = {}): PlanCell => ({ period, closed: false, target: 120_000, held: "NONE", was: null, sold: 0, attainment: 0, gap: 120_000, forecast: null, ...values });
const row = (name: string, depth: number, open: boolean | undefined, cells: PlanCell[]): TreeRow => ({
  key: name,
  depth,
  branch: { regionId: depth > 0 ? name : null, productId: null, representativeId: null, name, planned: true, cells },
  ...(open !== undefined && { open }),
});
const rows = [
  row("", 0, true, [cell("2027"), cell("2027-Q1"), cell("2027-01", { closed: true })]),
  row("华东", 1, false, [cell("2027", { was: 100_000 }), cell("2027-Q1", { held: "ALL" }), cell("2027-01", { closed: true })]),
];

function sheet({ editable = true, compares = false } = {}) {
  const called = { commit: vi.fn(), hold: vi.fn(), split: vi.fn(), toggle: vi.fn(), toggleQuarter: vi.fn() };
  function Sheet() {
    const [active, move] = useState<GridPosition>({ row: 0, column: 0 });
    return <PlanGrid rows={rows} periods={periods} form={useFigureForm("AMOUNT", "CNY")} editable={editable} compares={compares} active={active} move={move} {...called} />;
  }
  renderConsole(<Sheet />);
  return called;
}

const at = (name: string, column: number) => within(screen.getAllByRole("row").find((one) => one.textContent?.includes(name))!).getAllByRole("cell")[column]!;

test("typing edits, Enter commits downward, and what is typed in full width is understood", async () => {
  const { commit } = sheet();
  await userEvent.click(at("合计", 0));
  await userEvent.keyboard("１５００.5{Enter}");
  expect(commit).toHaveBeenCalledWith(rows[0], "2027", 150_050);
  expect(at("华东", 0).getAttribute("aria-selected")).toBe("true");
});

test("Tab commits to the right, Escape cancels, and entering the same figure is no edit", async () => {
  const { commit } = sheet();
  await userEvent.click(at("华东", 0));
  await userEvent.keyboard("{F2}{Tab}");
  await userEvent.keyboard("7{Escape}");
  expect(commit).not.toHaveBeenCalled();
  expect(at("华东", 1).getAttribute("aria-selected")).toBe("true");
});

test("what is no amount is not committed", async () => {
  const { commit } = sheet();
  await userEvent.click(at("华东", 0));
  await userEvent.keyboard("{Enter}");
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.type(screen.getByRole("textbox"), "1.234{Enter}");
  expect(commit).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
});

test("a closed month is not edited, and says why", async () => {
  const { commit, hold } = sheet();
  const closed = at("华东", 2);
  expect(closed.getAttribute("title")).toContain("已关闭");
  await userEvent.click(closed);
  await userEvent.keyboard("5l");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect([commit.mock.calls, hold.mock.calls]).toEqual([[], []]);
});

test("L holds, S splits, arrows move, and right unfolds on a name", async () => {
  const { hold, split, toggle } = sheet();
  await userEvent.click(at("合计", 0));
  await userEvent.keyboard("{ArrowDown}{ArrowRight}ls");
  expect(hold).toHaveBeenCalledWith(rows[1], rows[1]!.branch.cells[1]);
  expect(split).toHaveBeenCalledOnce();
  await userEvent.keyboard("{Home}{ArrowRight}");
  expect(toggle).toHaveBeenCalledWith(rows[1]!.branch);
});

test("a person without the right to plan only reads", async () => {
  const { commit, hold, split } = sheet({ editable: false });
  await userEvent.click(at("合计", 0));
  await userEvent.keyboard("5{Enter}ls");
  expect([commit, hold, split].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test("compared with another version, a change is shown by how much", () => {
  sheet({ compares: true });
  expect(at("华东", 0).textContent).toBe("1,200.00+200.00");
});

test("a figure opens the order lines of its place and period", () => {
  const { pathname, search } = linesBehind({ regionId: "reg_1", productId: null }, "2027-Q1");
  expect(pathname).toBe("/salesOrderLines");
  expect(JSON.parse(new URLSearchParams(search).get("filter")!)).toEqual({ regionId: "reg_1", orderedOn: { from: "2027-01-01", to: "2027-03-31" } });
});
