// Multiplies rows within the file of DynamoDB Local, which itself takes a millisecond of processor time or more for each.
// Runs on Node 24, which has SQLite: node multiply.cjs <file>, with {table, indexes, templates} on its standard input.
// A template is an item as DynamoDB writes it, with «n», «time», «shard» and «of N» in the place of what differs between rows.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { DatabaseSync } = require("node:sqlite");

const { table, indexes, templates } = JSON.parse(readFileSync(0, "utf8"));
const database = new DatabaseSync(process.argv[2]);
database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");

const columns = ["hashKey", "rangeKey", "hashValue", "rangeValue", "itemSize", "ObjectJSON", "hashRangeValue", ...indexes.flatMap((_, i) => [`indexKey_${2 * i}`, `indexKey_${2 * i + 1}`])];
const insert = database.prepare(`INSERT OR REPLACE INTO "${table}" (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
const hash = (text) => createHash("sha1").update(text).digest();

// What the emulator hashes is not known: these columns order scans and rows of equal keys, and there are neither here.
function write(json) {
  const item = JSON.parse(json);
  const [pk, sk] = [item.pk.S, item.sk.S];
  const keys = indexes.flatMap(({ partitionKey, sortKey }) => [item[partitionKey], item[sortKey]]).map((value) => (value ? Buffer.from(value.S) : null));
  insert.run(Buffer.from(pk), Buffer.from(sk), hash(pk), hash(sk), json.length, Buffer.from(json), hash(`${pk} ${sk}`), ...keys);
}

for (const { json, rows, begin, stepMs, shards } of templates) {
  database.exec("BEGIN");
  for (let n = 0; n < rows; n++) {
    const values = { n: String(n).padStart(8, "0"), time: new Date(begin + n * stepMs).toISOString(), shard: shards?.[n] ? `|${shards[n]}` : "" };
    write(json.replace(/«(?:of (\d+)|(\w+))»/g, (_, of, name) => (of ? n % Number(of) : values[name])));
    if (n % 100_000 === 99_999) {
      database.exec("COMMIT; BEGIN");
      console.error(`${n + 1} of ${rows} rows`);
    }
  }
  database.exec("COMMIT");
}
database.close();
