/** The answer form: a page for phones, without the console's libraries. Everything that it shows is drawn here. */
import { ask, type Closed, type Form, type Passing, type Problem } from "./door.ts";
import { type Answers, type Question, sent, shown } from "./questions.ts";
import { sheetOf } from "./sheet.ts";
import { type Language, type TextName, texts } from "./texts.ts";

type Shown =
  | { step: "opening" }
  | { step: "form"; form: Form; problems: Problem[]; passing?: Passing; sending?: true }
  | { step: "declining"; form: Form; passing?: Passing; sending?: true }
  | { step: "said"; text: TextName; again?: () => void };

const main = document.querySelector<HTMLElement>("#form")!;
const token = decodeURIComponent(location.hash.slice(1));
const sheet = sheetOf(token);
const answers: Answers = new Map();
let agreed = false;
let language: Language = navigator.language.startsWith("zh") ? "zh" : "en";
let now: Shown = { step: "opening" };

const closedTexts: Record<Closed, TextName> = { UNKNOWN: "unknown", ANSWERED: "answered", OPTED_OUT: "optedOut", LAPSED: "lapsed", CLOSED: "closed" };
const passingTexts: Record<Passing, TextName> = { SLOW_DOWN: "slowDown", BUSY: "busy", FAULT: "fault" };

const say = (name: TextName): string => texts[name][language];

type Child = Node | string | false | undefined;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...present(children));
  return made;
}

const present = (children: readonly Child[]): (Node | string)[] => children.filter((child): child is Node | string => child !== false && child !== undefined && child !== "");

function button(text: TextName, onclick: () => void, className = ""): HTMLButtonElement {
  return element("button", { type: "button", className, onclick }, say(text));
}

/** The step to show next, and where a reader of the screen goes on. */
function go(next: Shown, focus = "h1"): void {
  now = next;
  draw();
  main.querySelector<HTMLElement>(focus)?.focus();
}

function draw(): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = "form" in now ? now.form.title : say("title");
  const other = button("other", switchLanguage, "plain");
  other.lang = language === "zh" ? "en" : "zh-CN";
  main.replaceChildren(element("div", { className: "top" }, element("span", { className: "soft" }, say("title")), other), ...present(steps[now.step](now as never)));
}

function switchLanguage(): void {
  language = language === "zh" ? "en" : "zh";
  // What is wrong was said in the other language.
  go("problems" in now ? { ...now, problems: [] } : now, ".top button");
}

const heading = (text: string): HTMLElement => element("h1", { tabIndex: -1 }, text);

const steps: { [S in Shown["step"]]: (at: Extract<Shown, { step: S }>) => Child[] } = {
  opening: () => [heading(say("title"))],
  said: ({ text, again }) => [heading(say(text)), element("div", { className: "buttons" }, again && button("again", again, "first"))],
  declining: ({ form, passing, sending }) => [
    heading(form.title),
    element("p", {}, say("declineSure")),
    alertOf(passing ? [say(passingTexts[passing])] : []),
    element("div", { className: "buttons" }, sending ? waiting() : button("declineNow", () => void decline(form), "first"), !sending && button("back", () => go({ step: "form", form, problems: [] }))),
  ],
  form: ({ form, problems, passing, sending }) => [
    heading(form.title),
    element("p", { className: "soft" }, say("by") + form.company[language], element("br"), say("until") + form.lastDay),
    element("section", { className: "notice" }, element("strong", {}, say("noticeTitle")), element("br"), form.notice, element("br"), say("noName")),
    element(
      "form",
      { noValidate: true, onsubmit: (event) => (event.preventDefault(), void submit(form)) },
      ...shown(form.questions, answers).map((question) => fieldOf(question, form, problems)),
      consent(),
      alertOf([...problems.filter(({ answer }) => answer === undefined).map(({ message }) => message), ...(passing ? [say(passingTexts[passing])] : [])]),
      element("div", { className: "buttons" }, sending ? waiting() : element("button", { type: "submit", className: "first" }, say("send")), !sending && button("decline", () => go({ step: "declining", form }))),
    ),
  ],
};

function waiting(): HTMLElement {
  const one = element("button", { type: "button", className: "first" }, say("sending"));
  one.setAttribute("aria-disabled", "true");
  return one;
}

function alertOf(messages: string[]): HTMLElement | undefined {
  if (messages.length === 0) return undefined;
  const one = element("div", { className: "wrong", tabIndex: -1 }, ...messages.map((message) => element("p", {}, message)));
  one.setAttribute("role", "alert");
  return one;
}

function consent(): HTMLElement {
  const box = element("input", { type: "checkbox", checked: agreed, onchange: () => (agreed = box.checked) });
  return element("fieldset", {}, element("label", { className: "choice" }, box, say("agree")));
}

/** What of a question is wrong, where the server has said so of its answer. */
function problemsOf({ key }: Question, form: Form, problems: readonly Problem[]): string[] {
  const number = sent(form.questions, answers).findIndex((answer) => answer.key === key);
  return number < 0 ? [] : problems.filter(({ answer }) => answer === number).map(({ message }) => message);
}

const hints: Partial<Record<Question["kind"], TextName>> = { MULTIPLE: "several", SCALE: "scale" };

function fieldOf(question: Question, form: Form, problems: readonly Problem[]): HTMLElement {
  const { text, kind, required } = question;
  const hint = [...(required ? [say("required")] : []), ...(hints[kind] ? [say(hints[kind])] : [])].join(language === "zh" ? "，" : ", ");
  return element("fieldset", {}, element("legend", {}, text, hint ? element("span", { className: "soft" }, language === "zh" ? `（${hint}）` : ` (${hint})`) : ""), inputOf(question, form), alertOf(problemsOf(question, form, problems)));
}

function inputOf(question: Question, form: Form): HTMLElement {
  const { key, kind, options, text } = question;
  if (kind === "TEXT") {
    const area = element("textarea", { maxLength: 1_000, value: answers.get(key)?.[0] ?? "", oninput: () => void answers.set(key, [area.value]) });
    area.setAttribute("aria-label", text);
    return area;
  }
  const names = kind === "SCALE" ? ["1", "2", "3", "4", "5"] : (options ?? []);
  return element("div", { className: kind === "SCALE" ? "scale" : "" }, ...names.map((name) => choiceOf(question, name, form)));
}

function choiceOf({ key, kind }: Question, name: string, form: Form): HTMLElement {
  const given = answers.get(key) ?? [];
  const box = element("input", { type: kind === "MULTIPLE" ? "checkbox" : "radio", name: key, value: name, checked: given.includes(name) });
  box.onchange = () => {
    const before = answers.get(key) ?? [];
    const chosen = kind === "MULTIPLE" ? (box.checked ? [...before, name] : before.filter((one) => one !== name)) : [name];
    answers.set(key, chosen);
    // Other questions may depend on it; where none does, nothing is drawn anew under the reader's finger.
    if (form.questions.some(({ showIf }) => showIf === key)) go({ step: "form", form, problems: [] }, `input[name="${key}"][value="${CSS.escape(name)}"]`);
  };
  return element("label", { className: "choice" }, box, name);
}

const focusOnWrong = ".wrong";

async function submit(form: Form): Promise<void> {
  if (now.step === "form" && now.sending) return;
  go({ step: "form", form, problems: [], sending: true }, ".buttons button");
  const outcome = await ask(token, { action: "answer", sheet, agreed, answers: sent(form.questions, answers) }, language);
  if (outcome.state === "PROBLEMS") return go({ step: "form", form, problems: outcome.problems }, focusOnWrong);
  if (outcome.state === "THANKS") return go({ step: "said", text: "thanks" });
  return settle(outcome.state, (passing) => go({ step: "form", form, problems: [], passing }, focusOnWrong));
}

async function decline(form: Form): Promise<void> {
  if (now.step === "declining" && now.sending) return;
  go({ step: "declining", form, sending: true }, ".buttons button");
  const { state } = await ask(token, { action: "decline" }, language);
  if (state === "DECLINED") return go({ step: "said", text: "declined" });
  return settle(state, (passing) => go({ step: "declining", form, passing }, focusOnWrong));
}

async function open(): Promise<void> {
  const outcome = await ask(token, { action: "open" }, language);
  if (outcome.state === "OPEN") return go({ step: "form", form: outcome.form, problems: [] });
  return settle(outcome.state, (passing) => go({ step: "said", text: passingTexts[passing], again: () => void open() }));
}

/** What ends the form, or passes. */
function settle(state: string, passes: (passing: Passing) => void): void {
  if (state in closedTexts) return go({ step: "said", text: closedTexts[state as Closed] });
  passes(state in passingTexts ? (state as Passing) : "FAULT");
}

draw();
void open();
// Another link in the same tab is another form.
addEventListener("hashchange", () => location.reload());
