import { loadPages } from "../domains/pages.ts";

// As they are wherever a page of the console is shown.
await loadPages();
