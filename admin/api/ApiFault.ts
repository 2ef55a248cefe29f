import { NamedError } from "./NamedError.ts";

/**
 * The API could not answer: a GraphQL error, an HTTP error, or no connection. Expected outcomes are never faults but
 * problems (see ProblemsError).
 */
export class ApiFault extends NamedError {
  override readonly name = "ApiFault";

  constructor(
    /** `extensions.code` of the API, or NETWORK where there was no answer. */
    readonly code: string,
    message: string,
    /** What support needs to find the request in the log. */
    readonly requestId?: string,
    /** HTTP status; react-admin looks at it. */
    readonly status?: number,
    /** After how many seconds the API would answer, where too much was asked of it at once. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
