import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import type { EngineOptions } from "./engine.ts";
import { startEngineProcess, type EngineProcess } from "./engineProcess.ts";
import { checkJava, java } from "./prerequisites.ts";

const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")), "emulator");

/** Starts DynamoDB Local, AWS's own stand-in, which needs Java. */
export async function startDynamoDbLocal({ port, host, folder }: EngineOptions): Promise<EngineProcess> {
  await checkJava();
  if (folder) mkdirSync(folder, { recursive: true });

  const command = [
    java,
    `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
    "-Dorg.eclipse.jetty.util.log.announce=false",
    `-Dpharmops.host=${host}`,
    `-Dpharmops.port=${port}`,
    `-Dpharmops.inMemory=${!folder}`,
    ...(folder ? [`-Dpharmops.dbPath=${folder}`] : []),
    "-cp",
    [join(emulator, "DynamoDBLocal.jar"), join(emulator, "DynamoDBLocal_lib", "*")].join(delimiter),
    "org.eclipse.jetty.xml.XmlConfiguration",
    join(import.meta.dirname, "dynamodbLocal.xml"),
  ];
  return startEngineProcess("DynamoDB Local", command, port);
}
