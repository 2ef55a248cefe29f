import { Alert, Box, Button, Chip, Divider, Paper, Stack, TextField, Typography } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
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
import { EnumValue } from "../../../values/EnumValue.tsx";
import { MoneyValue } from "../../../values/MoneyValue.tsx";
import { RecordLink } from "../../../values/RecordLink.tsx";

interface Quote {
  contract: Named | null;
  carrier: Named | null;
  lane: number;
  mode: string;
  service: string;
  total: Money;
  arithmetic: string;
  arrivesOn: string;
  inTime: boolean;
  proposed: boolean;
  lowRated: boolean;
  obstacles: string[];
}

/** Tariffs at which the shipment could be booked, the proposed one first; once it is booked, how its freight came about. 五(三)4 */
export default function FreightQuotes({ record }: { record: PageRecord }) {
  const label = useLabel();
  const quotes = (record.quotes ?? []) as Quote[];
  const arithmetic = record.arithmetic as string | null;
  if (record.status !== "DRAFT" && !arithmetic) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="freight-quotes" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="freight-quotes" component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        {record.status === "DRAFT" ? label({ zh: "运价建议", en: "Tariffs" }) : label({ zh: "运费计算", en: "How the freight came about" })}
      </Typography>
      {arithmetic && (
        <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
          {arithmetic}
        </Typography>
      )}
      {record.status === "DRAFT" && <Quotes record={record} quotes={quotes} />}
    </Paper>
  );
}

function Quotes({ record, quotes }: { record: PageRecord; quotes: Quote[] }) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const [reason, setReason] = useState("");
  const { book, busy, problems, fault } = useBooking(record);
  const mayBook = Boolean(me && mayDo(me, "Shipment", "book"));
  if (quotes.length === 0) {
    const says = record.kilograms === null ? { zh: "重量未知：请填写箱件，或补登商品包装层级的毛重和体积。", en: "Its weight is not known: enter the boxes, or weight and volume of the pack levels." } : { zh: "没有适用的运价，不能订舱。", en: "No tariff covers it, so it cannot be booked." };
    return <Alert severity="warning">{label(says)}</Alert>;
  }
  return (
    <>
      {fault !== null && <FaultPanel fault={fault} />}
      {problems.length > 0 && <ProblemPanel problems={problems} />}
      <Stack divider={<Divider />} component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {quotes.map((quote) => (
          <QuoteRow key={`${quote.contract?.id} ${quote.lane}`} quote={quote} book={mayBook ? () => void book(quote, reason) : undefined} busy={busy} />
        ))}
      </Stack>
      {mayBook && (quotes.length > 1 || !quotes[0]!.proposed) && (
        <TextField size="small" fullWidth multiline sx={{ mt: 1.5 }} label={label({ zh: "未选建议的原因", en: "Why not the proposed one" })} value={reason} onChange={({ target }) => setReason(target.value)} slotProps={{ htmlInput: { maxLength: 500 } }} />
      )}
    </>
  );
}

function QuoteRow({ quote, book, busy }: { quote: Quote; book: (() => void) | undefined; busy: boolean }) {
  const label = useLabel();
  const locale = useLocale();
  const { contract, carrier, mode, service, total, arithmetic, arrivesOn, inTime, proposed, lowRated, obstacles } = quote;
  return (
    <Box component="li" sx={{ py: 1.5, minWidth: 0 }}>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {carrier?.displayName}
        </Typography>
        <EnumValue enumeration="FreightMode" value={mode} />
        <EnumValue enumeration="FreightService" value={service} />
        <Typography variant="body2">{label({ zh: `${formatDate(arrivesOn, locale)} 到`, en: `arrives ${formatDate(arrivesOn, locale)}` })}</Typography>
        {lowRated && <Chip size="small" color="warning" variant="outlined" label={label({ zh: "D 级承运商", en: "Rated D" })} />}
        {proposed && <Chip size="small" color="success" variant="outlined" label={label({ zh: "建议", en: "Proposed" })} />}
        {!inTime && <Chip size="small" color="warning" variant="outlined" label={label({ zh: "晚于要求到货日", en: "After the requested date" })} />}
        <Box sx={{ flex: 1 }} />
        <MoneyValue money={total} />
        {book && (
          <Button variant={proposed ? "contained" : "outlined"} disabled={busy || obstacles.length > 0} onClick={book} aria-label={label({ zh: `向${carrier?.displayName ?? ""}订舱`, en: `Book ${carrier?.displayName ?? ""}` })}>
            {label({ zh: "订舱", en: "Book" })}
          </Button>
        )}
      </Stack>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere", mt: 0.5 }}>
        {contract && (
          <RecordLink entity="CarrierContract" id={contract.id}>
            {contract.displayName}
          </RecordLink>
        )}{" "}
        {arithmetic}
      </Typography>
      {obstacles.map((one) => (
        <Typography key={one} variant="body2" color="error">
          {one}
        </Typography>
      ))}
    </Box>
  );
}

function useBooking(record: PageRecord) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const model = useModel();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  const book = async ({ contract, lane }: Quote, reason: string) => {
    setBusy(true);
    setFault(null);
    setProblems([]);
    try {
      const entity = await model.fetchResource("shipments");
      const action = entity.actions.find(({ name }) => name === "book")!;
      const input = { contractId: contract!.id, lane, ...(reason.trim() && { choiceReason: reason.trim() }) };
      await dataProvider.act(entity, action, { id: record.id, version: record.version, idempotencyKey: `${record.id}-${record.version}-${JSON.stringify(input)}`, input });
    } catch (failure) {
      if (failure instanceof ProblemsError) setProblems(failure.problems);
      else setFault(failure);
    }
    setBusy(false);
    await refetchAfterChange(queryClient);
  };
  return { book, busy, problems, fault };
}
