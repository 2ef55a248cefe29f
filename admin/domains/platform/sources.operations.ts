import type { Operation } from "../../api/operation.ts";

export const dataSourcesDocument: Operation = {
  name: "DataSources",
  text: "query DataSources { dataSources { source owner minutes late stale newestAt ageMinutes staleAt lagSeconds state } }",
};
