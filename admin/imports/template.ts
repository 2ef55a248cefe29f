import type { AttributeModel, Label } from "../../graphql/schema/model.ts";

/** Excel takes a file without it for one in the machine's own encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A CSV file of nothing but titles, those that are required with an asterisk; each is understood when it comes back. */
export function templateOf(attributes: readonly AttributeModel[], label: (label: Label) => string): string {
  const titles = attributes.map(({ label: text, input }) => `${label(text)}${input?.required ? " *" : ""}`);
  return `${BYTE_ORDER_MARK}${titles.map((title) => `"${title.replaceAll('"', '""')}"`).join(",")}\r\n`;
}
