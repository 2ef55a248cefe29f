import { Alert, Box, Button, Paper, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { useAttempt } from "../../../forms/useAttempt.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { ProblemsError } from "../../../problems/ProblemsError.ts";
import type { Answered, DossierRecord, MyInspection, Package } from "./dossier.ts";
import { packInspectionDocument } from "./visits.operations.ts";

/** Packs a batch, or what was received in a period, to take home; says what is missing and by what it is known. */
export function PackInspection({ stay, batch }: { stay: MyInspection; batch: DossierRecord | undefined }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [from, setFrom] = useState(stay.recordsFrom);
  const [to, setTo] = useState(stay.recordsTo);
  const [packed, setPacked] = useState<Package | null>(null);
  const { attempt, busy, refusal } = useAttempt();

  const pack = (input: object) =>
    void attempt(input, async () => {
      setPacked(null);
      const { outcome } = await dataProvider.ask<Answered<Package>>(packInspectionDocument, { input });
      if (outcome.problems.length > 0) throw new ProblemsError(outcome.problems);
      setPacked(outcome);
    });

  return (
    <Paper variant="outlined" component="section" aria-labelledby="inspection-package" sx={{ p: 2 }}>
      <Typography id="inspection-package" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {label({ zh: "证据包", en: "Evidence package" })}
      </Typography>
      <Typography variant="body2" sx={{ mb: 2 }}>
        {label({ zh: "证据包可离线校验：解压后运行 node verify.mjs。", en: "A package is verified offline: unpack it and run node verify.mjs." })}
      </Typography>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        {batch && (
          <Button variant="contained" loading={busy} onClick={() => pack({ batchId: batch.id })}>
            {label({ zh: `打包批次 ${batch.title}`, en: `Pack batch ${batch.title}` })}
          </Button>
        )}
        <TextField size="small" type="date" fullWidth={false} label={label({ zh: "收货自", en: "Received from" })} value={from} onChange={(event) => setFrom(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        <TextField size="small" type="date" fullWidth={false} label={label({ zh: "收货至", en: "Received to" })} value={to} onChange={(event) => setTo(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
        <Button variant="outlined" loading={busy} onClick={() => pack({ from, to })}>
          {label({ zh: "打包该期间收货的批次", en: "Pack batches received in this period" })}
        </Button>
      </Box>
      {refusal}
      {packed && <Packed packed={packed} />}
    </Paper>
  );
}

function Packed({ packed: { url, manifestHash, missing } }: { packed: Package }) {
  const label = useLabel();
  return (
    <Alert severity={missing.length > 0 ? "warning" : "success"} sx={{ mt: 2, "& .MuiAlert-message": { minWidth: 0 } }}>
      <Box component="a" href={url} sx={{ color: "inherit" }}>
        {label({ zh: "下载证据包", en: "Download the package" })}
      </Box>
      <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
        {label({ zh: `清单校验值（SHA-256）：${manifestHash}`, en: `SHA-256 of the manifest: ${manifestHash}` })}
      </Typography>
      {missing.length === 0 ? (
        <Typography variant="body2">{label({ zh: "资料齐全。", en: "It is complete." })}</Typography>
      ) : (
        <Box component="ul" aria-label={label({ zh: "缺失的资料", en: "What is missing" })} sx={{ m: 0, pl: 2 }}>
          {missing.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
