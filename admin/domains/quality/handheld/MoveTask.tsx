import { useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { counted } from "../../../values/counted.ts";
import { AskQuantity } from "./AskQuantity.tsx";
import { AskScan } from "./AskScan.tsx";
import { Facts } from "./Facts.tsx";
import { handheldStock } from "./handheld.operations.ts";
import { isOfLot } from "./scannedPack.ts";
import type { Pack, TaskProps } from "./TaskProps.ts";
import { useLocations } from "./useWork.ts";

interface Stock {
  id: string;
  onHand: number;
  batchId: string;
  batchNumber: string;
  product: Pack;
}

interface Place {
  id: string;
  code: string;
}

/** From one location to another: where from, which batch, how many, where to. */
export default function MoveTask({ keep }: TaskProps) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const locations = useLocations();
  const [from, setFrom] = useState<Place & { stock: Stock[] }>();
  const [chosen, setChosen] = useState<Stock>();
  const [quantity, setQuantity] = useState<number>();
  const facts = <Facts lines={[chosen?.product.name, chosen?.batchNumber, from && label({ zh: `从 ${from.code}`, en: `From ${from.code}` }), quantity !== undefined && label({ zh: `${quantity} 盒`, en: counted(quantity, "pack") })].map((line) => line || undefined)} />;
  const placeOf = (text: string): Place | undefined => {
    const [code, id] = [text.toUpperCase(), locations?.get(text.toUpperCase())];
    return id ? { id, code } : undefined;
  };
  const noPlace = (text: string) => ({ zh: `没有货位 ${text}`, en: `There is no location ${text}` });

  if (!from) {
    return (
      <AskScan
        title={{ zh: "扫移出货位", en: "Scan where it lies" }}
        onScan={async ({ text }) => {
          const place = placeOf(text);
          if (!place) return noPlace(text);
          try {
            const { stockBalances } = await dataProvider.ask<{ stockBalances: { nodes: Stock[] } }>(handheldStock, { locationId: place.id });
            setFrom({ ...place, stock: stockBalances.nodes.filter(({ onHand }) => onHand > 0) });
          } catch {
            return { zh: "没有网络，无法读取该货位的库存", en: "Without a network it is not known what lies there" };
          }
        }}
      />
    );
  }
  if (!chosen) {
    return (
      <AskScan
        title={{ zh: "扫批次", en: "Scan the batch" }}
        onScan={(pack) => {
          const found = from.stock.find(({ batchNumber, product }) => isOfLot(pack, { batchNumber, barcode: product.barcode }));
          if (!found) return { zh: `货位 ${from.code} 没有此批次`, en: `This batch does not lie at ${from.code}` };
          setChosen(found);
        }}
      >
        {facts}
      </AskScan>
    );
  }
  if (quantity === undefined) {
    return (
      <AskQuantity title={{ zh: "移多少盒？", en: "How many?" }} begins={chosen.onHand} most={chosen.onHand} onEnter={setQuantity}>
        {facts}
      </AskQuantity>
    );
  }
  return (
    <AskScan
      title={{ zh: "扫移入货位", en: "Scan where it goes" }}
      onScan={({ text }) => {
        const to = placeOf(text);
        if (!to) return noPlace(text);
        if (to.id === from.id) return { zh: "与移出货位相同", en: "It lies there already" };
        const move = { batchId: chosen.batchId, fromLocationId: from.id, toLocationId: to.id, quantity };
        keep({
          about: `${chosen.batchId} ${from.id}`,
          label: { zh: `移库 ${chosen.batchNumber} ${from.code} → ${to.code}`, en: `Move ${chosen.batchNumber} ${from.code} → ${to.code}` },
          steps: [{ operation: "HandheldBeginMove", input: move }, { operation: "HandheldMove", input: {}, ofStep: 0 }],
        });
        setFrom(undefined);
        setChosen(undefined);
        setQuantity(undefined);
      }}
    >
      {facts}
    </AskScan>
  );
}
