import LocalShippingIcon from "@mui/icons-material/LocalShippingOutlined";
import { Alert, Button } from "@mui/material";
import { useCreatePath, usePermissions } from "react-admin";
import { Link } from "react-router";
import type { PageRecord } from "../../api/record.ts";
import { type Me, mayDo } from "../../auth/me.ts";
import { useLabel } from "../../model/useLabel.ts";

const RECEIVABLE = ["SENT", "PARTLY_RECEIVED"];

/** The next step of an order that has been sent: a receipt that begins with what is still expected. 五(一)3 */
export default function ReceiveGoods({ record }: { record: PageRecord }) {
  const label = useLabel();
  const createPath = useCreatePath();
  const { permissions: me } = usePermissions<Me>();
  if (!me || !RECEIVABLE.includes(String(record.status)) || !mayDo(me, "GoodsReceipt", "create")) return null;
  const lines = record.lines as { quantity: number; receivedQuantity: number }[];
  const source = {
    purchaseOrderId: record.id,
    receivedOn: me.today,
    lines: lines
      .map(({ quantity, receivedQuantity }, index) => ({ orderLine: index + 1, deliveredQuantity: quantity - receivedQuantity }))
      .filter(({ deliveredQuantity }) => deliveredQuantity > 0),
  };
  return (
    <Alert
      severity="info"
      icon={<LocalShippingIcon />}
      action={
        <Button
          variant="contained"
          component={Link}
          to={{
            pathname: createPath({ resource: "goodsReceipts", type: "create" }),
            search: `?${new URLSearchParams({ source: JSON.stringify(source) })}`,
          }}
        >
          {label({ zh: "登记收货", en: "Receive goods" })}
        </Button>
      }
    >
      {label({ zh: "订单已下达，等待到货。", en: "The order has been sent; its goods may arrive." })}
    </Alert>
  );
}
