import { bundleFunctions, functionNames } from "./bundle.ts";

const folderOf = await bundleFunctions();
for (const name of functionNames) console.log(`${name} → ${folderOf(name)}`);
