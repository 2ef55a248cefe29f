import { NamedError } from "../../graphql/table/namedError.ts";

/** Ends the import with a message that says what to do; any other error is a fault. */
export class ImportProblem extends NamedError {}
