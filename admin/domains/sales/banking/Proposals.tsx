import { Alert, Box, Button, Chip, Divider, Paper, Stack, Typography } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money, Named, PageRecord } from "../../../api/record.ts";
import { refetchAfterChange } from "../../../api/refetchAfterChange.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import type { Problem } from "../../../problems/problem.ts";
import { ProblemPanel } from "../../../problems/ProblemPanel.tsx";
import { ProblemsError } from "../../../problems/ProblemsError.ts";
import { formatDate } from "../../../values/dates.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { bankProposalsOperation } from "./banking.operations.ts";

export interface BankRow {
  id: string;
  version: number;
  status: string;
  bookedOn: string;
  amount: Money;
  matched: Money;
  counterparty: string | null;
  counterpartyAccount: string | null;
  text: string | null;
  bankReference: string;
}

interface Proposal {
  key: string;
  title: string;
  certain: boolean;
  reasons: string[];
  customer: Named | null;
  supplier: Named | null;
  record: Named | null;
  lines: { receivable: Named | null; amount: Money }[];
}

type Confirm = (row: BankRow, proposal: Proposal) => Promise<void>;

const questionKey = "bankProposals";

/** Rows of a bank statement with what each may be for; nothing is posted before somebody confirms it. 四(四)3 */
export function Proposals({ rows, more }: { rows: BankRow[]; more?: boolean }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const { data, error, refetch } = useQuery({
    queryKey: [questionKey, rows.map(({ id, version }) => `${id} ${version}`)],
    queryFn: async () => {
      const { bankProposals } = await dataProvider.ask<{ bankProposals: { bankTransactionId: string; proposals: Proposal[] }[] }>(bankProposalsOperation, { ids: rows.map(({ id }) => id) });
      return new Map(bankProposals.map(({ bankTransactionId, proposals }) => [bankTransactionId, proposals]));
    },
    enabled: rows.length > 0 && me !== undefined && mayDo(me, "BankTransaction", "confirm"),
  });
  const { confirm, confirmAll, busy, problems, fault } = useConfirm();
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  const certain = rows.flatMap((row) => (data?.get(row.id) ?? []).filter((one) => one.certain).map((proposal) => ({ row, proposal })));
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2, minWidth: 0 }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", gap: 1 }}>
        <Typography component="h2" variant="subtitle1">
          {label({ zh: "待核对流水与建议", en: "Transactions to match, with proposals" })}
        </Typography>
        {certain.length > 1 && (
          <Button variant="contained" loading={busy} onClick={() => void confirmAll(certain)}>
            {label({ zh: `确认全部 ${certain.length} 条明确的建议`, en: `Confirm all ${certain.length} certain proposals` })}
          </Button>
        )}
      </Stack>
      {fault !== null && <FaultPanel fault={fault} />}
      {problems.length > 0 && <ProblemPanel problems={problems} />}
      <Stack divider={<Divider />} sx={{ mt: 1 }}>
        {rows.map((row) => (
          <Row key={row.id} row={row} proposals={data?.get(row.id)} confirm={confirm} busy={busy} />
        ))}
      </Stack>
      {rows.length === 0 && <Alert severity="success">{label({ zh: "没有待核对的流水。", en: "Nothing awaits its match." })}</Alert>}
      {more && <Alert severity="info">{label({ zh: "核对这些以后会显示其余的流水。", en: "The rest is shown once these are matched." })}</Alert>}
    </Paper>
  );
}

function Row({ row, proposals, confirm, busy }: { row: BankRow; proposals: Proposal[] | undefined; confirm: Confirm; busy: boolean }) {
  const label = useLabel();
  const locale = useLocale();
  return (
    <Box role="group" aria-label={row.bankReference} sx={{ py: 1.5, minWidth: 0, overflowWrap: "anywhere" }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", flexWrap: "wrap", gap: 1 }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {formatDate(row.bookedOn, locale)} · {row.counterparty ?? label({ zh: "户名不详", en: "Unnamed" })} {row.counterpartyAccount}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {row.bankReference} {row.text}
          </Typography>
        </Box>
        <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
          {row.status === "SUSPENSE" && <Chip size="small" color="error" variant="outlined" label={label({ zh: "待查", en: "Suspense" })} />}
          <MoneyValue money={row.amount} />
        </Stack>
      </Stack>
      {proposals?.map((proposal) => (
        <ProposalLine key={proposal.key} row={row} proposal={proposal} confirm={confirm} busy={busy} />
      ))}
      {proposals?.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {label({ zh: "没有建议：请手工核对，或标记为非客户往来。", en: "Nothing to propose: match it by hand, or set it aside." })}
        </Typography>
      )}
    </Box>
  );
}

function ProposalLine({ row, proposal, confirm, busy }: { row: BankRow; proposal: Proposal; confirm: Confirm; busy: boolean }) {
  const label = useLabel();
  const { title, customer, supplier, record, lines, reasons } = proposal;
  return (
    <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: 1, mt: 1, pl: { xs: 0, sm: 2 } }}>
      <Box sx={{ minWidth: 0, flex: "1 1 16rem" }}>
        <Typography variant="body2">
          {title}: {(customer ?? supplier)?.displayName} {record?.displayName}
        </Typography>
        {lines.map(({ receivable, amount }, i) => (
          <Typography key={i} variant="body2" color="text.secondary">
            {receivable?.displayName ?? label({ zh: "留作预收", en: "Stays on account" })} <MoneyValue money={amount} />
          </Typography>
        ))}
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 0.5, mt: 0.5 }}>
          {reasons.map((reason) => (
            <Chip key={reason} size="small" label={reason} />
          ))}
        </Stack>
      </Box>
      <Button variant="outlined" disabled={busy} onClick={() => void confirm(row, proposal)}>
        {label({ zh: "确认", en: "Confirm" })}
      </Button>
    </Stack>
  );
}

/** Each confirmation is a request of its own; what is refused is told, and the others are done. */
function useConfirm() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const model = useModel();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const confirmAll = async (wanted: { row: BankRow; proposal: Proposal }[]) => {
    setBusy(true);
    setFault(null);
    const refused: Problem[] = [];
    try {
      const entity = await model.fetchResource("bankTransactions");
      const action = entity.actions.find(({ name }) => name === "confirm")!;
      for (const { row, proposal } of wanted) {
        const attempt = { id: row.id, version: row.version, idempotencyKey: `${row.id}-${row.version}-${proposal.key}`, input: { proposal: proposal.key } };
        await dataProvider.act(entity, action, attempt).catch((reason: unknown) => {
          if (!(reason instanceof ProblemsError)) throw reason;
          refused.push(...reason.problems);
        });
      }
    } catch (reason) {
      setFault(reason);
    }
    setProblems(refused);
    setBusy(false);
    await refetchAfterChange(queryClient);
  };
  return { busy, problems, fault, confirmAll, confirm: (row: BankRow, proposal: Proposal) => confirmAll([{ row, proposal }]) };
}

/** On the page of one transaction. */
export default function TransactionProposals({ record }: { record: PageRecord }) {
  if (record.status !== "TO_CONFIRM" && record.status !== "SUSPENSE") return null;
  return <Proposals rows={[record as unknown as BankRow]} />;
}
