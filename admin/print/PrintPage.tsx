import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useAuthenticated, useDataProvider, useLocale, useTranslate } from "react-admin";
import { useParams } from "react-router";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { PageRecord, PaperOfRecord } from "../api/record.ts";
import { MissingRecord } from "../documents/MissingRecord.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { usePages } from "../domains/pages.ts";
import { useAttempt } from "../forms/useAttempt.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { labelIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { ProblemPanel } from "../problems/ProblemPanel.tsx";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { Moment } from "../values/Moment.tsx";
import { MailPaper } from "./MailPaper.tsx";

/** The papers of a record: which one, on what, in which language; how it will look, and the copy that was printed. */
export default function PrintPage() {
  usePages();
  useAuthenticated();
  const { resource = "", id = "" } = useParams();
  const entity = useModel().resource(resource);
  const { record, missing, fault, refetch } = useRecord(entity, id);
  if (fault) return <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (missing) return <MissingRecord />;
  if (!record) return <PageLoading />;
  return <Papers entity={entity} record={record} papers={record.papers ?? []} />;
}

const languages = { ZH: "中文", EN: "English" } as const;

function Papers({ entity, record, papers }: { entity: EntityModel; record: PageRecord; papers: PaperOfRecord[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [name, choose] = useState((papers.find(({ mayPrint }) => mayPrint) ?? papers[0])?.name ?? "");
  const [chosenSheet, chooseSheet] = useState("");
  const [language, speak] = useState<keyof typeof languages>(locale === "en" ? "EN" : "ZH");
  const [copy, show] = useState<string | null>(null);
  const { attempt, busy, refusal } = useAttempt();
  const title = `${labelIn(locale, entity.label)} ${record.displayName}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const paper = papers.find((one) => one.name === name);
  if (!paper) return <Alert severity="info">{translate("app.print.none")}</Alert>;
  const sheet = paper.sheets.includes(chosenSheet) ? chosenSheet : paper.sheets[0]!;
  const order = { id: record.id, paper: paper.name, sheet, language };

  const change = (set: () => void) => {
    show(null);
    set();
  };
  const print = () =>
    attempt({ ...order, copies: paper.copies }, async (idempotencyKey) => {
      const printed = await dataProvider.printPaper({ ...order, idempotencyKey });
      show(printed.find((one) => one.name === paper.name)?.url ?? null);
    });

  return (
    <Box component="main" sx={{ p: { xs: 2, sm: 3 }, minHeight: "100vh", display: "flex", flexDirection: "column" }}>
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <Choice label={translate("app.print.paper")} value={paper.name} options={papers.map((one) => [one.name, one.title])} choose={(value) => change(() => choose(value))} />
        <Choice label={translate("app.print.sheet")} value={sheet} options={paper.sheets.map((one) => [one, translate(`app.print.sheets.${one}`)])} choose={(value) => change(() => chooseSheet(value))} />
        <Choice label={translate("app.print.language")} value={language} options={Object.entries(languages)} choose={(value) => change(() => speak(value as keyof typeof languages))} />
        <Button variant="contained" startIcon={<PrintIcon />} disabled={!paper.mayPrint} loading={busy} onClick={() => void print()}>
          {translate("app.print.action")}
        </Button>
      </Stack>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {paper.copies === 0 ? translate("app.print.notYet") : translate("app.print.copies", { smart_count: paper.copies })}
        {paper.printedAt && (
          <>
            {" · "}
            {paper.printedByName} <Moment at={paper.printedAt} />
          </>
        )}
      </Typography>
      {refusal}
      {paper.copies > 0 && paper.mayPrint && <MailPaper key={paper.name} recordId={record.id} paper={paper} />}
      {copy ? <PdfFrame url={copy} title={paper.title} note={translate("app.print.printed")} /> : <Preview key={JSON.stringify(order)} order={order} title={paper.title} />}
    </Box>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [value: string, label: string][];
  choose(value: string): void;
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <TextField select size="small" fullWidth={false} label={label} value={value} onChange={(event) => choose(event.target.value)} sx={{ minWidth: 160 }}>
      {options.map(([option, text]) => (
        <MenuItem key={option} value={option}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Preview({ order, title }: { order: Parameters<ConsoleDataProvider["previewPaper"]>[0]; title: string }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["previewPaper", order], queryFn: () => dataProvider.previewPaper(order), gcTime: 0, staleTime: Infinity, retry: false });
  if (error instanceof ProblemsError) return <ProblemPanel problems={error.problems} />;
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  return data ? <PdfFrame url={data} title={title} note={translate("app.print.preview")} /> : <PageLoading />;
}

/** The PDF itself; a link to it for browsers that show none within a page, as on phones. */
function PdfFrame({ url, title, note }: { url: string; title: string; note: string }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" role="status">
        {note}{" "}
        <Box component="a" href={url} target="_blank" rel="noopener" sx={{ color: "primary.main" }}>
          {translate("app.file.open")}
        </Box>
      </Typography>
      <Box component="iframe" src={url} title={title} sx={{ flex: 1, minHeight: "70vh", width: "100%", border: 1, borderColor: "divider", mt: 1 }} />
    </>
  );
}
