/**
 * A GraphQL document under a name. Every document of the console is made in `documents.ts`, so that they can be
 * registered as persisted operations.
 */
export interface Operation {
  name: string;
  text: string;
}
