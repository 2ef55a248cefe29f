import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Quotation } from "./quotation.ts";
import type { Rfq } from "./rfq.ts";
import { QuotationLine } from "./rfqLines.ts";
import { isOver, repeated } from "./rfqRules.ts";
import { digestOf, sealQuotation } from "./seal.ts";

export const QuotationStatus = enumeration("QuotationStatus", "Status of a quotation.", {
  INVITED: { zh: "待报价", en: "Invited", tone: "info", about: "The supplier is asked and has not quoted." },
  SEALED: { zh: "已密封", en: "Sealed", tone: "info", about: "Received; nobody can read it before two openers have opened it." },
  DECLINED: { zh: "不报价", en: "Declined", about: "The supplier does not quote." },
  OPENED: { zh: "已开标", en: "Opened", tone: "info" },
  NOT_QUOTED: { zh: "未报价", en: "Not quoted", about: "Nothing was received in time." },
  UNREADABLE: { zh: "无法开启", en: "Cannot be opened", tone: "bad", about: "The envelope is not the one that was received." },
  VOID: { zh: "作废", en: "Void", about: "The RFQ was changed or cancelled." },
  AWARDED: { zh: "中标", en: "Awarded", tone: "good" },
  NOT_AWARDED: { zh: "未中标", en: "Not awarded" },
});
export type QuotationStatus = ValueOf<typeof QuotationStatus>;

const clause = "五(一)3";

export class QuoteInput {
  @Attribute(() => [QuotationLine], { zh: "报价明细", en: "Offer", about: "What is offered for each line; a line that is left out is not offered. Replaces what was offered before.", input: { required: true, minItems: 1, maxItems: 30 } })
  lines!: QuotationLine[];

  @Attribute(() => LocalDate, { zh: "报价有效至", en: "Valid until", about: "Last day on which the offer can be taken.", input: { required: true, when: "any" } })
  validUntil!: string;
}

const tooLate = rule<{ closesAt: string }>("QUOTATION_TOO_LATE", {
  clause,
  message: { zh: ({ closesAt }) => `报价已于 ${closesAt}（UTC）截止`, en: ({ closesAt }) => `Quotations were taken until ${closesAt} (UTC)` },
});

const lineUnknown = rule<{ lines: number }>("RFQ_LINE_UNKNOWN", {
  clause,
  message: { zh: ({ lines }) => `询价单只有 ${lines} 行`, en: ({ lines }) => `The RFQ has ${lines} lines` },
  remedy: { zh: () => "请核对行号", en: () => "Check the number of the line", by: [] },
});

const lineTwice = rule("RFQ_LINE_QUOTED_TWICE", {
  clause,
  message: { zh: () => "同一行报价两次", en: () => "The same line is quoted twice" },
  remedy: { zh: () => "请每行只报一次", en: () => "Quote each line once", by: [] },
});

const otherCurrency = rule<{ currency: string }>("QUOTED_IN_OTHER_CURRENCY", {
  clause,
  message: { zh: ({ currency }) => `请以 ${currency} 报价`, en: ({ currency }) => `Quote in ${currency}` },
});

const validTooShort = rule<{ until: string }>("QUOTATION_VALID_TOO_SHORT", {
  clause,
  message: { zh: ({ until }) => `报价有效期不得早于截止日 ${until}`, en: ({ until }) => `The offer ends before ${until}, when quotations are opened` },
  remedy: { zh: () => "请延长有效期", en: () => "Make it valid for longer", by: [] },
});

const inTime: Guard<Quotation> = (quotation, ctx) => (isOver(quotation, ctx) ? [tooLate({ closesAt: quotation.closesAt.slice(0, 16).replace("T", " ") })] : []);

function offerFindings({ asked, currency, closesAt }: Quotation, { lines, validUntil }: QuoteInput): Finding[] {
  const until = closesAt.slice(0, 10);
  return [
    ...(validUntil < until ? [validTooShort({ until }, { field: "validUntil" })] : []),
    ...lines.flatMap(({ rfqLine }, i) => (rfqLine > asked.length ? [lineUnknown({ lines: asked.length }, { field: `lines.${i}.rfqLine` })] : [])),
    ...repeated(lines.map(({ rfqLine }) => rfqLine)).map((i) => lineTwice(undefined, { field: `lines.${i}.rfqLine` })),
    ...lines.flatMap(({ unitPrice, freight }, i) => [
      ...(unitPrice.currency === currency ? [] : [otherCurrency({ currency }, { field: `lines.${i}.unitPrice` })]),
      ...(!freight || freight.currency === currency ? [] : [otherCurrency({ currency }, { field: `lines.${i}.freight` })]),
    ]),
  ];
}

/** Binds an envelope to its quotation and round, so that none is opened as another's. */
export const placeOf = ({ id, supplierId, round }: Quotation): string => `${id}\t${supplierId}\t${round}`;

/** From here on only the openers can read it: what was entered is kept nowhere else. */
async function seal({ record, input, ctx }: Step<Quotation>): Promise<void> {
  const offer = input as unknown as QuoteInput;
  refuseIfAny(offerFindings(record, offer));
  const rfq = await rfqOf(record, ctx);
  ctx.relied.add(rfq);
  const { lines, validUntil } = offer;
  record.envelope = sealQuotation(rfq.seal!.publicKey, placeOf(record), { lines, validUntil });
  record.envelopeDigest = digestOf(record.envelope);
  record.receivedAt = ctx.now.toISOString();
}

const rfqOf = async ({ rfqId }: Quotation, ctx: Context): Promise<Rfq> => (await ctx.loader.load<Rfq>(rfqId))!;

export const quotationLifecycle = lifecycle<Quotation, QuotationStatus>({
  states: QuotationStatus,
  initial: "INVITED",
  editable: [],
  moves: { INVITED: ["NOT_QUOTED", "VOID"], SEALED: ["OPENED", "UNREADABLE", "VOID"], OPENED: ["AWARDED", "NOT_AWARDED"] },
  rests: ["DECLINED"],
  actions: {
    quote: {
      label: { zh: "报价", en: "Quote" },
      about: "Hands in the offer, or replaces it: it is sealed at once, and read by nobody before two openers have opened it.",
      from: ["INVITED", "SEALED", "DECLINED"],
      to: "SEALED",
      tone: "primary",
      secret: true,
      input: QuoteInput,
      guards: [inTime],
      effect: seal,
    },
    decline: {
      label: { zh: "不报价", en: "Decline" },
      about: "Says that nothing is offered; what was handed in before is taken back.",
      from: ["INVITED", "SEALED"],
      to: "DECLINED",
      tone: "danger",
      guards: [inTime],
      effect: ({ record }) => {
        Object.assign(record, { envelope: undefined, envelopeDigest: undefined, receivedAt: undefined });
      },
    },
  },
});
