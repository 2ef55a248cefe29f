import { Alert, Box, Button, Chip, List, ListItemButton, ListItemText, Stack, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Operation } from "../../../api/operation.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { ProblemsError } from "../../../problems/ProblemsError.ts";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { BatchDossier } from "./BatchDossier.tsx";
import type { Answered, Dossier, FoundBatch, MyInspection } from "./dossier.ts";
import { PackInspection } from "./PackInspection.tsx";
import { findBatchesDocument, inspectBatchDocument, myInspectionDocument } from "./visits.operations.ts";

/** Where a visiting inspector works: a batch is found, and everything that it left behind is on one page. 药品管理法 §99 */
export default function InspectionDesk() {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, isPending, error, refetch } = useQuery({ queryKey: ["myInspection"], queryFn: () => dataProvider.ask<{ myInspection: MyInspection | null }>(myInspectionDocument) });
  if (isPending) return <PageLoading />;
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data.myInspection) return <Alert severity="info">{label({ zh: "今天没有生效的检查接待，请联系陪同人。", en: "No inspection stay is in force today: ask your host." })}</Alert>;
  return <Desk stay={data.myInspection} />;
}

/** Asks in the inspector's name; what is in the way is thrown. */
function useAsk() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  return async <T extends object>(operation: Operation, input: object): Promise<T> => {
    const { outcome } = await dataProvider.ask<Answered<T>>(operation, { input });
    if (outcome.problems.length > 0) throw new ProblemsError(outcome.problems);
    return outcome;
  };
}

function Desk({ stay }: { stay: MyInspection }) {
  const label = useLabel();
  const ask = useAsk();
  const [text, setText] = useState("");
  const [found, setFound] = useState<FoundBatch[] | null>(null);
  const [dossier, setDossier] = useState<Dossier | null>(null);
  const { attempt, busy, refusal } = useAttempt();

  const open = (id: string) => attempt({ id }, async () => setDossier((await ask<{ dossier: Dossier }>(inspectBatchDocument, { id })).dossier));
  const find = (event: FormEvent) => {
    event.preventDefault();
    void attempt({ text }, async () => {
      const { batches } = await ask<{ batches: FoundBatch[] }>(findBatchesDocument, { text: text.trim() });
      setDossier(null);
      setFound(batches);
    });
  };

  return (
    <>
      <PageHeader title={label({ zh: "检查查阅", en: "Inspection" })} />
      <Stack spacing={2} sx={{ pb: 4 }}>
        <StayNotice stay={stay} />
        <Box component="form" role="search" onSubmit={find} sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <TextField size="small" sx={{ flex: "1 1 240px" }} label={label({ zh: "批号或商品编码", en: "Batch number or product code" })} value={text} onChange={(event) => setText(event.target.value)} />
          <Button type="submit" variant="contained" loading={busy} disabled={text.trim() === ""}>
            {label({ zh: "查找", en: "Find" })}
          </Button>
        </Box>
        {refusal}
        {found && !dossier && <FoundBatches batches={found} open={(id) => void open(id)} />}
        {dossier && <BatchDossier dossier={dossier} />}
        <PackInspection stay={stay} batch={dossier?.batch} />
      </Stack>
    </>
  );
}

function StayNotice({ stay: { number, authority, host, scopes, recordsFrom, recordsTo, endsOn } }: { stay: MyInspection }) {
  const label = useLabel();
  const locale = useLocale();
  const on = (date: string) => formatDate(date, locale);
  return (
    <Alert severity="info">
      <Typography variant="body2">
        {label({
          zh: `${authority}，${number}。陪同人：${host}。可查阅 ${on(recordsFrom)} 至 ${on(recordsTo)} 的单据，权限至 ${on(endsOn)}（含）。每次查找、查阅和生成证据包均有记录，公司可见。`,
          en: `${authority}, ${number}. Your host is ${host}. Documents from ${on(recordsFrom)} to ${on(recordsTo)} are shown, until ${on(endsOn)} included. Every search, look and package is recorded and seen by the company.`,
        })}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", mt: 1 }}>
        {scopes.map((scope) => (
          <Chip key={scope} size="small" variant="outlined" label={<EnumValue enumeration="InspectionScope" value={scope} />} />
        ))}
      </Stack>
    </Alert>
  );
}

function FoundBatches({ batches, open }: { batches: FoundBatch[]; open: (id: string) => void }) {
  const label = useLabel();
  const locale = useLocale();
  if (batches.length === 0) return <Typography>{label({ zh: "没有找到批次。请输入完整的批号或商品编码。", en: "No batch was found. Enter a whole batch number or product code." })}</Typography>;
  return (
    <List dense aria-label={label({ zh: "找到的批次", en: "Batches found" })}>
      {batches.map(({ id, batchNumber, product, expiresOn }) => (
        <ListItemButton key={id} onClick={() => open(id)}>
          <ListItemText primary={`${product} · ${batchNumber}`} secondary={label({ zh: `有效期至 ${formatDate(expiresOn, locale)}`, en: `expires on ${formatDate(expiresOn, locale)}` })} />
        </ListItemButton>
      ))}
    </List>
  );
}
