import type { Money } from "../../../api/record.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "supplierId", "status", "total", "paidOn", "createdAt"],
  facts: ["supplierId", "total", "payeeName", "payeeAccount", "bankReference", "paidOn"],
  followsFrom: {
    PurchaseContract: {
      says: { zh: "合同允许预付。", en: "Something may be prepaid under it." },
      button: { zh: "申请预付款", en: "Request a prepayment" },
      source: ({ id: contractId, status, supplierId, prepayable, prepaid, requested }) => {
        const { amount, currency } = prepayable as Money;
        const left = amount - (prepaid as Money).amount - (requested as Money).amount;
        return status === "APPROVED" && left > 0 ? { supplierId, contractId, prepayment: { amount: left, currency } } : undefined;
      },
    },
    Payable: {
      says: { zh: "尚未申请付款。", en: "Its payment is not requested yet." },
      button: { zh: "申请付款", en: "Request payment" },
      source: ({ id, status, supplierId, open, requested }) => {
        const { amount, currency } = open as Money;
        const left = amount - ((requested as Money | null)?.amount ?? 0);
        return left > 0 && (status === "OPEN" || status === "PARTIAL") ? { supplierId, lines: [{ payableId: id, amount: { amount: left, currency } }] } : undefined;
      },
    },
  },
  choices: {
    contractId: {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId, status: "APPROVED" } : { status: "APPROVED" }),
      facts: ["subject", "prepayable", "prepaid"],
      says: { zh: "只列出该供应商已批准的采购合同。", en: "Approved contracts of the supplier only." },
    },
    "lines.payableId": {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId, status: ["OPEN", "PARTIAL"] } : { status: ["OPEN", "PARTIAL"] }),
      facts: ["documentNumber", "dueOn", "open"],
      says: { zh: "只列出该供应商未结清的应付账款。", en: "Open payables of the supplier only." },
    },
  },
  related: [{ entity: "SupplierEntry", by: "sourceId" }],
  queues: [
    {
      name: "paymentsToMake",
      title: { zh: "待付款的付款申请", en: "Payments to make" },
      verb: { zh: "付款", en: "Pay" },
      roles: ["cashier"],
      filter: () => ({ status: "APPROVED" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["supplierId", "total"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
