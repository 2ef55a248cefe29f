import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, Validations, type App, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnUserPoolClient,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import { employeeRoles, Role } from "../../graphql/platform/access/role.ts";
import type { CognitoIdentity, Stage } from "../stage.ts";

export interface IdentityStackProps extends StackProps {
  stage: Stage;
  identity: CognitoIdentity;
  domainPrefix: string;
  consoleOrigin: string;
}

/** What the API has to know of the issuer that signs its tokens. */
export interface Issuer {
  url: string;
  /** Parted by spaces in the functions' environment. */
  audiences: string[];
  /** A token of the issuer that has none of these is for something else; undefined where the audience says enough. */
  scopes?: string[];
  consoleClientId: string;
  /** Asked for by the console as `resource`; Cognito knows clients instead. */
  resource?: string;
}

/** Cognito: who can sign in. Machines obtain their tokens from us, wherever people sign in. */
export class IdentityStack extends Stack {
  readonly issuer: Issuer;

  constructor(app: App, id: string, { stage, identity, domainPrefix, consoleOrigin, ...props }: IdentityStackProps) {
    super(app, id, props);

    const pool = new UserPool(this, "People", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: identity.secondFactor ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
      deletionProtection: stage.keepData,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    pool.addDomain("Login", { cognitoDomain: { domainPrefix } });
    for (const role of employeeRoles) {
      new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: pool.userPoolId, groupName: role, description: Role[role] });
    }

    const console = this.consoleClient(pool, consoleOrigin);
    this.issuer = {
      url: `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${pool.userPoolId}`,
      audiences: [console.userPoolClientId],
      scopes: ["openid"],
      consoleClientId: console.userPoolClientId,
    };
    new CfnOutput(this, "UserPoolId", { value: pool.userPoolId });
    new CfnOutput(this, "ConsoleClientId", { value: console.userPoolClientId });
    acknowledge(pool, identity);
  }

  /** A program in a browser keeps no secret: it proves with PKCE that it is the one that asked. */
  private consoleClient(pool: UserPool, origin: string): UserPoolClient {
    const client = pool.addClient("Console", {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/auth-callback`],
        logoutUrls: [`${origin}/login`],
      },
    });
    // Passwords are taken by the hosted page alone. Left out, Cognito would take them through its API as well.
    (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ["ALLOW_REFRESH_TOKEN_AUTH"];
    return client;
  }
}

const loginOrigin = (domainPrefix: string): string => `https://${domainPrefix}.auth.${Aws.REGION}.amazoncognito.com`;

/** Where the console's pages go to sign somebody in: discovery and keys there, sign-in and tokens here. */
export const cognitoOrigins = (domainPrefix: string): string[] => [
  `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`,
  loginOrigin(domainPrefix),
];

function acknowledge(pool: UserPool, { secondFactor }: CognitoIdentity): void {
  Validations.of(pool).acknowledge({
    id: "AwsSolutions-COG8",
    reason: "The Plus plan watches for stolen passwords at five times the price; a second factor makes a stolen password useless.",
  });
  if (!secondFactor) {
    Validations.of(pool).acknowledge({
      id: "AwsSolutions-COG2",
      reason: "This stage leaves the second factor to each person (`secondFactor` in cdk.json): it holds no real data.",
    });
  }
}
