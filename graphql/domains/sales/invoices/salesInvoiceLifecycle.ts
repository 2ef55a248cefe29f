import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { partOf } from "../../catalogue/api.ts";
import type { Customer } from "../customers/customer.ts";
import { blueLineOf, completeInvoice, deliveriesOf, lineFindings } from "./invoiceLines.ts";
import { invoicePacks, reversePacks } from "./invoicedQuantity.ts";
import { RedConfirmation } from "./invoiceKind.ts";
import type { SalesInvoice } from "./salesInvoice.ts";

export const SalesInvoiceStatus = enumeration("SalesInvoiceStatus", "Status of a tax invoice.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  REQUESTED: { zh: "开票中", en: "Requested", tone: "warning", about: "Requested from the invoicing platform; its quantities are taken." },
  ISSUED: { zh: "已开具", en: "Issued", tone: "good", about: "The platform has issued it." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type SalesInvoiceStatus = ValueOf<typeof SalesInvoiceStatus>;

const clause = "发票管理办法 红字发票";

const notConfirmed = rule("RED_NOT_CONFIRMED", {
  clause,
  message: { zh: () => "红字发票信息确认单尚未确认", en: () => "The red invoice has no confirmed 红字发票信息确认单" },
  remedy: { zh: () => "请在电子税务局申请，并登记确认结果", en: () => "Apply for it with the tax authority and record that it is confirmed", by: ["SalesInvoice.recordConfirmation"] },
});

const noRedInvoice = rule("NO_RED_INVOICE", {
  clause,
  message: { zh: () => "只有红字发票需要确认单", en: () => "Only red invoices are confirmed" },
});

const taxNumberMissing = rule<{ name: string }>("TAX_NUMBER_MISSING", {
  clause: "发票管理办法 购方信息",
  message: { zh: ({ name }) => `客户${name}没有统一社会信用代码`, en: ({ name }) => `${name} has no registration number` },
  remedy: { zh: () => "请补全客户资料", en: () => "Complete the customer's data", by: [] },
});

const issuedInFuture = rule("ISSUED_IN_FUTURE", { message: { zh: () => "开票日期不能晚于今天", en: () => "The date of the invoice lies in the future" } });

const confirmed: Guard<SalesInvoice> = ({ kind, confirmation }) => (kind === "RED" && confirmation !== "CONFIRMED" ? [notConfirmed()] : []);

const taxNumberKnown: Guard<SalesInvoice> = async ({ customerId }, ctx) => {
  const customer = (await ctx.loader.load<Customer>(customerId))!;
  return customer.registrationNumber ? [] : [taxNumberMissing({ name: customer.name }, { record: customer })];
};

const isRed: Guard<SalesInvoice> = ({ kind }) => (kind === "RED" ? [] : [noRedInvoice()]);

class ConfirmationInput {
  @Attribute(() => RedConfirmation, { zh: "确认单状态", en: "State", about: "Reply of the tax authority to the application.", input: { required: true } })
  confirmation!: RedConfirmation;

  @Attribute(() => String, { zh: "确认单编号", en: "Number", about: "Number of the 红字发票信息确认单.", input: { required: true, pattern: "[0-9A-Za-z]{8,32}" } })
  confirmationNumber!: string;
}

class IssueInput {
  @Attribute(() => String, { zh: "发票号码", en: "Invoice number", about: "Number that the invoicing platform has given it: 20 digits, of older kinds at least 8.", input: { required: true, pattern: "[0-9]{8,20}" } })
  platformNumber!: string;

  @Attribute(() => LocalDate, { zh: "开票日期", en: "Issued on", about: "Date on the invoice.", input: { required: true, when: "any" } })
  issuedOn!: string;
}

/** Takes the quantities, so that no other invoice can: of deliveries, or of the invoice that is taken back. */
async function request({ record, uow, ctx }: Step<SalesInvoice>): Promise<void> {
  await completeInvoice(record, ctx);
  record.requestedOn = ctx.today;
  if (record.blueId) {
    const blue = uow.edit((await ctx.loader.load<SalesInvoice>(record.blueId))!);
    for (const line of record.lines) moveBack(blue, line, 1);
    return;
  }
  const deliveries = await deliveriesOf(record.lines, ctx);
  for (const { deliveryId, deliveryLine, quantity } of record.lines) invoicePacks(uow.edit(deliveries.get(deliveryId)!).lines[deliveryLine - 1]!, quantity);
}

/** Counts packs as taken back of the invoice; with −1, no longer. */
function moveBack(blue: SalesInvoice, { deliveryId, deliveryLine, quantity, amount, net }: SalesInvoice["lines"][number], sign: 1 | -1): void {
  const line = blueLineOf(blue, { deliveryId, deliveryLine, quantity })!;
  const { reversedGross = partOf(line, line.reversedQuantity) } = line;
  line.reversedQuantity += sign * quantity;
  line.reversedGross = reversedGross - sign * amount.amount;
  line.reversedNet = (line.reversedNet ?? 0) - sign * net.amount;
}

/** Gives the quantities back. */
async function withdraw({ record, uow, ctx }: Step<SalesInvoice>): Promise<void> {
  record.requestedOn = undefined;
  if (record.blueId) {
    const blue = uow.edit((await ctx.loader.load<SalesInvoice>(record.blueId))!);
    for (const line of record.lines) moveBack(blue, line, -1);
    return;
  }
  await releaseQuantities({ record, uow, ctx });
}

/** The packs of the lines can be invoiced again; a red invoice gives back what its invoice had taken. */
async function releaseQuantities({ record: { lines }, uow, ctx }: Pick<Step<SalesInvoice>, "record" | "uow" | "ctx">): Promise<void> {
  const deliveries = await deliveriesOf(lines, ctx);
  for (const { deliveryId, deliveryLine, quantity, amount, net } of lines) reversePacks(uow.edit(deliveries.get(deliveryId)!).lines[deliveryLine - 1]!, quantity, { gross: Math.abs(amount.amount), net: Math.abs(net.amount) });
}

/** Only an issued red invoice lets its packs be invoiced again. */
async function issue({ record, input: { platformNumber, issuedOn }, uow, ctx }: Step<SalesInvoice, IssueInput>): Promise<void> {
  refuseIfAny(issuedOn > ctx.today ? [issuedInFuture(undefined, { field: "issuedOn" })] : []);
  Object.assign(record, { platformNumber, issuedOn });
  if (record.blueId) await releaseQuantities({ record, uow, ctx });
}

export const salesInvoiceLifecycle = lifecycle<SalesInvoice, SalesInvoiceStatus>({
  states: SalesInvoiceStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    recordConfirmation: {
      label: { zh: "登记红字确认单", en: "Record red confirmation" },
      about: "Records the 红字发票信息确认单 of a red invoice, and whether it is confirmed.",
      from: "DRAFT",
      input: ConfirmationInput,
      guards: [isRed],
      effect: ({ record, input }) => {
        Object.assign(record, { confirmation: input.confirmation, confirmationNumber: input.confirmationNumber });
      },
    },
    request: {
      label: { zh: "申请开票", en: "Request" },
      about: "Requests the invoice from the invoicing platform; its quantities are taken.",
      from: "DRAFT",
      to: "REQUESTED",
      tone: "primary",
      guards: [lineFindings, confirmed, taxNumberKnown],
      effect: request,
    },
    issue: {
      label: { zh: "登记开具", en: "Record as issued" },
      about: "Records the number that the invoicing platform has given; also done by importing issued invoices.",
      from: "REQUESTED",
      to: "ISSUED",
      tone: "primary",
      input: IssueInput,
      effect: issue,
    },
    withdraw: {
      label: { zh: "撤回申请", en: "Withdraw" },
      about: "Takes back a request that the platform has not carried out; its quantities can be invoiced again.",
      from: "REQUESTED",
      to: "DRAFT",
      input: ReasonInput,
      effect: withdraw,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
