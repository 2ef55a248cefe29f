import polyglotI18nProvider from "ra-i18n-polyglot";
import type { I18nProvider, TranslationMessages } from "react-admin";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { labelIn, pluralIn } from "../model/labels.ts";
import { reactAdminZh } from "./reactAdmin.zh.ts";
import { zh } from "./zh.ts";

export const LANGUAGES = [
  { locale: "zh", name: "中文" },
  { locale: "en", name: "English" },
];

/** Three sources of texts: react-admin's, ours, and the model's labels under the names by which react-admin looks them up. */
export function createI18nProvider(model: ConsoleModel): I18nProvider {
  const chinese = () => ({ ...reactAdminZh, app: zh, resources: resourceLabels(model, "zh") });
  // Fetched by those who read it.
  const english = async () => {
    const [{ default: reactAdminEn }, { en }] = await Promise.all([import("ra-language-english"), import("./en.ts")]);
    return { ...reactAdminEn, ra: withOurWords(reactAdminEn.ra), app: en, resources: resourceLabels(model, "en") } as unknown as TranslationMessages;
  };
  const provider = polyglotI18nProvider(
    // react-admin's type allows no more than strings in a tree, which is what this is.
    (locale) => (locale === "en" ? english() : (chinese() as unknown as TranslationMessages)),
    "zh",
    LANGUAGES,
    // Messages of the API pass through translate() as they are.
    { allowMissing: true },
  );
  return { ...provider, translate: (key, options) => attributeLabel(model, provider.getLocale(), key) ?? provider.translate(key, options) };
}

/** The few of react-admin's English texts that read better in other words. */
const withOurWords = (ra: TranslationMessages["ra"]): TranslationMessages["ra"] => ({
  ...ra,
  navigation: { ...ra.navigation, no_filtered_results: "No %{name} match", no_results: "No %{name} match" },
  validation: { ...ra.validation, minLength: "At least %{min} characters", maxLength: "At most %{max} characters", minValue: "At least %{min}", maxValue: "At most %{max}" },
});

function resourceLabels(model: ConsoleModel, locale: string) {
  return Object.fromEntries(
    model.entities.map((entity) => {
      const singular = labelIn(locale, entity.label);
      const name = locale === "en" ? `${singular} |||| ${pluralIn(locale, entity)}` : singular;
      return [entity.many, { name }];
    }),
  );
}

/** The label of an attribute, for `resources.purchaseOrders.fields.status`: it comes with the domain, after the texts. */
function attributeLabel(model: ConsoleModel, locale: string, key: string): string | undefined {
  const [, resource, name] = /^resources\.(\w+)\.fields\.(\w+)$/.exec(key) ?? [];
  const attribute = resource && model.knownAttributes(resource)?.find((one) => one.name === name);
  return attribute ? labelIn(locale, attribute.label) : undefined;
}
