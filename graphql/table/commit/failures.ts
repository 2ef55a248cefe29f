/** Why a commit changed nothing. */
import type { Node } from "../node.ts";
import type { IdempotencyClaim } from "./idempotencyClaim.ts";
import { NamedError } from "../namedError.ts";

/** DynamoDB takes at most this many actions in one transaction. */
export const transactionLimit = 100;

/** Somebody else changed a record that this action had read. The action may be run again from its beginning. */
export class VersionConflict extends NamedError {
  constructor(readonly recordId: string, readonly current: Node | undefined) {
    super(`${recordId} was changed by someone else`);
  }
}

/** Another record holds a value, or a combination of values, that must be unique. */
export class UniqueValueTaken extends NamedError {
  constructor(readonly entity: string, /** Or several, joined by "+". */ readonly attribute: string, readonly value: string, readonly ownerId: string) {
    super(`${entity}.${attribute} "${value}" belongs to ${ownerId}`);
  }
}

/** A duplicate of this request committed the same idempotency key first. */
export class AlreadyDone extends NamedError {
  constructor(readonly claim: IdempotencyClaim) {
    super("A duplicate of this request was committed first");
  }
}

/** A record, or the entry of its trail, would be larger than an item of the table may be. */
export class RecordTooLarge extends NamedError {
  constructor(readonly entity: string, readonly attribute: string, readonly bytes: number) {
    super(`${entity}.${attribute} makes an item of ${bytes} bytes`);
  }
}

export class TooLarge extends NamedError {
  constructor(readonly actions: number) {
    super(`${actions} changes at once; one transaction takes ${transactionLimit}`);
  }
}

/** Other transactions touched the same items at this moment, and after many tries still do. */
export class Contention extends NamedError {}
