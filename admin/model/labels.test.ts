import { expect, test } from "vitest";
import { pluralIn } from "./labels.ts";

test.each([
  ["Put-away", "Put-aways"],
  ["Write-off", "Write-offs"],
  ["Delivery", "Deliveries"],
  ["Batch", "Batches"],
  ["API client", "API clients"],
  ["Advance shipping notice", "Advance shipping notices"],
])("a list of records called %s is called %s", (en, plural) => {
  expect(pluralIn("en", { label: { zh: "单据", en } })).toBe(plural);
  expect(pluralIn("zh", { label: { zh: "单据", en } })).toBe("单据");
});
