import type { Operation } from "../../../api/operation.ts";
import { selectProblem } from "../../../api/selections.ts";

/** The stay by which an inspector is here today. */
export const myInspectionDocument: Operation = {
  name: "MyInspection",
  text: "query MyInspection { myInspection { number authority host scopes recordsFrom recordsTo endsOn } }",
};

export const findBatchesDocument: Operation = {
  name: "FindBatches",
  text: `mutation FindBatches($input: FindBatchesInput!) { outcome: findBatches(input: $input) { batches { id batchNumber product expiresOn } problems { ${selectProblem()} } } }`,
};

const record = "id kind title on facts { label value } columns rows { cells }";

export const inspectBatchDocument: Operation = {
  name: "InspectBatch",
  text: `mutation InspectBatch($input: InspectBatchInput!) { outcome: inspectBatch(input: $input) { dossier { watermark batch { ${record} } steps { scope outside missing records { ${record} } } } problems { ${selectProblem()} } } }`,
};

export const packInspectionDocument: Operation = {
  name: "PackInspection",
  text: `mutation PackInspection($input: PackInspectionInput!) { outcome: packInspection(input: $input) { url manifestHash missing problems { ${selectProblem()} } } }`,
};
