// Answers queries with a built function and says what V8 was given to parse: node parsed.cjs <index.cjs> <query>…
const { basename } = require("node:path");
const vm = require("node:vm");

const parsed = { bytes: 0, scripts: [] };

/** `load.cjs` takes its constructor from here. */
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    parsed.bytes += source.length;
    parsed.scripts.push(basename(options.filename));
  }
};

const [, , file, ...queries] = process.argv;
const { handler } = require(file);

const ask = (query) =>
  handler(
    {
      version: "2.0",
      rawPath: "/graphql",
      rawQueryString: "",
      headers: { "content-type": "application/json" },
      requestContext: { requestId: "parsed", http: { method: "POST", path: "/graphql" } },
      body: JSON.stringify({ query }),
    },
    {},
  );

(async () => {
  for (const query of queries) await ask(query);
  process.stdout.write(JSON.stringify(parsed), () => process.exit());
})();
