/** The root of a hash tree over texts, in their order (RFC 9162 §2.1): leaves and nodes are hashed apart. */
import { createHash } from "node:crypto";

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const [leafMark, nodeMark] = [Buffer.of(0), Buffer.of(1)];

/** As hexadecimal digits. The root over nothing is the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256().toString("hex");
  let level = leaves.map((leaf) => sha256(leafMark, leaf));
  while (level.length > 1) level = pairs(level).map(([left, right]) => (right ? sha256(nodeMark, left, right) : left));
  return level[0]!.toString("hex");
}

const pairs = (level: readonly Buffer[]): [Buffer, Buffer?][] => Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => [level[2 * i]!, level[2 * i + 1]]);
