import { expect, test } from "vitest";
import { pluralIn } from "./labels.ts";

test.each([
  ["Put-away", "Put-aways"],
  ["Write-off", "Write-offs"],
  ["Delivery", "Deliveries"],
  ["Batch", "Batches"],
  ["API client", "API clients"],
  ["Advance shipping notice", "Advance shipping notices"],
  ["Loss in transit", "Losses in transit"],
  ["Market research", "Market research"],
  ["Statement of account", "Statements of account"],
  ["Delivery to invoice", "Deliveries to invoice"],
  ["Seal of the company", "Seals of the company"],
  ["Readings of a day", "Readings of a day"],
  ["Maintenance analysis", "Maintenance analyses"],
  ["Near-expiry stock", "Near-expiry stock"],
  ["Nonconforming goods", "Nonconforming goods"],
  ["Risk thresholds", "Risk thresholds"],
])("a list of records called %s is called %s", (en, plural) => {
  expect(pluralIn("en", { label: { zh: "单据", en } })).toBe(plural);
  expect(pluralIn("zh", { label: { zh: "单据", en } })).toBe("单据");
});
