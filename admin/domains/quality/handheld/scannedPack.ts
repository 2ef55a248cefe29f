/** What a scan of a pack says: the number of its product, lot and dates, where it is a GS1 code; otherwise the text itself. */

export interface ScannedPack {
  text: string;
  gtin?: string;
  lot?: string;
  producedOn?: string;
  expiresOn?: string;
}

/** By which scanners tell the symbology. */
const symbology = /^\][A-Za-z]\d/;

/** The character that separates elements, by which some codes begin. */
const separator = "\u001D";

/** The elements begin with the number of a product. */
const looksLikeElements = /^(?:\(\d{2,4}\)|0[12]\d{14})/;

const dayOf = (value: string | number | Date): string => (value instanceof Date ? `${value.getFullYear()}-${String(value.getMonth() + 1).padStart(2, "0")}-${String(value.getDate()).padStart(2, "0")}` : String(value));

/** The parser is loaded with the first code that has elements. */
export async function scannedPack(typed: string): Promise<ScannedPack> {
  const bare = typed.trim().replace(symbology, "");
  const text = bare.startsWith(separator) ? bare.slice(1) : bare;
  if (/^(?:\d{8}|\d{12,14})$/.test(text)) return { text, gtin: text };
  if (!looksLikeElements.test(text)) return { text };
  const { default: gs1 } = await import("gs1-barcode-parser-mod");
  try {
    const elements = new Map(gs1.parseBarcode(text).parsedCodeItems.map(({ ai, data }) => [ai, data]));
    const textOf = (ai: string): string | undefined => (elements.has(ai) ? String(elements.get(ai)) : undefined);
    const dateOf = (ai: string): string | undefined => (elements.has(ai) ? dayOf(elements.get(ai)!) : undefined);
    return { text, gtin: textOf("01") ?? textOf("02"), lot: textOf("10"), producedOn: dateOf("11"), expiresOn: dateOf("17") };
  } catch {
    // Begins like a code and is none.
    return { text };
  }
}

/** Leading zeros of a longer form say nothing. */
export const shortGtin = (gtin: string): string => gtin.replace(/^0+/, "");

/** Whether a scan is of this lot of this product: by its code, or by its lot number alone. */
export function isOfLot({ text, gtin, lot }: ScannedPack, { batchNumber, barcode }: { batchNumber: string; barcode?: string | null }): boolean {
  if (gtin && lot) return lot === batchNumber && (!barcode || shortGtin(gtin) === shortGtin(barcode));
  return text.toUpperCase() === batchNumber.toUpperCase();
}
