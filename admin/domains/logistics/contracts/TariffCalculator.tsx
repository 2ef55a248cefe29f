import { Alert, MenuItem, Paper, Stack, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money, Named, PageRecord } from "../../../api/record.ts";
import { useSettled } from "../../../inputs/useSettled.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { parseDecimal } from "../../../values/decimal.ts";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { tariffChargeOperation } from "./tariff.operations.ts";

interface Lane {
  region: Named | null;
  mode: string;
  service: string;
  storageClass: string;
}

interface Charge {
  kilograms: number;
  total: Money | null;
  arithmetic: string;
}

/** What a shipment would cost on a lane, worked out by the server as a booking is. 五(三)4 */
export default function TariffCalculator({ record }: { record: PageRecord }) {
  const label = useLabel();
  const [lane, setLane] = useState(1);
  const [kilograms, setKilograms] = useState("51");
  const [volume, setVolume] = useState("0");
  const grams = parseDecimal(kilograms, 3);
  const cubicCentimetres = parseDecimal(volume, 0);
  const lanes = record.lanes as Lane[];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="tariff-calculator" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="tariff-calculator" component="h2" variant="subtitle1" sx={{ mb: 1.5 }}>
        {label({ zh: "运费试算", en: "Freight calculator" })}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1.5, mb: 1.5 }}>
        <TextField select size="small" label={label({ zh: "线路", en: "Lane" })} value={lane} onChange={({ target }) => setLane(Number(target.value))} sx={{ minWidth: 160 }}>
          {lanes.map(({ region }, i) => (
            <MenuItem key={i} value={i + 1}>
              {i + 1} · {region?.displayName}
            </MenuItem>
          ))}
        </TextField>
        <TextField size="small" label={label({ zh: "毛重（公斤）", en: "Gross weight (kg)" })} value={kilograms} error={typeof grams !== "number"} onChange={({ target }) => setKilograms(target.value)} sx={{ width: 160 }} />
        <TextField size="small" label={label({ zh: "体积（立方厘米）", en: "Volume (cm³)" })} value={volume} error={typeof cubicCentimetres !== "number"} onChange={({ target }) => setVolume(target.value)} sx={{ width: 160 }} />
      </Stack>
      {typeof grams === "number" && typeof cubicCentimetres === "number" && <Answer id={record.id} version={record.version} lane={lane} grams={grams} cubicCentimetres={cubicCentimetres} />}
    </Paper>
  );
}

function Answer({ version, ...asked }: { id: string; version: number; lane: number; grams: number; cubicCentimetres: number }): ReactNode {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const settled = useSettled(JSON.stringify(asked));
  const { data, error, refetch } = useQuery({
    queryKey: ["tariffCharge", version, settled],
    queryFn: async () => (await dataProvider.ask<{ tariffCharge: Charge | null }>(tariffChargeOperation, JSON.parse(settled) as Record<string, unknown>)).tariffCharge,
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  if (!data.total) return <Alert severity="warning">{label({ zh: `没有 ${data.kilograms} 公斤的运价。`, en: `No band holds ${data.kilograms} kg.` })}</Alert>;
  return (
    <Stack role="status" sx={{ gap: 0.5, minWidth: 0 }}>
      <Typography variant="h6" component="p">
        <MoneyValue money={data.total} />
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {data.arithmetic}
      </Typography>
    </Stack>
  );
}
