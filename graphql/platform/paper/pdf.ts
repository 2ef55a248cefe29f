/** Makes a PDF of a paper's content. Imported by the function that renders, and on one machine by `functions/renderHere.ts`. */
import { join } from "node:path";
import pdfmake from "pdfmake";
import { fontFiles, fontPackage } from "./fontFiles.ts";
import type { PaperContent } from "./paperContent.ts";
import { paperLayout } from "./paperLayout.ts";

/** Where npm has put the fonts; a function has them beside itself. */
const fontsOfPackage = (): string => join(process.cwd(), "node_modules", fontPackage);

/** Content comes as data; nothing that it says is read from a disk or the network. */
function prepare(fontFolder: string): void {
  const [normal, bold] = [fontFiles.normal, fontFiles.bold].map((file) => join(fontFolder, file));
  pdfmake.setFonts({ Noto: { normal: normal!, bold: bold! } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
}

/** Of the letters of a font, only those that are used are in the PDF. */
export async function pdfOf(content: PaperContent, fontFolder = fontsOfPackage()): Promise<Uint8Array> {
  prepare(fontFolder);
  return new Uint8Array(await pdfmake.createPdf(paperLayout(content)).getBuffer());
}
