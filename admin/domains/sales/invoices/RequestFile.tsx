import { Alert, Button } from "@mui/material";
import { useState } from "react";
import { useDataProvider, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { downloadText } from "../../../jobs/download.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { invoiceRequestsOperation } from "./invoices.operations.ts";

interface Requests {
  invoices: number;
  fileName: string;
  text: string;
}

/** The file that the invoicing platform is asked with: of one requested invoice, or of all on the dashboard. */
export default function RequestFile({ record }: { record?: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const [fault, setFault] = useState<Error | null>(null);
  const [found, setFound] = useState<number | null>(null);
  if (!me || !mayDo(me, "SalesInvoice", "request") || (record && record.status !== "REQUESTED")) return null;
  const save = async () => {
    setFault(null);
    try {
      const { invoiceRequests } = await dataProvider.ask<{ invoiceRequests: Requests }>(invoiceRequestsOperation, { id: record?.id });
      setFound(invoiceRequests.invoices);
      if (invoiceRequests.invoices > 0) downloadText(invoiceRequests.text, invoiceRequests.fileName, "text/csv;charset=utf-8");
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
          {label({ zh: "下载开票申请", en: "Download requests" })}
        </Button>
      }
    >
      {found === 0
        ? label({ zh: "没有待开具的发票。", en: "No invoice awaits the platform." })
        : label({ zh: "下载开票申请文件交开票平台；开具后在“开票结果”中导入平台的文件。", en: "Hand the file to the invoicing platform; once it has issued them, import its file under Issued invoices." })}
    </Alert>
  );
}
