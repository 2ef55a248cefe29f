import { MenuItem, TextField } from "@mui/material";
import { useGetList, useLocale } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import type { Money, PageRecord } from "../../../api/record.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";
import { formatMoney } from "../../../values/money.ts";

interface OpenReceivable extends PageRecord {
  number: string;
  dueOn: string;
  open: Money;
}

/** As many as a list shows at once; the person who has more open is settled from the oldest on. */
const PAGE = 200;

/** One of the customer's open receivables, the oldest first; choosing it fills in what is open of it. */
export default function OpenReceivableInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const locale = useLocale();
  const { setValue } = useFormContext();
  const customerId = useWatch({ name: "customerId" }) as string | null;
  const { data = [] } = useGetList<OpenReceivable>(
    "receivables",
    {
      filter: { customerId, outstanding: true },
      sort: { field: "dueOn", order: "ASC" },
      pagination: { page: 1, perPage: PAGE },
      meta: { columns: ["number", "dueOn", "open"] },
    },
    { enabled: Boolean(customerId) },
  );
  const amountSource = props.source.replace(/receivableId$/, "amount");
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={data.some(({ id }) => id === input.field.value) ? input.field.value : ""}
      onChange={({ target: { value } }) => {
        input.field.onChange(value);
        setValue(amountSource, data.find(({ id }) => id === value)?.open, { shouldDirty: true });
      }}
      slotProps={{ htmlInput: ariaOf(input) }}
    >
      {data.map(({ id, number, dueOn, open }) => (
        <MenuItem key={id} value={id}>
          {number} · {dueOn} · {formatMoney(open, locale)}
        </MenuItem>
      ))}
    </TextField>
  );
}
