import { Attribute } from "../../../table/attribute.ts";
import { entityByName, type EntityDeclaration } from "../../../table/entity.ts";
import { accessFindings, hiddenPaths, requireRight } from "../../access/access.ts";
import { businessDate } from "../../businessDate.ts";
import type { Context } from "../../context.ts";
import { newRecord } from "../../entity/entityResolver.ts";
import { ListSelection, orderOf, selectionFindings } from "../../entity/listSelection.ts";
import { cleanInput, inputFindings } from "../../entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../../lifecycle/change.ts";
import { refuseIfAny, rule, type Finding } from "../../problem/problem.ts";
import { FileFormat, Job } from "../job.ts";
import { unknownList } from "../../entity/unknownList.ts";

/** What an export is asked with. */
export class ExportOrder {
  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records: PurchaseOrder.", input: { required: true, maxLength: 60 } })
  listOf!: string;

  @Attribute(() => FileFormat, { zh: "格式", en: "Format", about: "Form of the file.", input: { required: true } })
  format!: FileFormat;

  @Attribute(() => ListSelection, { zh: "内容", en: "Selection", about: "Which records, in which order, with which columns.", input: { required: true } })
  selection!: ListSelection;
}

const notVisible = rule<{ name: string }>("NOT_VISIBLE", {
  message: { zh: ({ name }) => `您无权查看“${name}”，不能据此筛选或排序`, en: ({ name }) => `You may not see, and so not filter or order by: ${name}` },
});

/** Conditions and order by what the caller may not see would tell it all the same. */
function maskFindings(ctx: Context, entity: EntityDeclaration, { conditions, orderBy }: ListSelection): Finding[] {
  const used = [...(conditions ?? []).map(({ attribute }) => attribute), orderOf(entity, orderBy)?.split(" ")[0]];
  return hiddenPaths(ctx.principal, entity.name)
    .filter((path) => used.includes(path))
    .map((name) => notVisible({ name }, { field: "selection" }));
}

/** Queues an export of a list as the caller sees it. What they may see is asked again while it runs. */
export const requestExport = (ctx: Context, input: ChangeInput & object): Promise<Outcome<Job>> =>
  change(ctx, { entity: "Job", action: "export" }, input, async (uow) => {
    requireRight(ctx.principal, Job, "export");
    refuseIfAny(await inputFindings(ExportOrder, input, ctx));
    const { listOf, format, selection } = cleanInput(ExportOrder, input as Record<string, unknown>) as unknown as ExportOrder;
    const entity = entityByName(listOf);
    refuseIfAny(entity ? accessFindings(ctx.principal, entity, "read") : [unknownList({ name: listOf }, { field: "listOf" })]);
    refuseIfAny([...selectionFindings(entity!, selection, "selection"), ...maskFindings(ctx, entity!, selection)]);
    const fileName = `${entity!.label[ctx.language]}-${businessDate(ctx.now)}.${format.toLowerCase()}`;
    const start = { kind: "EXPORT", phase: "EXPORT", language: ctx.language, done: 0, failed: 0, attempts: 0 } as const;
    return newRecord(ctx, uow, Job, { ...start, listOf, format, selection, fileName }, undefined);
  });
