/** The pages that a reader went through in the preview, for "back" and "forward". */
export class History<Place> {
  private readonly places: Place[] = [];
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

  /** @returns the place gone to; undefined when there is none in that direction */
  go(to: "back" | "forward"): Place | undefined {
    const next = this.at + (to === "back" ? -1 : 1);
    if (next < 0 || next >= this.places.length) return undefined;
    this.at = next;
    return this.current;
  }
}
