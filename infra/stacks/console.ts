import { existsSync } from "node:fs";
import { join } from "node:path";
import { CfnOutput, Duration, RemovalPolicy, Stack, type App, type StackProps } from "aws-cdk-lib";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { contentSecurityPolicy, permissionsPolicy, referrerPolicy } from "../securityHeaders.ts";
import type { Stage } from "../stage.ts";

export interface ConsoleStackProps extends StackProps {
  stage: Stage;
  consoleFolder: string;
  apiDomain: string;
  filesBucket: IBucket;
}

/** Every path without a file's ending is a page of the console, and the console is one page. */
const singlePage = `
function handler(event) {
  var request = event.request;
  if (!request.uri.split("/").pop().includes(".")) request.uri = "/index.html";
  return request;
}`;

/**
 * The console behind CloudFront, and the API under the same address: browsers need no CORS, the policy needs no
 * foreign origin for it, and neither stack has to know the other's address before it exists.
 */
export class ConsoleStack extends Stack {
  constructor(app: App, id: string, { stage, consoleFolder, apiDomain, filesBucket, ...props }: ConsoleStackProps) {
    super(app, id, props);
    if (!existsSync(join(consoleFolder, "index.html"))) {
      throw new Error(`There is no console in ${consoleFolder}; build it with: npm run build:console`);
    }

    // Only what the build makes again: it may always go.
    const bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: `PharmOps console, ${id}`,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.securityHeaders(stage, filesBucket),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, "SinglePage", {
              code: FunctionCode.fromInline(singlePage),
              runtime: FunctionRuntime.JS_2_0,
            }),
          },
        ],
      },
      additionalBehaviors: {
        "/graphql": {
          origin: new HttpOrigin(apiDomain),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });

    this.deployFiles(bucket, consoleFolder, stage);
    new CfnOutput(this, "ConsoleUrl", { value: `https://${distribution.domainName}` });
  }

  private securityHeaders({ oidc }: Stage, files: IBucket): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, "SecurityHeaders", {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentSecurityPolicy({
            api: [],
            issuer: [new URL(oidc.issuer).origin],
            files: [`https://${files.bucketRegionalDomainName}`],
          }),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: "permissions-policy", value: permissionsPolicy, override: true }],
      },
    });
  }

  /** Two deployments, because only names with a hash in them may be kept forever. */
  private deployFiles(bucket: Bucket, consoleFolder: string, { oidc }: Stage): void {
    const assets = new BucketDeployment(this, "Assets", {
      destinationBucket: bucket,
      sources: [Source.asset(consoleFolder, { exclude: ["*", "!assets", "!assets/**"] })],
      cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
      // Open tabs still ask for the chunks of the build they came from.
      prune: false,
    });
    const pages = new BucketDeployment(this, "Pages", {
      destinationBucket: bucket,
      sources: [
        Source.asset(consoleFolder, { exclude: ["assets", "assets/**"] }),
        Source.jsonData("config.json", {
          apiUrl: "/graphql",
          issuer: oidc.issuer,
          clientId: oidc.clientId,
          audience: oidc.audience,
        }),
      ],
      cacheControl: [CacheControl.noCache()],
      prune: false,
    });
    // A page must not name assets that are not there yet.
    pages.node.addDependency(assets);
  }
}
