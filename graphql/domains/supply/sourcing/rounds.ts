/** What the actions of an RFQ do to its quotations: asks, voids and opens them. 五(一)3 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { compare, type OpenedQuotation } from "./comparison.ts";
import type { PassphraseInput } from "./openerKey.ts";
import { Quotation } from "./quotation.ts";
import { placeOf, type QuoteInput } from "./quotationLifecycle.ts";
import { Rfq } from "./rfq.ts";
import { openerKeyOf } from "./rfqRules.ts";
import { digestOf, newSeal, openParts, openQuotation, privateKeyOpened } from "./seal.ts";

const wrongPassphrase = rule("WRONG_PASSPHRASE", {
  clause: "五(一)3",
  message: { zh: () => "口令不是询价单发出时您的开标口令", en: () => "This is not your passphrase of the time when the RFQ was issued" },
  remedy: { zh: () => "请重新输入；遗忘时由另外两位开标人开标，或修改询价重新报价", en: () => "Enter it again; where it is forgotten, two others open, or the suppliers are asked again", by: [] },
});

/** The quotations of the present round, as they are in the table. */
export const quotationsOf = ({ invited }: Rfq, { loader }: Context): Promise<Quotation[]> => loader.loadAll<Quotation>(invited.flatMap(({ quotationId }) => quotationId ?? []));

async function ask({ record, uow, ctx }: Step<Rfq>): Promise<void> {
  const { id: rfqId, round, subject, lines: asked, currency, closesAt, deliverOn, terms } = record;
  const keys = await Promise.all(record.openers.map(async ({ employeeId }) => ({ openerId: employeeId, key: (await openerKeyOf(employeeId, ctx))! })));
  for (const { key } of keys) ctx.relied.add(key);
  record.seal = newSeal(rfqId, round, keys.map(({ openerId, key }) => ({ openerId, publicKey: key.publicKey!, salt: key.salt! })));
  record.invited = record.invited.map(({ supplierId }) => {
    const { id: quotationId } = uow.create(Quotation, { rfqId, round, supplierId, subject, asked, currency, closesAt, deliverOn, terms, status: "INVITED", duties: [] });
    return { supplierId, quotationId };
  });
}

/** Ends the round without reading anything: the key is given up with it. */
async function voidRound({ record, uow, ctx }: Step<Rfq>): Promise<void> {
  for (const quotation of await quotationsOf(record, ctx)) {
    if (quotation.status === "OPENED") uow.edit(quotation).status = "NOT_AWARDED";
    else if (["INVITED", "SEALED", "DECLINED"].includes(quotation.status)) uow.edit(quotation).status = "VOID";
  }
}

function openOne(quotation: Quotation, key: NonNullable<ReturnType<typeof privateKeyOpened>>, uow: UnitOfWork): OpenedQuotation[] {
  if (quotation.status === "INVITED") uow.edit(quotation).status = "NOT_QUOTED";
  if (quotation.status !== "SEALED") return [];
  const { id, supplierId, envelope = "", envelopeDigest } = quotation;
  const offer = digestOf(envelope) === envelopeDigest ? (openQuotation(key, placeOf(quotation), envelope) as QuoteInput | undefined) : undefined;
  const edited = uow.edit(quotation);
  if (!offer) {
    edited.status = "UNREADABLE";
    return [];
  }
  const { lines, validUntil } = offer;
  Object.assign(edited, { status: "OPENED", lines, validUntil });
  return [{ id, supplierId, lines }];
}

/** The first opener's part alone says nothing; with the second one's, all quotations are opened in one transaction. */
async function open({ record, input, uow, ctx }: Step<Rfq>): Promise<void> {
  const { id: openerId } = ctx.principal;
  const seal = record.seal!;
  const own = await openParts(record.id, record.round, seal, openerId, (input as unknown as PassphraseInput).passphrase);
  if (!own) return refuseIfAny([wrongPassphrase(undefined, { field: "passphrase" })]);
  const at = ctx.now.toISOString();
  record.seal = { ...seal, opened: [...seal.opened, own] };
  record.openers = record.openers.map((one) => (one.employeeId === openerId ? { ...one, openedAt: at } : one));
  record.status = "CLOSED";
  const key = privateKeyOpened(record.seal);
  if (!key) return;
  const opened = (await quotationsOf(record, ctx)).flatMap((quotation) => openOne(quotation, key, uow));
  Object.assign(record, { status: "OPENED", openedAt: at, comparison: compare(record.lines, opened) });
}

alongside(Rfq, "issue", ask);
alongside(Rfq, "revise", async (step: Step<Rfq>) => {
  await voidRound(step);
  step.record.seal = undefined;
  step.record.invited = step.record.invited.map(({ supplierId }) => ({ supplierId }));
});
alongside(Rfq, "cancel", voidRound);
alongside(Rfq, "open", open);
