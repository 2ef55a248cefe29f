import { expect, test } from "vitest";
import { type Answers, type Question, sent, shown } from "./questions.ts";

const questions: Question[] = [
  { key: "q1", text: "", kind: "SINGLE", options: ["是", "否"] },
  { key: "q2", text: "", kind: "MULTIPLE", options: ["自提", "供应商"], showIf: "q1", showIfOption: "是" },
  { key: "q3", text: "", kind: "TEXT", showIf: "q2", showIfOption: "供应商" },
];
const keysOf = (answers: Answers) => shown(questions, answers).map(({ key }) => key);

test("a question is shown for an answer to one that is shown itself", () => {
  expect(keysOf(new Map())).toEqual(["q1"]);
  expect(keysOf(new Map([["q1", ["是"]], ["q2", ["自提", "供应商"]]]))).toEqual(["q1", "q2", "q3"]);
  // What was answered before the condition fell away.
  expect(keysOf(new Map([["q1", ["否"]], ["q2", ["供应商"]]]))).toEqual(["q1"]);
});

test("only what is shown and answered is sent", () => {
  expect(sent(questions, new Map([["q1", ["是"]], ["q2", ["自提", "供应商"]], ["q3", ["  "]]]))).toEqual([{ key: "q1", value: "是" }, { key: "q2", value: "自提；供应商" }]);
  expect(sent(questions, new Map([["q1", ["否"]], ["q2", ["供应商"]], ["q3", ["周末"]]]))).toEqual([{ key: "q1", value: "否" }]);
});
