import { Stack, type Acknowledgment } from "aws-cdk-lib";
import { flattenCfnReference } from "cdk-nag/lib/utils/flatten-cfn-reference.js";
import type { Construct } from "constructs";

/** Accepts one wildcard in a policy, and no other: cdk-nag knows each by the text of what it represents. */
export function wildcard(scope: Construct, kind: "Action" | "Resource", value: string, reason: string): Acknowledgment {
  return { id: `AwsSolutions-IAM5[${kind}::${flattenCfnReference(Stack.of(scope).resolve(value))}]`, reason };
}
