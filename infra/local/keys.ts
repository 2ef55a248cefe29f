import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { json } from "node:stream/consumers";
import { close, type LocalServer } from "./server.ts";

/** Names of the keys, as the functions call them. */
export const anchorKey = "alias/anchors";
export const evidenceKey = "alias/evidence";

/** Files of the keys in the folder of kept data. */
export const anchorKeyFile = "anchor-key.pem";
export const evidenceKeyFile = "evidence-key.pem";

interface KeysOptions {
  /** File that keeps the key of the anchors; without one, the key ends with the process. */
  file?: string;
  /** File that keeps the key of the evidence. */
  evidenceFile?: string;
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

interface Request {
  KeyId?: string;
  Message?: string;
}

type Answer = (key: KeyObject, request: Request) => object;

/** The two operations of KMS that the product uses, for keys on the curve P-256. */
const answers: Readonly<Record<string, Answer>> = {
  "TrentService.Sign": (key, { KeyId, Message: message = "" }) => ({ KeyId, SigningAlgorithm: "ECDSA_SHA_256", Signature: sign("sha256", Buffer.from(message, "base64"), key).toString("base64") }),
  "TrentService.GetPublicKey": (key, { KeyId }) => ({ KeyId, KeyUsage: "SIGN_VERIFY", PublicKey: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64") }),
};

/** Local replacement for KMS: returns signatures and the public key, never the private key. */
export async function startKeys({ file, evidenceFile }: KeysOptions): Promise<LocalServer & { url: string }> {
  const keys = new Map([[anchorKey, keptKey(file)], [evidenceKey, keptKey(evidenceFile)]]);
  const server = createServer(async (request, respond) => {
    const answer = answers[String(request.headers["x-amz-target"])];
    const body = await bodyOf(request);
    const type = { "content-type": "application/x-amz-json-1.1" };
    const key = keys.get(body?.KeyId ?? "");
    if (!answer || !body || !key) respond.writeHead(400, type).end(JSON.stringify({ __type: answer ? "NotFoundException" : "UnknownOperationException" }));
    else respond.writeHead(200, type).end(JSON.stringify(answer(key, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

const bodyOf = (request: IncomingMessage) => json(request).catch(() => undefined) as Promise<Request | undefined>;
