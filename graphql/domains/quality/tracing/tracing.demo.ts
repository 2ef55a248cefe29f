/** The demo's traceability codes: a case of a receipt's lot, received by its code. */
import { readPage } from "../../../table/list.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { TraceCode } from "./traceCode.ts";
import { TracedProduct } from "./tracedProduct.ts";
import { TraceScan } from "./traceScan.ts";

const drugDigits = "8312345";
const code = (serial: number): string => drugDigits + String(serial).padStart(13, "0");

export const tracingPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast) {
    const { edges } = await readPage(cast.table, GoodsReceipt, { filter: { status: { eq: "CONFIRMED" } }, first: 1 });
    const receipt = edges[0]?.node;
    const line = receipt?.lines.find(({ acceptedQuantity }) => acceptedQuantity >= 6);
    if (!receipt || !line) return;
    const { productId, batchNumber } = line;
    await cast.create("qa-officer", TracedProduct, { productId, drugDigits, codedFrom: addDays(cast.today, 90) });
    const of = { productId, batchNumber };
    await cast.create("receiver", TraceCode, { ...of, code: code(1), level: "CASE", units: 6 });
    for (const inner of [10, 20]) {
      await cast.create("receiver", TraceCode, { ...of, code: code(inner), level: "INNER", parentCode: code(1), units: 3 });
      for (const box of [1, 2, 3]) await cast.create("receiver", TraceCode, { ...of, code: code(inner + box), level: "BOX", parentCode: code(inner), units: 1 });
    }
    await cast.create("receiver", TraceScan, { move: "RECEIVE", documentId: receipt.id, codes: [code(1)] });
  },
  report: () => "追溯码 a case of packs with traceability codes",
});
