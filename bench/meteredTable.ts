import { DynamoDBClient, type ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { Table } from "../graphql/table/table.ts";

export interface Units {
  read: number;
  write: number;
}

const reading = /^(Get|BatchGet|Query|Scan)/;

/** A table that adds up the capacity units that DynamoDB reports for each call, indexes included. */
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

  /** Capacity units consumed since the last read. */
  take(): Units {
    const units = { ...this.spent };
    Object.assign(this.spent, { read: 0, write: 0 });
    return units;
  }
}
