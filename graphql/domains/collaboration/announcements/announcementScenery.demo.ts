/** Titles of the demo company's announcements. */
export const announcementTitles = { holidays: "元旦放假及值班安排", coldChain: "冷链到货交接要求", collections: "年终回款工作要求" };
