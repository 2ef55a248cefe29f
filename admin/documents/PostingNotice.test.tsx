import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import { PostingNotice } from "./PostingNotice.tsx";

afterEach(cleanup);

test.each([
  ["zh", "正在逐行过账：已完成 28/200 行。全部完成后生效，系统会自动继续。"],
  ["en", "Posting lines: 28 of 200. The document takes effect when all are posted; this continues automatically."],
] as const)("a document that is being posted says how far it is in %s, and is read again", async (locale, text) => {
  const refetch = vi.fn();
  renderConsole(<PostingNotice posting={{ done: 28, of: 200 }} refetch={refetch} />, { locale });
  expect(await screen.findByText(text)).toBeDefined();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("14");
  await vi.waitFor(() => expect(refetch).toHaveBeenCalled(), { timeout: 30_000 });
});
