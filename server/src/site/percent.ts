/** Percent-encoding in addresses. */

/** A text decoded as a whole; as it stands where that is no valid UTF-8. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
