import { Box, Button, Checkbox, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from "@mui/material";
import { type KeyboardEvent, useRef, useState } from "react";
import { useDataProvider, useLocale, useNotify, useTranslate } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Named, PageRecord } from "../api/record.ts";
import { ActionBar } from "./ActionBar.tsx";
import { draftStore } from "../forms/draft.ts";
import { useAttempt } from "../forms/useAttempt.tsx";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatDate } from "../values/dates.ts";
import { formatInteger } from "../values/integer.ts";

interface Line {
  product: Named | null;
  location: Named | null;
  batchNumber: string;
  expiresOn: string;
  quantity: number;
}

/**
 * The work of a picker or checker, of goods that leave: line by line in walking order, with the keyboard or a scanner. Arrows move, Space
 * confirms a line, a scanned or typed batch number confirms its line, Ctrl+Enter ends. 四(四)2, GSP 出库复核
 */
export default function ConfirmLines({ record }: { record: PageRecord }) {
  const entity = useEntity();
  const steps = ["pick", "witness", "check"].flatMap((name) => record.availableActions?.filter((one) => one.name === name) ?? []);
  const now = steps.find(({ allowed }) => allowed);
  const inTime = { ALLOCATED: "pick", APPROVED: "pick", PICKED: "check" }[String(record.status)];
  if (!now) return inTime ? <ActionBar entity={entity} record={record} only={[inTime]} /> : null;
  // Another step, or a change of the document, starts over.
  return <Lines key={`${now.name} ${record.version}`} record={record} step={now.name} />;
}

function Lines({ record, step }: { record: PageRecord; step: string }) {
  const label = useLabel();
  const locale = useLocale();
  const translate = useTranslate();
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = record.lines as Line[];
  const { done, toggle, scan, finish, busy, refusal, name } = useConfirmation(record, step, lines);

  const onKey = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, j: index + 1, k: index - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    body.current?.querySelectorAll<HTMLElement>("input[type=checkbox]")[to]?.focus();
  };

  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={name}
      sx={{ p: 2 }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void finish();
      }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <Typography component="h2" variant="subtitle1">
          {name} · {done.size}/{lines.length}
        </Typography>
        <ScanInput scan={scan} />
        <Button variant="contained" sx={{ ml: "auto" }} disabled={done.size < lines.length} loading={busy} onClick={() => void finish()}>
          {name}
        </Button>
      </Box>
      <Typography variant="caption" color="text.secondary">
        {label({ zh: "↑↓ 移动，空格确认一行，扫描批号确认，Ctrl+Enter 完成", en: "Arrow keys move; Space or a scanned batch number confirms a line; Ctrl+Enter completes" })}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={translate("app.value.lines", { smart_count: lines.length })}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox" />
              <TableCell>{label({ zh: "货位", en: "Location" })}</TableCell>
              <TableCell>{label({ zh: "商品", en: "Product" })}</TableCell>
              <TableCell>{label({ zh: "批号", en: "Batch" })}</TableCell>
              <TableCell>{label({ zh: "有效期至", en: "Expires on" })}</TableCell>
              <TableCell align="right">{label({ zh: "数量", en: "Quantity" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody ref={body}>
            {lines.map(({ product, location, batchNumber, expiresOn, quantity }, index) => (
              // Lines have no identity but their place.
              <TableRow key={index} selected={done.has(index)} onClick={() => toggle(index)} sx={{ cursor: "pointer" }}>
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={done.has(index)}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => toggle(index)}
                    onKeyDown={(event) => onKey(event, index)}
                    slotProps={{ input: { "aria-label": `${location?.displayName ?? ""} ${product?.displayName ?? ""} ${batchNumber} × ${quantity}` } }}
                  />
                </TableCell>
                <TableCell sx={{ fontWeight: 600 }}>{location?.displayName}</TableCell>
                <TableCell>{product?.displayName}</TableCell>
                <TableCell>{batchNumber}</TableCell>
                <TableCell>{formatDate(expiresOn, locale)}</TableCell>
                <TableCell align="right">{formatInteger(quantity, locale)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {refusal}
    </Paper>
  );
}

function ScanInput({ scan }: { scan(batchNumber: string): boolean }) {
  const label = useLabel();
  const [text, setText] = useState("");
  const [unknown, setUnknown] = useState(false);
  return (
    <TextField
      size="small"
      value={text}
      error={unknown}
      label={label({ zh: "扫描批号", en: "Scan a batch" })}
      helperText={unknown ? label({ zh: "不在此单据中", en: "Not in this document" }) : undefined}
      onChange={(event) => {
        setText(event.target.value);
        setUnknown(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const found = scan(text.normalize("NFKC").trim());
        setUnknown(!found);
        if (found) setText("");
      }}
    />
  );
}

/** Which lines are confirmed, kept over a reload until all of them are sent. */
function useConfirmation(record: PageRecord, step: string, lines: Line[]) {
  const label = useLabel();
  const notify = useNotify();
  const entity = useEntity();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const action = entity.actions.find(({ name }) => name === step)!;
  const [draft] = useState(() => draftStore(`${step}.${record.id}.${record.version}`));
  const [done, setDone] = useState(() => new Set((draft.read()?.values.confirmed as number[] | undefined) ?? []));
  const { attempt, busy, refusal } = useAttempt();

  const keep = (next: Set<number>) => {
    setDone(next);
    draft.write({ values: { confirmed: [...next] } });
  };
  const toggle = (index: number) => keep(new Set(done.has(index) ? [...done].filter((one) => one !== index) : [...done, index]));
  const scan = (batchNumber: string) => {
    const index = lines.findIndex((line, i) => line.batchNumber === batchNumber && !done.has(i));
    if (index >= 0) keep(new Set([...done, index]));
    return index >= 0;
  };
  const finish = async () => {
    if (busy || done.size < lines.length) return;
    const { id, version } = record;
    const variables = { id, version, input: { confirmedLines: lines.map((_, index) => index + 1) } };
    const isDone = await attempt(variables, async (idempotencyKey) => {
      await dataProvider.act(entity, action, { ...variables, idempotencyKey });
      draft.clear();
    });
    if (isDone) notify("app.action.done", { type: "success", messageArgs: { action: label(action.label), name: record.displayName } });
  };
  return { done, toggle, scan, finish, busy, refusal, name: label(action.label) };
}
