// Loads the function that lies beside it, with what V8 has compiled of it when it was built; see bundle.ts.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const loaded = new Map();

/** Runs a script of the function once and answers what it exports. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = join(__dirname, name);
  const script = new Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData: readFileSync(file.replace(/\.js$/, ".cache")),
  });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, file, __dirname);
  return module.exports;
}

const requireFrom = (name) => (name.startsWith("./") ? load(name.slice(2)) : require(name));

module.exports = load("function.js");
