import { expect, test } from "vitest";
import model from "virtual:console-model";
import { pastTense } from "./pastTense.ts";

test.each([
  ["Approve", "approved"],
  ["Specify", "specified"],
  ["Unfreeze", "unfroze"],
  ["Useful", "found it useful"],
  ["Send reminder", "sent reminder"],
  ["Delegate", "delegated"],
  ["Renew", "renewed"],
  ["Submit", "submitted"],
  ["Send back", "sent back"],
  ["Restore closed months", "restored closed months"],
])("%s: %s", (action, did) => expect(pastTense(action)).toBe(did));

test("no verb of the model's is spelt by rule where its last letter might have to be doubled", () => {
  const verbs = Object.values(model.entities).flatMap(({ actions }) => actions.map(({ label }) => label.en.split(" ")[0]!));
  const doubtful = [...new Set(verbs)].filter((verb) => /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) && pastTense(verb) === `${verb.toLowerCase()}ed`);
  // Not stressed on their last syllable.
  expect(doubtful.sort()).toEqual(["Alter", "Answer", "Offer", "Open", "Reopen"]);
});
