import type { Operation } from "../../../api/operation.ts";

export const traceBillFileOperation: Operation = {
  name: "TraceBillFile",
  text: "query TraceBillFile($id: ID!) { traceBillFile(id: $id) { fileName text } }",
};
