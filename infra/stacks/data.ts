import { CfnOutput, Duration, RemovalPolicy, Stack, Validations, type App, type StackProps } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption, type ITable } from "aws-cdk-lib/aws-dynamodb";
import { AccountRootPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectLockRetention } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { Stage } from "../stage.ts";

export interface DataStackProps extends StackProps {
  stage: Stage;
  filesBucketName: string;
  anchorsBucketName: string;
  /** Origins whose pages may send files to the bucket. */
  consoleOrigin: string;
}

/** What the account may allow its people and functions to do with a signing key: use it, manage it and schedule its deletion, and nothing else. */
const keyActions = `Sign Verify GetPublicKey DescribeKey GetKeyPolicy PutKeyPolicy ListKeyPolicies ListResourceTags TagResource UntagResource
  UpdateKeyDescription EnableKey DisableKey ScheduleKeyDeletion CancelKeyDeletion`
  .split(/\s+/)
  .map((action) => `kms:${action}`);

/** Resources that must be retained: the table, the uploaded files, the anchors of the audit trail, and the keys. */
export class DataStack extends Stack {
  readonly table: ITable;
  readonly files: Bucket;
  readonly cursorSecret: Secret;
  readonly webhookKey: Secret;
  /** Where the anchors of the audit trail are written, once each. */
  readonly anchors: Bucket;
  /** Signs them. It never leaves KMS. */
  readonly anchorKey: Key;
  readonly evidenceKey: Key;
  /** New tokens of machines are signed with the current key; those that the previous one has signed are still accepted. */
  readonly tokenKeys: { current: Secret; previous: Secret };

  constructor(app: App, id: string, { stage, filesBucketName, anchorsBucketName, consoleOrigin, ...props }: DataStackProps) {
    super(app, id, props);
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.table = stage.restoredTable ? this.restored(stage.restoredTable) : this.newTable(stage, removalPolicy);

    this.files = new Bucket(this, "Files", {
      bucketName: filesBucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      cors: [
        {
          // The right to write is in the presigned address; this only says whose pages may use it.
          allowedOrigins: [consoleOrigin],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
          exposedHeaders: ["ETag"],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // What was uploaded and never confirmed is removed by the clock; the version behind its mark follows.
        { prefix: tableDefinition.fileIdPrefix, noncurrentVersionExpiration: Duration.days(8) },
        // A preview is needed only while it is shown.
        { prefix: tableDefinition.previewPrefix, expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
        // What people took out or brought in is kept for as long as the product offers it, and not a day longer.
        { prefix: tableDefinition.jobIdPrefix, expiration: Duration.days(8), noncurrentVersionExpiration: Duration.days(1) },
      ],
      removalPolicy,
      autoDeleteObjects: !stage.keepData,
    });
    Validations.of(this.files).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Every upload and confirmation is a record with an audit entry in the table; addresses to read are given out per person and last five minutes.",
    });

    if (stage.serviceMailbox) this.takeMail();
    this.anchors = this.anchorsBucket(anchorsBucketName, stage, removalPolicy);
    // Past anchors and archives are verified with these keys.
    this.anchorKey = this.signingKey("AnchorKey", "Signs the anchors of the audit trail", removalPolicy);
    this.evidenceKey = this.signingKey("EvidenceKey", "Signs the manifests of evidence that is packed for others", removalPolicy);

    this.cursorSecret = new Secret(this, "CursorSecret", {
      description: "Signs list cursors of the API; a new one makes clients begin their lists again",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this.cursorSecret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "It opens nothing: it keeps cursors from being forged. Rotating it by the clock would break every list that somebody is reading.",
    });

    this.webhookKey = new Secret(this, "WebhookKey", {
      description: "Encrypts the addresses of chat bots in the table; without it they have to be entered again",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy,
    });
    Validations.of(this.webhookKey).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "Addresses encrypted with the old key could not be read with a new one: rotating means entering the robots again, and is done by hand.",
    });

    const { tokenKeyGeneration: generation } = stage;
    this.tokenKeys = { current: this.tokenKey(generation), previous: this.tokenKey(generation - 1) };

    new CfnOutput(this, "TableName", { value: this.table.tableName });
    new CfnOutput(this, "AnchorsBucket", { value: this.anchors.bucketName });
    new CfnOutput(this, "AnchorKeyId", { value: this.anchorKey.keyId });
    new CfnOutput(this, "EvidenceKeyId", { value: this.evidenceKey.keyId });
    new CfnOutput(this, "FilesBucket", { value: this.files.bucketName });
  }

  private signingKey(id: string, description: string, removalPolicy: RemovalPolicy): Key {
    return new Key(this, id, {
      description,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      policy: new PolicyDocument({ statements: [new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: keyActions, resources: ["*"] })] }),
      removalPolicy,
    });
  }

  /** SES of this account may put received mail into the bucket, under keys of mail alone. */
  private takeMail(): void {
    this.files.addToResourcePolicy(
      new PolicyStatement({
        sid: "ReceivedMail",
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [this.files.arnForObjects(`${tableDefinition.mailPrefix}*`)],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
  }

  /** An object of each name is written once and, under the lock, neither replaced nor removed by anybody. */
  private anchorsBucket(bucketName: string, { keepData, anchorsLockedYears }: Stage, removalPolicy: RemovalPolicy): Bucket {
    const bucket = new Bucket(this, "Anchors", {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      ...(anchorsLockedYears !== null && { objectLockEnabled: true, objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(anchorsLockedYears * 365)) }),
      removalPolicy,
      autoDeleteObjects: !keepData,
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: "WriteOnce",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["s3:PutObject"],
        resources: [bucket.arnForObjects("*")],
        conditions: { Null: { "s3:if-none-match": "true" } },
      }),
    );
    Validations.of(bucket).acknowledge({ id: "AwsSolutions-S1", reason: "One function writes a few objects a day, each once; who reads them learns hashes." });
    return bucket;
  }

  private tokenKey(generation: number): Secret {
    const key = new Secret(this, `TokenKey${generation}`, {
      description: `Signs the access tokens of machines, which live a quarter of an hour: generation ${generation}`,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(key).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "The functions are told it when they are deployed: a rotation by the clock would change it under them. It is rotated by a new generation in cdk.json.",
    });
    return key;
  }

  private newTable({ keepData }: Stage, removalPolicy: RemovalPolicy): ITable {
    const table = new Table(this, "Table", {
      partitionKey: { name: tableDefinition.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableDefinition.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      stream: StreamViewType[tableDefinition.stream],
      timeToLiveAttribute: tableDefinition.timeToLive,
      resourcePolicy: appendOnly(),
      removalPolicy,
    });
    for (const index of tableDefinition.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
      });
    }
    return table;
  }

  /** The one that was there before is released, and stays in the account. */
  private restored({ name, streamArn }: NonNullable<Stage["restoredTable"]>): ITable {
    return Table.fromTableAttributes(this, "RestoredTable", { tableName: name, tableStreamArn: streamArn });
  }
}

/**
 * What IAM can hold of "never changed, never removed", against everybody who may write the table. Conditions know the
 * partition of an item, and neither its sort key nor what is there already: see docs/security.md for what remains.
 */
function appendOnly(): PolicyDocument {
  const denied = (sid: string, actions: string[], conditions: Record<string, object>) =>
    new PolicyStatement({ sid, effect: Effect.DENY, principals: [new AnyPrincipal()], actions, resources: ["*"], conditions });
  const { derivedIdPrefixes, ledgerIdPrefixes } = tableDefinition;
  const beginning = (prefixes: readonly string[]) => prefixes.map((prefix) => `${prefix}*`);
  return new PolicyDocument({
    statements: [
      // Keys of everything that is no record, its entries or its marker have a "#".
      denied("RecordsAreKept", ["dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:PartiQLDelete"], {
        "ForAnyValue:StringNotLike": { "dynamodb:LeadingKeys": ["*#*", ...beginning(derivedIdPrefixes)] },
      }),
      denied("EntriesAreNotChanged", ["dynamodb:UpdateItem", "dynamodb:PartiQLUpdate"], { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": beginning(ledgerIdPrefixes) } }),
    ],
  });
}
