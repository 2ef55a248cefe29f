import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { formatInteger } from "../../../values/integer.ts";
import { ReferenceName } from "../../../values/ReferenceName.tsx";
import { Progress } from "../deliveries/Progress.tsx";

interface Line {
  productId: string;
  agreed: number | null;
  ordered: number;
  shipped: number;
  remaining: number | null;
}

/** How far a contract has been performed, line by line: agreed on, ordered, shipped, what remains. 四(四)1 */
export default function ContractPerformance({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const lines = (record.performance as Line[] | undefined) ?? [];
  // Before it was signed nothing can have been ordered.
  if (!record.signedOn || lines.length === 0) return null;
  const open = label({ zh: "不限", en: "Open" });
  const number = (value: number | null) => (value === null ? open : formatInteger(value, locale));
  const columns = [label({ zh: "约定", en: "Agreed" }), label({ zh: "已订", en: "Ordered" }), label({ zh: "已发", en: "Shipped" }), label({ zh: "剩余", en: "Remaining" })];
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Typography component="h2" variant="subtitle1">
        {label({ zh: "履行情况", en: "Performance" })}
      </Typography>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "商品", en: "Product" })}</TableCell>
              {columns.map((column) => (
                <TableCell key={column} align="right">
                  {column}
                </TableCell>
              ))}
              <TableCell sx={{ width: 120 }}>{label({ zh: "进度", en: "Progress" })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ productId, agreed, ordered, shipped, remaining }) => (
              <TableRow key={productId}>
                <TableCell component="th" scope="row">
                  <ReferenceName id={productId} />
                </TableCell>
                {[agreed, ordered, shipped, remaining].map((value, i) => (
                  <TableCell key={columns[i]} align="right">
                    {number(value)}
                  </TableCell>
                ))}
                <TableCell>{agreed !== null && <Progress share={ordered / agreed} label={label({ zh: "已订比例", en: "Ordered share" })} />}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Paper>
  );
}
