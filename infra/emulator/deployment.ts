/** Deploys the stacks into the emulator with the `cdk` command line, uses what stands there, and takes it away again. */
import { execFileSync } from "node:child_process";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { bootstrap, deployAll, destroyAll, synthesize } from "./cdk.ts";
import { installEmulator, startEmulator, type Emulator } from "./emulator.ts";
import { addPerson, machineToken, signIn } from "./person.ts";

const whyNot = installEmulator();
if (whyNot) console.warn(`NOT TESTED: THE DEPLOYMENT. The emulator cannot be installed here:\n${whyNot}`);

let emulator: Emulator;
/** Everything that the stacks say of themselves, by its name. */
let outputs: Record<string, string>;

interface Stacks {
  Stacks: { StackName: string; StackStatus: string; Outputs?: { OutputKey: string; OutputValue: string }[] }[];
}

const ours = () => emulator.aws<Stacks>("cloudformation", "describe-stacks").Stacks.filter(({ StackName }) => StackName.startsWith("PharmOps-"));

const consoleBucket = "pharmops-emulator-console-000000000000-us-east-1";

/** API Gateway's address leads to the emulator; the API's id is the first word of the host's name. */
async function graphql<T>(token: string | undefined, query: string, variables: object = {}): Promise<T> {
  const [, apiId] = /^https?:\/\/([^.]+)\./.exec(outputs.GraphqlUrl!)!;
  const response = await fetch(`${emulator.url}/_aws/execute-api/${apiId}/$default/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function readOutputs(): Promise<void> {
  outputs = Object.fromEntries(ours().flatMap(({ Outputs: all = [] }) => all.map(({ OutputKey: key, OutputValue: value }) => [key, value])));
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

  test("every stack stands", () => {
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

  test("the console stands in its bucket, with the configuration of this deployment", async () => {
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
    expect(alarms.length).toBeGreaterThan(10);
  });

  test("nobody gets in without a token", async () => {
    await expect(graphql(undefined, "{ __typename }")).rejects.toThrow("401");
    await expect(graphql("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "{ __typename }")).rejects.toThrow("401");
  });

  test("a partner's machine obtains a token, and the API takes it", async () => {
    const token = await machineToken(emulator, outputs.UserPoolId!, outputs.ClientIdpartneremulator!, "pharmops/partner");
    expect(await graphql(token, "{ __typename }")).toEqual({ __typename: "Query" });
  });

  describe("procure to stock", () => {
    /** The people of the demo who act here, and the system's first administrator. */
    const tokens: Record<string, string> = {};

    const sign = (who: string) => signIn(emulator, outputs.ConsoleClientId!, outputs.Address!, `${who}@example.com`);

    test("the first administrator is admitted by command and signs in", async () => {
      const subject = addPerson(emulator, outputs.UserPoolId!, "administrator@example.com");
      const command = (role: string) =>
        execFileSync(
          "node",
          ["--import", "tsx", "functions/commands/admitFirst.ts", "--subject", subject, "--name", "Ada", "--staff-number", "A0001", "--role", role],
          { env: { ...emulator.environment, TABLE_NAME: outputs.TableName }, encoding: "utf8", stdio: "pipe" },
        );
      expect(command("systemAdministrator")).toContain("may sign in");
      expect(() => command("systemAdministrator")).toThrow("already");
      tokens.administrator = await sign("administrator");
      expect(await graphql(tokens.administrator, "{ me { displayName roles } }")).toEqual({ me: { displayName: "Ada", roles: ["systemAdministrator"] } });
    });

    test("goods that were ordered come into stock through the endpoint", async () => {
      Object.assign(process.env, {
        TABLE_NAME: outputs.TableName,
        FILES_BUCKET: outputs.FilesBucket,
        CURSOR_SECRET: "only for the demo data",
        OIDC_ISSUER: "-",
        OIDC_AUDIENCE: "-",
      });
      const { loadDemo } = await import("../../graphql/demo/load.ts");
      await loadDemo(() => {});

      // The demo's people are somebody else's subjects; the administrator gives them those of the user pool.
      const { employees } = await graphql<{ employees: { nodes: { id: string; version: number; subject: string }[] } }>(
        tokens.administrator, "{ employees(first: 50) { nodes { id version subject } } }",
      );
      for (const who of ["receiver", "inspector", "warehouse-keeper"]) {
        const { id, version } = employees.nodes.find(({ subject }) => subject === who)!;
        const subject = addPerson(emulator, outputs.UserPoolId!, `${who}@example.com`);
        const { updateEmployee: answer } = await graphql<{ updateEmployee: { problems: unknown[] } }>(
          tokens.administrator,
          "mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { problems { code message } } }",
          { input: { id, version, subject } },
        );
        expect(answer.problems).toEqual([]);
        tokens[who] = await sign(who);
      }

      const mutate = async <T extends { id: string; version: number }>(who: string, name: string, type: string, input: object): Promise<T> => {
        const answer = await graphql<Record<string, { record: T; problems: unknown[] }>>(
          tokens[who],
          `mutation ($input: ${type}!) { ${name}(input: $input) { record { id version } problems { code message ... on FieldProblem { field } } } }`,
          { input },
        );
        expect(answer[name]!.problems).toEqual([]);
        return answer[name]!.record;
      };
      const { purchaseOrders, locations } = await graphql<Record<string, { nodes: { id: string; code: string }[] }>>(
        tokens.receiver, '{ purchaseOrders(first: 10, filter: { status: { eq: SENT } }) { nodes { id } } locations(first: 50) { nodes { id code } } }',
      );
      const place = (code: string) => locations!.nodes.find((location) => location.code === code)!.id;
      const today = new Date().toISOString().slice(0, 10);
      const receipt = await mutate("receiver", "createGoodsReceipt", "CreateGoodsReceiptInput", {
        purchaseOrderId: purchaseOrders!.nodes[0]!.id,
        locationId: place("R-A-01"),
        receivedOn: today,
        deliveryNote: "SH-EMULATOR",
        lines: [{ orderLine: 1, batchNumber: "E2611001", deliveredQuantity: 100, damagedQuantity: 0, producedOn: "2026-06-01", expiresOn: "2029-06-01" }],
      });
      await mutate("receiver", "confirmGoodsReceipt", "ConfirmGoodsReceiptInput", { id: receipt.id, version: receipt.version });

      const { inspections } = await graphql<{ inspections: { nodes: { id: string; version: number }[] } }>(
        tokens.inspector, "query ($id: ID!) { inspections(first: 5, filter: { receiptId: { eq: $id } }) { nodes { id version } } }", { id: receipt.id },
      );
      const found = { sampledQuantity: 8, appearanceOk: true, packagingOk: true, papersOk: true };
      const inspected = await mutate("inspector", "updateInspection", "UpdateInspectionInput", { ...inspections.nodes[0]!, ...found });
      await mutate("inspector", "qualifyInspection", "QualifyInspectionInput", { id: inspected.id, version: inspected.version });

      const { putAways } = await graphql<{ putAways: { nodes: { id: string; version: number; quantity: number }[] } }>(
        tokens["warehouse-keeper"], "{ putAways(first: 50, filter: { status: { eq: OPEN } }) { nodes { id version quantity } } }",
      );
      const task = putAways.nodes.find(({ quantity }) => quantity === 100)!;
      await mutate("warehouse-keeper", "completePutAway", "CompletePutAwayInput", {
        id: task.id, version: task.version, lines: [{ locationId: place("A-01-01"), quantity: 100 }],
      });

      interface Balance {
        batchNumber: string;
        onHand: number;
        available: number;
        location: { code: string };
      }
      const { stockBalances } = await graphql<{ stockBalances: { nodes: Balance[] } }>(
        tokens["warehouse-keeper"], "{ stockBalances(first: 100) { nodes { batchNumber onHand available location { code } } } }",
      );
      const arrived = stockBalances.nodes.filter(({ batchNumber, onHand }) => batchNumber === "E2611001" && onHand > 0);
      expect(arrived).toEqual([{ batchNumber: "E2611001", onHand: 100, available: 100, location: { code: "A-01-01" } }]);
    });

    test("the stream's function has counted what was written", async () => {
      const count = async () =>
        (await graphql<{ employees: { totalCount: number | null } }>(tokens.administrator, "{ employees(first: 1) { totalCount } }")).employees.totalCount;
      await expect.poll(count, { timeout: 120_000, interval: 2000 }).toBe(25);
    });
  });

  test("what is destroyed leaves nothing behind, and can be deployed again", async () => {
    await destroyAll(emulator.environment);
    expect(ours()).toEqual([]);
    expect(leftBehind()).toEqual([]);
    await deployAll(emulator.environment);
    await readOutputs();
    expect(ours()).toHaveLength(7);
  });

  /** Whatever of the product the emulator still has, of the kinds that hold data or cost money. */
  function leftBehind(): string[] {
    const lists: [path: string, ...command: string[]][] = [
      ["TableNames[]", "dynamodb", "list-tables"],
      ["Buckets[].Name", "s3api", "list-buckets"],
      ["Functions[].FunctionName", "lambda", "list-functions"],
      ["UserPools[].Name", "cognito-idp", "list-user-pools", "--max-results", "10"],
      ["logGroups[].logGroupName", "logs", "describe-log-groups"],
      ["QueueUrls[]", "sqs", "list-queues"],
      ["Topics[].TopicArn", "sns", "list-topics"],
      ["MetricAlarms[].AlarmName", "cloudwatch", "describe-alarms"],
      ["DistributionList.Items[].Comment", "cloudfront", "list-distributions"],
      ["SecretList[].Name", "secretsmanager", "list-secrets"],
      ["Items[].Name", "apigatewayv2", "get-apis"],
      ["Roles[].RoleName", "iam", "list-roles"],
    ];
    return lists.flatMap(([path, ...command]) => emulator.aws<string[] | null>(...command, "--query", path) ?? []).filter((name) => /pharmops/i.test(name));
  }
});
