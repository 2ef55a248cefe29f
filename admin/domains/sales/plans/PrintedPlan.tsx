import { Box } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord } from "../../../api/record.ts";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { asked, isMonth, type Measure, type PlanBranch, type PlanLevel } from "./planLevel.ts";
import { planLevelOperation } from "./plan.operations.ts";
import { useFigureForm } from "./useFigures.ts";

/** The targets of the year and its quarters on paper, by region and product: the amounts, then the packs. */
export default function PrintedPlan({ record }: { record: PageRecord }) {
  return (["AMOUNT", "QUANTITY"] as const).map((measure) => <Targets key={measure} record={record} measure={measure} />);
}

function Targets({ record, measure }: { record: PageRecord; measure: Measure }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const form = useFigureForm(measure, String(record.currency));
  const read = async (place: object) => (await dataProvider.ask<{ level: PlanLevel }>(planLevelOperation, { id: record.id, measure, ...place })).level;
  const { data, error, refetch } = useQuery({
    queryKey: ["printedPlan", record.id, record.version, measure],
    queryFn: async () => {
      const root = await read({});
      const regions = root.branches.filter(({ planned }) => planned);
      return { root, regions: await Promise.all(regions.map(async (region) => ({ region, products: (await read(asked(region))).branches.filter(({ planned }) => planned) }))) };
    },
  });
  if (error) return <FaultPanel fault={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const periods = data.root.whole.cells.filter(({ period }) => !isMonth(period)).map(({ period }) => period);
  const line = (name: string, branch: PlanBranch, className: string) => (
    <tr className={className}>
      <th scope="row">{name}</th>
      {periods.map((period) => (
        <td key={period}>{form.show(branch.cells.find((cell) => cell.period === period)!.target)}</td>
      ))}
    </tr>
  );
  return (
    <Box component="table" sx={{ width: "100%", mt: 2, borderCollapse: "collapse", fontSize: "9pt", fontVariantNumeric: "tabular-nums", "& td, & th": { textAlign: "right", borderBottom: "1px solid #999", p: 0.5, fontWeight: 400 }, "& th:first-of-type": { textAlign: "left" }, "& .whole *, & .region *, & thead *": { fontWeight: 700 }, "& .product th": { pl: 2 } }}>
      <thead>
        <tr>
          <th scope="col">{measure === "AMOUNT" ? `${label({ zh: "金额", en: "Amount" })} (${String(record.currency)})` : label({ zh: "数量（盒）", en: "Packs" })}</th>
          {periods.map((period) => (
            <th key={period} scope="col">
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.regions.map(({ region, products }) => (
          <Fragment key={region.regionId}>
            {line(region.name, region, "region")}
            {products.map((product) => (
              <Fragment key={product.productId}>{line(product.name, product, "product")}</Fragment>
            ))}
          </Fragment>
        ))}
        {line(label({ zh: "合计", en: "Total" }), data.root.whole, "whole")}
      </tbody>
    </Box>
  );
}
