import { rule } from "../problem/problem.ts";

export const unknownList = rule<{ name: string }>("UNKNOWN_LIST", {
  message: { zh: ({ name }) => `没有名为“${name}”的列表`, en: ({ name }) => `There is no list of ${name}` },
});
