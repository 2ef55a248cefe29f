import { Alert } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { Named, PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { RecordLink } from "../../../values/RecordLink.tsx";
import { sameReference } from "./sameReference.operations.ts";

interface Found {
  salesOrders: { nodes: (Named & { status: string })[] };
}

/** Warns where the customer's own order number is on another order, too: it may have been entered twice. Nothing is refused. */
export default function SameReference({ record }: { record: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { customerId, customerReference } = record;
  const { data } = useQuery({
    queryKey: ["sameReference", customerId, customerReference],
    queryFn: () => dataProvider.ask<Found>(sameReference, { customerId, customerReference }),
    enabled: Boolean(customerReference),
  });
  const others = (data?.salesOrders.nodes ?? []).filter(({ id, status }) => id !== record.id && status !== "CANCELLED");
  if (others.length === 0) return null;
  return (
    <Alert severity="warning" data-testid="same-reference">
      {label({ zh: `客户订单号“${String(customerReference)}”也用于：`, en: `The customer's reference "${String(customerReference)}" is also on ` })}
      {others.map(({ id, displayName }, place) => (
        <Fragment key={id}>
          {place > 0 && label({ zh: "、", en: ", " })}
          <RecordLink entity="SalesOrder" id={id}>
            {displayName}
          </RecordLink>
        </Fragment>
      ))}
      {label({ zh: "。请确认不是重复录入。", en: ". Make sure that it was not entered twice." })}
    </Alert>
  );
}
