import type { PaperRenderer } from "../../graphql/platform/paper/paperRenderer.ts";
import type { RenderedPaper } from "./handler.ts";

/** Has papers rendered by the function of this name, and waits for them. */
export function renderElsewhere(functionName: string): PaperRenderer {
  return async (content) => {
    // Loaded with the first paper, not with every start.
    const { InvokeCommand, LambdaClient } = await import("@aws-sdk/client-lambda");
    const { FunctionError, Payload } = await new LambdaClient({}).send(new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(content) }));
    const answer = Buffer.from(Payload ?? []).toString("utf8");
    if (FunctionError) throw new Error(`${functionName} could not render a paper: ${answer}`);
    return new Uint8Array(Buffer.from((JSON.parse(answer) as RenderedPaper).pdf, "base64"));
  };
}
