/** What a scanner has typed: the number of a trade item, alone or within a GS1 code that names its lot and expiry as well. */
import { isGtin, shortGtin } from "../gtin.ts";

export interface ScannedCode {
  /** Forms in which the item's number may be stored, the likeliest first; that of what is in the pack among them. */
  items: string[];
  lot?: string;
}

/** Application identifiers: number of the item, number of the items within, lot. */
const itemIds = ["01", "02"];
const lotId = "10";

/** The character by which codes separate their elements (FNC1); some scanners begin with one. */
const separator = "\u001D";

/** Prefixes by which scanners tell the symbology, brackets as they are printed below a code, or the number of an item first. */
const elementString = /^(?:\][A-Za-z]\d|\(\d{2,4}\)|0[12]\d{14})/;

/** Undefined for what somebody has typed by hand. */
export async function scannedCode(typed: string): Promise<ScannedCode | undefined> {
  const trimmed = typed.trim();
  const text = trimmed.startsWith(separator) ? trimmed.slice(1) : trimmed;
  if (isGtin(text)) return { items: formsOf(text) };
  const elements = elementString.test(text) ? await elementsOf(text) : undefined;
  const item = itemIds.map((id) => elements?.get(id)).find((one) => one !== undefined);
  const lot = elements?.get(lotId);
  if (item !== undefined && isGtin(item)) return { items: formsOf(item), lot };
  return item === undefined && lot ? { items: [], lot } : undefined;
}

/** The parser is loaded with the first code that has elements: most searches are typed. */
async function elementsOf(text: string): Promise<Map<string, string> | undefined> {
  const { default: gs1 } = await import("gs1-barcode-parser-mod");
  try {
    const { parsedCodeItems } = gs1.parseBarcode(text);
    return new Map(parsedCodeItems.map(({ ai, data }) => [ai, String(data)]));
  } catch {
    // Begins like a code and is none.
    return undefined;
  }
}

/** A case of ten has a number of its own, which differs from the pack's in its first digit and so in the last. */
function formsOf(gtin: string): string[] {
  const long = gtin.padStart(14, "0");
  const inner = Array.from({ length: 10 }, (_, digit) => `0${long.slice(1, 13)}${digit}`).find(isGtin)!;
  return [...new Set([shortGtin(gtin), gtin, shortGtin(inner)])];
}
