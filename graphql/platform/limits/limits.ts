/** How much one request and one client may ask, as data: by audience, and for some clients by what they are for. */

export type Audience = "console" | "partner";

/** A leaky bucket: points that a client may spend at once, and how many come back every second. */
export interface BucketSize {
  maximum: number;
  restoreRate: number;
}

/** What one request may be at most, whatever its client has left. */
export interface RequestLimits {
  /** Lexical tokens of the document, read by the parser before anything else. */
  tokens: number;
  /** Fields that are selected, with those of each fragment wherever it is spread. */
  fields: number;
  /** Fields below each other. */
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** Points, worked out before anything is read; see measure.ts. */
  points: number;
}

export interface Limits {
  request: RequestLimits;
  bucket: BucketSize;
  /** Clients with another bucket, by the role that their machine was admitted for. */
  byRole: Readonly<Record<string, BucketSize>>;
  /**
   * Part of its points that an operation costs which is asked for by its hash: it need not be parsed and validated
   * again, and what will be asked is known beforehand.
   */
  byHash: number;
}

/** Of a partner's client that was admitted with no other. */
export const partnerBucket: BucketSize = { maximum: 1_000, restoreRate: 50 };
/** The largest that a client may be admitted with. */
export const largestPartnerBucket: BucketSize = { maximum: 20_000, restoreRate: 1_000 };

const declared: Readonly<Record<Audience, Limits>> = {
  console: {
    request: { tokens: 4_000, fields: 4_000, depth: 12, aliases: 100, directives: 150, rootFields: 60, points: 2_000 },
    bucket: { maximum: 10_000, restoreRate: 500 },
    // Takes over the past: thousands of documents in a row, by night.
    byRole: { migration: { maximum: 100_000, restoreRate: 10_000 } },
    // All that the console asks is registered: there is nothing to be cheaper than.
    byHash: 1,
  },
  partner: {
    request: { tokens: 2_000, fields: 1_000, depth: 10, aliases: 30, directives: 20, rootFields: 10, points: 1_000 },
    bucket: partnerBucket,
    byRole: {},
    byHash: 0.5,
  },
};

/** Operations that one partner's client may have registered. */
export const mostRegistered = 100;

/** What is charged for so many points, of which only a part is asked for. */
export const priceOf = (points: number, part: number): number => Math.max(1, Math.ceil(points * part - 1e-9));

/** The limits of an audience. Where the environment names another bucket ("20000/1000": points, points a second), that one. */
export function limitsOf(audience: Audience): Limits {
  const limits = declared[audience];
  const configured = process.env[`POINTS_${audience.toUpperCase()}`];
  if (!configured) return limits;
  const [maximum, restoreRate] = configured.split("/").map(Number);
  if (!(maximum! > 0) || !(restoreRate! > 0)) throw new Error(`POINTS_${audience.toUpperCase()} must be like 20000/1000, not "${configured}"`);
  return { ...limits, bucket: { maximum: maximum!, restoreRate: restoreRate! } };
}
