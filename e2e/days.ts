const day = 24 * 60 * 60 * 1000;
const inShanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The company's business date so many days from today: "2026-11-22". */
export const daysFromToday = (days: number): string => inShanghai.format(new Date(Date.now() + days * day));

/** As the Chinese console writes it: "2026/11/22". */
export const inChinese = (date: string): string => date.replaceAll("-", "/");
