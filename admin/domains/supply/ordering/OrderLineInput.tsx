import { MenuItem, TextField } from "@mui/material";
import { useGetOne } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Named, PageRecord } from "../../../api/record.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";

interface OrderLine {
  product: Named | null;
  quantity: number;
  receivedQuantity: number;
}

/** A line of the order that the receipt is for, by its product rather than its number. */
export default function OrderLineInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const orderId = useWatch({ name: "purchaseOrderId" }) as string | null;
  const { data: order } = useGetOne<PageRecord>(
    "purchaseOrders",
    { id: orderId ?? "", meta: { whole: true } },
    { enabled: Boolean(orderId) },
  );
  const lines = (order?.lines ?? []) as OrderLine[];
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={lines.length > 0 ? (input.field.value ?? "") : ""}
      onChange={(event) => input.field.onChange(Number(event.target.value))}
      slotProps={{ htmlInput: ariaOf(input) }}
    >
      {lines.map(({ product, quantity, receivedQuantity }, index) => (
        // A line is named by its place in the order.
        <MenuItem key={index} value={index + 1}>
          {index + 1} · {product?.displayName} ({receivedQuantity}/{quantity})
        </MenuItem>
      ))}
    </TextField>
  );
}
