import { MenuItem, TextField } from "@mui/material";
import { useGetOne } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Named, PageRecord } from "../../../api/record.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";

interface DeliveryLine {
  product: Named | null;
  batchNumber: string;
  quantity: number;
  returnedQuantity: number;
}

/** A line of the delivery that comes back, by its product and batch rather than its number. */
export default function DeliveryLineInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const deliveryId = useWatch({ name: "deliveryId" }) as string | null;
  const { data: delivery } = useGetOne<PageRecord>("deliveries", { id: deliveryId ?? "", meta: { whole: true } }, { enabled: Boolean(deliveryId) });
  const lines = (delivery?.lines ?? []) as DeliveryLine[];
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={lines.length > 0 ? (input.field.value ?? "") : ""}
      onChange={(event) => input.field.onChange(Number(event.target.value))}
      slotProps={{ htmlInput: ariaOf(input) }}
    >
      {lines.map(({ product, batchNumber, quantity, returnedQuantity }, index) => (
        // A line is named by its place in the delivery.
        <MenuItem key={index} value={index + 1}>
          {index + 1} · {product?.displayName} · {batchNumber} ({returnedQuantity}/{quantity})
        </MenuItem>
      ))}
    </TextField>
  );
}
