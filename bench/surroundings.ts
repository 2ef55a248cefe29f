/** Services around the functions: an engine, an OpenID provider, and the environment that names them. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { localAccounts } from "../infra/local/localAccounts.ts";
import { companyZone } from "../graphql/platform/businessDate.ts";
import { startEngine, type EngineName } from "../infra/local/engine.ts";
import { setEnvironment } from "../infra/local/environment.ts";
import { apiAudience } from "../infra/local/oidc/accounts.ts";
import { startOidc } from "../infra/local/oidc/provider.ts";
import { signIn } from "../infra/local/oidc/token.ts";
import { freePorts } from "../infra/local/ports.ts";
import { ensureTable } from "../infra/local/table.ts";

export interface Surroundings {
  tableName: string;
  token(subject: string): Promise<string>;
  stop(): Promise<void>;
}

const host = "127.0.0.1";

/** With a folder, the table lives there and is found again; otherwise in memory. */
export async function startSurroundings({ tableName, folder, engine }: { tableName: string; folder?: string; engine?: EngineName }): Promise<Surroundings> {
  const ports = await freePorts();
  const issuer = `http://localhost:${ports.oidc}`;
  const consoleUrl = `http://localhost:${ports.console}`;
  const dynamoDb = await startEngine({ port: ports.dynamodb, host, folder }, engine);
  const oidc = await startOidc({ port: ports.oidc, host, issuer, consoleUrl, accounts: localAccounts });
  setEnvironment({
    tableName,
    bucket: "no-files",
    issuer,
    audience: apiAudience,
    dynamoDbUrl: dynamoDb.url,
    s3Url: `http://${host}:${ports.s3}`,
    consoleUrl,
    // The function that delivers does not run, so nothing is delivered.
    mailUrl: "smtp://127.0.0.1:1",
    deadLetters: "file:///dev/null",
    cursorSecret: "signs the cursors of the benchmarks",
    webhookKey: "seals the addresses of the benchmarks",
    tokenKey: "signs the machines' tokens of the benchmarks",
    verbose: false,
  });
  // The environment of a deployed function.
  process.env.TZ = companyZone();
  // The rate limit per person would distort the measurement. An empty bucket is full after twenty seconds, as the console's is.
  process.env.POINTS_CONSOLE = "1000000000/50000000";
  await ensureTable(tableName, new DynamoDBClient({}));
  return {
    tableName,
    token: async (subject) => (await signIn(issuer, consoleUrl, subject)).accessToken,
    stop: async () => {
      await oidc.stop();
      await dynamoDb.stop();
    },
  };
}
