/** What is on the pages of a PDF, and where. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface PlacedText {
  text: string;
  left: number;
  right: number;
  top: number;
}

export interface PdfPage {
  width: number;
  height: number;
  /** Everything that is written on it, from first to last, without spaces: lines may break anywhere. */
  text: string;
  places: PlacedText[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: pdf.numPages }, (_, i) => readPage(pdf, i + 1)));
}

async function readPage(pdf: Awaited<ReturnType<typeof getDocument>["promise"]>, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const [, , width, height] = page.view as [number, number, number, number];
  const { items } = await page.getTextContent();
  const places = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [{ text: item.str, left: item.transform[4] as number, right: (item.transform[4] as number) + item.width, top: height - (item.transform[5] as number) }] : []));
  return { width, height, places, text: places.map(({ text }) => text).join("").replaceAll(/\s/g, "") };
}
