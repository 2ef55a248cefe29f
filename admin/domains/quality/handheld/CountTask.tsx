import { useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { AskQuantity } from "./AskQuantity.tsx";
import { AskScan } from "./AskScan.tsx";
import { Choose } from "./Choose.tsx";
import { Facts } from "./Facts.tsx";
import { handheldCounts } from "./handheld.operations.ts";
import { isOfLot } from "./scannedPack.ts";
import type { Pack, TaskProps } from "./TaskProps.ts";
import { useWork } from "./useWork.ts";

interface CountLine {
  id: string;
  locationCode: string;
  batchNumber: string;
  product: Pack;
}

const batchesOf = (count: number) => ({ zh: `${count} 个批次`, en: counted(count, "batch") });

/** A blind count: location, batch, and how many lie there; what should be there is not on the screen. 五(二)3 */
export default function CountTask({ keep, kept }: TaskProps) {
  const label = useLabel();
  const work = useWork(handheldCounts, {}, ({ stocktakeLines }: { stocktakeLines: { nodes: CountLine[] } }) => stocktakeLines.nodes);
  const open = work.nodes?.filter(({ id }) => !kept.has(id));
  const [code, setCode] = useState<string>();
  const [line, setLine] = useState<CountLine>();
  const here = open?.filter(({ locationCode }) => locationCode === code);

  if (line) {
    return (
      <AskQuantity
        title={{ zh: "实盘多少盒？", en: "How many lie there?" }}
        begins={0}
        least={0}
        onEnter={(found) => {
          keep({ about: line.id, label: { zh: `盘点 ${line.locationCode} ${line.batchNumber}`, en: `Count ${line.locationCode} ${line.batchNumber}` }, steps: [{ operation: "HandheldCount", input: { id: line.id, counted: found } }] });
          setLine(undefined);
        }}
      >
        <Facts lines={[line.product.name, line.batchNumber, line.locationCode]} />
      </AskQuantity>
    );
  }
  if (code && here && here.length > 0) {
    return (
      <AskScan
        title={{ zh: "扫批次", en: "Scan the batch" }}
        onScan={(pack) => {
          const found = here.find(({ batchNumber, product }) => isOfLot(pack, { batchNumber, barcode: product.barcode }));
          if (!found) return { zh: `货位 ${code} 没有此批次待盘`, en: `This batch is not to be counted at ${code}` };
          setLine(found);
        }}
      >
        <Choose title={{ zh: `货位 ${code}`, en: `Location ${code}` }} choices={here.map(({ id, batchNumber, product }) => ({ id, title: product.name, detail: batchNumber }))} error={work.error} retry={work.refetch} onChoose={(id) => setLine(here.find((one) => one.id === id))} />
      </AskScan>
    );
  }
  const codes = [...new Set(open?.map(({ locationCode }) => locationCode) ?? [])];
  return (
    <AskScan
      title={{ zh: "扫货位", en: "Scan the location" }}
      onScan={({ text }) => {
        if (!codes.includes(text.toUpperCase())) return { zh: `货位 ${text} 没有待盘明细`, en: `Nothing is to be counted at ${text}` };
        setCode(text.toUpperCase());
      }}
    >
      <Choose title={{ zh: "待盘货位", en: "Locations to count" }} choices={open && codes.map((one) => ({ id: one, title: one, detail: label(batchesOf(open.filter(({ locationCode }) => locationCode === one).length)) }))} error={work.error} retry={work.refetch} onChoose={setCode} />
    </AskScan>
  );
}
