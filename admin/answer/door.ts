/** Asks the door of the answer form. */
import type { Answer, Question } from "./questions.ts";
import type { Language } from "./texts.ts";

export interface Form {
  title: string;
  company: { zh: string; en: string };
  notice: string;
  lastDay: string;
  questions: Question[];
}

export interface Problem {
  /** Number of the answer that is wrong, from 0. */
  answer?: number;
  message: string;
}

export type Closed = "UNKNOWN" | "ANSWERED" | "OPTED_OUT" | "LAPSED" | "CLOSED";
export type Passing = "SLOW_DOWN" | "BUSY" | "FAULT";

export type Outcome = { state: "OPEN"; form: Form } | { state: "PROBLEMS"; problems: Problem[] } | { state: "THANKS" | "DECLINED" | Closed | Passing };

type Request = { action: "open" | "decline" } | { action: "answer"; sheet: string; agreed: boolean; answers: Answer[] };

const known = new Set<string>(["OPEN", "PROBLEMS", "THANKS", "DECLINED", "UNKNOWN", "ANSWERED", "OPTED_OUT", "LAPSED", "CLOSED", "SLOW_DOWN", "BUSY"]);
const longestWait = 20_000;

/** Whatever does not come through is FAULT: the same can be sent again, and counts once. */
export async function ask(token: string, request: Request, language: Language): Promise<Outcome> {
  try {
    const response = await fetch("/survey", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language },
      body: JSON.stringify({ token, ...request }),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(longestWait),
    });
    const outcome = (await response.json()) as Outcome | { state: "MALFORMED" };
    if (outcome.state === "MALFORMED") return { state: "UNKNOWN" };
    return known.has(outcome.state) ? outcome : { state: "FAULT" };
  } catch {
    return { state: "FAULT" };
  }
}
