/**
 * The files that accounting software takes vouchers from. A format is data: a list of columns with the titles of its
 * import template. The titles are from memory of the common templates; a company whose template differs adds a format.
 */
import { decimalText } from "../../../table/decimal.ts";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { minorDigits } from "../../../table/money.ts";
import { LedgerAccount } from "../receivables/ledgerEntry.ts";
import type { AccountDay } from "../receivables/ledgerFigures.ts";

export const VoucherFormat = enumeration("VoucherFormat", "Accounting software that vouchers are exported for.", {
  KINGDEE: { zh: "金蝶", en: "Kingdee" },
  YONYOU: { zh: "用友", en: "Yonyou" },
});
export type VoucherFormat = ValueOf<typeof VoucherFormat>;

/** One side of an account on one day, as a line of that day's voucher. */
export interface VoucherLine extends AccountDay {
  code: string;
  currency: string;
  /** Running number of the day within the file. */
  voucher: number;
  /** Running number of the line within its voucher. */
  entry: number;
}

interface VoucherColumn {
  title: string;
  of(line: VoucherLine): string;
}

const amount = (value: number, { currency }: VoucherLine): string => (value === 0 ? "" : decimalText(value, minorDigits(currency)));
const debit = (line: VoucherLine): string => amount(line.debit, line);
const credit = (line: VoucherLine): string => amount(line.credit, line);
const summary = ({ on }: VoucherLine): string => `${on} 销售往来汇总`;
const nameOf = ({ account }: VoucherLine): string => labelOf(LedgerAccount, account).zh;
const year = ({ on }: VoucherLine): string => on.slice(0, 4);
const period = ({ on }: VoucherLine): string => String(Number(on.slice(5, 7)));

const formats: Readonly<Record<VoucherFormat, readonly VoucherColumn[]>> = {
  KINGDEE: [
    { title: "凭证日期", of: ({ on }) => on },
    { title: "会计年度", of: year },
    { title: "会计期间", of: period },
    { title: "凭证字", of: () => "记" },
    { title: "凭证号", of: ({ voucher }) => String(voucher) },
    { title: "分录序号", of: ({ entry }) => String(entry) },
    { title: "摘要", of: summary },
    { title: "科目代码", of: ({ code }) => code },
    { title: "科目名称", of: nameOf },
    { title: "币别", of: ({ currency }) => currency },
    { title: "借方金额", of: debit },
    { title: "贷方金额", of: credit },
  ],
  YONYOU: [
    { title: "制单日期", of: ({ on }) => on },
    { title: "凭证类别", of: () => "记" },
    { title: "凭证编号", of: ({ voucher }) => String(voucher).padStart(4, "0") },
    { title: "摘要", of: summary },
    { title: "科目编码", of: ({ code }) => code },
    { title: "科目名称", of: nameOf },
    { title: "币种", of: ({ currency }) => currency },
    { title: "借方", of: debit },
    { title: "贷方", of: credit },
  ],
};

/** The lines as CSV, UTF-8 with a byte order mark, so that spreadsheets read it as it is meant. */
export async function voucherFile(lines: readonly VoucherLine[], format: VoucherFormat): Promise<string> {
  const columns = formats[format];
  // Loaded when a file is written: other requests need no writer of CSV.
  const { csvFile } = await import("../../../platform/job/export/csv.ts");
  return csvFile(columns.map(({ title }) => title), [lines.map((line) => columns.map(({ of }) => of(line)))]).toString();
}
