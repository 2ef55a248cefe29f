/** A scanner that types: its keys come faster than anybody's fingers, and it ends with Enter. */

/** From key to key of a scanner on average, in milliseconds; people take at least twice as long. */
const longestAverage = 40;
/** A browser that is busy takes a key late: what comes after a longer pause is another text. */
const longestPause = 150;
const shortestCode = 3;

export class Wedge {
  private text = "";
  private beganAt = 0;
  private lastAt = -Infinity;

  constructor(private readonly onScan: (text: string) => void) {}

  /** Takes a key; true where it ended a scan. */
  key(key: string, at: number, withControl = false): boolean {
    const goesOn = at - this.lastAt <= longestPause;
    this.lastAt = at;
    if (key === "Enter") {
      const isFast = goesOn && at - this.beganAt <= longestAverage * this.text.length;
      const scanned = isFast && this.text.length >= shortestCode ? this.text : "";
      this.text = "";
      if (scanned) this.onScan(scanned);
      return scanned !== "";
    }
    // Control and ] is how scanners type the character by which GS1 codes separate their elements.
    const typed = withControl && key === "]" ? "\u001D" : key.length === 1 ? key : "";
    if (!typed) return false;
    if (!goesOn || this.text === "") this.beganAt = at;
    this.text = goesOn ? this.text + typed : typed;
    return false;
  }
}
