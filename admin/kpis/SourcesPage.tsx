import { Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useCreatePath, useLocale, useTranslate } from "react-admin";
import { Link } from "react-router";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatDateTime } from "../values/dates.ts";
import { EnumValue } from "../values/EnumValue.tsx";
import { formatInteger } from "../values/integer.ts";
import { Nothing } from "../values/Nothing.tsx";
import { type DataSource, useSources } from "./sources.ts";

/** Where figures come from, and how fresh each source is. 七 */
export default function SourcesPage() {
  const translate = useTranslate();
  const { sources, error, refetch } = useSources();
  return (
    <>
      <PageHeader title={translate("app.sources.title")} />
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate("app.sources.about")}
        {typeof sources?.[0]?.lagSeconds === "number" && ` ${translate("app.sources.lag", { seconds: sources[0].lagSeconds })}`}
      </Typography>
      {error && <FaultPanel fault={error} retry={refetch} />}
      {!sources && !error && <PageLoading />}
      {sources && <Sources sources={sources} />}
    </>
  );
}

function Sources({ sources }: { sources: DataSource[] }) {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate("app.sources.source")}</TableCell>
            <TableCell>{translate("app.sources.state")}</TableCell>
            <TableCell>{translate("app.sources.newest")}</TableCell>
            <TableCell align="right">{translate("app.sources.age")}</TableCell>
            <TableCell align="right">{translate("app.sources.thresholds")}</TableCell>
            <TableCell>{translate("app.sources.owner")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sources.map((source) => (
            <Row key={source.source} source={source} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Row({ source: { source, state, newestAt, ageMinutes, late, stale, minutes, owner } }: { source: DataSource }) {
  const locale = useLocale();
  const createPath = useCreatePath();
  const entity = useModel().entity(source);
  const minutesText = (value: number | null) => (value === null ? "—" : formatInteger(value, locale));
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {entity && (
          <MuiLink component={Link} to={createPath({ resource: entity.many, type: "list" })}>
            {pluralIn(locale, entity)}
          </MuiLink>
        )}
      </TableCell>
      <TableCell>
        <EnumValue enumeration="SourceState" value={state} />
      </TableCell>
      <TableCell>{newestAt ? formatDateTime(newestAt, locale) : <Nothing />}</TableCell>
      <TableCell align="right">{minutesText(ageMinutes)}</TableCell>
      <TableCell align="right">
        {minutesText(late)} / {minutesText(stale)} <EnumValue enumeration="MinuteKind" value={minutes} />
      </TableCell>
      <TableCell>
        <EnumValue enumeration="Role" value={owner} />
      </TableCell>
    </TableRow>
  );
}
