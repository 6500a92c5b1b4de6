/** The pages that a reader went through in the preview, for "back" and "forward". */
export class History<Place> {
  private places: Place[] = [];
  private at = -1;

  constructor(private readonly isSame: (a: Place, b: Place) => boolean) {}

  get current(): Place | undefined {
    return this.places[this.at];
  }

  get canGoBack(): boolean {
    return this.at > 0;
  }

  get canGoForward(): boolean {
    return this.at < this.places.length - 1;
  }

  /** Goes to a new place; what lay ahead is forgotten. */
  visit(place: Place): void {
    if (this.current !== undefined && this.isSame(this.current, place)) return;
    this.places.splice(this.at + 1);
    this.places.push(place);
    this.at = this.places.length - 1;
  }

  /** Puts another place for each that is known, such as when files are renamed; places that are none are forgotten. */
  update(change: (place: Place) => Place | undefined): void {
    const kept: Place[] = [];
    let at = -1;
    for (const [index, place] of this.places.entries()) {
      const next = change(place);
      const last = kept.at(-1);
      if (next !== undefined && !(last !== undefined && this.isSame(last, next))) kept.push(next);
      if (index === this.at) at = kept.length - 1;
    }
    this.places = kept;
    this.at = kept.length === 0 ? -1 : Math.max(0, at);
  }

  /** @returns the place gone to; undefined when there is none in that direction */
  go(to: "back" | "forward"): Place | undefined {
    const next = this.at + (to === "back" ? -1 : 1);
    if (next < 0 || next >= this.places.length) return undefined;
    this.at = next;
    return this.current;
  }
}
