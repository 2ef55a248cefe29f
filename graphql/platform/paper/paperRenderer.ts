/**
 * Who makes a PDF of a paper's content. Fonts and layout engine are 25 MB, so the functions that answer requests have
 * none of it: they hand the content to a function that does nothing else.
 */
import type { PaperContent } from "./paperContent.ts";

export type PaperRenderer = (content: PaperContent) => Promise<Uint8Array>;

let renderer: PaperRenderer | undefined;

/** Says who renders in this process. */
export function usePaperRenderer(another: PaperRenderer): void {
  renderer = another;
}

export function renderPaper(content: PaperContent): Promise<Uint8Array> {
  if (!renderer) throw new Error("Nobody renders papers in this process");
  return renderer(content);
}
