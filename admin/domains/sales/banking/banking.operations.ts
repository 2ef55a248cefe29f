import type { Operation } from "../../../api/operation.ts";

const row = "id version displayName status rowNumber bookedOn amount { amount currency } matched { amount currency } counterparty counterpartyAccount text bankReference";

/** Rows of a statement that await their match, as many as proposals are found for at once. */
export const openTransactionsOperation: Operation = {
  name: "OpenBankTransactions",
  text: `query OpenBankTransactions($statementId: ID!) { rows: bankTransactions(first: 25, orderBy: BOOKED_ON_ASC, filter: { bankStatementId: { eq: $statementId }, status: { in: [TO_CONFIRM, SUSPENSE] } }) { nodes { ${row} } pageInfo { hasNextPage } } }`,
};

export const bankProposalsOperation: Operation = {
  name: "BankProposals",
  text: "query BankProposals($ids: [ID!]!) { bankProposals(ids: $ids) { bankTransactionId proposals { key title certain reasons customer { id displayName } supplier { id displayName } record { id displayName } lines { receivable { id displayName } amount { amount currency } } } } }",
};
