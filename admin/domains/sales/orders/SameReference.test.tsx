import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { PageRecord } from "../../../api/record.ts";
import { renderConsole } from "../../../test/renderConsole.tsx";
import SameReference from "./SameReference.tsx";

const order = { id: "so_2", version: 1, customerId: "cus_1", customerReference: "HT-88", status: "DRAFT" } as unknown as PageRecord;
const show = (record: PageRecord, nodes: object[], locale: "zh" | "en" = "zh") =>
  renderConsole(<SameReference record={record} />, { locale, handlers: { SameReference: () => ({ salesOrders: { nodes } }) } });

afterEach(cleanup);

test("names the customer's other orders of the same reference, and none of those that were cancelled", async () => {
  const { api } = show(order, [
    { id: "so_2", displayName: "SO2", status: "DRAFT" },
    { id: "so_1", displayName: "SO1", status: "CONFIRMED" },
    { id: "so_0", displayName: "SO0", status: "CANCELLED" },
  ]);
  expect((await screen.findByTestId("same-reference")).textContent).toBe("客户订单号“HT-88”也用于：SO1。请确认不是重复录入。");
  expect(api.named("SameReference")[0]!.variables).toEqual({ customerId: "cus_1", customerReference: "HT-88" });
});

test("says nothing of an order that is the only one, and asks nothing where there is no reference", async () => {
  const first = show(order, [{ id: "so_2", displayName: "SO2", status: "DRAFT" }], "en");
  await waitFor(() => expect(first.api.named("SameReference")).toHaveLength(1));
  expect(screen.queryByTestId("same-reference")).toBeNull();
  first.unmount();
  const { api } = show({ ...order, customerReference: null }, []);
  expect(api.calls).toEqual([]);
});
