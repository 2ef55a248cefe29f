import { ListItemText, MenuItem, TextField } from "@mui/material";
import { useGetList } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";

interface ApprovedCarrier extends PageRecord {
  storageClasses: string[];
}

/** As many as a list shows at once. */
const PAGE = 200;

/** One of the carriers that quality has approved, with the temperatures that it may carry goods at. */
export default function CarrierInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const label = useLabel();
  const classes = useModel().enumeration("StorageClass");
  const { data = [] } = useGetList<ApprovedCarrier>("carriers", {
    filter: { status: "APPROVED" },
    sort: { field: "name", order: "ASC" },
    pagination: { page: 1, perPage: PAGE },
    meta: { columns: ["storageClasses"] },
  });
  const carries = ({ storageClasses }: ApprovedCarrier): string => storageClasses.map((value) => label(valueIn(classes, value)!.label)).join(" · ");
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={data.some(({ id }) => id === input.field.value) ? input.field.value : ""}
      onChange={({ target: { value } }) => input.field.onChange(value)}
      slotProps={{ htmlInput: ariaOf(input), select: { renderValue: (id) => data.find((one) => one.id === id)?.displayName } }}
    >
      {data.map((carrier) => (
        <MenuItem key={carrier.id} value={carrier.id}>
          <ListItemText primary={carrier.displayName} secondary={carries(carrier)} />
        </MenuItem>
      ))}
    </TextField>
  );
}
