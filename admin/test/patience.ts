import { configure } from "@testing-library/react";

/** What is awaited comes when it comes; only what never comes takes this long. */
configure({ asyncUtilTimeout: 15_000 });
