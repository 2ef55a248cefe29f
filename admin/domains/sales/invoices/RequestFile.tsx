import { useState } from "react";
import { usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { PlatformFile } from "../../../documents/PlatformFile.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { invoiceRequestsOperation } from "./invoices.operations.ts";

interface Requests {
  invoices: number;
  fileName: string;
  text: string;
}

/** The file that the invoicing platform is asked with: of one requested invoice, or of all on the dashboard. */
export default function RequestFile({ record }: { record?: PageRecord }) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const [found, setFound] = useState<number | null>(null);
  if (!me || !mayDo(me, "SalesInvoice", "request") || (record && record.status !== "REQUESTED")) return null;
  const fetchFile = async (dataProvider: ConsoleDataProvider) => {
    const { invoiceRequests } = await dataProvider.ask<{ invoiceRequests: Requests }>(invoiceRequestsOperation, { id: record?.id });
    setFound(invoiceRequests.invoices);
    return invoiceRequests.invoices > 0 ? invoiceRequests : null;
  };
  return (
    <PlatformFile button={label({ zh: "下载开票申请", en: "Download requests" })} fetchFile={fetchFile}>
      {found === 0
        ? label({ zh: "没有待开具的发票。", en: "No invoice awaits the platform." })
        : label({ zh: "下载开票申请文件交开票平台；开具后在“开票结果”中导入平台的文件。", en: "Hand the file to the invoicing platform; once it has issued them, import its file under Issued invoices." })}
    </PlatformFile>
  );
}
