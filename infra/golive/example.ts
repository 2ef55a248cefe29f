/** `npm run go-live:example -- FOLDER`: writes the complete folder of a small distributor, to look at and to try go-live with. */
import { parseArgs } from "node:util";
import "../../graphql/golive/everyEntity.ts";
import { smallDistributor, writeExample } from "../../graphql/golive/example.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: "string", default: "zh" }, today: { type: "string" } } });
const [folder] = positionals;
if (!folder) throw new Error("Name the folder: npm run go-live:example -- FOLDER [--language zh|en] [--today YYYY-MM-DD]");
const today = values.today ?? new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
writeExample({ folder, today, language: values.language === "en" ? "en" : "zh", size: smallDistributor });
console.log(folder);
