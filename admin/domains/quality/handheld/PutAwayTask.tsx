import { useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { AskQuantity } from "./AskQuantity.tsx";
import { AskScan } from "./AskScan.tsx";
import { Choose } from "./Choose.tsx";
import { Facts } from "./Facts.tsx";
import { handheldPutAways } from "./handheld.operations.ts";
import { isOfLot } from "./scannedPack.ts";
import type { Pack, TaskProps } from "./TaskProps.ts";
import { useLocations, useWork } from "./useWork.ts";

interface PutAway {
  id: string;
  number: string;
  quantity: number;
  batch: { batchNumber: string };
  product: Pack;
  fromLocation: { code: string };
}

interface Place {
  locationId: string;
  code: string;
  quantity: number;
}

/** From the dock to its shelves: batch, then location and quantity until all of it is put away. */
export default function PutAwayTask({ keep, kept }: TaskProps) {
  const label = useLabel();
  const locations = useLocations();
  const work = useWork(handheldPutAways, {}, ({ putAways }: { putAways: { nodes: PutAway[] } }) => putAways.nodes);
  const open = work.nodes?.filter(({ id }) => !kept.has(id));
  const [chosen, setChosen] = useState<PutAway>();
  const [places, setPlaces] = useState<Place[]>([]);
  const [at, setAt] = useState<{ id: string; code: string }>();
  const choose = (one: PutAway | undefined) => {
    setChosen(one);
    setPlaces([]);
    setAt(undefined);
  };

  if (!chosen) {
    return (
      <AskScan
        title={{ zh: "扫批次", en: "Scan the batch" }}
        onScan={(pack) => {
          const found = open?.find(({ batch, product }) => isOfLot(pack, { batchNumber: batch.batchNumber, barcode: product.barcode }));
          if (!found) return { zh: "没有此批次的上架任务", en: "No put-away of this batch is open" };
          choose(found);
        }}
      >
        <Choose title={{ zh: "待上架", en: "To put away" }} choices={open?.map(({ id, number, quantity, batch, product, fromLocation }) => ({ id, title: product.name, detail: `${batch.batchNumber} · ${label({ zh: `${quantity} 盒`, en: counted(quantity, "pack") })} · ${fromLocation.code} · ${number}` }))} error={work.error} retry={work.refetch} onChoose={(id) => choose(open?.find((one) => one.id === id))} />
      </AskScan>
    );
  }
  const left = chosen.quantity - places.reduce((sum, { quantity }) => sum + quantity, 0);
  const facts = <Facts lines={[chosen.product.name, chosen.batch.batchNumber, label({ zh: `还有 ${left} 盒`, en: `${counted(left, "pack")} left` }), at?.code]} />;
  if (!at) {
    return (
      <AskScan
        title={{ zh: "扫货位", en: "Scan the location" }}
        onScan={({ text }) => {
          const [code, id] = [text.toUpperCase(), locations?.get(text.toUpperCase())];
          if (!id) return { zh: `没有货位 ${code}`, en: `There is no location ${code}` };
          setAt({ id, code });
        }}
      >
        {facts}
      </AskScan>
    );
  }
  return (
    <AskQuantity
      title={{ zh: "放了多少？", en: "How many?" }}
      begins={left}
      most={left}
      onEnter={(quantity) => {
        const all = [...places, { locationId: at.id, code: at.code, quantity }];
        if (quantity < left) {
          setPlaces(all);
          setAt(undefined);
          return;
        }
        const lines = all.map(({ locationId, quantity: packs }) => ({ locationId, quantity: packs }));
        keep({ about: chosen.id, label: { zh: `上架 ${chosen.number} ${chosen.batch.batchNumber}`, en: `Put away ${chosen.number} ${chosen.batch.batchNumber}` }, steps: [{ operation: "HandheldCompletePutAway", input: { id: chosen.id, lines } }] });
        choose(undefined);
      }}
    >
      {facts}
    </AskQuantity>
  );
}
