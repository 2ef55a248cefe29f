/** The handover sheet: what was handed over, with the checksum by which it is known. 药品管理法 §99 */
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { declarePaper, type PaperTable } from "../../../platform/paper/paper.ts";
import { momentText } from "../../../platform/paper/valueText.ts";
import type { Context } from "../../../platform/context.ts";
import { InspectionLook, InspectionLookKind } from "./inspectionLook.ts";
import { InspectionStay } from "./inspectionStay.ts";

async function looksOf({ id }: InspectionStay, { table, language }: Context): Promise<PaperTable[]> {
  const title = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const rows: string[][] = [];
  for await (const { kind, what, found, manifestHash, lookedAt } of readAll(table, InspectionLook, { filter: { stayId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) {
    rows.push([momentText(lookedAt), labelOf(InspectionLookKind, kind)[language], what, String(found), manifestHash ?? ""]);
  }
  const columns = [title("时间", "At"), title("方式", "Kind"), title("内容", "What"), title("结果数", "Found"), title("清单校验值（SHA-256）", "Manifest (SHA-256)")];
  return [{ title: title("查阅与移交记录", "Looks and packages"), columns: columns.map((one, i) => ({ title: one, isFigure: i === 3 })), rows }];
}

declarePaper(InspectionStay, {
  name: "inspectionHandover",
  label: { zh: "检查资料移交单", en: "Handover sheet" },
  about: "Who looked at what, and the packages that were handed over with their checksums.",
  states: ["ACTIVE", "ENDED"],
  facts: ["authority", "subject", "regulators", "hostId", "startsOn", "endsOn", "recordsFrom", "recordsTo", "scopes"],
  tables: looksOf,
  signatures: [{ zh: "检查人员签字", en: "Regulators" }, { zh: "陪同人签字", en: "Host" }],
});
