/** What the answers to a paper come to. A voided question counts for everybody as answered. 九(二)3 */
import { shareOf } from "../../../platform/percent.ts";

/** A question on a paper, as it is scored. */
export interface ScoredItem {
  topic: string;
  points: number;
  /** Ids of the options that are right on this paper. */
  right: readonly string[];
  isVoid: boolean;
  chosen: readonly string[];
}

export interface TopicTotal {
  topic: string;
  got: number;
  possible: number;
}

export interface ExamResult {
  got: number;
  possible: number;
  /** Hundredths of a percent, rounded down. */
  score: number;
  passed: boolean;
  topics: TopicTotal[];
}

/** A total of fewer questions would tell which of them was wrong. */
const leastOfTopic = 3;

/** All that is right and nothing else, or no points. */
const isRight = ({ isVoid, right, chosen }: ScoredItem): boolean => isVoid || (chosen.length === right.length && right.every((one) => chosen.includes(one)));

const pointsOf = (items: readonly ScoredItem[]): number => items.reduce((sum, { points }) => sum + points, 0);

/** @param passMark hundredths of a percent */
export function resultOf(items: readonly ScoredItem[], passMark: number): ExamResult {
  const [got, possible] = [pointsOf(items.filter(isRight)), pointsOf(items)];
  const score = shareOf(got, possible) ?? 0;
  const topics = [...new Set(items.map(({ topic }) => topic))].flatMap((topic) => {
    const those = items.filter((one) => one.topic === topic);
    return those.length < leastOfTopic ? [] : [{ topic, got: pointsOf(those.filter(isRight)), possible: pointsOf(those) }];
  });
  return { got, possible, score, passed: score >= passMark, topics };
}
