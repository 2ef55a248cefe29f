import { Button, Stack, TextField } from "@mui/material";
import { type FormEvent, useState } from "react";
import { usePermissions } from "react-admin";
import type { Me } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { AskQuantity } from "./AskQuantity.tsx";
import { AskScan } from "./AskScan.tsx";
import { Choose } from "./Choose.tsx";
import { Facts } from "./Facts.tsx";
import { handheldOrders } from "./handheld.operations.ts";
import { shortGtin } from "./scannedPack.ts";
import type { Pack, TaskProps } from "./TaskProps.ts";
import { useLocations, useWork } from "./useWork.ts";

interface Order {
  id: string;
  number: string;
  supplier: { displayName: string } | null;
  lines: { quantity: number; receivedQuantity: number; product: Pack }[];
}

interface Found {
  orderLine: number;
  batchNumber?: string;
  producedOn?: string;
  expiresOn?: string;
}

type Received = Required<Found> & { deliveredQuantity: number };

const linesOf = (count: number) => ({ zh: `${count} 行`, en: counted(count, "line") });
const isComplete = (one: Found): one is Required<Found> => Boolean(one.batchNumber && one.producedOn && one.expiresOn);

/** Goods that arrive: order, dock, then pack by pack; lot and dates come from the code where it says them. The receipt is a draft until the receiver confirms it. */
export default function ReceiveTask({ keep, kept }: TaskProps) {
  const label = useLabel();
  const { permissions: me } = usePermissions<Me>();
  const locations = useLocations();
  const work = useWork(handheldOrders, {}, ({ purchaseOrders }: { purchaseOrders: { nodes: Order[] } }) => purchaseOrders.nodes);
  const open = work.nodes?.filter(({ id }) => !kept.has(id));
  const [order, setOrder] = useState<Order>();
  const [dock, setDock] = useState<{ id: string; code: string }>();
  const [found, setFound] = useState<Found>();
  const [received, setReceived] = useState<Received[]>([]);

  if (!order) {
    return <Choose title={{ zh: "待收货的采购订单", en: "Orders to receive" }} choices={open?.map(({ id, number, supplier, lines }) => ({ id, title: supplier?.displayName ?? number, detail: `${number} · ${label(linesOf(lines.length))}` }))} error={work.error} retry={work.refetch} onChoose={(id) => setOrder(open?.find((one) => one.id === id))} />;
  }
  if (!dock) {
    return (
      <AskScan
        title={{ zh: "扫待验货位", en: "Scan the receiving location" }}
        onScan={({ text }) => {
          const [code, id] = [text.toUpperCase(), locations?.get(text.toUpperCase())];
          if (!id) return { zh: `没有货位 ${code}`, en: `There is no location ${code}` };
          setDock({ id, code });
        }}
      >
        <Facts lines={[order.supplier?.displayName, order.number]} />
      </AskScan>
    );
  }
  if (found && !isComplete(found)) return <AskLot found={found} name={order.lines[found.orderLine - 1]!.product.name} onEnter={setFound} />;
  if (found && isComplete(found)) {
    const line = order.lines[found.orderLine - 1]!;
    const due = Math.max(1, line.quantity - line.receivedQuantity - received.filter(({ orderLine }) => orderLine === found.orderLine).reduce((sum, { deliveredQuantity }) => sum + deliveredQuantity, 0));
    return (
      <AskQuantity
        title={{ zh: "到货多少盒？", en: "How many arrived?" }}
        begins={due}
        onEnter={(deliveredQuantity) => {
          setReceived([...received, { ...found, deliveredQuantity }]);
          setFound(undefined);
        }}
      >
        <Facts lines={[line.product.name, found.batchNumber, label({ zh: `有效期至 ${found.expiresOn}`, en: `Expires ${found.expiresOn}` })]} />
      </AskQuantity>
    );
  }
  const finish = () => {
    keep({ about: order.id, label: { zh: `收货 ${order.number}`, en: `Receive ${order.number}` }, steps: [{ operation: "HandheldReceive", input: { purchaseOrderId: order.id, receivedOn: me?.today, locationId: dock.id, lines: received } }] });
    setOrder(undefined);
    setDock(undefined);
    setReceived([]);
  };
  return (
    <AskScan
      title={{ zh: "扫商品", en: "Scan a pack" }}
      onScan={({ gtin, lot, producedOn, expiresOn }) => {
        const line = gtin ? order.lines.findIndex(({ product }) => product.barcode && shortGtin(product.barcode) === shortGtin(gtin)) : -1;
        if (line < 0) return { zh: "订单中没有此商品", en: "The order has no such product" };
        setFound({ orderLine: line + 1, batchNumber: lot, producedOn, expiresOn });
      }}
    >
      <Facts lines={[order.supplier?.displayName, `${order.number} · ${dock.code}`, label({ zh: `已收 ${received.length} 行`, en: `${linesOf(received.length).en} received` })]} />
      <Choose title={{ zh: "订单商品", en: "Products of the order" }} choices={order.lines.map(({ quantity, receivedQuantity, product }, i) => ({ id: String(i + 1), title: product.name, detail: `${receivedQuantity} / ${quantity}` }))} error={null} retry={work.refetch} onChoose={(line) => setFound({ orderLine: Number(line) })} />
      {received.length > 0 && <Button variant="contained" size="large" sx={{ minHeight: 72, fontSize: 20 }} onClick={finish}>{label({ zh: "生成收货单草稿", en: "Make the draft receipt" })}</Button>}
    </AskScan>
  );
}

/** What the code did not say is read from the pack. */
function AskLot({ found, name, onEnter }: { found: Found; name: string; onEnter(found: Found): void }) {
  const label = useLabel();
  const [lot, setLot] = useState({ batchNumber: found.batchNumber ?? "", producedOn: found.producedOn ?? "", expiresOn: found.expiresOn ?? "" });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    onEnter({ ...found, ...lot });
  };
  const field = (key: keyof typeof lot, title: string, type: string) => <TextField required fullWidth size="medium" type={type} label={title} value={lot[key]} onChange={(event) => setLot({ ...lot, [key]: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />;
  return (
    <Stack component="form" onSubmit={enter} sx={{ gap: 2 }}>
      <Facts lines={[name]} />
      {field("batchNumber", label({ zh: "批号", en: "Batch number" }), "text")}
      {field("producedOn", label({ zh: "生产日期", en: "Produced on" }), "date")}
      {field("expiresOn", label({ zh: "有效期至", en: "Expires on" }), "date")}
      <Button type="submit" variant="contained" size="large" sx={{ minHeight: 64, fontSize: 20 }}>{label({ zh: "确定", en: "Enter" })}</Button>
    </Stack>
  );
}
