import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { merkleRoot } from "./merkle.ts";

const sha = (...parts: Uint8Array[]): Buffer => createHash("sha256").update(Buffer.concat(parts)).digest();
const leaf = (text: string): Buffer => sha(Buffer.of(0), Buffer.from(text));
const node = (left: Uint8Array, right: Uint8Array): Buffer => sha(Buffer.of(1), left, right);

test("the root is that of RFC 9162: leaves and nodes are hashed apart, what has no neighbour goes up as it is", () => {
  const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(leaf) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  expect(merkleRoot(["a"])).toBe(a.toString("hex"));
  expect(merkleRoot(["a", "b", "c"])).toBe(node(node(a, b), c).toString("hex"));
  expect(merkleRoot(["a", "b", "c", "d", "e"])).toBe(node(node(node(a, b), node(c, d)), e).toString("hex"));
  expect(merkleRoot([])).toBe(createHash("sha256").digest("hex"));
});

test("another text, another order or a node in place of its leaves makes another root", () => {
  const root = merkleRoot(["a", "b", "c"]);
  for (const other of [["a", "b", "d"], ["b", "a", "c"], ["a", "b"], ["a", "b", "c", "c"]]) expect(merkleRoot(other)).not.toBe(root);
});
