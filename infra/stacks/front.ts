import { Aws, CfnOutput, Duration, Fn, RemovalPolicy, Stack, Validations, type App, type StackProps } from "aws-cdk-lib";
import { CfnStage, HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
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
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { answerFormPolicy, contentSecurityPolicy, permissionsPolicy, referrerPolicy } from "../securityHeaders.ts";
import type { Stage } from "../stage.ts";

export interface FrontStackProps extends StackProps {
  stage: Stage;
  /** Origins, outside their own, that the console's pages talk to. */
  issuerOrigins: string[];
  consoleBucketName: string;
  filesBucketName: string;
  firewallArn?: string;
}

/** Every path without a file's ending is a page of the console, and the console is one page. */
const singlePage = `
function handler(event) {
  var request = event.request;
  if (!request.uri.split("/").pop().includes(".")) request.uri = "/index.html";
  return request;
}`;

/**
 * The one address: CloudFront before the console's bucket and the HTTP API, so that browsers need no CORS and the
 * pages' policy needs no foreign origin for the API. It is first and is empty: the bucket has no files and the API
 * no routes yet. Everything that has to know the address can name it, and nothing has to go round in a circle.
 */
export class FrontStack extends Stack {
  readonly bucket: Bucket;
  readonly api: HttpApi;
  readonly distribution: Distribution;
  /** By which the functions know that a request came through CloudFront. */
  readonly edgeSecret: Secret;
  /** Of the console's pages, without a slash at the end. */
  readonly origin: string;

  constructor(app: App, id: string, props: FrontStackProps) {
    super(app, id, props);
    const { stage, firewallArn } = props;

    // Contains only build output, so it may always be removed.
    this.bucket = new Bucket(this, "Console", {
      bucketName: props.consoleBucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    this.api = this.httpApi(stage);
    this.edgeSecret = new Secret(this, "EdgeSecret", {
      description: "Sent by CloudFront with each request, so that the address that it says the caller has is believed",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this.edgeSecret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "It opens nothing: a caller who knows it can only claim another address. CloudFront and the functions are told it when they are deployed.",
    });
    const files = S3BucketOrigin.withOriginAccessControl(this.bucket);
    this.distribution = new Distribution(this, "Distribution", {
      comment: `PharmOps, ${id}`,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewallArn,
      ...(stage.domain && {
        domainNames: [stage.domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, "Certificate", stage.domain.certificateArn),
      }),
      defaultBehavior: {
        origin: files,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: this.securityHeaders(props),
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
        ...Object.fromEntries(["/graphql", "/partner/*", "/oauth/*", "/migration/*", "/survey"].map((path) => [path, this.toApi()])),
        // A page for people without an account: it reaches this origin and nothing else.
        "/answer.html": { origin: files, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, cachePolicy: CachePolicy.CACHING_OPTIMIZED, compress: true, responseHeadersPolicy: this.answerFormHeaders() },
      },
    });
    this.origin = `https://${stage.domain?.name ?? this.distribution.domainName}`;
    new CfnOutput(this, "Address", { value: this.origin });
    new CfnOutput(this, "GraphqlUrl", { value: `${this.api.apiEndpoint}/graphql` });
    new CfnOutput(this, "PartnerUrl", { value: `${this.origin}/partner/graphql` });
    this.acknowledge(stage);
  }

  private toApi(): BehaviorOptions {
    return {
      origin: new HttpOrigin(Fn.select(2, Fn.split("/", this.api.apiEndpoint)), { customHeaders: { "x-pharmops-edge": this.edgeSecret.secretValue.unsafeUnwrap() } }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }

  /** Named by the route's own settings, so that what is too much is refused before it costs anything. */
  private httpApi({ requestsPerSecond, logDays }: Stage): HttpApi {
    const api = new HttpApi(this, "HttpApi");
    const accessLogs = new LogGroup(this, "AccessLogs", { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
    const stage = api.defaultStage!.node.defaultChild as CfnStage;
    stage.defaultRouteSettings = { throttlingRateLimit: requestsPerSecond, throttlingBurstLimit: 2 * requestsPerSecond };
    stage.accessLogSettings = {
      destinationArn: accessLogs.logGroupArn,
      format: JSON.stringify({
        requestId: "$context.requestId",
        time: "$context.requestTime",
        ip: "$context.identity.sourceIp",
        subject: "$context.authorizer.claims.sub",
        method: "$context.httpMethod",
        path: "$context.path",
        status: "$context.status",
        milliseconds: "$context.responseLatency",
        error: "$context.integrationErrorMessage",
        refused: "$context.authorizer.error",
      }),
    };
    return api;
  }

  private securityHeaders({ issuerOrigins, filesBucketName }: FrontStackProps): ResponseHeadersPolicy {
    const policy = contentSecurityPolicy({
      api: [],
      issuer: issuerOrigins,
      // Files are addressed by path (graphql/platform/file/fileStore.ts); the slash keeps other buckets out.
      files: [`https://s3.${Aws.REGION}.${Aws.URL_SUFFIX}/${filesBucketName}/`],
    });
    return this.headers("SecurityHeaders", policy, referrerPolicy as HeadersReferrerPolicy);
  }

  /** Its address ends with a token, which no referrer may carry. */
  private answerFormHeaders(): ResponseHeadersPolicy {
    return this.headers("AnswerFormHeaders", answerFormPolicy, HeadersReferrerPolicy.NO_REFERRER);
  }

  private headers(id: string, policy: string, referrer: HeadersReferrerPolicy): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: referrer, override: true },
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

  private acknowledge({ domain, firewall }: Stage): void {
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "Holds public build output and is read by CloudFront alone; who asked for what is in the API's access log.",
    });
    const { distribution } = this;
    Validations.of(distribution).acknowledge(
      { id: "AwsSolutions-CFR1", reason: "Who may use the product is decided by signing in, not by the country they are in." },
      {
        id: "AwsSolutions-CFR3",
        reason: "The pages are public and tell nothing; every request for data is in the API's access log with its subject.",
      },
    );
    if (!domain) {
      Validations.of(distribution).acknowledge({
        id: "AwsSolutions-CFR4",
        reason: "CloudFront's own certificate allows no choice of protocol. A stage with a domain gets TLS 1.2 (2021).",
      });
    }
    if (!firewall) {
      Validations.of(distribution).acknowledge({
        id: "AwsSolutions-CFR2",
        reason: "This stage leaves the firewall out (`firewall` in cdk.json): it holds no real data, and a firewall costs money while idle.",
      });
    }
  }
}
