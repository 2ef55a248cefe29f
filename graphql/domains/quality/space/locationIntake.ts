import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";

/**
 * What was put at a location. The invariant: each put-away and move to the location changes this record, so of two
 * at once the second is tried again and counts what the first has put there. The list of balances by location may be a
 * moment behind; the balances named here are read by their ids.
 */
@Entity<LocationIntake>({
  prefix: "lin",
  domain: "quality",
  label: { zh: "货位入库序列", en: "Intake of a location" },
  about: "Which batches were put at a location last, so that nothing is put there twice at once.",
  clause: "五(二)2",
  representation: "turn",
  lists: {},
  audited: false,
})
export class LocationIntake extends Node {
  @Attribute(() => Int, { zh: "次数", en: "Turn", about: "How often something was put there." })
  turn!: number;

  /** Balances of what was put there last and still lies there. */
  balanceIds!: string[];
}

export const intakeId = (locationId: string): string => `lin_${locationId.slice(locationId.indexOf("_") + 1)}`;
