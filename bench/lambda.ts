/** Calls functions as Lambda does: built by the product's own bundler, loaded from the file, given an event. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { bundleFile, bundleFunction, type FunctionName } from "../functions/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Bundles an entry of this folder like a function, but with all of Apollo; returns the file. */
export async function built(entry: string): Promise<string> {
  const file = join(folder, `${entry.replaceAll(/\W+/g, "-")}.cjs`);
  await bundleFile(fileURLToPath(new URL(entry, import.meta.url)), file, { plugins: [] });
  return file;
}

/** Builds a function of the product, for this Node or another one; returns the file that Lambda would load. */
export const builtFunction = async (name: FunctionName, node = process.execPath): Promise<string> => join(await bundleFunction(name, mkdtempSync(join(folder, "of-")), node), "index.cjs");

export const loaded = <Handler>(file: string): Handler => (createRequire(import.meta.url)(file) as { handler: Handler }).handler;

export type GraphqlHandler = (event: APIGatewayProxyEventV2, context: object) => Promise<APIGatewayProxyStructuredResultV2>;

export interface GraphqlRequest {
  query: string;
  variables?: object;
  token?: string;
}

let requests = 0;

export function toEvent({ query, variables, token }: GraphqlRequest): APIGatewayProxyEventV2 {
  return {
    version: "2.0",
    routeKey: "POST /graphql",
    rawPath: "/graphql",
    rawQueryString: "",
    headers: { "content-type": "application/json", "accept-language": "en", ...(token && { authorization: `Bearer ${token}` }) },
    // The functions read only these two fields of the request's context.
    requestContext: { requestId: `bench-${++requests}`, http: { method: "POST", path: "/graphql" } } as APIGatewayProxyEventV2["requestContext"],
    body: JSON.stringify({ query, variables }),
    isBase64Encoded: false,
  };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: unknown;
}

/** Sends a request and returns its data; anything but full success is an error, so that no fast failure counts. */
export async function ask(handler: GraphqlHandler, request: GraphqlRequest): Promise<Record<string, unknown>> {
  const { body } = await handler(toEvent(request), {});
  const { data, errors } = JSON.parse(body!) as Answer;
  if (errors || !data) throw new Error(`${request.query}\n${JSON.stringify(errors)}`);
  return data;
}
