import { NamedError } from "../api/NamedError.ts";
import type { Problem } from "./problem.ts";

/** The API refused, for reasons that the person can act on: all of them at once. */
export class ProblemsError extends NamedError {
  override readonly name = "ProblemsError";

  constructor(readonly problems: Problem[]) {
    super(problems.map(({ message }) => message).join("\n"));
  }

  /** Set where somebody else has changed the record since it was read. */
  get conflict(): Problem["current"] {
    return this.problems.find(({ __typename }) => __typename === "ConflictProblem")?.current;
  }
}
