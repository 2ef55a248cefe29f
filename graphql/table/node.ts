import "reflect-metadata";
import { Field, ID, Int, InterfaceType } from "type-graphql";
import { DateTime } from "./scalars.ts";
import { Attribute } from "./attribute.ts";

/** What every record of the platform has. The invariant: `version` grows by one with every change, and each version has its audit entry. */
@InterfaceType("Node", {
  description: "A record of the platform: found by its global id, versioned, and audited in every change.",
  resolveType: (record: object) => record.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: "Global id; its prefix names the type.", simple: true })
  id!: string;

  @Field(() => Int, { description: "Grows by one with every change; give it back with a change to be safe from overwriting another's.", simple: true })
  version!: number;

  @Attribute(() => DateTime, { zh: "创建时间", en: "Created", about: "When the record was created (UTC)." })
  createdAt!: string;

  @Attribute(() => DateTime, { zh: "更新时间", en: "Updated", about: "When the record was last changed (UTC)." })
  updatedAt!: string;

  /** Employee or API client that created the record. */
  createdById!: string;

  /** Hash of the record's newest audit entry: the head of its chain. */
  auditHash!: string;

  /** Versions of the entries whose comments were withdrawn; the entries themselves stay as they were written. */
  withdrawnComments?: number[];
}
