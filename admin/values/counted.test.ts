import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test.each([
  [0, "pack", "0 packs"],
  [1, "pack", "1 pack"],
  [1, "delivery", "1 delivery"],
  [2, "delivery", "2 deliveries"],
  [1_200, "batch", "1,200 batches"],
])("%i × %s is written as %s", (count, noun, text) => {
  expect(counted(count, noun)).toBe(text);
});
