import type { App, Environment } from "aws-cdk-lib";

/** A user pool of our own: Cognito, with the roles of the product as groups. Not offered in the China regions. */
export interface CognitoIdentity {
  kind: "cognito";
  /** People sign in with a second factor. */
  secondFactor: boolean;
}

/** Any other OpenID Connect issuer; nothing is deployed for it. */
export interface IssuerIdentity {
  kind: "issuer";
  issuer: string;
  /** What access tokens for the API carry as `aud`. */
  audience: string;
  /** The console's client, which uses PKCE and has no secret. */
  clientId: string;
}

/** Settings that differ between installations; the values are in `cdk.json`. */
export interface Stage {
  /** Without one, the account that the CLI's credentials belong to. */
  account: string | null;
  /** Without one, the region that the CLI is configured for. A stage with a firewall or a domain has to name it. */
  region: string | null;
  /** Data outlive the stacks, and a slip of the hand cannot delete them. */
  keepData: boolean;
  /** Years for which nobody, the owner of the account included, can remove an anchor of the audit trail; null locks nothing. */
  anchorsLockedYears: number | null;
  /** A table that a point in time was restored into, instead of the one that the stack made; see docs/operations.md. */
  restoredTable: { name: string; streamArn: string } | null;
  /** How long logs are kept; one of the numbers CloudWatch knows. */
  logDays: number;
  /** Requests above this rate are refused before they cost anything. */
  requestsPerSecond: number;
  /** Raised by one to rotate the key that signs machines' tokens; see docs/operations.md. */
  tokenKeyGeneration: number;
  identity: CognitoIdentity | IssuerIdentity;
  /** The console's endpoint carries out only the operations that the console was built with; see docs/limits.md. */
  registeredOperationsOnly: boolean;
  /** The address of one's own, with a certificate of us-east-1; without one, CloudFront's. */
  domain: { name: string; certificateArn: string } | null;
  /** Whom e-mails come from, and the identity (a domain or an address) that SES has verified for it. Without one, none are sent. */
  mail: { from: string; identity: string } | null;
  /**
   * The mailbox of customer service: the address as mail programs show it, and the active rule set of SES that its rule is
   * added to. Its domain's mail has to lead to SES, which receives mail in some regions only. Without it, mail is neither
   * received nor sent about cases.
   */
  serviceMailbox: { address: string; ruleSet: string } | null;
  /** A web application firewall before CloudFront. Costs a few dollars a month, used or not. */
  firewall: { requestsPerFiveMinutes: number } | null;
  /** How a new version of the API comes into use. The canary gets a tenth of the requests for five minutes. */
  rollout: "canary" | "atOnce";
  alarms: {
    /** Addresses that every alarm is sent to; each has to confirm once. */
    email: string[];
    /** Milliseconds that one request of a hundred may take longer than. */
    slowMilliseconds: number;
    /** Dollars a month; notice is given at four fifths, and when the month is forecast to end above it. */
    budget: number | null;
  };
}

/** CloudFront takes its certificate and its firewall from there, regardless of the region of everything else. */
export const edgeRegion = "us-east-1";

/** Neither account nor region, where they are not known, makes templates that fit every account. */
export const environmentOf = ({ account, region }: Stage): Environment => ({
  account: account ?? process.env.CDK_DEFAULT_ACCOUNT,
  region: region ?? process.env.CDK_DEFAULT_REGION,
});

/** The stage chosen with `-c stage=NAME`; `dev` when none is. */
export function chosenStage(app: App): { name: string; stage: Stage } {
  const stages = app.node.getContext("stages") as Record<string, Stage>;
  const name: string = app.node.tryGetContext("stage") ?? "dev";
  const stage = stages[name];
  if (!stage) throw new Error(`There is no stage "${name}" in cdk.json; there are ${Object.keys(stages).join(", ")}.`);
  if ((stage.firewall || stage.domain) && !stage.region) {
    throw new Error(`Stage "${name}" has a firewall or a domain, so it has to name its region in cdk.json.`);
  }
  if (stage.serviceMailbox && !stage.mail) throw new Error(`Stage "${name}" receives mail to customer service, so it has to say in cdk.json how mail is sent.`);
  return { name, stage };
}
