/** The dead letter that Lambda writes for a failed batch: not the changes, but their position in the stream. */
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
  type DynamoDBStreamsClient,
} from "@aws-sdk/client-dynamodb-streams";

/** From one change of the table to another, both included. */
export interface StreamStretch {
  streamArn: string;
  shardId: string;
  first: string;
  last: string;
}

export function streamStretchOf(letter: string): StreamStretch {
  const { DDBStreamBatchInfo: batch } = JSON.parse(letter) as { DDBStreamBatchInfo?: Record<string, string> };
  const { streamArn, shardId, startSequenceNumber: first, endSequenceNumber: last } = batch ?? {};
  if (!streamArn || !shardId || !first || !last) throw new Error("it does not say which changes were given up");
  return { streamArn, shardId, first, last };
}

/** The partitions that were changed, or undefined where the stream, which keeps one day, no longer has them. */
export async function changedIn(client: DynamoDBStreamsClient, stretch: StreamStretch): Promise<string[] | undefined> {
  try {
    // Not every engine reports that a shard is gone: some return empty pages without end.
    return (await isKept(client, stretch)) ? await read(client, stretch) : undefined;
  } catch (error) {
    if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function isKept(client: DynamoDBStreamsClient, { streamArn, shardId }: StreamStretch): Promise<boolean> {
  let after: string | undefined;
  do {
    const { StreamDescription: stream } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after }));
    if (stream?.Shards?.some(({ ShardId: id }) => id === shardId)) return true;
    after = stream?.LastEvaluatedShardId;
  } while (after);
  return false;
}

async function read(client: DynamoDBStreamsClient, { streamArn, shardId, first, last }: StreamStretch): Promise<string[]> {
  const start = new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber: first });
  let { ShardIterator: iterator } = await client.send(start);
  const changed: string[] = [];
  while (iterator) {
    const { Records: records = [], NextShardIterator: next } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    for (const { dynamodb } of records) {
      // They are numbers, longer than JavaScript's.
      if (BigInt(dynamodb!.SequenceNumber!) <= BigInt(last)) changed.push(dynamodb!.Keys!.pk!.S!);
    }
    const reached = records.some(({ dynamodb }) => BigInt(dynamodb!.SequenceNumber!) >= BigInt(last));
    iterator = reached ? undefined : next;
  }
  return changed;
}
