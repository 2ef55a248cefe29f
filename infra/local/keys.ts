import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { json } from "node:stream/consumers";
import { close, type LocalServer } from "./server.ts";

/** Name of the one key, as the functions call it. */
export const anchorKey = "alias/anchors";

/** File of the key in the folder of kept data. */
export const anchorKeyFile = "anchor-key.pem";

interface KeysOptions {
  /** File that keeps the key; without one, the key ends with the process. */
  file?: string;
}

function keptKey(file: string | undefined): KeyObject {
  if (file && existsSync(file)) return createPrivateKey(readFileSync(file));
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  }
  return privateKey;
}

type Answer = (key: KeyObject, request: { Message?: string }) => object;

/** The two operations of KMS that the product uses, for one key on the curve P-256. */
const answers: Readonly<Record<string, Answer>> = {
  "TrentService.Sign": (key, { Message: message = "" }) => ({ KeyId: anchorKey, SigningAlgorithm: "ECDSA_SHA_256", Signature: sign("sha256", Buffer.from(message, "base64"), key).toString("base64") }),
  "TrentService.GetPublicKey": (key) => ({ KeyId: anchorKey, KeyUsage: "SIGN_VERIFY", PublicKey: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64") }),
};

/** Local replacement for KMS: returns signatures and the public key, never the private key. */
export async function startKeys({ file }: KeysOptions): Promise<LocalServer & { url: string }> {
  const key = keptKey(file);
  const server = createServer(async (request, respond) => {
    const answer = answers[String(request.headers["x-amz-target"])];
    const body = await bodyOf(request);
    const type = { "content-type": "application/x-amz-json-1.1" };
    if (!answer || body?.KeyId !== anchorKey) respond.writeHead(400, type).end(JSON.stringify({ __type: answer ? "NotFoundException" : "UnknownOperationException" }));
    else respond.writeHead(200, type).end(JSON.stringify(answer(key, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

const bodyOf = (request: IncomingMessage) => json(request).catch(() => undefined) as Promise<{ KeyId?: string; Message?: string } | undefined>;
