import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Alert, Box, Button, Chip, FormControlLabel, LinearProgress, Paper, Stack, Switch, Table, TableBody, TableCell, TableContainer, TableRow, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useLocale } from "react-admin";
import { useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Money } from "../../../api/record.ts";
import { ReferencePicker } from "../../../inputs/ReferencePicker.tsx";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { HeadRow } from "../../../values/HeadRow.tsx";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatMoney } from "../../../values/money.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { purchaseDeskOperation } from "./desk.operations.ts";
import { PriceHistory, type DeskPrice } from "./PriceHistory.tsx";

interface DeskDocument {
  step: string;
  id: string;
  type: string;
  name: string;
  status: string;
  open: boolean;
  on: string;
  supplier: string | null;
  amount: Money | null;
  quantity: number | null;
  orderIds: string[];
}

interface Desk {
  id: string;
  type: "Product" | "Supplier";
  name: string;
  incomplete: string[];
  documents: DeskDocument[];
  prices: DeskPrice[];
}

/** Everything that is going on with a product or a supplier, from need to payment, in one request. 五(一)2, 五(一)3 */
export default function PurchaseDesk() {
  const label = useLabel();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const about = search.get("about");
  const { data: desk, error, refetch, isFetching } = useQuery({
    queryKey: ["purchaseDesk", about],
    queryFn: async () => (await dataProvider.ask<{ desk: Desk | null }>(purchaseDeskOperation, { id: about })).desk,
    enabled: about !== null,
    placeholderData: keepPreviousData,
  });
  const shown = about === null ? undefined : desk;
  return (
    <>
      <PageHeader
        title={label({ zh: "采购工作台", en: "Purchaser's desk" })}
        actions={
          <Button color="inherit" startIcon={<PrintIcon />} onClick={() => window.print()} disabled={!shown} sx={{ displayPrint: "none" }}>
            {label({ zh: "打印", en: "Print" })}
          </Button>
        }
      />
      <Stack sx={{ gap: 2, pb: 4 }}>
        <Box sx={{ maxWidth: 480, displayPrint: "none" }}>
          <ReferencePicker entities={["Product", "Supplier"]} label={label({ zh: "商品或供应商", en: "Product or supplier" })} value={about} change={(id) => setSearch(id ? { about: id } : {}, { replace: true })} />
        </Box>
        {isFetching && <LinearProgress />}
        {error && <FaultPanel fault={error} retry={() => void refetch()} />}
        {about === null && <Alert severity="info">{label({ zh: "请选择商品或供应商：从需求到付款的全部单据会列在这里。", en: "Choose a product or a supplier: all its documents from need to payment are shown here." })}</Alert>}
        {shown === null && <Alert severity="warning">{label({ zh: "没有该商品或供应商。", en: "There is no such product or supplier." })}</Alert>}
        {shown && <Steps key={shown.id} desk={shown} />}
      </Stack>
    </>
  );
}

function Steps({ desk }: { desk: Desk }) {
  const label = useLabel();
  const { values: steps } = useModel().enumeration("PurchaseStep");
  const [onlyOpen, showOpen] = useState(false);
  const [orderId, follow] = useState<string | null>(null);
  const order = desk.documents.find(({ id }) => id === orderId);
  const documents = desk.documents.filter(({ open, orderIds }) => (!onlyOpen || open) && (!order || orderIds.includes(order.id)));
  return (
    <>
      <Typography component="h2" variant="h6">
        <RecordLink entity={desk.type} id={desk.id}>
          {desk.name}
        </RecordLink>
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", gap: 1, displayPrint: "none" }}>
        <FormControlLabel control={<Switch checked={onlyOpen} onChange={(_, checked) => showOpen(checked)} />} label={label({ zh: "仅显示未完成", en: "Only what is open" })} />
        {order && <Chip label={label({ zh: `仅显示订单 ${order.name} 的单据`, en: `Only documents of ${order.name}` })} onDelete={() => follow(null)} />}
      </Stack>
      {steps.map(({ value, label: title }) => (
        <StepSection
          key={value}
          title={label(title)}
          documents={documents.filter(({ step }) => step === value)}
          showsSupplier={desk.type === "Product"}
          incomplete={desk.incomplete.includes(value)}
          follow={value === "ORDER" ? follow : undefined}
        />
      ))}
      <PriceHistory prices={desk.prices} of={desk.type} />
    </>
  );
}

interface StepSectionProps {
  title: string;
  documents: DeskDocument[];
  showsSupplier: boolean;
  incomplete: boolean;
  /** Offered where documents are followed by their order. */
  follow?(orderId: string): void;
}

function StepSection({ title, documents, showsSupplier, incomplete, follow }: StepSectionProps) {
  const label = useLabel();
  const locale = useLocale();
  const model = useModel();
  const openCount = documents.filter(({ open }) => open).length;
  const heads = [
    label({ zh: "单据", en: "Document" }),
    label({ zh: "状态", en: "Status" }),
    label({ zh: "日期", en: "Date" }),
    ...(showsSupplier ? [label({ zh: "供应商", en: "Supplier" })] : []),
    label({ zh: "数量", en: "Quantity" }),
    showsSupplier ? label({ zh: "单据金额", en: "Whole document" }) : label({ zh: "金额", en: "Amount" }),
  ];
  const counted = label({ zh: `${documents.length} 份，未完成 ${openCount}`, en: `${documents.length}, ${openCount} open` });
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <Stack direction="row" sx={{ alignItems: "baseline", gap: 1 }}>
        <Typography component="h3" variant="subtitle1">
          {title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {documents.length === 0 ? label({ zh: "无", en: "None" }) : counted}
        </Typography>
      </Stack>
      {documents.length > 0 && (
        <TableContainer tabIndex={0} role="group" aria-label={title}>
          <Table size="small">
            <HeadRow heads={heads} figuresFrom={heads.length - 2}>{follow && <TableCell sx={{ displayPrint: "none" }} />}</HeadRow>
            <TableBody>
              {documents.map(({ id, type, name, status, on, supplier, amount, quantity }) => (
                <TableRow key={id}>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>
                    {label(model.summary(type)!.label)}{" "}
                    <RecordLink entity={type} id={id}>
                      {name}
                    </RecordLink>
                  </TableCell>
                  <TableCell>
                    <EnumValue enumeration={`${type}Status`} value={status} />
                  </TableCell>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>{formatDate(on, locale)}</TableCell>
                  {showsSupplier && <TableCell sx={{ whiteSpace: "nowrap" }}>{supplier}</TableCell>}
                  <TableCell align="right">{quantity === null ? "" : formatInteger(quantity, locale)}</TableCell>
                  <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
                    {amount && formatMoney(amount, locale)}
                  </TableCell>
                  {follow && (
                    <TableCell sx={{ displayPrint: "none" }}>
                      <Button size="small" aria-label={label({ zh: `跟踪 ${name}`, en: `Follow ${name}` })} onClick={() => follow(id)}>
                        {label({ zh: "跟踪", en: "Follow" })}
                      </Button>
                    </TableCell>
                  )}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {incomplete && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {label({ zh: "更早的单据请在其列表中查找。", en: "Older documents are in their lists." })}
        </Typography>
      )}
    </Paper>
  );
}
