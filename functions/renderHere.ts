/** On one machine papers are set in this process; in the cloud a function of its own does it. */
import { usePaperRenderer } from "../graphql/platform/paper/paperRenderer.ts";
import { pdfOf } from "../graphql/platform/paper/pdf.ts";

usePaperRenderer((content) => pdfOf(content));
