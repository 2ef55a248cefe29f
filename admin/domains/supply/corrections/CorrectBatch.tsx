import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** Where a lot or a date was read wrongly, it is set right by a document that quality decides on. GSP */
export default function CorrectBatch({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "BatchCorrection", "create")) return null;
  return (
    <BeginDocument
      says={{ zh: "批号或日期与包装不符时，凭证据更正。", en: "Where lot or dates differ from the pack, they are corrected with evidence." }}
      button={{ zh: "更正批次", en: "Correct the batch" }}
      resource="batchCorrections"
      source={{ batchId: record.id }}
    />
  );
}
