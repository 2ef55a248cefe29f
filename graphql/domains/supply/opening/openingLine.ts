/** Common attributes of the lines of an opening balance, and the kinds of lines. */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { DeclaredList } from "../../../table/declared.ts";
import { Reference, type NodeClass } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import type { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { OpeningBalance } from "./openingBalance.ts";
import type { OpeningKind } from "./openingTotal.ts";

/** One line of an opening balance; each kind adds what it takes over. */
@ObjectType("OpeningLineBase", { description: "A line of an opening balance." })
export abstract class OpeningLine extends Node {
  @Reference(() => Node, { zh: "期初余额", en: "Opening balance", about: "Opening balance of the line.", holds: ["OpeningBalance"], input: { required: true, once: true } })
  openingBalanceId!: string;

  @Attribute(() => Boolean, { zh: "不计入", en: "Left out", about: "Whether the line was entered by mistake: it is neither counted nor posted.", nullable: true, input: true })
  leftOut?: boolean;

  @Attribute(() => Boolean, { zh: "已过账", en: "Posted", about: "Whether its stock or debt is in the ledgers." })
  posted!: boolean;
}

/** Lists from which lines are read. */
export const openingLineLists = { all: ["createdAt"], openingBalanceId: ["createdAt"], "openingBalanceId+posted": ["createdAt"] } as const;

/** Arguments for handling one line. */
export interface LineStep<T> {
  line: T;
  opening: OpeningBalance;
  uow: UnitOfWork;
  ctx: Context;
}

interface LineKind<T extends OpeningLine> {
  kind: OpeningKind;
  /** Absent where lines of the kind hold no packs. */
  packs?: (line: T) => number;
  /** Contribution of the line to the control total. */
  amount: (line: T) => Money;
  /** Findings against posting the line. */
  check: (line: T, opening: OpeningBalance, ctx: Context) => Promise<Finding[]>;
  /** Writes it into the ledgers, in the same transaction that marks it as posted. */
  post: (step: LineStep<T>) => Promise<void>;
  /** Removes it again, or returns false if it has been used since. */
  reverse: (step: LineStep<T>) => Promise<boolean>;
}

export interface DeclaredLines extends LineKind<OpeningLine> {
  target: NodeClass<OpeningLine>;
}

const declared = new DeclaredList<DeclaredLines>("lines of opening balances");

/** Declares an entity whose records are lines of opening balances. */
export function openingLines<T extends OpeningLine>(target: NodeClass<T>, kind: LineKind<T>): void {
  declared.add({ ...kind, target } as unknown as DeclaredLines);
}

export const everyKindOfLine = (): readonly DeclaredLines[] => declared.all();

/** The valid lines of one kind in order of entry; optionally only posted or unposted ones. */
export async function* linesOf({ target }: DeclaredLines, openingBalanceId: string, { table }: Context, posted?: boolean): AsyncGenerator<OpeningLine> {
  const filter = { openingBalanceId: { eq: openingBalanceId }, ...(posted === undefined ? {} : { posted: { eq: posted } }) };
  for await (const line of readAll(table, target, { filter, orderBy: { sort: "createdAt", descending: false } })) if (!line.leftOut) yield line;
}

export const notApproved = rule<{ label: { zh: string; en: string }; name: string }>("OPENING_NOT_APPROVED", {
  clause: "五(一)1 · GSP 首营",
  message: { zh: ({ label, name }) => `${label.zh}${name}未通过首营审批`, en: ({ label, name }) => `${label.en} ${name} is not approved` },
  remedy: { zh: () => "请先完成首营审批", en: () => "Have it approved first", by: [] },
});

const openingClosed = rule<{ number: string }>("OPENING_NOT_DRAFT", {
  message: { zh: ({ number }) => `期初余额${number}已校验或已提交，不能再改行`, en: ({ number }) => `${number} is no longer a draft: its lines cannot be changed` },
  remedy: { zh: () => "请先将其退回草稿", en: () => "Return it to draft first", by: ["OpeningBalance.reopen"] },
});

/** Refuses to change a line once its opening balance has been checked, also by a check running at the same time. */
export async function draftFindings({ openingBalanceId }: OpeningLine, ctx: Context): Promise<Finding[]> {
  const opening = await ctx.loader.load<OpeningBalance>(openingBalanceId);
  if (opening) ctx.relied.add(opening);
  return opening?.status === "DRAFT" ? [] : [openingClosed({ number: opening?.number ?? openingBalanceId }, { field: "openingBalanceId", record: opening ?? undefined })];
}
