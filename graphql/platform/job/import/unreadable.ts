import { JobFailed } from "../phase.ts";

/** Ends an import because of what is in its file. */
export const unreadable = (zh: string, en: string): JobFailed => new JobFailed({ zh: `无法读取文件：${zh}`, en: `The file cannot be read: ${en}` });
