/** Writes the console's model to the path that it is given; admin/model/modelFile.ts runs it where one is needed. */
import { writeFileSync } from "node:fs";
import { describeModel } from "./describe.ts";
import { buildProductSchema, entityOrder } from "./schema.ts";

buildProductSchema({ check: true });
writeFileSync(process.argv[2]!, JSON.stringify(describeModel(entityOrder())));
