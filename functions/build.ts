import { bundleFunction, functionNames } from "./bundle.ts";

for (const name of functionNames) console.log(`${name} → ${bundleFunction(name)}`);
