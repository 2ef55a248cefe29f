/** The pages for partners' developers: public, in two languages, without the console and without signing in. */
import { readConfiguration } from "../auth/configuration.ts";
import "./developers.css";
import { type Section, isSection, sections } from "./sections.ts";

type Language = "zh" | "en";

/** Texts as HTML, made at build; each is fetched when it is gone to. */
const texts = import.meta.glob<{ default: string }>("./pages/*.md");

const LANGUAGE = "developers.language";

const addresses = readConfiguration().then(({ partnerUrl = "/partner/graphql", tokenUrl = "/oauth/token" }) => ({
  partnerUrl: new URL(partnerUrl, location.href).href,
  tokenUrl: new URL(tokenUrl, location.href).href,
  packageUrl: new URL("pharmops-partner-client.tgz", location.href).href,
}));

function languageNow(): Language {
  const requested = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(LANGUAGE);
  return requested === "en" ? "en" : "zh";
}

function sectionNow(): Section {
  const name = location.hash.slice(1);
  return isSection(name) ? name : "getting-started";
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const content = element("main", { id: "content", tabIndex: -1 });
const links = element("nav");

function showLinks(language: Language, current: Section): void {
  const anchors = Object.entries(sections).map(([name, label]) => {
    const anchor = element("a", { href: `#${name}`, textContent: label[language] });
    if (name === current) anchor.ariaCurrent = "page";
    return anchor;
  });
  const other = language === "zh" ? "en" : "zh";
  const change = element("button", { type: "button", lang: other, textContent: other === "zh" ? "中文" : "English" });
  change.addEventListener("click", () => {
    localStorage.setItem(LANGUAGE, other);
    history.replaceState(null, "", `${location.pathname}${location.hash}`);
    void show();
  });
  links.ariaLabel = language === "zh" ? "开发者文档" : "Developer pages";
  links.replaceChildren(element("strong", { textContent: "PharmOps API" }), ...anchors, change);
}

async function htmlOf(section: Section, language: Language): Promise<string> {
  if (section === "reference") return (await import("virtual:partner-reference")).default;
  const { partnerUrl, tokenUrl, packageUrl } = await addresses;
  const text = await texts[`./pages/${section}.${language}.md`]!();
  return text.default.replaceAll("{{partnerUrl}}", partnerUrl).replaceAll("{{tokenUrl}}", tokenUrl).replaceAll("{{packageUrl}}", packageUrl);
}

let leave = (): void => undefined;
let turns = 0;

async function show(): Promise<void> {
  const turn = ++turns;
  const [section, language] = [sectionNow(), languageNow()];
  document.documentElement.lang = language;
  document.title = `${sections[section][language]} · PharmOps`;
  showLinks(language, section);
  leave();
  leave = () => undefined;
  content.className = section;
  if (section === "explorer") {
    content.replaceChildren();
    const [{ openExplorer }, at] = await Promise.all([import("./explorer.tsx"), addresses]);
    if (turn === turns) leave = openExplorer(content, { ...at, language });
    return;
  }
  const html = await htmlOf(section, language);
  // Somebody has gone on meanwhile: what they see is theirs.
  if (turn !== turns) return;
  content.innerHTML = html;
  content.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

document.body.append(links, content);
// Links inside the reference lead to types, not to pages.
window.addEventListener("hashchange", () => {
  if (isSection(location.hash.slice(1))) void show();
});
void show();
