import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { IconButton, MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

interface ConstantInputsProps {
  /** Those that no column of the file holds. */
  attributes: AttributeModel[];
  /** By attribute. */
  constants: Record<string, string>;
  setConstants(constants: Record<string, string>): void;
}

/** One value for all rows, for what the file does not say: all products of this list are kept cold. */
export function ConstantInputs({ attributes, constants, setConstants }: ConstantInputsProps) {
  const translate = useTranslate();
  const label = useLabel();
  const [begun, setBegun] = useState<string[]>(() => Object.keys(constants));
  const shown = attributes.filter(({ name }) => begun.includes(name));
  const others = attributes.filter(({ name }) => !begun.includes(name));
  const withdraw = (name: string) => {
    const { [name]: _, ...rest } = constants;
    setConstants(rest);
    setBegun(begun.filter((one) => one !== name));
  };
  return (
    <Stack sx={{ gap: 1.5, my: 2, maxWidth: 480 }}>
      {shown.map((attribute) => (
        <Stack key={attribute.name} direction="row" sx={{ gap: 1 }}>
          <ConstantInput attribute={attribute} value={constants[attribute.name] ?? ""} change={(value) => setConstants({ ...constants, [attribute.name]: value })} />
          <IconButton aria-label={translate("app.import.withoutConstant", { name: label(attribute.label) })} onClick={() => withdraw(attribute.name)}>
            <DeleteIcon />
          </IconButton>
        </Stack>
      ))}
      {others.length > 0 && (
        <TextField select label={translate("app.import.constant")} value="" onChange={(event) => setBegun([...begun, event.target.value])}>
          {others.map(({ name, label: text, input }) => (
            <MenuItem key={name} value={name}>
              {label(text)}
              {input?.required && " *"}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Stack>
  );
}

function ConstantInput({ attribute, value, change }: { attribute: AttributeModel; value: string; change(value: string): void }) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const choices = attribute.enum && !attribute.list ? model.enumeration(attribute.enum).values : [];
  return (
    <TextField select={choices.length > 0} fullWidth label={translate("app.import.constantOf", { name: label(attribute.label) })} value={value} onChange={(event) => change(event.target.value)}>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {label(choice.label)}
        </MenuItem>
      ))}
    </TextField>
  );
}
