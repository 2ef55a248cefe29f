import { Box, Chip, type ChipProps, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useDataProvider, useLocale, usePermissions } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { usePages } from "../../../api/usePages.ts";
import type { Me } from "../../../auth/me.ts";
import { MoreButton } from "../../../documents/MoreButton.tsx";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { addDays, formatDate } from "../../../values/dates.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { type Duty, type Grid, gridOf, type Light, lightOf, soonDays } from "./dutyGrid.ts";
import { dutyGridDocument } from "./mine.operations.ts";

interface Page {
  obligations: { nodes: Duty[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const COLOUR: Record<Light, ChipProps["color"]> = { good: "success", soon: "warning", lacking: "error" };

/** Who lacks which training or health check, and whose runs out when: of one's own people, or of everybody. 九(二) */
export default function DutyGridPage() {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { permissions: me } = usePermissions<Me>();
  const pages = usePages(["dutyGrid"], async (after) => (await dataProvider.ask<Page>(dutyGridDocument, { after })).obligations);
  const grid = gridOf(pages.data?.pages.flatMap(({ nodes }) => nodes) ?? []);
  return (
    <>
      <PageHeader title={label({ zh: "人员与上岗要求", en: "People and requirements" })} />
      {pages.error && <FaultPanel fault={pages.error} retry={() => void pages.refetch()} />}
      {(pages.isPending || !me) && !pages.error && <PageLoading />}
      {me && pages.data && <DutyGrid grid={grid} soonUntil={addDays(me.today, soonDays)} />}
      <MoreButton {...pages} />
    </>
  );
}

function DutyGrid({ grid: { requirements, rows }, soonUntil }: { grid: Grid; soonUntil: string }) {
  const label = useLabel();
  const locale = useLocale();
  if (rows.length === 0) return <Typography>{label({ zh: "您可查看的人员没有上岗要求。", en: "No requirement applies to the people whom you may see." })}</Typography>;
  const lacking = rows.filter((row) => row.lacking > 0).length;
  const title = label({ zh: "人员与上岗要求", en: "People and requirements" });
  return (
    <>
      <Typography sx={{ mb: 1 }}>{label({ zh: `${rows.length} 人，其中 ${lacking} 人有未完成的要求。`, en: `${rows.length} people, ${lacking} of whom lack something.` })}</Typography>
      <Box sx={{ overflowX: "auto" }} tabIndex={0} role="group" aria-label={title}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "员工", en: "Employee" })}</TableCell>
              {requirements.map((required) => (
                <TableCell key={required}>{required}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ personId, name, duties }) => (
              <TableRow key={personId}>
                <TableCell component="th" scope="row">
                  <RecordLink entity="Employee" id={personId}>
                    {name}
                  </RecordLink>
                </TableCell>
                {requirements.map((required) => (
                  <TableCell key={required}>{duties.has(required) ? <DutyLight duty={duties.get(required)!} soonUntil={soonUntil} locale={locale} /> : "—"}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}

/** Colour and words say the same. */
function DutyLight({ duty, soonUntil, locale }: { duty: Duty; soonUntil: string; locale: string }) {
  const label = useLabel();
  const light = lightOf(duty, soonUntil);
  const on = formatDate(duty.expiresOn, locale);
  const text = {
    good: label({ zh: `至 ${on}`, en: `until ${on}` }),
    soon: label({ zh: `${on} 到期`, en: `due on ${on}` }),
    lacking: label({ zh: `未完成，${on} 到期`, en: `lacking since ${on}` }),
  }[light];
  return (
    <RecordLink entity="Obligation" id={duty.id}>
      <Chip size="small" variant="outlined" clickable color={COLOUR[light]} label={text} />
    </RecordLink>
  );
}
