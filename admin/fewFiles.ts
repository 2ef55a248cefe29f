import type { Rolldown } from "vite";

/** What several pages share comes in files of about this size, in bytes before compression, instead of one for each component. */
const SHARED = 100_000;

/** What the pages for developers use as well, which load nothing else of the console. */
const base = /admin[\\/]auth[\\/]configuration|vite[\\/](modulepreload-polyfill|preload-helper)/;

/** The page itself, and the other ones. */
const entries = /[\\/]developers|admin[\\/]answer|admin[\\/](index\.html|main\.tsx)/;

/**
 * A page is a handful of files. What is loaded first comes in four; what pages share is put together by the pages that
 * use it, so that none loads much of what it does not need.
 */
const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "base", test: base, priority: 4 },
  { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: "frame", tags: ["$initial"], test: (id) => !entries.test(id), priority: 2 },
  { name: "shared", test: (id) => !entries.test(id), entriesAware: true, entriesAwareMergeThreshold: SHARED, priority: 1, minShareCount: 2 },
];

export const fewFiles: Rolldown.OutputOptions = {
  codeSplitting: { groups },
  // Shared files may import each other in a circle. Without it a page that was opened by its address sometimes ran before
  // what it imports, and was broken or waited for good. It costs 16 kB of the first load.
  strictExecutionOrder: true,
  // Those that are shared would be called by all that share them.
  chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
};
