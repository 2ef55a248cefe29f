/** The locale that dates and numbers are written in, for one of the console's languages. */
export const regionalLocale = (locale: string): string => (locale === "en" ? "en-GB" : "zh-CN");
