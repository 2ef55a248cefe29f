/** In the place of Apollo's own: incremental delivery needs graphql 17, which Apollo's own looks for in each process. */
export { execute as executeIncrementally } from "graphql";
