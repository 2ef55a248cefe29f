/**
 * The text by which the server knows that answers which are sent again are the same sheet. This device makes it up, so
 * that nobody else can find the sheet by the invitation; a reload of the tab keeps it.
 */
const randomText = (): string => [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function sheetOf(token: string): string {
  // Of several links that are opened in one tab, each has a sheet of its own.
  const name = `sheet ${token.slice(0, 40)}`;
  try {
    const kept = sessionStorage.getItem(name) ?? randomText();
    sessionStorage.setItem(name, kept);
    return kept;
  } catch {
    // A browser that keeps nothing.
    return randomText();
  }
}
