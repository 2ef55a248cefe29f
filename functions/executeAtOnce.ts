/** In the place of Apollo's own: answers in parts are a thing of graphql 17, which it looks for in each process. */
export { execute as executeIncrementally } from "graphql";
