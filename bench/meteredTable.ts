import { DynamoDBClient, type ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { Table } from "../graphql/table/table.ts";

export interface Units {
  read: number;
  write: number;
}

const reading = /^(Get|BatchGet|Query|Scan)/;

/** A table that adds up the capacity units that DynamoDB says each call consumed, indexes included. */
export class MeteredTable extends Table {
  private readonly spent: Units;

  constructor(name: string) {
    const spent: Units = { read: 0, write: 0 };
    const client = new DynamoDBClient({});
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
          const answer = await next(args);
          const consumed = [(answer.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] }).ConsumedCapacity ?? []].flat();
          spent[reading.test(commandName!) ? "read" : "write"] += consumed.reduce((sum, { CapacityUnits: units = 0 }) => sum + units, 0);
          return answer;
        },
      { step: "initialize", name: "meter" },
    );
    super(name, client);
    this.spent = spent;
  }

  /** What was consumed since the last time this was asked. */
  take(): Units {
    const units = { ...this.spent };
    Object.assign(this.spent, { read: 0, write: 0 });
    return units;
  }
}
