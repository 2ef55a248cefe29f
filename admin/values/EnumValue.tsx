import { Chip, type ChipProps } from "@mui/material";
import type { EnumModel } from "../../graphql/schema/model.ts";
import { useModel } from "../model/ModelContext.tsx";
import { valueIn } from "../model/labels.ts";
import { useLabel } from "../model/useLabel.ts";

type Tone = NonNullable<EnumModel["values"][number]["tone"]>;

const COLOUR: Record<Tone, ChipProps["color"]> = {
  neutral: "default",
  info: "info",
  good: "success",
  warning: "warning",
  bad: "error",
};

/** A value of an enum by its label; a state, or a value with a tone, is in a chip. */
export function EnumValue({ enumeration, value }: { enumeration: string; value: string }) {
  const label = useLabel();
  const model = useModel();
  const found = valueIn(model.enumeration(enumeration), value);
  if (!found) return value;
  if (!found.tone && !model.isState(enumeration)) return label(found.label);
  return <Chip size="small" variant="outlined" color={COLOUR[found.tone ?? "neutral"]} label={label(found.label)} />;
}
