import fc from "fast-check";
import { someDay, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  Investigation: fc.record({ concludedOn: someDay, cause: fc.constantFrom("PRODUCT", "STORAGE", "TRANSPORT", "SERVICE", "DOCUMENT", "UNFOUNDED", "USE") }),
};
