/** What the page asks for beside a document's frozen figures: the same figures as they are now. */
export const frozenNow = "snapshots { now { key value } }";
