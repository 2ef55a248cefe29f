import { Box, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import type { Named, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { addDays } from "../../../values/dates.ts";

interface Approval {
  number: string;
  expiresOn: string;
  approvedSha256: string;
  product: Named | null;
  material: (Named & { sha256: string }) | null;
}

/** The approvals of a campaign's advertisements on their days, and whether what is published is the material that was approved. 药品管理法 §89 */
export default function AdApprovals({ record }: { record: PageRecord }) {
  const approvals = (record.proofs ?? []) as Approval[];
  if (record.kind !== "ADVERTISING" || approvals.length === 0) return null;
  return <Proofs from={String(record.startsOn)} to={String(record.endsOn)} approvals={approvals} />;
}

const dayMs = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Days of publication that an approval covers: it ends before its date of expiry. */
const coveredDays = ({ expiresOn }: Approval, from: string, to: string): number => Math.max(0, Math.min(daysBetween(from, expiresOn), daysBetween(from, to) + 1));

function Proofs({ from, to, approvals }: { from: string; to: string; approvals: Approval[] }) {
  const label = useLabel();
  const { palette } = useTheme();
  const all = daysBetween(from, to) + 1;
  const covered = approvals.map((approval) => coveredDays(approval, from, to));
  const bands = approvals.map((_, i) => String(i + 1));
  const titles = [label({ zh: "序号", en: "No." }), label({ zh: "商品", en: "Product" }), label({ zh: "广告批准文号", en: "Approval number" }), label({ zh: "最后有效日", en: "Last valid day" }), label({ zh: "发布材料", en: "Material" }), label({ zh: "与批准材料", en: "As approved" })];
  return (
    <Paper variant="outlined" component="section" aria-labelledby="ad-approvals" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="ad-approvals" component="h2" variant="subtitle1">
        {label({ zh: "广告批文与发布材料", en: "Approvals and material" })}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {label({ zh: `发布日期 ${from} 至 ${to}`, en: `Published from ${from} to ${to}` })}
      </Typography>
      <Box aria-hidden>
        <BarChart
          layout="horizontal"
          height={60 + approvals.length * 28}
          hideLegend
          skipAnimation
          yAxis={[{ scaleType: "band", data: bands, width: 30, tickLabelStyle: { fontSize: 11 } }]}
          xAxis={[{ min: 0, max: all, tickMaxStep: Math.max(1, Math.ceil(all / 4)), valueFormatter: (day: number) => addDays(from, Math.floor(day)).slice(5), tickLabelStyle: { fontSize: 11 } }]}
          series={[
            { id: "covered", data: covered, stack: "days", color: palette.success.main },
            { id: "bare", data: covered.map((days) => all - days), stack: "days", color: palette.error.main },
          ]}
          slotProps={{ tooltip: { trigger: "none" } }}
        />
      </Box>
      <TableContainer tabIndex={0} role="region" aria-label={label({ zh: "广告批文", en: "Advertising approvals" })}>
        <Table size="small">
          <TableHead>
            <TableRow>{titles.map((title) => <TableCell key={title}>{title}</TableCell>)}</TableRow>
          </TableHead>
          <TableBody>
            {approvals.map(({ number, expiresOn, approvedSha256, product, material }, i) => (
              <TableRow key={bands[i]}>
                <TableCell>{bands[i]}</TableCell>
                <TableCell>{product?.displayName ?? "—"}</TableCell>
                <TableCell>{number}</TableCell>
                <TableCell>
                  {addDays(expiresOn, -1)}
                  {covered[i]! < all && (
                    <Typography variant="body2" color="error">
                      {label({ zh: `${addDays(from, covered[i]!)} 起无效`, en: `Not valid from ${addDays(from, covered[i]!)} on` })}
                    </Typography>
                  )}
                </TableCell>
                <TableCell sx={{ wordBreak: "break-all" }}>{material?.displayName ?? label({ zh: "未上传", en: "Not uploaded" })}</TableCell>
                <TableCell>
                  {material && <Match isSame={material.sha256 === approvedSha256} />}
                  <Typography variant="caption" component="div" color="text.secondary" sx={{ fontFamily: "monospace", wordBreak: "break-all" }}>
                    {approvedSha256.slice(0, 16)}…
                  </Typography>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}

function Match({ isSame }: { isSame: boolean }) {
  const label = useLabel();
  return <Typography variant="body2" color={isSame ? "success" : "error"}>{isSame ? label({ zh: "一致", en: "The same file" }) : label({ zh: "不一致，不得发布", en: "Another file: not to be published" })}</Typography>;
}
