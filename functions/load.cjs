// Loads the function that lies beside it, with what V8 has compiled of it when it was built; see bundle.ts.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "function.js");
const script = new Script(readFileSync(file, "latin1"), {
  filename: file,
  cachedData: readFileSync(join(__dirname, "function.cache")),
});
script.runInThisContext()(exports, require, module, file, __dirname);
