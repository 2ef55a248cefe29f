import { GraphQLError } from "graphql";
import { InvalidCursor } from "../../table/cursor.ts";
import { UnservableList } from "../../table/list.ts";

/** What a caller asked of a list that cannot be answered, as an error that says so; anything else as it came. */
export function listRefused(cause: unknown, code = "BAD_USER_INPUT"): unknown {
  const said = typeof cause === "string" ? cause : cause instanceof InvalidCursor || cause instanceof UnservableList ? cause.message : undefined;
  return said ? new GraphQLError(said, { extensions: { code } }) : cause;
}
