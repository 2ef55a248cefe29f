/** The value of a reading: in the attribute of its kind, the others being empty. */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";

const values = {
  share: () => Attribute(() => Int, { zh: "比率", en: "Share", unit: basisPoint, about: "Its value where it is a share.", nullable: true }),
  mean: () => Attribute(() => Int, { zh: "平均值", en: "Mean", unit: hundredths, about: "Its value where it is a mean.", nullable: true }),
  amount: () => Attribute(() => Money, { zh: "金额", en: "Amount", about: "Its value where it adds up amounts.", nullable: true }),
  number: () => Attribute(() => SafeInt, { zh: "数量", en: "Count", about: "Its value where it adds up numbers.", nullable: true }),
};

export const ReadingValue = (kind: keyof typeof values): PropertyDecorator => values[kind]();
