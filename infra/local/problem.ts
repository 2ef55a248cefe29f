import { NamedError } from "../../graphql/table/namedError.ts";

/** A reason not to start that the person at the keyboard can remove; the message says how. Printed without a stack. */
export class StartProblem extends NamedError {}
