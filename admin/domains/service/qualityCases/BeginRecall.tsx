import { usePermissions } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { BeginDocument } from "../../../documents/BeginDocument.tsx";

/** A serious fault of goods that were sold leads to their recall; it begins with what the case has found. GSP */
export default function BeginRecall({ record }: { record: PageRecord }) {
  const { permissions: me } = usePermissions<Me>();
  const { fault, recallId, productId, batchText, conclusion, batchId } = record as { fault?: string; recallId?: string | null; productId?: string; batchText?: string; conclusion?: string; batchId?: string | null };
  if (fault !== "SERIOUS" || recallId || !batchId || !me || !mayDo(me, "Recall", "create")) return null;
  return (
    <BeginDocument
      says={{ zh: "批次有严重缺陷：已售出的须召回。召回建立后，请在本案“关联召回”。", en: "The batch has a serious fault: what was sold is recalled. Name the recall here once it is begun." }}
      button={{ zh: "发起召回", en: "Begin recall" }}
      resource="recalls"
      source={{ origin: "OWN", drill: false, recallReason: conclusion, lots: [{ productId, batchNumber: batchText }] }}
      isNext
    />
  );
}
