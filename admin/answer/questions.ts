/** The questions of a form and what has been answered so far. */
export interface Question {
  key: string;
  text: string;
  kind: "SINGLE" | "MULTIPLE" | "SCALE" | "TEXT";
  options?: string[] | null;
  required?: boolean | null;
  showIf?: string | null;
  showIfOption?: string | null;
}

/** What was chosen or written, by the key of the question. */
export type Answers = Map<string, string[]>;

export interface Answer {
  key: string;
  value: string;
}

/** Questions that somebody with these answers is shown; the server goes by the same rule. */
export function shown(questions: readonly Question[], answers: Answers): Question[] {
  const visible: Question[] = [];
  for (const question of questions) {
    const { showIf, showIfOption } = question;
    const on = showIf ? visible.find(({ key }) => key === showIf) : undefined;
    if (!showIf || (on && answers.get(showIf)?.includes(showIfOption ?? ""))) visible.push(question);
  }
  return visible;
}

/** What is sent: answers to questions that are shown, in their order. */
export const sent = (questions: readonly Question[], answers: Answers): Answer[] =>
  shown(questions, answers).flatMap(({ key }) => {
    const value = (answers.get(key) ?? []).join("；").trim();
    return value ? [{ key, value }] : [];
  });
