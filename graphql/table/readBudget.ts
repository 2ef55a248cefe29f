/**
 * The rows that the lists of one request may read together, and what they have read. The invariant: whatever is asked,
 * and however many lists are read at once, no more rows are read than the budget has; a query reserves its rows before
 * it goes out, and gives back those that it did not find.
 */
export class ReadBudget {
  queries = 0;
  rows = 0;

  private left: number;

  constructor(private readonly total = Infinity) {
    this.left = total;
  }

  /** The same budget, of which nothing has been read. */
  renewed(): ReadBudget {
    return new ReadBudget(this.total);
  }

  /** Of the rows that a query would read, those that it may read; none where all are spent. */
  reserve(wanted: number): number {
    const granted = Math.min(wanted, this.left);
    this.left -= granted;
    return granted;
  }

  /** Notes what a query, or several, have read of the rows that were reserved. */
  settle(reserved: number, read: number, queries = 1): void {
    this.left += reserved - read;
    this.rows += read;
    this.queries += queries;
  }
}

/** The part of a request's budget that one of its pages may read: none takes what was paid for another. */
export class PageBudget {
  constructor(
    private readonly request: ReadBudget,
    private left: number,
  ) {}

  reserve(wanted: number): number {
    const granted = this.request.reserve(Math.min(wanted, this.left));
    this.left -= granted;
    return granted;
  }

  settle(reserved: number, read: number): void {
    this.left += reserved - read;
    this.request.settle(reserved, read);
  }
}
