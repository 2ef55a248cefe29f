import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { close, type LocalServer } from "./server.ts";

export interface FilesOptions {
  port: number;
  host: string;
  bucket: string;
  /** A second bucket, of anchors: it accepts each object once and removes none, like a bucket under object lock. */
  anchorsBucket?: string;
  folder: string;
  consoleUrl: string;
}

/** The part of s3rver that is used; it has no types of its own. */
interface S3rver {
  httpServer: Server;
  run(): Promise<unknown>;
}
type S3rverConstructor = new (options: Record<string, unknown>) => S3rver;

/** The one pair of credentials that s3rver knows. */
export const s3Credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

/**
 * S3 on this machine, with the one bucket for uploaded files, which a browser may use from the console's pages. It
 * heeds when an address expires but, unlike S3, neither its signature nor the conditions of a presigned form.
 */
export async function startFiles({ port, host, bucket, anchorsBucket, folder, consoleUrl }: FilesOptions): Promise<LocalServer> {
  mkdirSync(folder, { recursive: true });
  const S3rver = createRequire(import.meta.url)("s3rver") as S3rverConstructor;
  const cors = `<CORSConfiguration><CORSRule>
    <AllowedOrigin>${consoleUrl}</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod><AllowedMethod>POST</AllowedMethod><AllowedMethod>GET</AllowedMethod>
    <AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>3600</MaxAgeSeconds>
  </CORSRule></CORSConfiguration>`;

  const store = new S3rver({
    port,
    address: host,
    directory: folder,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket, configs: [cors] }, ...(anchorsBucket ? [{ name: anchorsBucket }] : [])],
  });
  await store.run();
  if (anchorsBucket) lock(store.httpServer, anchorsBucket, folder);
  // Node stamps answers with the machine's clock; the AWS SDK, which adopts it, must see this process's clock.
  store.httpServer.prependListener("request", (_request, response) => response.setHeader("date", new Date().toUTCString()));
  return { stop: () => close(store.httpServer) };
}

/** Refuses to replace or remove an object of a bucket, which s3rver does not support itself. */
function lock(server: Server, bucket: string, folder: string): void {
  const serve = server.listeners("request") as RequestListener[];
  const answer = (request: IncomingMessage): number | undefined => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!path.startsWith(`/${bucket}/`) || request.method === "GET" || request.method === "HEAD") return undefined;
    if (request.method !== "PUT") return 403;
    return existsSync(join(folder, `${path}._S3rver_object`)) ? 412 : undefined;
  };
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = answer(request);
    if (refusal) response.writeHead(refusal).end();
    else for (const listener of serve) listener(request, response);
  });
}
