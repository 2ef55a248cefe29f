import { join } from "node:path";
import type { PaperContent } from "../../graphql/platform/paper/paperContent.ts";
import { pdfOf } from "../../graphql/platform/paper/pdf.ts";

export interface RenderedPaper {
  /** Base64. */
  pdf: string;
}

/** The door for papers: content in, PDF out. It reads no table and no bucket, and knows nobody. */
export async function handler(content: PaperContent): Promise<RenderedPaper> {
  return { pdf: Buffer.from(await pdfOf(content, join(__dirname, "fonts"))).toString("base64") };
}
