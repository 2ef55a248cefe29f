/** A reason not to start that the person at the keyboard can remove; the message says how. Printed without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
