/** Ends the import with a message that says what to do; anything else that is thrown is a fault. */
export class ImportProblem extends Error {}
