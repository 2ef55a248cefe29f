import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("CurveDay", { description: "The readings of a device on one UTC day." })
export class CurveDay {
  @Field(() => String, { description: "UTC day.", simple: true })
  day!: string;

  @Field(() => [Int], { description: "Seconds of the UTC day, ascending.", simple: true })
  seconds!: number[];

  @Field(() => [Int], { description: "Temperatures in tenths of a degree, one for each second.", simple: true })
  temperatures!: number[];

  @Field(() => Int, { description: "Lowest temperature of the day.", simple: true })
  lowest!: number;

  @Field(() => Int, { description: "Highest temperature of the day.", simple: true })
  highest!: number;

  @Field(() => Int, { description: "Readings outside the bounds.", simple: true })
  outside!: number;

  @Field(() => Int, { description: "Readings that were repeated with another value; the first values are kept.", simple: true })
  conflicts!: number;
}
