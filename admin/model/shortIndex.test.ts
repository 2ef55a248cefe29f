import { expect, test } from "vitest";
import productModel from "virtual:console-model";
import { shortIndex, wholeIndex } from "./shortIndex.ts";
import { splitModel } from "./splitModel.ts";

test("what is fetched is shorter, and says the same of every entity", () => {
  const { index } = splitModel(productModel);
  const fetched = JSON.stringify(shortIndex(index));
  expect(fetched.length).toBeLessThan(JSON.stringify(index).length * 0.9);
  expect(JSON.parse(JSON.stringify(wholeIndex(JSON.parse(fetched) as never)))).toEqual(JSON.parse(JSON.stringify(index)));
});
