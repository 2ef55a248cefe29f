import type { Operation } from "../../../api/operation.ts";
import { selectProblem } from "../../../api/selections.ts";

export const printTrainingFileDocument: Operation = {
  name: "PrintTrainingFile",
  text: `mutation PrintTrainingFile($input: PrintTrainingFileInput!) { outcome: printTrainingFile(input: $input) { url problems { ${selectProblem()} } } }`,
};
