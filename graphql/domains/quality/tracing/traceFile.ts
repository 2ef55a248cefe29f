/**
 * Bills for the traceability platform as a file: a row for each code. The format is data, its kinds of documents too; the
 * titles and the codes of the kinds are from memory of the common platforms, and one that differs takes another list.
 */
import type { TraceBill } from "./traceBill.ts";
import type { TraceMove } from "./traceMoves.ts";

export interface TraceFile {
  fileName: string;
  /** UTF-8 with a byte order mark, so that spreadsheets read it as it is meant. */
  text: string;
}

/** Kinds of documents, as platforms number them. */
const kinds: Readonly<Record<TraceMove, readonly [code: string, name: string]>> = {
  RECEIVE: ["102", "采购入库"],
  RETURN: ["103", "退货入库"],
  RESTOCK: ["109", "退回重新入库"],
  SHIP: ["201", "销售出库"],
  RETURN_SUPPLIER: ["202", "退货出库"],
  DESTROY: ["205", "销毁出库"],
  LOSE: ["206", "损失出库"],
};

interface BillColumn {
  title: string;
  of(bill: TraceBill, code: string, customer: string): string;
}

const columns: readonly BillColumn[] = [
  { title: "单据号", of: ({ number }) => number },
  { title: "单据类型编码", of: ({ move }) => kinds[move][0] },
  { title: "单据类型", of: ({ move }) => kinds[move][1] },
  { title: "业务单号", of: ({ documentNumber }) => documentNumber },
  { title: "往来单位", of: (_, __, customer) => customer },
  { title: "追溯码", of: (_, code) => code },
];

export async function traceFile(bill: TraceBill, customer: string): Promise<TraceFile> {
  // Loaded when a file is written: other requests need no writer of CSV.
  const { csvFile } = await import("../../../platform/job/export/csv.ts");
  const rows = bill.codes.map((code) => columns.map(({ of }) => of(bill, code, customer)));
  return { fileName: `追溯单据-${bill.number}.csv`, text: csvFile(columns.map(({ title }) => title), [rows]).toString() };
}
