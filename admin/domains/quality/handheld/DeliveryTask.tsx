import { Button } from "@mui/material";
import { useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { AskScan } from "./AskScan.tsx";
import { Choose } from "./Choose.tsx";
import { Facts } from "./Facts.tsx";
import { handheldDeliveries } from "./handheld.operations.ts";
import { isOfLot } from "./scannedPack.ts";
import type { Pack, TaskProps } from "./TaskProps.ts";
import { useWork } from "./useWork.ts";

interface Line {
  quantity: number;
  batchNumber: string;
  expiresOn: string;
  location: { code: string } | null;
  product: Pack;
}

interface Delivery {
  id: string;
  number: string;
  version: number;
  customer: { displayName: string } | null;
  lines: Line[];
}

type Step = "LOCATION" | "BATCH" | "QUANTITY" | "CODES";

/** Traceability codes of one scan that the server takes at once. */
const mostCodes = 60;
const traceCode = /^\d{20}$/;

const inParts = (codes: readonly string[]): string[][] => Array.from({ length: Math.ceil(codes.length / mostCodes) }, (_, i) => codes.slice(i * mostCodes, (i + 1) * mostCodes));

/** Line by line along the shelves: location, batch, quantity; and when it is checked, its traceability codes. 四(四)2, GSP 出库复核 */
export default function DeliveryTask({ keep, kept, does }: TaskProps & { does: "PICK" | "CHECK" }) {
  const work = useWork(handheldDeliveries, { status: does === "PICK" ? "ALLOCATED" : "PICKED" }, ({ deliveries }: { deliveries: { nodes: Delivery[] } }) => deliveries.nodes);
  const open = work.nodes?.filter(({ id }) => !kept.has(id));
  const label = useLabel();
  const [chosen, setChosen] = useState<Delivery>();
  if (!chosen) {
    return (
      <Choose
        title={does === "PICK" ? { zh: "待拣货", en: "To pick" } : { zh: "待复核", en: "To check" }}
        choices={open?.map(({ id, number, customer, lines }) => ({ id, title: customer?.displayName ?? number, detail: `${number} · ${label({ zh: `${lines.length} 行`, en: counted(lines.length, "line") })}` }))}
        error={work.error}
        retry={work.refetch}
        onChoose={(id) => setChosen(open?.find((one) => one.id === id))}
      />
    );
  }
  return <Lines key={chosen.id} delivery={chosen} does={does} keep={keep} onDone={() => setChosen(undefined)} />;
}

function Lines({ delivery, does, keep, onDone }: { delivery: Delivery; does: "PICK" | "CHECK"; onDone(): void } & Pick<TaskProps, "keep">) {
  const label = useLabel();
  const begin: Step = does === "PICK" ? "LOCATION" : "BATCH";
  const [at, setAt] = useState<{ line: number; step: Step }>({ line: 0, step: begin });
  const [codes, setCodes] = useState<string[][]>(delivery.lines.map(() => []));
  const { line: number, step } = at;
  const line = delivery.lines[number]!;
  const facts = <Facts lines={[line.product.name, line.batchNumber, label({ zh: `${line.quantity} 盒 · 有效期至 ${line.expiresOn}`, en: `${line.quantity} packs · expires ${line.expiresOn}` }), line.location?.code, label({ zh: `第 ${number + 1} 行，共 ${delivery.lines.length} 行`, en: `Line ${number + 1} of ${delivery.lines.length}` })]} />;

  const nextLine = () => {
    if (number + 1 < delivery.lines.length) {
      setAt({ line: number + 1, step: begin });
      return;
    }
    const confirmedLines = delivery.lines.map((_, i) => i + 1);
    const scans = codes.flatMap(inParts).map((part) => ({ operation: "HandheldScanCodes", input: { move: "SHIP", documentId: delivery.id, codes: part } }));
    const last = { operation: does === "PICK" ? "HandheldPick" : "HandheldCheck", input: { id: delivery.id, confirmedLines } };
    keep({ about: delivery.id, label: does === "PICK" ? { zh: `拣货 ${delivery.number}`, en: `Pick ${delivery.number}` } : { zh: `复核 ${delivery.number}`, en: `Check ${delivery.number}` }, steps: [...(does === "CHECK" ? scans : []), last] });
    onDone();
  };

  if (step === "LOCATION") {
    return (
      <AskScan
        title={{ zh: "扫货位", en: "Scan the location" }}
        onScan={({ text }) => {
          const code = line.location?.code ?? "";
          if (text.toUpperCase() !== code) return { zh: `应为货位 ${code}`, en: `It is at ${code}` };
          setAt({ line: number, step: "BATCH" });
        }}
      >
        {facts}
      </AskScan>
    );
  }
  if (step === "BATCH") {
    return (
      <AskScan
        title={{ zh: "扫批次", en: "Scan the batch" }}
        onScan={(pack) => {
          if (!isOfLot(pack, { batchNumber: line.batchNumber, barcode: line.product.barcode })) return { zh: `应为批号 ${line.batchNumber}`, en: `It is lot ${line.batchNumber}` };
          setAt({ line: number, step: "QUANTITY" });
        }}
      >
        {facts}
      </AskScan>
    );
  }
  if (step === "QUANTITY") {
    return (
      <AskScan title={{ zh: `清点 ${line.quantity} 盒`, en: `Count ${line.quantity} packs` }} onScan={() => ({ zh: "请先确认数量", en: "Confirm the quantity first" })}>
        {facts}
        <Button variant="contained" size="large" sx={{ minHeight: 72, fontSize: 20 }} onClick={() => (does === "CHECK" ? setAt({ line: number, step: "CODES" }) : nextLine())}>
          {label({ zh: `确认 ${line.quantity} 盒`, en: `There are ${line.quantity}` })}
        </Button>
      </AskScan>
    );
  }
  return (
    <AskScan
      title={{ zh: "扫追溯码", en: "Scan the traceability codes" }}
      onScan={({ text }) => {
        if (!traceCode.test(text)) return { zh: "不是追溯码", en: "That is no traceability code" };
        if (codes.flat().includes(text)) return { zh: "重复扫描", en: "It was scanned already" };
        setCodes(codes.map((known, i) => (i === number ? [...known, text] : known)));
      }}
    >
      {facts}
      <Button variant="contained" size="large" sx={{ minHeight: 72, fontSize: 20 }} onClick={nextLine}>
        {codes[number]!.length > 0 ? label({ zh: `已扫 ${codes[number]!.length} 个码，下一步`, en: `${codes[number]!.length} codes, go on` }) : label({ zh: "无追溯码，下一步", en: "No codes, go on" })}
      </Button>
    </AskScan>
  );
}
