import { useModel } from "../model/ModelContext.tsx";
import { EnumValue } from "./EnumValue.tsx";

/** A value of an enum that the model may or may not describe: roles and states of the platform itself. */
export function CodeValue({ enumeration, value }: { enumeration: string; value: string }) {
  const model = useModel();
  return model.describes(enumeration) ? <EnumValue enumeration={enumeration} value={value} /> : value;
}
