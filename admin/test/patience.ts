import { configure } from "@testing-library/react";

// Generous, so that a busy machine fails nothing: what is there already is found at once.
configure({ asyncUtilTimeout: 15_000 });
