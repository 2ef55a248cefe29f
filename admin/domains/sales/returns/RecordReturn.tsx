import { Alert, Button } from "@mui/material";
import { useCreatePath, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { PageRecord } from "../../../api/record.ts";
import { type Me, mayDo } from "../../../auth/me.ts";
import { useLabel } from "../../../model/useLabel.ts";

/** What a customer may send back of a delivery that has left: a return that begins with all of it. 四(四)2 */
export default function RecordReturn({ record }: { record: PageRecord }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  const left = record.status === "SHIPPED" || record.status === "SIGNED";
  if (!me || !left || record.historical || !mayDo(me, "SalesReturn", "create")) return null;
  const lines = record.lines as { quantity: number; returnedQuantity: number }[];
  const source = {
    deliveryId: record.id,
    lines: lines.map(({ quantity, returnedQuantity }, index) => ({ deliveryLine: index + 1, quantity: quantity - returnedQuantity })).filter(({ quantity }) => quantity > 0),
  };
  if (source.lines.length === 0) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button
          variant="outlined"
          color="inherit"
          component={Link}
          to={{ pathname: createPath({ resource: "salesReturns", type: "create" }), search: `?${new URLSearchParams({ source: JSON.stringify(source) })}` }}
        >
          {label({ zh: "登记退货", en: "Record a return" })}
        </Button>
      }
    >
      {label({ zh: "客户退回的货物须为同批号，经验收后方可再售。", en: "Returned goods must be of the batch that was sold and are inspected before resale." })}
    </Alert>
  );
}
