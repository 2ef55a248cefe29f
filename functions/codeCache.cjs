// Runs a built function once and keeps what V8 has compiled by then beside it: node codeCache.cjs <folder>
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const [, , folder] = process.argv;
const file = join(folder, "function.js");
const script = new Script(readFileSync(file, "latin1"), { filename: file });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(file), module_, file, folder);

/** A request that reads nothing: what answers any request is compiled with it. Only doors of GraphQL understand it. */
const request = {
  version: "2.0",
  rawPath: "/graphql",
  rawQueryString: "",
  headers: { "content-type": "application/json" },
  requestContext: { requestId: "none", http: { method: "POST", path: "/graphql" } },
  body: JSON.stringify({ query: "{ __typename }" }),
  Records: [],
};

Promise.resolve(/(graphql|partner)$/.test(folder) ? module_.exports.handler(request, {}) : undefined).then(() => {
  writeFileSync(join(folder, "function.cache"), script.createCachedData());
  process.exit();
});
