import { Alert, Button } from "@mui/material";
import { useState } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { downloadText } from "../../../jobs/download.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { traceBillFileOperation } from "./tracing.operations.ts";

/** The file by which the traceability platform is told of a bill. 药品管理法 §36 */
export default function TraceBillFile({ record }: { record: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const [fault, setFault] = useState<Error | null>(null);
  if (!me || !mayDo(me, "TraceBill", "send")) return null;
  const save = async () => {
    setFault(null);
    try {
      const { traceBillFile } = await dataProvider.ask<{ traceBillFile: { fileName: string; text: string } | null }>(traceBillFileOperation, { id: record.id });
      if (traceBillFile) downloadText(traceBillFile.text, traceBillFile.fileName, "text/csv;charset=utf-8");
    } catch (error) {
      setFault(error as Error);
    }
  };
  if (fault) return <FaultPanel fault={fault} retry={() => void save()} />;
  return (
    <Alert
      severity="info"
      action={
        <Button variant="outlined" color="inherit" onClick={() => void save()}>
          {label({ zh: "下载追溯单据", en: "Download the bill" })}
        </Button>
      }
    >
      {label({ zh: "下载文件后交追溯平台，再在此登记已上报与平台的答复。", en: "Hand the file to the traceability platform; then record here that it was sent, and what the platform answers." })}
    </Alert>
  );
}
