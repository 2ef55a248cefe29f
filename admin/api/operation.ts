/**
 * A GraphQL document under a name. Every document of the console is made in `documents.ts` or is in a domain's
 * `*.operations.ts`, so that all of them are known at build (`everyOperation.ts`), and the API can accept no others.
 */
export interface Operation {
  name: string;
  text: string;
}
