/** Items of one partition in the order of their sort keys; among equal ones, of their own keys. */
import { inByteOrder } from "../sortable.ts";
import type { StoredItem } from "./expression.ts";

interface Place {
  position: string;
  /** Of the item itself, which tells apart what is at one place of an index. */
  own: string;
  item: StoredItem;
}

const order = (one: Pick<Place, "position" | "own">, other: Pick<Place, "position" | "own">): number => inByteOrder(one.position, other.position) || inByteOrder(one.own, other.own);

export class SortedItems {
  private readonly places: Place[] = [];

  get size(): number {
    return this.places.length;
  }

  /** Where it is, or would be. */
  private find(position: string, own: string): number {
    const wanted = { position, own };
    let [low, high] = [0, this.places.length];
    // Most are newer than all before.
    if (high > 0 && order(this.places[high - 1]!, wanted) < 0) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order(this.places[middle]!, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private has(at: number, position: string, own: string): boolean {
    const place = this.places[at];
    return place?.position === position && place.own === own;
  }

  get(position: string, own: string): StoredItem | undefined {
    const at = this.find(position, own);
    return this.has(at, position, own) ? this.places[at]!.item : undefined;
  }

  put(position: string, own: string, item: StoredItem): void {
    const at = this.find(position, own);
    this.places.splice(at, this.has(at, position, own) ? 1 : 0, { position, own, item });
  }

  remove(position: string, own: string): void {
    const at = this.find(position, own);
    if (this.has(at, position, own)) this.places.splice(at, 1);
  }

  /** Items from `low` to `high`, both inside, forwards or backwards, after a place where one is named. */
  *between(low: string, high: string | undefined, isForward: boolean, after?: { position: string; own: string }): Generator<StoredItem> {
    const first = this.find(low, "");
    const isInside = ({ position }: Place): boolean => inByteOrder(position, low) >= 0 && (high === undefined || inByteOrder(position, high) <= 0);
    if (isForward) {
      let at = after ? this.find(after.position, after.own) : first;
      if (after && this.has(at, after.position, after.own)) at++;
      for (; at < this.places.length && isInside(this.places[at]!); at++) yield this.places[at]!.item;
      return;
    }
    let at = after ? this.find(after.position, after.own) : high === undefined ? this.places.length : this.find(`${high}\u0000`, "");
    for (at--; at >= first && isInside(this.places[at]!); at--) yield this.places[at]!.item;
  }
}
