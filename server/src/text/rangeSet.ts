/** Many ranges of which it is asked again and again whether one of them holds an offset. */
import type { OffsetRange } from "./range";

export class RangeSet {
  /** In order, and without overlap. */
  private readonly ranges: OffsetRange[] = [];

  /** @param ranges in any order; they may overlap */
  constructor(ranges: readonly OffsetRange[]) {
    for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
      const last = this.ranges.at(-1);
      if (last && start <= last.end) this.ranges.splice(-1, 1, { ...last, end: Math.max(last.end, end) });
      else this.ranges.push({ start, end });
    }
  }

  /** Whether an offset lies in one of the ranges; the end of a range does not. */
  holds(offset: number): boolean {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const range = this.ranges[middle];
      if (range !== undefined && range.end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.ranges[low];
    return found !== undefined && found.start <= offset;
  }
}
