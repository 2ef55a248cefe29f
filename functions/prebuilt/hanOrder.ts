import { declarations } from "./declarations.ts";

/** In the place of `graphql/table/hanOrder.ts`: the order lies beside the function and is read when a name is first sorted by it. */
export const hanOrder = (): string => declarations().get<string>("han order")!;
