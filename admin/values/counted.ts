import { pluralOf } from "../model/labels.ts";
import { formatInteger } from "./integer.ts";

/** A number of things, in English: "1 pack", "1,200 packs". */
export const counted = (count: number, noun: string): string => `${formatInteger(count, "en")} ${count === 1 ? noun : pluralOf(noun)}`;
