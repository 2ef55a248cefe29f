import { addDays } from "../../../platform/businessDate.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { PriceList } from "./priceList.ts";

const clause = "四(四)1";

const oneAudience = rule("CUSTOMER_OR_GROUP", {
  clause,
  message: { zh: () => "客户与客户分组只能填一个", en: () => "A list is for a customer or for a group, not for both" },
  remedy: { zh: () => "两个都不填即适用于全部客户", en: () => "Leave out both for a list for all customers" },
});

const endsBeforeStart = rule("ENDS_BEFORE_START", {
  clause,
  message: { zh: () => "截止日期早于生效日期", en: () => "The last day is before the first day" },
});

const pricedTwice = rule("PRODUCT_PRICED_TWICE", {
  clause,
  message: { zh: () => "同一商品出现在多行", en: () => "The product is priced twice" },
});

const floorForSome = rule("FLOOR_FOR_SOME", {
  clause,
  message: { zh: () => "底价只在适用于全部客户的价格表中规定", en: () => "A floor is set on a list for all customers" },
});

const aboveItsPrice = rule("FLOOR_ABOVE_PRICE", {
  clause,
  message: { zh: () => "底价高于单价", en: () => "The floor is above the price" },
});

function findingsOf({ customerId, groupId, forAll, award, startsOn, endsOn, lines }: PriceList): Finding[] {
  return [
    ...(customerId && groupId ? [oneAudience(undefined, { field: "groupId" })] : []),
    ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
    ...lines.flatMap(({ productId, price, floor }, i) => [
      ...(lines.findIndex((one) => one.productId === productId) < i ? [pricedTwice(undefined, { field: `lines.${i}.productId` })] : []),
      ...(floor && (!forAll || award) ? [floorForSome(undefined, { field: `lines.${i}.floor` })] : []),
      ...(floor && floor > price ? [aboveItsPrice(undefined, { field: `lines.${i}.floor` })] : []),
    ]),
  ];
}

export const PriceListResolver = EntityResolver(PriceList, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.award ??= false;
    record.forAll = !record.customerId && !record.groupId;
    record.expiresOn = addDays(record.endsOn, 1);
    record.products = record.lines.length;
    return Promise.resolve(findingsOf(record));
  },
});
