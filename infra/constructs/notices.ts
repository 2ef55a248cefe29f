import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

/** The topic of the alarms, and who receives them. */
export class Notices extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: { email: readonly string[] }) {
    super(scope, id);
    // Not encrypted with a key of ours: alarms hold names and numbers, and the key costs more than the topic.
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    for (const address of email) this.topic.addSubscription(new EmailSubscription(address));
  }
}
