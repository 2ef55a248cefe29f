import { QueryClient } from "@tanstack/react-query";

/** The API decides what may be tried again; a person sees a fault at once, with a button. */
export const createQueryClient = (): QueryClient => new QueryClient({ defaultOptions: { queries: { retry: false } } });
