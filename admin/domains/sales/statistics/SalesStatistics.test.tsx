import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { me, renderConsole } from "../../../test/renderConsole.tsx";
import { fixtureModel } from "../../../test/fixtureModel.ts";
import SalesStatistics from "./SalesStatistics.tsx";

const labels = { REGION: "区域", PRODUCT: "商品", REPRESENTATIVE: "销售代表", CUSTOMER: "客户" };
fixtureModel.enums.SalesBy = { name: "SalesBy", values: Object.entries(labels).map(([value, zh]) => ({ value, label: { zh, en: value } })) } as never;

const yuan = (amount: number) => ({ amount, currency: "CNY" });
const month = { month: "2026-11", amount: yuan(120_000), quantity: 9 };
const statistics = {
  amount: yuan(120_000),
  amountBefore: yuan(100_000),
  quantity: 9,
  memberCount: 2,
  othersAmount: yuan(20_000),
  othersQuantity: 1,
  months: [month, { ...month, month: "2026-12" }],
  members: [{ id: "reg_1", name: "华东区", amount: yuan(100_000), quantity: 8, amountBefore: yuan(0), months: [month, { ...month, month: "2026-12", quantity: 0 }] }],
};
afterEach(cleanup);

const show = (role = "salesLead") => renderConsole(<SalesStatistics />, { handlers: { SalesStatistics: () => ({ statistics }) }, as: { ...me, roles: [role], today: "2026-11-22" } });

/** The list that a link opens, as its address has it. */
const listOf = (link: HTMLElement) => {
  const { pathname, searchParams } = new URL(link.getAttribute("href")!, "http://console.test");
  return [pathname, JSON.parse(searchParams.get("filter")!)];
};

test("each figure opens the lines behind it, with its own share and growth beside it", async () => {
  show();
  const row = within((await screen.findByText("华东区")).closest("tr")!);
  expect(listOf(row.getByRole("link", { name: "¥1,000.00" }))).toEqual(["/salesOrderLines", { regionId: "reg_1", orderedOn: { from: "2026-01-01", to: "2026-12-31" } }]);
  expect(row.getByText("83.3 %")).toBeTruthy();
  // Nothing was sold the year before: that is no growth of anything.
  expect(row.getByText("—")).toBeTruthy();
  expect(screen.getByText("+20.0 %")).toBeTruthy();
  expect(screen.getByText("其余 1 项")).toBeTruthy();
});

test("the dimension is chosen, and asked for", async () => {
  const { api } = show();
  await screen.findByText("华东区");
  await userEvent.click(screen.getByRole("button", { name: "客户" }));
  expect(api.named("SalesStatistics").map(({ variables }) => variables)).toEqual([{ by: "REGION", period: "2026", currency: "CNY" }, { by: "CUSTOMER", period: "2026", currency: "CNY" }]);
});

test("month by month, each month opens its own lines, and one without sales is no link", async () => {
  show();
  await screen.findByText("华东区");
  await userEvent.click(screen.getByLabelText("按月显示"));
  const row = within(screen.getByText("华东区").closest("tr")!);
  expect(listOf(row.getByRole("link", { name: "¥1,200.00" }))).toEqual(["/salesOrderLines", { regionId: "reg_1", orderedOn: { from: "2026-11-01", to: "2026-11-30" } }]);
  expect(row.getAllByText("—")).toHaveLength(2);
});

test("a representative is not offered customers, whose figures are the company's", async () => {
  const { api } = show("salesRepresentative");
  await screen.findByText("华东区");
  expect(screen.queryByRole("button", { name: "客户" })).toBeNull();
  expect(api.named("SalesStatistics").map(({ variables }) => variables)).toEqual([{ by: "REGION", period: "2026", currency: "CNY" }]);
});
