import type { Operation } from "../../../api/operation.ts";

export const vouchersOperation: Operation = {
  name: "Vouchers",
  text: `query Vouchers($from: LocalDate!, $to: LocalDate!, $currency: String!, $format: VoucherFormat!) {
    vouchers(from: $from, to: $to, currency: $currency, format: $format) { lines { on account code debit { amount currency } credit { amount currency } } total { amount currency } fileName text }
  }`,
};
