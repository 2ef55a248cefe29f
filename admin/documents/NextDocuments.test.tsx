import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import productModel from "virtual:console-model";
import type { PageRecord } from "../api/record.ts";
import { documentsAfter } from "../domains/pages.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import { NextDocuments } from "./NextDocuments.tsx";

afterEach(cleanup);

const delivery = (values: object = {}): PageRecord => ({ id: "so_1", version: 1, status: "SIGNED", lines: [{ quantity: 10, returnedQuantity: 4 }, { quantity: 5, returnedQuantity: 5 }], ...values }) as never;
const allowed = (...entities: string[]) => ({ ...me, permissions: entities.map((entity) => ({ entity, action: "create" })) });
const show = (record: PageRecord, ...entities: string[]) => renderConsole(<><NextDocuments entity="Delivery" record={record} /><p>shown</p></>, { of: productModel, as: allowed(...entities) });

test("a delivery that has left leads those who may to a return of what has not come back", async () => {
  show(delivery(), "SalesReturn");
  const link = await screen.findByRole("link", { name: "登记退货" });
  const address = new URL(link.getAttribute("href")!, "http://console");
  expect(address.pathname).toBe("/salesReturns/create");
  expect(JSON.parse(address.searchParams.get("source")!)).toEqual({ deliveryId: "so_1", lines: [{ deliveryLine: 1, quantity: 6 }] });
});

test("one that is still in the warehouse leads to a shipment instead", async () => {
  show(delivery({ status: "PICKED" }), "SalesReturn", "Shipment");
  expect(await screen.findByRole("link", { name: "建运单" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "登记退货" })).toBeNull();
});

test.each([
  ["somebody who may create none", delivery(), ["PurchaseOrder"]],
  ["everything that has come back", delivery({ lines: [{ quantity: 5, returnedQuantity: 5 }] }), ["SalesReturn"]],
  ["a delivery from before going live", delivery({ historical: true }), ["SalesReturn"]],
])("nothing is offered for %s", async (_, record, entities) => {
  show(record, ...entities);
  await screen.findByText("shown");
  expect(screen.queryByRole("link")).toBeNull();
});

describe("what a form begins with", () => {
  const source = (from: string, to: string, record: object) => documentsAfter(from).find(({ entity }) => entity === to)!.source(record as never, me);
  test.each([
    ["Payable", "PaymentRequest", { id: "pay_1", supplierId: "sup_1", status: "PARTIAL", open: { amount: 900, currency: "CNY" }, requested: { amount: 400, currency: "CNY" } }, { supplierId: "sup_1", lines: [{ payableId: "pay_1", amount: { amount: 500, currency: "CNY" } }] }],
    ["Payable", "PaymentRequest", { id: "pay_1", status: "PAID", open: { amount: 900, currency: "CNY" }, requested: null }, undefined],
    ["PurchasePlan", "PurchaseOrder", { id: "pp_1", status: "APPROVED", neededOn: "2026-12-01", lines: [{ productId: "p_1", openQuantity: 3 }, { productId: "p_2", openQuantity: 0 }] }, { planId: "pp_1", expectedOn: "2026-12-01", lines: [{ productId: "p_1", quantity: 3 }] }],
    ["PurchasePlan", "PurchaseOrder", { id: "pp_1", status: "DRAFT", lines: [{ productId: "p_1", openQuantity: 3 }] }, undefined],
    ["ReplenishmentSuggestion", "PurchasePlan", { id: "rs_1", status: "PROPOSED", productId: "p_1" }, undefined],
    ["Batch", "BatchCorrection", { id: "bat_1" }, { batchId: "bat_1" }],
    ["PurchaseOrder", "SupplierInvoice", { id: "po_1", supplierId: "sup_1", lines: [{ unitPrice: null, acceptedQuantity: 9, returnedQuantity: 2, invoicedQuantity: 7 }] }, undefined],
  ])("%s → %s", (from, to, record, begins) => {
    expect(source(from, to, record)).toEqual(begins);
  });
});
