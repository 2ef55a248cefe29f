import { useQuery } from "@tanstack/react-query";
import { useDataProvider, useLocale } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { ChartPanel } from "../../../home/ChartPanel.tsx";
import { MonthTable } from "../../../home/MonthTable.tsx";
import { ShareChart } from "../../../home/ShareChart.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { formatInteger } from "../../../values/integer.ts";
import { formatShare } from "../../../values/share.ts";
import { fulfilmentMonths } from "./fulfilment.operations.ts";

interface Month {
  month: string;
  completedOrders: number;
  onTimeInFullOrders: number;
  askedPacks: number;
  filledPacks: number;
  /** In hundredths of a percent. */
  onTimeInFull: number | null;
  fillRate: number | null;
}

/** How completely and punctually orders are delivered, month by month. 四(四)2, 七 */
export default function FulfilmentPanel() {
  const label = useLabel();
  const locale = useLocale();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ["fulfilmentMonths"], queryFn: () => dataProvider.ask<{ fulfilmentMonths: Month[] }>(fulfilmentMonths) });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  const months = data?.fulfilmentMonths ?? [];
  if (months.length === 0) return null;
  const onTimeInFull = { name: label({ zh: "准时足量率", en: "On time in full" }), of: (month: Month) => month.onTimeInFull };
  const fillRate = { name: label({ zh: "首次满足率", en: "Fill rate" }), of: (month: Month) => month.fillRate };
  return (
    <ChartPanel title={label({ zh: "订单履行", en: "Orders delivered" })}>
      <ShareChart months={months} series={[onTimeInFull, fillRate]} />
      <MonthTable
        months={months}
        columns={[
          { name: label({ zh: "完成订单", en: "Completed" }), of: ({ completedOrders }) => formatInteger(completedOrders, locale) },
          { name: onTimeInFull.name, of: (month) => formatShare(onTimeInFull.of(month)) },
          { name: label({ zh: "需求件数", en: "Packs ordered" }), of: ({ askedPacks }) => formatInteger(askedPacks, locale) },
          { name: fillRate.name, of: (month) => formatShare(fillRate.of(month)) },
        ]}
      />
    </ChartPanel>
  );
}
