/**
 * Test files that need a process of their own, because they change what the files of one process share: they start a
 * system or a built function, which are configured when they are loaded, or declare entities or clock work of their own.
 */
export const apart: string[] = [
  "functions/{bundle,prebuiltSchema}.test.ts",
  "functions/{delivery,graphql,schedule,stream}/*.test.ts",
  "graphql/demo/part.test.ts",
  "graphql/platform/{balance/balance,problem/disclosure}.test.ts",
  "graphql/table/{declared,list,readingOrder,shards,unitOfWork}.test.ts",
  "infra/import/importScms.test.ts",
  "infra/local/{demo,developerPages,persistedOnly}.test.ts",
];
