import { Box, Link as MuiLink, LinearProgress, MenuItem, Paper, Stack, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider, usePermissions } from "react-admin";
import { Link, useSearchParams } from "react-router";
import type { Label } from "../../graphql/schema/model.ts";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import type { Operation } from "../api/operation.ts";
import type { Me } from "../auth/me.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";

/** One row of figures: those of a customer, a carrier, or of all. */
export interface Member {
  id: string;
  name: string;
}

interface Figures<M extends Member> {
  total: M;
  members: M[];
}

interface FiguresByProps<M extends Member> {
  title: Label;
  /** Takes `by` and `period`, and answers under the name `figures`. */
  operation: Operation;
  /** The enumeration of what the figures can be told apart by. */
  dimensions: string;
  columns: readonly { label: Label; of: (member: M) => string }[];
  /** The list behind a row, and the attribute that it is filtered by, for each dimension that has one. */
  behind: { list: string; filters: Readonly<Record<string, string>> };
}

const QUARTERS = [1, 2, 3, 4].map((quarter) => `-Q${quarter}`);
const MONTHS = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, "0")}`);

/** Figures of a year, quarter or month in a table, by a dimension of one's choice; each row opens the list behind it. */
export function FiguresBy<M extends Member>({ title, operation, dimensions, columns, behind }: FiguresByProps<M>) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { values } = useModel().enumeration(dimensions);
  const thisYear = (me?.today ?? "").slice(0, 4);
  const by = search.get("by") ?? values[0]!.value;
  const period = search.get("period") ?? thisYear;
  const choose = (chosen: Record<string, string>) => setSearch({ by, period, ...chosen }, { replace: true });
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [operation.name, by, period],
    queryFn: async () => (await dataProvider.ask<{ figures: Figures<M> }>(operation, { by, period })).figures,
    placeholderData: keepPreviousData,
    enabled: me !== undefined,
  });
  if (!me) return <PageLoading />;
  const dimension = values.find(({ value }) => value === by);
  const cells = (member: M) =>
    columns.map(({ label: { en }, of }) => (
      <TableCell key={en} align="right">
        {of(member)}
      </TableCell>
    ));

  return (
    <>
      <PageHeader title={label(title)} />
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 2, mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={by} aria-label={label({ zh: "维度", en: "By" })} onChange={(_, chosen: string | null) => chosen && choose({ by: chosen })}>
          {values.map((one) => (
            <ToggleButton key={one.value} value={one.value}>
              {label(one.label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField select size="small" fullWidth={false} label={label({ zh: "期间", en: "Period" })} value={period} onChange={(event) => choose({ period: event.target.value })} sx={{ minWidth: 120 }}>
          {[...new Set([period, ...["", ...QUARTERS, ...MONTHS].map((part) => `${thisYear}${part}`), String(Number(thisYear) - 1)])].map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={label({ zh: "正在更新", en: "Updating" })} />}</Box>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {data && (
        <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label(title)}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{dimension && label(dimension.label)}</TableCell>
                {columns.map(({ label: name }) => (
                  <TableCell key={name.en} align="right">
                    {label(name)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.members.map((member) => (
                <TableRow key={member.id}>
                  <TableCell>
                    <NameOf member={member} list={behind.list} filter={behind.filters[by]} />
                  </TableCell>
                  {cells(member)}
                </TableRow>
              ))}
            </TableBody>
            <TableFooter>
              <TableRow>
                <TableCell>{label({ zh: "合计", en: "Total" })}</TableCell>
                {cells(data.total)}
              </TableRow>
            </TableFooter>
          </Table>
        </TableContainer>
      )}
    </>
  );
}

function NameOf({ member: { id, name }, list, filter }: { member: Member; list: string; filter?: string }) {
  const label = useLabel();
  const text = name || label({ zh: "无", en: "None" });
  if (!filter) return text;
  return (
    <MuiLink component={Link} to={`/${list}?${new URLSearchParams({ filter: JSON.stringify({ [filter]: id }) })}`}>
      {text}
    </MuiLink>
  );
}
