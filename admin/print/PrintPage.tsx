import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, GlobalStyles, ThemeProvider, Typography, createTheme } from "@mui/material";
import { Suspense, useEffect } from "react";
import { useAuthenticated, useLocale, usePermissions, useTranslate } from "react-admin";
import { useParams } from "react-router";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import type { Me } from "../auth/me.ts";
import { FactGrid } from "../documents/FactGrid.tsx";
import { LinesTable } from "../documents/LinesTable.tsx";
import { MissingRecord } from "../documents/MissingRecord.tsx";
import { useRecord } from "../documents/useRecord.ts";
import { pageOf } from "../domains/pages.ts";
import { lightTheme } from "../layout/theme.ts";
import { PageLoading } from "../layout/PageLoading.tsx";
import { isLines } from "../model/consoleModel.ts";
import { labelIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatDateTime } from "../values/dates.ts";
import { EnumValue } from "../values/EnumValue.tsx";
import { WithoutLinks } from "../values/RecordLink.tsx";
import { PrintedApproval } from "./PrintedApproval.tsx";

/** Paper is white, whatever the screen is. */
const paper = createTheme(lightTheme);

/** More columns than this are printed across. */
const UPRIGHT_COLUMNS = 7;
const SHEETS = { upright: { size: "A4", width: "182mm" }, across: { size: "A4 landscape", width: "269mm" } } as const;

/**
 * On A4, with the head of a table on every page and no line cut in two. Nothing is cut off at the edge: paper cannot be
 * scrolled, so tables take its width, texts break wherever they must, and only figures stay in one piece.
 */
const stylesOf = ({ size }: (typeof SHEETS)[keyof typeof SHEETS]) => (
  <GlobalStyles
    styles={{
      "@page": { size, margin: "14mm" },
      "@media print": { ".not-printed": { display: "none !important" }, body: { background: "#fff !important" } },
      article: { overflowWrap: "anywhere" },
      "article thead": { display: "table-header-group" },
      "article tr, article section": { breakInside: "avoid" },
      "article .MuiTableContainer-root": { overflow: "visible" },
      "article .MuiTableCell-root": { minWidth: "0 !important", padding: "1mm 1.5mm", fontSize: "9pt", lineHeight: 1.3 },
    }}
  />
);

/** A document as it goes on paper, or into a PDF by the browser's own printing. */
export default function PrintPage() {
  useAuthenticated();
  const { resource = "", id = "" } = useParams();
  const translate = useTranslate();
  const entity = useModel().resource(resource);
  const { record, missing, fault, refetch } = useRecord(entity, id);
  if (fault) return <FaultPanel fault={fault} retry={() => void refetch()} />;
  if (missing) return <MissingRecord />;
  if (!record) return <PageLoading />;
  return (
    <ThemeProvider theme={paper}>
      <Box component="main" sx={{ bgcolor: "#fff", color: "#000", minHeight: "100vh", p: { xs: 2, sm: 4 }, "@media print": { p: 0 } }}>
        <Button className="not-printed" variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()} sx={{ mb: 2 }}>
          {translate("app.print.action")}
        </Button>
        <WithoutLinks value>
          <PrintedDocument entity={entity} record={record} />
        </WithoutLinks>
      </Box>
    </ThemeProvider>
  );
}

function PrintedDocument({ entity, record }: { entity: EntityModel; record: PageRecord }) {
  const translate = useTranslate();
  const locale = useLocale();
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const title = `${labelIn(locale, entity.label)} ${record.displayName}`;
  useEffect(() => {
    // The browser proposes it as the name of the PDF.
    document.title = title;
  }, [title]);
  const { print } = pageOf(entity.name);
  const left = new Set(["id", "status", entity.representation, ...(print?.without ?? [])]);
  // An empty place on paper asks to be filled in.
  const shown = entity.attributes.filter(({ name }) => !left.has(name) && record[name] !== null && record[name] !== undefined);
  const lines = shown.filter(isLines);
  const columns = lines.map(({ name, attributes = [] }) => attributes.filter((column) => !left.has(`${name}.${column.name}`)).length);
  const sheet = SHEETS[Math.max(0, ...columns) > UPRIGHT_COLUMNS ? "across" : "upright"];
  return (
    <Box component="article" sx={{ maxWidth: sheet.width, mx: "auto", fontSize: "10pt" }}>
      {stylesOf(sheet)}
      <Box component="header" sx={{ display: "flex", alignItems: "baseline", gap: 2, borderBottom: "2px solid #000", pb: 1, mb: 2 }}>
        <Typography component="h1" variant="h5">
          {labelIn(locale, entity.label)}
        </Typography>
        <Typography variant="h6" component="p">
          {record.displayName}
        </Typography>
        <Box sx={{ ml: "auto" }}>{entity.lifecycle && <EnumValue enumeration={entity.lifecycle.enum} value={String(record.status)} />}</Box>
      </Box>
      <FactGrid attributes={shown.filter((attribute) => !isLines(attribute))} record={record} columns="repeat(3, minmax(0, 1fr))" />
      {lines.map((attribute) => (
        <Box key={attribute.name} sx={{ mt: 2 }}>
          <LinesTable entity={entity} attribute={attribute} record={record} without={left} />
        </Box>
      ))}
      {print?.panel && (
        <Suspense fallback={<PageLoading />}>
          <print.panel record={record} />
        </Suspense>
      )}
      {record.approval && <PrintedApproval approval={record.approval} />}
      <Box component="section" sx={{ display: "flex", flexWrap: "wrap", gap: 4, mt: 5 }}>
        {print?.signatures.map((signature) => (
          <Box key={signature.en} sx={{ minWidth: "50mm" }}>
            {label(signature)}
            <Box sx={{ borderBottom: "1px solid #000", height: "12mm" }} />
          </Box>
        ))}
      </Box>
      <Typography component="footer" variant="caption" sx={{ display: "block", mt: 3 }}>
        {translate("app.print.printed", { name: me?.displayName ?? "", at: formatDateTime(new Date().toISOString(), locale), version: record.version })}
      </Typography>
    </Box>
  );
}
