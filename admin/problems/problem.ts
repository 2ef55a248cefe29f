/** A record that a problem names. */
export interface RecordLink {
  __typename: string;
  id: string;
  displayName: string;
}

/** Why the API refused; `message` and `remedy` come in the console's language. */
export interface Problem {
  __typename: "FieldProblem" | "RuleProblem" | "ConflictProblem" | (string & {});
  code: string;
  message: string;
  remedy?: string | null;
  /** FieldProblem: path into the input, "lines.2.quantity". */
  field?: string;
  /** RuleProblem: clause of the regulation or the law. */
  clause?: string | null;
  /** RuleProblem: the record that blocks it. */
  record?: RecordLink | null;
  /** ConflictProblem: the record as it is now. */
  current?: ({ id: string; version: number } & Record<string, unknown>) | null;
}
