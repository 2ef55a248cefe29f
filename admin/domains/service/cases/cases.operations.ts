import type { Operation } from "../../../api/operation.ts";

export const caseThread: Operation = {
  name: "CaseThread",
  text: `query CaseThread($filter: ServiceMessageFilter!, $after: String) {
    serviceMessages(filter: $filter, first: 50, after: $after, orderBy: SENT_AT_ASC) {
      nodes { id direction channel authorId text sentAt automatic hasHtml files leftOut mail { ... on CaseMail { id status reason } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
};

export const messagePage: Operation = {
  name: "MessagePage",
  text: `query MessagePage($id: ID!) {
    serviceMessage(id: $id) { id html }
  }`,
};

/** Polled while the page is open, so that the remaining working time is the server's, by its calendar. */
export const caseClocks: Operation = {
  name: "CaseClocks",
  text: `query CaseClocks($id: ID!) {
    serviceCase(id: $id) { id clocks { name status dueAt outcome endedAt leftMinutes } }
  }`,
};
