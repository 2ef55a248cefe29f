import { usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { PlatformFile } from "../../../documents/PlatformFile.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { traceBillFileOperation } from "./tracing.operations.ts";

/** The file by which the traceability platform receives a bill. 药品管理法 §36 */
export default function TraceBillFile({ record }: { record: PageRecord }) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  if (!me || !mayDo(me, "TraceBill", "send")) return null;
  const fetchFile = async (dataProvider: ConsoleDataProvider) => {
    const { traceBillFile } = await dataProvider.ask<{ traceBillFile: { fileName: string; text: string } | null }>(traceBillFileOperation, { id: record.id });
    return traceBillFile;
  };
  return (
    <PlatformFile button={label({ zh: "下载追溯单据", en: "Download the bill" })} fetchFile={fetchFile}>
      {label({ zh: "下载文件后交追溯平台，再在此登记已上报与平台的答复。", en: "Hand the file to the traceability platform; then record here that it was sent, and what the platform answers." })}
    </PlatformFile>
  );
}
