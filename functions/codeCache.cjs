// Runs a built function once and keeps what V8 has compiled by then beside its scripts: node codeCache.cjs <folder>
const { readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const [, , folder] = process.argv;
const requireReal = createRequire(join(folder, "function.js"));
const scripts = new Map();

/** As load.cjs does, without what is to be made here. */
function load(name) {
  const known = scripts.get(name);
  if (known) return known.module.exports;
  const file = join(folder, name);
  const script = new Script(readFileSync(file, "latin1"), { filename: file });
  const module = { exports: {} };
  scripts.set(name, { script, module });
  script.runInThisContext()(module.exports, (id) => (id.startsWith("./") ? load(id.slice(2)) : requireReal(id)), module, file, folder);
  return module.exports;
}

const keep = (name) => writeFileSync(join(folder, name.replace(/\.js$/, ".cache")), scripts.get(name).script.createCachedData());

/** A request that reads nothing; compiles the code that every request needs. Only GraphQL functions accept it. */
const request = {
  version: "2.0",
  rawPath: "/graphql",
  rawQueryString: "",
  headers: { "content-type": "application/json" },
  requestContext: { requestId: "none", http: { method: "POST", path: "/graphql" } },
  body: JSON.stringify({ query: "{ __typename }" }),
  Records: [],
};

const { handler } = load("function.js");

Promise.resolve(/(graphql|partner)$/.test(folder) ? handler(request, {}) : undefined).then(() => {
  // Before the rooms are loaded: what only they need is not to be read at every start.
  for (const name of scripts.keys()) keep(name);
  const rest = readdirSync(folder).filter((name) => name.endsWith(".js") && !scripts.has(name));
  for (const name of rest) load(name);
  for (const name of rest) keep(name);
  process.exit();
});
