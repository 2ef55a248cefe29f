import { Alert, Button } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useCreatePath, useDataProvider } from "react-admin";
import { Link } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { openTransactionsOperation } from "./banking.operations.ts";
import { type BankRow, Proposals } from "./Proposals.tsx";

/** What of a statement awaits its match; of a draft, how its transactions come in. */
export default function StatementRows({ record }: { record: PageRecord }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const accepted = record.status === "ACCEPTED";
  const { data, error, refetch } = useQuery({
    queryKey: ["openBankTransactions", record.id, record.version],
    queryFn: async () => (await dataProvider.ask<{ rows: { nodes: BankRow[]; pageInfo: { hasNextPage: boolean } } }>(openTransactionsOperation, { statementId: record.id })).rows,
    enabled: accepted,
  });
  if (record.status === "DRAFT") {
    return (
      <Alert
        severity="info"
        action={
          <Button variant="outlined" color="inherit" component={Link} to={createPath({ resource: "bankTransactions", type: "list" })}>
            {label({ zh: "去导入", en: "Import" })}
          </Button>
        }
      >
        {label({
          zh: `在“银行流水”中导入银行文件，并把“银行对账单”设为固定值 ${String(record.number)}；然后受理：期初加发生额须等于期末。`,
          en: `Import the bank's file under Bank transactions, with Bank statement as the value ${String(record.number)} for all rows; then accept it: opening plus transactions must be the closing balance.`,
        })}
      </Alert>
    );
  }
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  return data ? <Proposals rows={data.nodes} more={data.pageInfo.hasNextPage} /> : null;
}
