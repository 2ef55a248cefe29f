import { GraphQLError } from "graphql";
import { InvalidCursor } from "../../table/cursor.ts";
import { UnservableList } from "../../table/list.ts";

/** The GraphQL error for a list request that cannot be answered; any other error unchanged. */
export function listRefused(cause: unknown, code = "BAD_USER_INPUT"): unknown {
  const reason = typeof cause === "string" ? cause : cause instanceof InvalidCursor || cause instanceof UnservableList ? cause.message : undefined;
  return reason ? new GraphQLError(reason, { extensions: { code } }) : cause;
}
