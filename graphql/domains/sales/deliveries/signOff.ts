/**
 * How a delivery is handed over: who signs, what the customer refuses, and the proof of it. What is refused is credited
 * at once and comes back as a sales return (returns/refusal.ts); a proof that is missing after a day is an exception.
 * 四(四)2, GSP 运输与配送
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { labelOf } from "../../../table/enumeration.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { File } from "../../../platform/file/file.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { authorisedPersons, controlledProducts, isSameId, isColdChain, StorageClass, twoPersonsClause } from "../../catalogue/api.ts";
import type { AuthorisedPerson } from "../../catalogue/persons/authorisedPerson.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import type { Delivery } from "./delivery.ts";

const clause = "四(四)2 · GSP 运输与配送";

const signedOutOfTime = rule<{ shippedOn: string }>("SIGNED_OUT_OF_TIME", {
  message: { zh: ({ shippedOn }) => `签收日期须在 ${shippedOn} 与今天之间`, en: ({ shippedOn }) => `The signature date must be between ${shippedOn} and today` },
});

const noSuchLine = rule<{ line: number; lines: number }>("NO_SUCH_LINE", {
  clause,
  message: { zh: ({ line, lines }) => `没有第 ${line} 行，共 ${lines} 行`, en: ({ line, lines }) => `There is no line ${line}; there are ${lines}` },
});

const lineTwice = rule("SAME_LINE_TWICE", { clause, message: { zh: () => "同一发货行出现两次", en: () => "The same delivery line appears twice" } });

const refusesTooMany = rule<{ line: number; left: number; quantity: number }>("REFUSES_MORE_THAN_ARRIVED", {
  clause,
  message: { zh: ({ line, left, quantity }) => `第 ${line} 行至多可拒收 ${left}，填写 ${quantity}`, en: ({ line, left, quantity }) => `At most ${left} of line ${line} can be refused, not ${quantity}` },
  remedy: { zh: () => "拒收不得多于发出且未退回的数量", en: () => "Refuse at most what was shipped and has not come back", by: [] },
});

const needsInstant = rule("PROOF_NEEDS_TIME", {
  clause,
  message: { zh: () => "签收凭证须注明交接时间", en: () => "A proof requires the time of the hand-over" },
});

const handedOverOutOfTime = rule<{ signedOn: string }>("HANDED_OVER_OUT_OF_TIME", {
  clause,
  message: { zh: ({ signedOn }) => `交接时间须在签收日 ${signedOn} 当天，且不晚于现在`, en: ({ signedOn }) => `The hand-over must be on ${signedOn}, when it was signed for, and not in the future` },
});

const needsArrivalTemperature = rule<{ storage: StorageClass }>("NEEDS_ARRIVAL_TEMPERATURE", {
  clause,
  message: { zh: ({ storage }) => `${labelOf(StorageClass, storage).zh}商品的签收凭证须含到货温度`, en: ({ storage }) => `The proof of ${labelOf(StorageClass, storage).en} goods requires the temperature on arrival` },
  remedy: { zh: () => "请读取随货温度记录仪", en: () => "Read it from the data logger that travels with the goods" },
});

@ObjectType("RefusedLine", { description: "Packs of one delivery line that the customer refuses." })
class RefusedLine {
  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1.", input: { required: true, min: 1, max: 200 } })
  line!: number;

  @Attribute(() => SafeInt, { zh: "拒收数量", en: "Refused", about: "Packs that the customer refuses.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => String, { zh: "拒收原因", en: "Reason for refusal", about: "Why they are refused.", text: true, input: { required: true, minLength: 2, maxLength: 200 } })
  reason!: string;
}

export class SignatureInput {
  @Attribute(() => String, { zh: "签收人", en: "Signed by", about: "Who signed for it at the customer: the name of somebody whom it has authorised to receive or pick up, with the department if need be.", help: { zh: "须为客户授权的收货人或提货人。", en: "Somebody whom the customer has authorised to receive or pick up." }, input: { required: true, maxLength: 60 } })
  signedBy!: string;

  @Attribute(() => String, { zh: "核对的身份证号", en: "ID shown", about: "The ID number that was shown, or its last four places; required of a pick-up person. It is compared, not kept.", help: { zh: "提货人必填，可只填后四位；只核对，不保存。", en: "Required of a pick-up person, the last four places will do; it is compared, not kept." }, nullable: true, input: { pattern: "[0-9]{3}[0-9X]|[1-9][0-9]{16}[0-9X]" } })
  idShown?: string;

  @Attribute(() => String, { zh: "第二签收人", en: "Second signer", about: "Another authorised person of the customer who signed beside the first one; required for goods under special control.", nullable: true, input: { maxLength: 60 } })
  secondSignedBy?: string;

  @Attribute(() => String, { zh: "第二签收人出示的身份证号", en: "ID shown by the second", about: "The ID number that the second signer showed, or its last four places. It is compared, not kept.", nullable: true, input: { pattern: "[0-9]{3}[0-9X]|[1-9][0-9]{16}[0-9X]" } })
  secondIdShown?: string;

  @Attribute(() => LocalDate, { zh: "签收日期", en: "Signed on", about: "Date on which it was signed for.", input: { required: true, when: "any" } })
  signedOn!: string;

  @Attribute(() => [RefusedLine], { zh: "拒收明细", en: "Refused lines", about: "Packs that the customer refuses; they are credited at once and returned.", nullable: true, input: { maxItems: 40 } })
  refused?: RefusedLine[];

  @Reference(() => File, { zh: "签收凭证", en: "Proof of delivery", about: "Scan or photo of the signed delivery note; can follow later.", help: { zh: "签字的随货同行单扫描件或照片，可以后补。", en: "Scan or photo of the signed delivery note; can follow later." }, nullable: true, input: true })
  proofFileId?: string;

  @Attribute(() => DateTime, { zh: "交接时间", en: "Handed over at", about: "When the goods were handed over; required with the proof.", nullable: true, input: { when: "any" } })
  handedOverAt?: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Temperature at the hand-over, in tenths of a degree; required with the proof of cold and frozen goods.", help: { zh: "冷藏、冷冻商品随签收凭证必填。", en: "Required with the proof of cold and frozen goods." }, nullable: true, input: { min: -1000, max: 600 } })
  arrivalTemperature?: number;
}

export class ProofInput {
  @Reference(() => File, { zh: "签收凭证", en: "Proof of delivery", about: "Scan or photo of the signed delivery note.", input: { required: true } })
  proofFileId!: string;

  @Attribute(() => DateTime, { zh: "交接时间", en: "Handed over at", about: "When the goods were handed over.", input: { required: true, when: "any" } })
  handedOverAt!: string;

  @Attribute(() => Int, { zh: "到货温度", en: "Arrival temperature", unit: deciCelsius, about: "Temperature at the hand-over, in tenths of a degree; required for cold and frozen goods.", help: { zh: "冷藏、冷冻商品随签收凭证必填。", en: "Required with the proof of cold and frozen goods." }, nullable: true, input: { min: -1000, max: 600 } })
  arrivalTemperature?: number;
}

const signerNotAuthorised = rule<{ signedBy: string }>("SIGNER_NOT_AUTHORISED", {
  clause: "GSP §89",
  message: { zh: ({ signedBy }) => `${signedBy}不是客户授权的收货或提货人员`, en: ({ signedBy }) => `The customer has not authorised ${signedBy} to receive or pick up goods` },
  remedy: { zh: () => "请由授权人员签收，或先登记并核验其授权委托书", en: () => "Have an authorised person sign, or enter and verify their letter first", by: ["AuthorisedPerson.verify"] },
});

const identityNotChecked = rule("IDENTITY_NOT_CHECKED", {
  clause: "GSP §89",
  message: { zh: () => "提货人员须核对身份证", en: () => "The identity of a pick-up person must be checked" },
  remedy: { zh: () => "请填写其身份证号的后四位", en: () => "Enter the last four places of the ID number that was shown" },
});

const identityDiffers = rule("IDENTITY_DIFFERS", {
  clause: "GSP §89",
  message: { zh: () => "出示的身份证与授权委托书不符", en: () => "The ID that was shown is not that of the authorisation" },
  remedy: { zh: () => "不得交货；请联系客户", en: () => "Do not hand the goods over; call the customer" },
});

const needsSecondSigner = rule<{ names: string }>("NEEDS_SECOND_SIGNER", {
  clause: twoPersonsClause,
  message: { zh: ({ names }) => `${names}属特殊管理药品，须由客户双人签收`, en: ({ names }) => `${names}: under special control, two people of the customer sign for it` },
  remedy: { zh: () => "请由另一位授权人员一同签收", en: () => "Have another authorised person sign as well" },
});

const sameSignerTwice = rule("SAME_SIGNER_TWICE", {
  clause: twoPersonsClause,
  message: { zh: () => "两位签收人是同一人", en: () => "Both signers are the same person" },
  remedy: { zh: () => "请由另一位授权人员一同签收", en: () => "Have another authorised person sign as well" },
});

/** Of those whom the customer has authorised on the day, the one who is named; a receiver before somebody who picks up. */
async function signerOf({ customerId }: Delivery, { signedBy, signedOn }: Pick<SignatureInput, "signedBy" | "signedOn">, ctx: Context): Promise<AuthorisedPerson | undefined> {
  const named = (await authorisedPersons(customerId, ["RECEIVER", "PICKUP"], signedOn, ctx)).filter(({ name }) => signedBy.includes(name));
  return named.find(({ role }) => role === "RECEIVER") ?? named[0];
}

function signerFindings(signer: AuthorisedPerson | undefined, { signedBy, idShown }: Pick<SignatureInput, "signedBy" | "idShown">): Finding[] {
  if (!signer) return [signerNotAuthorised({ signedBy }, { field: "signedBy" })];
  if (!idShown) return signer.role === "PICKUP" ? [identityNotChecked(undefined, { field: "idShown" })] : [];
  return isSameId(idShown, signer) ? [] : [identityDiffers(undefined, { field: "idShown" })];
}

interface SecondSigner {
  person?: AuthorisedPerson;
  findings: Finding[];
}

/** Goods under special control are signed for by two people; for others a second signer may be named and is checked as well. */
async function secondSigner(delivery: Delivery, { secondSignedBy: signedBy, secondIdShown: idShown, signedOn }: SignatureInput, first: AuthorisedPerson | undefined, ctx: Context): Promise<SecondSigner> {
  if (!signedBy) {
    const names = await controlledProducts(delivery, ctx);
    return { findings: names.length > 0 ? [needsSecondSigner({ names: names.join(", ") }, { field: "secondSignedBy" })] : [] };
  }
  const person = await signerOf(delivery, { signedBy, signedOn }, ctx);
  if (person && person.id === first?.id) return { findings: [sameSignerTwice(undefined, { field: "secondSignedBy" })] };
  const fieldOf: Readonly<Record<string, string>> = { signedBy: "secondSignedBy", idShown: "secondIdShown" };
  return { person, findings: signerFindings(person, { signedBy, idShown }).map((one) => ({ ...one, field: fieldOf[one.field!] })) };
}

function refusalFindings({ lines }: Delivery, refused: readonly RefusedLine[]): Finding[] {
  return refused.flatMap(({ line, quantity }, i) => {
    const sent = lines[line - 1];
    if (!sent) return [noSuchLine({ line, lines: lines.length }, { field: `refused.${i}.line` })];
    if (refused.findIndex((one) => one.line === line) < i) return [lineTwice(undefined, { field: `refused.${i}.line` })];
    const left = sent.quantity - sent.returnedQuantity;
    return quantity > left ? [refusesTooMany({ line, left, quantity }, { field: `refused.${i}.quantity` })] : [];
  });
}

/** How far the clock of a hand-held scanner may be ahead of ours. */
const tolerance = 5 * 60_000;

async function proofFindings({ storageClass }: Delivery, signedOn: string, { proofFileId, handedOverAt, arrivalTemperature }: Partial<ProofInput>, ctx: Context): Promise<Finding[]> {
  const onTheDay = !handedOverAt || (businessDate(new Date(handedOverAt)) === signedOn && Date.parse(handedOverAt) <= ctx.now.getTime() + tolerance);
  const wrongTime = onTheDay ? [] : [handedOverOutOfTime({ signedOn }, { field: "handedOverAt" })];
  if (!proofFileId) return wrongTime;
  const unread = storageClass && isColdChain(storageClass) && (arrivalTemperature ?? null) === null;
  return [
    ...wrongTime,
    ...(handedOverAt ? [] : [needsInstant(undefined, { field: "handedOverAt" })]),
    ...(unread ? [needsArrivalTemperature({ storage: storageClass }, { field: "arrivalTemperature" })] : []),
    ...(await scanFindings(proofFileId, ctx, { field: "proofFileId" })),
  ];
}

const keepProof = (delivery: Delivery, { proofFileId, handedOverAt, arrivalTemperature }: Partial<ProofInput>): void => void Object.assign(delivery, { proofFileId, handedOverAt, arrivalTemperature });

/** What is refused never was the customer's, so for the order it has come back. */
export async function sign({ record, input, uow, ctx }: Step<Delivery, SignatureInput>): Promise<void> {
  const { signedBy, signedOn } = input;
  const refused = input.refused ?? [];
  const signer = await signerOf(record, input, ctx);
  const second = await secondSigner(record, input, signer, ctx);
  const inTime = signedOn >= record.shippedOn! && signedOn <= ctx.today;
  refuseIfAny([
    ...(inTime ? [] : [signedOutOfTime({ shippedOn: record.shippedOn! }, { field: "signedOn" })]),
    ...signerFindings(signer, input),
    ...second.findings,
    ...refusalFindings(record, refused),
    ...(await proofFindings(record, signedOn, input, ctx)),
  ]);
  Object.assign(record, { signedBy, signerId: signer!.id, secondSignedBy: input.secondSignedBy, secondSignerId: second.person?.id, signedOn, signedAt: ctx.now.toISOString() });
  keepProof(record, input);
  const order = uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);
  for (const { line, quantity, reason } of refused) {
    const sent = record.lines[line - 1]!;
    Object.assign(sent, { refusedQuantity: quantity, refusalReason: reason, returnedQuantity: sent.returnedQuantity + quantity });
    countPacks(order, [{ orderLine: sent.orderLine, quantity }], { returnedQuantity: 1 });
  }
  const nothingKept = record.lines.length > 0 && record.lines.every(({ quantity, returnedQuantity }) => returnedQuantity === quantity);
  record.status = nothingKept ? "RETURNED" : "SIGNED";
  if (!nothingKept) order.lastSignedOn = order.lastSignedOn && order.lastSignedOn > signedOn ? order.lastSignedOn : signedOn;
  endDelivery(order);
}

export async function addProof({ record, input, ctx }: Step<Delivery, ProofInput>): Promise<void> {
  refuseIfAny(await proofFindings(record, record.signedOn!, input, ctx));
  keepProof(record, input);
}
