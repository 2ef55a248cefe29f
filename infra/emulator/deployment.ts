/** Deploys the stacks into the emulator with the `cdk` command line, uses what is there, and takes it away again. */
import { execFileSync } from "node:child_process";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionNames } from "../../functions/bundle.ts";
import { demoAccounts, demoClients, keyOutside } from "../../graphql/demo/accounts.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { bootstrap, deployAll, destroyAll, synthesize } from "./cdk.ts";
import { installEmulator, startEmulator, type Emulator } from "./emulator.ts";
import { Endpoint } from "./endpoint.ts";
import { remainingResources } from "./remainingResources.ts";
import { addPerson, signIn } from "./person.ts";
import { machineToken } from "../local/machineToken.ts";
import { people, procureToStock } from "./procureToStock.ts";

const whyNot = installEmulator();
if (whyNot) console.warn(`NOT TESTED: THE DEPLOYMENT. The emulator cannot be installed here:\n${whyNot}`);

let emulator: Emulator;
/** Everything that the stacks say of themselves, by its name. */
let outputs: Record<string, string>;
let endpoint: Endpoint;

interface Stacks {
  Stacks: { StackName: string; StackStatus: string; Outputs?: { OutputKey: string; OutputValue: string }[] }[];
}

const ours = () => emulator.aws<Stacks>("cloudformation", "describe-stacks").Stacks.filter(({ StackName }) => StackName.startsWith("PharmOps-"));

const consoleBucket = "pharmops-emulator-console-000000000000-us-east-1";

async function readOutputs(): Promise<void> {
  outputs = Object.fromEntries(ours().flatMap(({ Outputs: all = [] }) => all.map(({ OutputKey: key, OutputValue: value }) => [key, value])));
  endpoint = new Endpoint(emulator, outputs.GraphqlUrl!);
}

/** Runs a command of functions/commands as operations does; answers what it printed, or throws it. */
function command(file: string, ...options: string[]): string {
  const environment = { ...emulator.environment, TABLE_NAME: outputs.TableName };
  return execFileSync("node", ["--import", "tsx", `functions/commands/${file}`, ...options], { env: environment, encoding: "utf8", stdio: "pipe" });
}

/** The demo company, entered by its own people through the product's rules. */
async function loadCompany(): Promise<void> {
  Object.assign(process.env, {
    TABLE_NAME: outputs.TableName,
    FILES_BUCKET: outputs.FilesBucket,
    CURSOR_SECRET: "only for the demo data",
    OIDC_ISSUER: "-",
    OIDC_AUDIENCE: "-",
    WEBHOOK_KEY: keyOutside,
  });
  const { loadDemo } = await import("../../graphql/demo/load.ts");
  await loadDemo(() => {});
}

const signs = async (who: string): Promise<void> =>
  void endpoint.tokens.set(who, await signIn(emulator, outputs.ConsoleClientId!, outputs.Address!, `${who}@example.com`));

/** Creates a user of the pool for a person of the demo: the administrator requests the sign-in, a manager approves it. */
async function createUser(who: string): Promise<void> {
  const query = "{ employees(first: 100) { nodes { id subject } } }";
  const { employees } = await endpoint.ask<{ employees: { nodes: { id: string; subject: string }[] } }>("administrator", query);
  const { id } = employees.nodes.find(({ subject }) => subject === who)!;
  const signInInput = { employeeId: id, newSubject: addPerson(emulator, outputs.UserPoolId!, `${who}@example.com`), reason: "Account of the user pool" };
  const submitted = await endpoint.change("administrator", "submitSignInChange", await endpoint.change("administrator", "createSignInChange", signInInput));
  await endpoint.change("manager", "approveSignInChange", submitted);
  await signs(who);
}

/** The emulator's CloudFormation leaves a bucket's tags out, and CDK's function empties no bucket that is not tagged for it. */
function tagBuckets(): void {
  for (const bucket of [consoleBucket, outputs.FilesBucket!, outputs.AnchorsBucket!]) {
    emulator.aws("s3api", "put-bucket-tagging", "--bucket", bucket, "--tagging", "TagSet=[{Key=aws-cdk:auto-delete-objects,Value=true}]");
  }
}

describe.skipIf(whyNot !== undefined)("the deployed product", () => {
  beforeAll(async () => {
    emulator = await startEmulator();
    const { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = emulator.environment;
    Object.assign(process.env, { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY });
    await Promise.all([bootstrap(emulator.environment), synthesize(emulator.environment)]);
    await deployAll(emulator.environment);
    await readOutputs();
  });
  afterAll(() => emulator?.stop());

  test("every stack is deployed", () => {
    expect(ours().map(({ StackName, StackStatus }) => `${StackName.split("-")[2]} ${StackStatus}`).sort()).toEqual(
      ["Api", "Console", "Data", "Edge", "Front", "Identity", "Monitoring"].map((name) => `${name} CREATE_COMPLETE`),
    );
  });

  test("the table is the one of the definition", async () => {
    const client = new DynamoDBClient({});
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: outputs.TableName }));
    expect(table!.KeySchema!.map(({ AttributeName }) => AttributeName)).toEqual([tableDefinition.partitionKey, tableDefinition.sortKey]);
    expect(table!.GlobalSecondaryIndexes!.map(({ IndexName }) => IndexName).sort()).toEqual(tableDefinition.indexes.map(({ name }) => name).sort());
    expect(table!.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: tableDefinition.stream });
  });

  test("the console is in its bucket, with the configuration of this deployment", async () => {
    const s3 = new S3Client({ forcePathStyle: true });
    const get = async (key: string) => {
      const { Body: body, CacheControl: cache } = await s3.send(new GetObjectCommand({ Bucket: consoleBucket, Key: key }));
      return { text: await body!.transformToString(), cache };
    };
    const page = await get("index.html");
    expect(page).toMatchObject({ text: expect.stringContaining("<!doctype html>"), cache: "no-cache" });
    expect(JSON.parse((await get("config.json")).text)).toEqual({
      apiUrl: "/graphql",
      issuer: `https://cognito-idp.us-east-1.amazonaws.com/${outputs.UserPoolId}`,
      clientId: outputs.ConsoleClientId,
    });
    const { Contents: assets = [] } = await s3.send(new ListObjectsV2Command({ Bucket: consoleBucket, Prefix: "assets/", MaxKeys: 1 }));
    expect((await get(assets[0]!.Key!)).cache).toBe("public, max-age=31536000, immutable");
  });

  test("the alarms exist and tell the topic", () => {
    interface Alarms {
      MetricAlarms: { AlarmName: string; AlarmActions: string[] }[];
    }
    const { MetricAlarms: alarms } = emulator.aws<Alarms>("cloudwatch", "describe-alarms");
    const late = alarms.find(({ AlarmName }) => AlarmName === "PharmOps-emulator-Monitoring-StreamLate");
    expect(late?.AlarmActions[0]).toMatch(/^arn:aws:sns:/);
    const names = alarms.map(({ AlarmName }) => AlarmName);
    for (const name of functionNames) expect(names).toContain(`PharmOps-emulator-Monitoring-${name[0]!.toUpperCase()}${name.slice(1)}Errors`);
  });

  test("nobody gets in without a token", async () => {
    await expect(endpoint.ask("nobody", "{ __typename }")).rejects.toThrow("401");
    endpoint.tokens.set("forger", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
    await expect(endpoint.ask("forger", "{ __typename }")).rejects.toThrow("401");
  });

  test("the first administrator and manager are admitted by command and sign in", async () => {
    const subject = addPerson(emulator, outputs.UserPoolId!, "administrator@example.com");
    const admit = () => command("admitFirst.ts", "--subject", subject, "--name", "Ada", "--staff-number", "A0001", "--role", "systemAdministrator");
    expect(admit()).toContain("may sign in");
    expect(admit).toThrow("already");
    await signs("administrator");
    expect(await endpoint.ask("administrator", "{ me { displayName roles } }")).toEqual({ me: { displayName: "Ada", roles: ["systemAdministrator"] } });
    const second = addPerson(emulator, outputs.UserPoolId!, "manager@example.com");
    expect(command("admitFirst.ts", "--subject", second, "--name", "Ben", "--staff-number", "A0002", "--role", "departmentManager")).toContain("may sign in");
    await signs("manager");
  });

  test("goods are ordered, arrive, are inspected and come into stock through the endpoint", async () => {
    await loadCompany();
    for (const who of people) await createUser(who);
    expect(await procureToStock(endpoint)).toEqual([{ onHand: 100, available: 100, location: { code: "A-01-01" } }]);
  });

  test("an order is printed: the API's function has another one set the paper, and keeps it in the bucket", async () => {
    const { purchaseOrders } = await endpoint.ask<{ purchaseOrders: { nodes: { id: string }[] } }>("purchaser", "{ purchaseOrders(first: 1) { nodes { id } } }");
    const { id } = purchaseOrders.nodes[0]!;
    const printed = await endpoint.ask<{ printPaper: { record: { papers: { name: string; copies: number }[] } | null; problems: unknown[] } }>("purchaser", `mutation { printPaper(input: { id: "${id}" }) { record { papers { name copies } } problems { code message } } }`);
    expect(printed.printPaper.problems).toEqual([]);
    expect(printed.printPaper.record?.papers).toContainEqual({ name: "purchaseOrder", copies: 1 });
    const files = new S3Client({ forcePathStyle: true });
    const { Contents: kept = [] } = await files.send(new ListObjectsV2Command({ Bucket: outputs.FilesBucket!, Prefix: `${tableDefinition.paperPrefix}${id}/purchaseOrder-1-` }));
    expect(kept).toHaveLength(1);
    const paper = await files.send(new GetObjectCommand({ Bucket: outputs.FilesBucket!, Key: kept[0]!.Key! }));
    expect(await paper.Body!.transformToString("latin1")).toMatch(/^%PDF-/);
  });

  test("a partner's machine obtains a token with its secret, and sees its own orders at its own endpoint", async () => {
    const { clientId } = demoClients[0]!;
    await expect(machineToken(endpoint.at("/oauth/token"), clientId, "guessed")).rejects.toThrow("401");
    const token = await machineToken(endpoint.at("/oauth/token"), clientId);
    const response = await fetch(endpoint.at("/partner/graphql"), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "{ purchaseOrders { nodes { supplier { code } } } }" }),
    });
    const { data } = (await response.json()) as { data: { purchaseOrders: { nodes: { supplier: { code: string } }[] } } };
    expect(new Set(data.purchaseOrders.nodes.map(({ supplier }) => supplier.code))).toEqual(new Set([demoClients[0]!.boundTo]));
  });

  /** By how many the count of the stream's function differs from what is listed. */
  const miscounted = async () => {
    const { employees } = await endpoint.ask<{ employees: { totalCount: number | null; nodes: unknown[] } }>("administrator", "{ employees(first: 200) { totalCount nodes { id } } }");
    expect(employees.nodes.length).toBeGreaterThan(demoAccounts.length);
    return employees.nodes.length - (employees.totalCount ?? 0);
  };

  test("the stream's function has counted what was written", async () => {
    await expect.poll(miscounted, { timeout: 120_000, interval: 2000 }).toBe(0);
  });

  test("dead letters are replayed; what nobody can read stays in the queue", () => {
    const queue = outputs.DeadLetterQueue!.replace("localhost", "127.0.0.1");
    const { Table: table } = emulator.aws<{ Table: { LatestStreamArn: string } }>("dynamodb", "describe-table", "--table-name", outputs.TableName!);
    const letters = [
      { DDBStreamBatchInfo: { streamArn: table.LatestStreamArn, shardId: "shardId-gone", startSequenceNumber: "1", endSequenceNumber: "2" } },
      { "detail-type": "Scheduled Event", source: "aws.events" },
      { hello: "world" },
    ];
    for (const letter of letters) emulator.aws("sqs", "send-message", "--queue-url", queue, "--message-body", JSON.stringify(letter));
    expect(() => command("replayDeadLetters.ts", "--queue", queue)).toThrow("which changes were given up");
    const left = emulator.aws<{ Attributes: Record<string, string> }>("sqs", "get-queue-attributes", "--queue-url", queue, "--attribute-names", "All").Attributes;
    expect(Number(left.ApproximateNumberOfMessages) + Number(left.ApproximateNumberOfMessagesNotVisible)).toBe(1);
  });

  test("what is destroyed leaves nothing behind, and can be deployed again", async () => {
    tagBuckets();
    await destroyAll(emulator.environment);
    expect(ours()).toEqual([]);
    expect(remainingResources(emulator)).toEqual([]);
    await deployAll(emulator.environment);
    await readOutputs();
    expect(ours()).toHaveLength(7);
  });
});
