import type { Operation } from "../../../api/operation.ts";

export const customerArchive: Operation = {
  name: "CustomerArchive",
  text: `query CustomerArchive($filter: ArchiveEntryFilter!, $after: String) {
    customerArchive(filter: $filter, first: 20, after: $after, orderBy: HAPPENED_ON_DESC) {
      nodes { id kind event happenedOn title amount { amount currency } sourceId source { __typename } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
};
