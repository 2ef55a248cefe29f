/**
 * Documents that rest on figures freeze them when they are submitted: what was read, when, under a SHA-256 over its
 * canonical JSON (RFC 8785). The figures behind them go on changing; the document shows both what it rests on and what
 * has become of it since. The invariant: a snapshot is added by its action and never changed or removed.
 */
import canonicalize from "canonicalize";
import { Ctx, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { entityOf, Reference, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../table/scalars.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { alongside } from "../lifecycle/alongside.ts";
import { keeps } from "../lifecycle/keeps.ts";
import { Costs } from "../limits/costs.ts";
import { snapshotHash } from "./snapshotHash.ts";

export const FigureUnit = enumeration("FigureUnit", "What a frozen figure counts.", {
  NUMBER: { zh: "个数", en: "Number" },
  PACKS: { zh: "件数", en: "Packs" },
  MONEY: { zh: "金额", en: "Amount", about: "Minor units of its currency." },
  SHARE: { zh: "比率", en: "Share", about: "Hundredths of a percent." },
  MEAN: { zh: "平均值", en: "Mean", about: "Hundredths." },
});
export type FigureUnit = ValueOf<typeof FigureUnit>;

@ObjectType("FrozenFigure", { description: "A figure as it was read." })
export class FrozenFigure {
  @Attribute(() => String, { zh: "指标", en: "Key", about: "Name of the figure; the same in every snapshot of the document." })
  key!: string;

  @Attribute(() => String, { zh: "中文名称", en: "Chinese label", about: "What it is called in Chinese." })
  zh!: string;

  @Attribute(() => String, { zh: "英文名称", en: "English label", about: "What it is called in English." })
  en!: string;

  @Attribute(() => FigureUnit, { zh: "单位", en: "Unit", about: "What it counts." })
  unit!: FigureUnit;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of an amount.", nullable: true })
  currency?: string;

  @Attribute(() => SafeInt, { zh: "数值", en: "Value", about: "In the steps of its unit; null where there was nothing to read.", nullable: true })
  value!: number | null;

  @Attribute(() => String, { zh: "明细", en: "Behind it", about: "Address in the console of what is behind the figure.", nullable: true })
  opens?: string;
}

@ObjectType("FrozenItem", { description: "A record that was open when the figures were read." })
export class FrozenItem {
  @Reference(() => Node, { zh: "记录", en: "Record", about: "The record.", holds: ({ lifecycle }) => Boolean(lifecycle) })
  recordId!: string;

  @Attribute(() => String, { zh: "事项", en: "Text", about: "What it was about." })
  text!: string;

  @Attribute(() => LocalDate, { zh: "期限", en: "Due on", about: "When it was due." })
  dueOn!: string;

  @Attribute(() => SafeInt, { zh: "逾期天数", en: "Days overdue", about: "Days by which it was overdue; 0 where it was not." })
  overdueDays!: number;

  @Attribute(() => SafeInt, { zh: "结转次数", en: "Times carried", about: "How often it had come up again." })
  carried!: number;
}

@ObjectType("FrozenPoint", { description: "A point of a frozen chart." })
export class FrozenPoint {
  @Attribute(() => String, { zh: "期间", en: "Period", about: 'Day, month or other place on the axis: "2026-09".' })
  at!: string;

  @Attribute(() => SafeInt, { zh: "数值", en: "Value", about: "In the steps of the chart's unit; null where there was nothing to read.", nullable: true })
  value!: number | null;
}

@ObjectType("FrozenSeries", { description: "One line of a chart as it was read." })
export class FrozenSeries {
  @Attribute(() => String, { zh: "中文名称", en: "Chinese label", about: "What it is called in Chinese." })
  zh!: string;

  @Attribute(() => String, { zh: "英文名称", en: "English label", about: "What it is called in English." })
  en!: string;

  @Attribute(() => FigureUnit, { zh: "单位", en: "Unit", about: "What it counts." })
  unit!: FigureUnit;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of amounts.", nullable: true })
  currency?: string;

  @Attribute(() => String, { zh: "图表", en: "Chart", about: "Lines of the same chart name it alike; without it those of one unit are one chart.", nullable: true })
  chart?: string;

  @Attribute(() => [FrozenPoint], { zh: "数据点", en: "Points", about: "Its points, in order." })
  points!: FrozenPoint[];
}

/** What a document reads at a moment. */
export interface Reading {
  figures: FrozenFigure[];
  series?: FrozenSeries[];
  /** Records that are open at that moment. */
  items?: FrozenItem[];
}

@ObjectType("FrozenSnapshot", { description: "What a document rested on when it was submitted; never changed afterwards." })
export class FrozenSnapshot {
  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document that it was frozen for.", holds: (entity) => isFrozen(entity) })
  documentId!: string;

  @Attribute(() => DateTime, { zh: "读数时间", en: "Read at", about: "When the figures were read (UTC)." })
  readAt!: string;

  @Attribute(() => [FrozenFigure], { zh: "指标", en: "Figures", about: "The figures, as they were read." })
  figures!: FrozenFigure[];

  @Attribute(() => [FrozenSeries], { zh: "图表数据", en: "Charts", about: "The data of its charts, as they were read." })
  series!: FrozenSeries[];

  @Attribute(() => [FrozenItem], { zh: "未完事项", en: "Open items", about: "Records that were open; null where the document reads none.", nullable: true })
  items?: FrozenItem[];

  @Attribute(() => String, { zh: "校验值", en: "Checksum", about: "SHA-256 over the canonical JSON (RFC 8785) of document, time, figures, charts and items." })
  sha256!: string;
}

/** The attribute `snapshots` of a document that freezes what it rests on. */
export const FrozenSnapshots = (): PropertyDecorator =>
  Attribute(() => [FrozenSnapshot], { zh: "固化数据", en: "Frozen figures", about: "What the document rested on each time it was submitted, oldest first.", nullable: true });

export type FreezesFigures = Document & { snapshots?: FrozenSnapshot[] };

interface Freezing<T extends FreezesFigures = FreezesFigures> {
  /** Action that freezes what is read. */
  on: string;
  read: (document: T, ctx: Context) => Promise<Reading>;
}

const declared = new Declared<Freezing>("freezing");

const isFrozen = ({ name }: EntityDeclaration): boolean => declared.get(name) !== undefined;

/** Declares that documents of this class freeze what they rest on with an action. */
export function frozen<T extends FreezesFigures>(target: NodeClass<T>, freezing: Freezing<T>): void {
  declared.add(entityOf(target).name, freezing as unknown as Freezing);
  alongside<T>(target, freezing.on, async ({ record, ctx }) => {
    const { figures, series = [], items } = await freezing.read(record, ctx);
    // As it will be read from the table: without what is undefined.
    const content = JSON.parse(JSON.stringify({ documentId: record.id, readAt: ctx.now.toISOString(), figures, series, items })) as Omit<FrozenSnapshot, "sha256">;
    record.snapshots = [...(record.snapshots ?? []), { ...content, sha256: snapshotHash(content) }];
  });
  keeps<T>(target, (record, { before }) => {
    const known = before?.snapshots ?? [];
    const same = canonicalize((record.snapshots ?? []).slice(0, known.length)) === canonicalize(known);
    if (!same) throw new Error(`${record.id} would change what it has frozen`);
  });
}

@Resolver(() => FrozenSnapshot)
export class FrozenSnapshotResolver {
  @FieldResolver(() => [FrozenFigure], { description: "The same figures as they are at the time of the request: what has become of them since." })
  @Costs(8)
  async now(@Root() { documentId, figures }: FrozenSnapshot, @Ctx() ctx: Context): Promise<FrozenFigure[]> {
    const document = (await ctx.loader.load<FreezesFigures>(documentId))!;
    const { figures: present } = await declared.get(entityOf(document.constructor).name)!.read(document, ctx);
    // In the order of what was frozen; a figure that is no longer read is not made up.
    return figures.flatMap(({ key }) => present.find((one) => one.key === key) ?? []);
  }
}
