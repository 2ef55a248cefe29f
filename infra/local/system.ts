import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { consoleFolder, operationsFile } from "../consoleFolder.ts";
import type { HandedOver } from "../../functions/delivery/handler.ts";
import type { Ports } from "./arguments.ts";
import { apiPath, migrationPath, partnerPath, startApi, surveyPath, tokenPath, type ApiHandler } from "./apiServer.ts";
import { fileCheckpoint, memoryCheckpoint } from "./checkpoint.ts";
import { buildConsole } from "./consoleBuild.ts";
import { startConsole } from "./consoleServer.ts";
import { DemoData, type DemoStore } from "./demo.ts";
import { engineFolders, engineFor, startEngine } from "./engine.ts";
import { superviseEngine, type SupervisedEngine } from "./engineSupervision.ts";
import { keptSecret, setEnvironment } from "./environment.ts";
import { startFiles } from "./files.ts";
import { startMail } from "./mail.ts";
import { startMailbox } from "./mailbox.ts";
import { startInvocations } from "./invocations.ts";
import { anchorKeyFile, evidenceKeyFile, startKeys } from "./keys.ts";
import { anchorsBucket, bucket, tableName, webhookKeyFile } from "./names.ts";
import { localAccounts } from "./localAccounts.ts";
import { apiAudience, consoleClientId, type LocalAccount } from "./oidc/accounts.ts";
import { startOidc } from "./oidc/provider.ts";
import { checkPorts, freePorts } from "./ports.ts";
import { PreparedDemo } from "./preparedDemo.ts";
import type { StartProblem } from "./problem.ts";
import { startScheduler } from "./scheduler.ts";
import { pollStream, type StreamPoller } from "./streamPoller.ts";
import { temporaryFolder } from "./temporaryFolder.ts";
import { ensureTable, fillByRequests, isEmpty } from "./table.ts";

export interface SystemOptions {
  ports: Ports | "random";
  host?: string;
  /** Folder that keeps the data; not used with `inMemory`. */
  folder?: string;
  fresh?: boolean;
  inMemory?: boolean;
  demo?: boolean;
  /** Fourteen months of business beside the small demo. */
  year?: boolean;
  /** Tests of the API need no console. */
  console?: boolean;
  /** Only the operations of the console that is built here are carried out for people. */
  persistedOnly?: boolean;
  verbose?: boolean;
  report?: (message: string) => void;
  /** Called when the engine has ended for good: nothing can be read or written any more. */
  onEngineLost?: (problem: StartProblem) => void;
}

export interface System {
  urls: { api: string; migration: string; partner: string; token: string; console: string; issuer: string; dynamoDb: string; s3: string };
  /** Where e-mails are kept. */
  mailFolder: string;
  /** Where mail to customer service is taken, by SMTP. */
  mailbox: string;
  /** Who can sign in. */
  accounts: readonly LocalAccount[];
  tableName: string;
  /** Resolves once the stream function has seen everything written before the call. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** As often as in the cloud. */
const deliveryMinutes = 1;
const forgetMinutes = 1;

/**
 * The whole product on this machine: the functions of the cloud, unchanged, between local replacements for the services
 * around them. One system per process, since functions are configured through the environment.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const stops: (() => Promise<unknown>)[] = [];
  // In reverse order: callers stop before the services they call.
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };

  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: SystemOptions, stops: (() => Promise<unknown>)[]): Promise<Omit<System, "stop">> {
  const { host = "127.0.0.1", inMemory = false, fresh = false, demo = true, year = false, persistedOnly = false, verbose = false, report = () => {} } = options;
  const { onEngineLost = ({ message }) => console.error(message) } = options;
  const ports = options.ports === "random" ? await freePorts() : options.ports;
  await checkPorts(ports, host);

  const folder = inMemory ? temporaryFolder("pharmops-") : resolve(options.folder ?? ".local");
  if (fresh) discard(folder);
  const demoData = demo ? new DemoData(inMemory ? undefined : folder, { year, prepared: new PreparedDemo({ year, today: companyToday() }) }) : undefined;
  demoData?.prepare(report);
  mkdirSync(folder, { recursive: true });
  if (inMemory) stops.push(async () => rmSync(folder, { recursive: true, force: true }));
  const kept = (name: string) => (inMemory ? undefined : join(folder, name));
  const engineName = engineFor(inMemory ? undefined : folder);
  // In memory, dynoxide scans the whole stream at every write; indexes can be added to a file only.
  const engineFolder = inMemory && engineName !== "dynoxide" ? undefined : join(folder, engineFolders[engineName]);

  const consoleUrl = `http://localhost:${ports.console}`;
  const apiAt = (path: string) => `http://localhost:${ports.api}${path}`;
  const apiUrl = apiAt(apiPath);
  const issuer = `http://localhost:${ports.oidc}`;
  const dynamoDbUrl = `http://127.0.0.1:${ports.dynamodb}`;
  // An address instead of a name makes the AWS SDK put the bucket into the path.
  const s3Url = `http://127.0.0.1:${ports.s3}`;
  /** Starts one part; everything started is stopped even if another part fails. */
  const part = async <T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    stops.push(() => started.stop());
    return started;
  };
  const keys = await part(startKeys({ file: kept(anchorKeyFile), evidenceFile: kept(evidenceKeyFile) }));
  setEnvironment({
    tableName,
    bucket,
    anchors: { bucket: anchorsBucket, keysUrl: keys.url },
    issuer,
    audience: apiAudience,
    dynamoDbUrl,
    s3Url,
    consoleUrl,
    mailUrl: `smtp://127.0.0.1:${ports.mail}`,
    deadLetters: pathToFileURL(join(folder, "undelivered.jsonl")).href,
    cursorSecret: keptSecret(kept("cursor-secret")),
    webhookKey: keptSecret(kept(webhookKeyFile)),
    tokenKey: keptSecret(kept("token-key")),
    verbose,
  });
  if (persistedOnly) {
    // The function reads its environment when it is loaded.
    await buildConsole(report);
    process.env.PERSISTED_OPERATIONS = operationsFile;
  }

  /** Reports a step that takes longer than a second. */
  const timed = async <T>(name: string, step: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => report(`  ${name} …`), 1_000);
    return step.finally(() => clearTimeout(timer));
  };
  const database = async () => {
    const startIt = () => startEngine({ port: ports.dynamodb, host, folder: engineFolder }, engineName);
    const engine = await part(superviseEngine({ start: startIt, keepsData: engineFolder !== undefined, report, onLost: onEngineLost }));
    const table = await ensureTable(tableName, new DynamoDBClient({}));
    await engine.indexTable?.(tableName);
    return { engine, table };
  };

  report("Starting …");
  const [{ engine, table }, { graphql, partner, token, survey, stream, schedule, delivery, job, mail }] = await all([
    timed(`the engine, ${engineName}`, database()),
    timed("the functions", loadFunctions()),
    part(
      startOidc({
        port: ports.oidc,
        host,
        issuer,
        consoleUrl,
        accounts: localAccounts,
        folder: kept("oidc"),
      }),
    ),
    part(startMail({ port: ports.mail, host, folder: join(folder, "mail") })),
    part(startFiles({ port: ports.s3, host, bucket, anchorsBucket, folder: join(folder, "files"), consoleUrl })),
    options.console === false ? undefined : buildConsole(report),
  ]);

  const invocations = await part(startInvocations({ functions: { delivery: (event) => delivery.handler(event as HandedOver) }, onError: (error) => console.error("Deliveries are left to the clock.", error) }));
  Object.assign(process.env, { AWS_ENDPOINT_URL_LAMBDA: invocations.url, DELIVERY_FUNCTION: "delivery" });

  const checkpointOf = (name: string) => (inMemory ? memoryCheckpoint() : fileCheckpoint(join(folder, `${name}.json`)));
  const poller = await part(
    Promise.resolve(
      pollStream({
        client: streamsClient(),
        streamArn: table.LatestStreamArn!,
        consumers: {
          projections: { handler: stream.handler, checkpoint: checkpointOf("stream"), wanted: isProjected },
          jobs: { handler: job.handler, checkpoint: checkpointOf("jobs"), wanted: hasJobToRun, attempts: 3 },
        },
        deadLetter: (record, error) => keepDeadLetter(join(folder, "dead-letters.jsonl"), record, error),
        onError: (error) => console.error("The stream could not be read; trying again.", error),
      }),
    ),
  );

  await part(Promise.resolve(forgetDelivered(engine, poller)));

  if (demoData) {
    await demoData.load(storeOf(engine), report);
    await timed("counting and indexing", poller.caughtUp("projections"));
  }
  await part(startApi({ port: ports.api, host, routes: { [apiPath]: graphql.handler as ApiHandler, [migrationPath]: graphql.handler as ApiHandler, [partnerPath]: partner.handler as ApiHandler, [tokenPath]: token.handler, [surveyPath]: survey.handler }, consoleUrl }));
  await part(Promise.resolve(startScheduler(schedule.handler, (error) => console.error("The schedule failed.", error))));
  await part(Promise.resolve(startScheduler(() => delivery.handler(), (error) => console.error("Deliveries could not be tried again.", error), deliveryMinutes)));
  await part(startMailbox({ port: ports.mailbox, host, handler: mail.handler }));
  // Started last, so that the system is ready when the console answers.
  if (options.console !== false) {
    await part(
      startConsole({
        port: ports.console,
        host,
        folder: consoleFolder,
        surveyUrl: apiAt(surveyPath),
        configuration: { apiUrl, issuer, clientId: consoleClientId, audience: apiAudience, partnerUrl: apiAt(partnerPath), tokenUrl: apiAt(tokenPath), ...(persistedOnly && { operations: "registered" as const }) },
        origins: { api: [new URL(apiUrl).origin], issuer: [issuer], files: [s3Url] },
      }),
    );
  }

  return {
    urls: { api: apiUrl, migration: apiAt(migrationPath), partner: apiAt(partnerPath), token: apiAt(tokenPath), console: consoleUrl, issuer, dynamoDb: dynamoDbUrl, s3: s3Url },
    mailFolder: join(folder, "mail"),
    mailbox: `smtp://127.0.0.1:${ports.mailbox}`,
    accounts: localAccounts,
    tableName,
    caughtUp: () => poller.caughtUp("projections"),
  };
}

/** The business date of the demo company. */
const companyToday = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());

/** The empty table as prepared data find it. */
const storeOf = (engine: SupervisedEngine): DemoStore => ({
  isEmpty: () => isEmpty(tableName, new DynamoDBClient({})),
  fill: (items) => (engine.fillTable ? engine.fillTable(tableName, items) : fillByRequests(tableName, items, new DynamoDBClient({}))),
});

/** The functions of the cloud, which read their configuration from the environment when they are loaded. */
async function loadFunctions() {
  const [graphql, partner, token, survey, stream, schedule, delivery, job, mail] = await Promise.all([
    import("../../functions/graphql/handler.ts"),
    import("../../functions/partner/handler.ts"),
    import("../../functions/token/handler.ts"),
    import("../../functions/survey/handler.ts"),
    import("../../functions/stream/handler.ts"),
    import("../../functions/schedule/handler.ts"),
    import("../../functions/delivery/handler.ts"),
    import("../../functions/job/handler.ts"),
    import("../../functions/mail/handler.ts"),
    import("../../functions/renderHere.ts"),
  ]);
  return { graphql, partner, token, survey, stream, schedule, delivery, job, mail };
}

/** Renamed first, so that an interrupted start leaves no half-deleted folder. */
function discard(folder: string): void {
  const discarded = `${folder}.discarded`;
  rmSync(discarded, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, discarded);
  rmSync(discarded, { recursive: true, force: true });
}

/** Periodically trims the read part of the stream; DynamoDB trims it after a day. */
function forgetDelivered(engine: SupervisedEngine, poller: StreamPoller): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const forget = () => {
    running ??= engine
      .forgetStream?.(tableName, poller.delivered())
      .catch((error: unknown) => console.error("The stream could not be trimmed; trying again.", error))
      .finally(() => (running = undefined));
  };
  const timer = setInterval(forget, forgetMinutes * 60_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Without the SDK's unused logger, which walks through every record of every answer. */
function streamsClient(): DynamoDBStreamsClient {
  const client = new DynamoDBStreamsClient({ cacheMiddleware: true });
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

/** Like Promise.all, but waits for the others before it fails, so that nothing starts after the end. */
async function all<T extends readonly unknown[]>(parts: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(parts);
  return Promise.all(parts) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}

/** As the filters of the event sources in the cloud; see infra/stacks/api.ts. */
function isProjected({ dynamodb }: DynamoDBRecord): boolean {
  return dynamodb?.Keys?.sk?.S === tableDefinition.recordSortKey || Boolean(dynamodb?.NewImage?.[tableDefinition.commentAttribute]?.M);
}

function hasJobToRun({ dynamodb }: DynamoDBRecord): boolean {
  const { Keys: keys, NewImage: image } = dynamodb ?? {};
  const states: readonly string[] = tableDefinition.jobStatesToRun;
  return keys?.sk?.S === tableDefinition.recordSortKey && keys.pk?.S?.startsWith(tableDefinition.jobIdPrefix) === true && states.includes(image?.status?.S ?? "");
}

function keepDeadLetter(path: string, record: DynamoDBRecord, error: unknown): void {
  console.error(`A change could not be projected and was put aside in ${path}.`, error);
  appendFileSync(path, `${JSON.stringify(record)}\n`);
}
