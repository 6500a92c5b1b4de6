/** How two views of different height are held together. Known to the extension and to the page in the preview. */

/**
 * At which height of the view two texts of different length are held together: at its top, and over the last screenful
 * gliding down to its bottom.
 * @param start where the view begins, in any unit
 * @param height of the view
 * @param total length of the whole text
 */
export function alignment(start: number, height: number, total: number): number {
  const end = total - height;
  const from = Math.max(0, end - height);
  return end <= from ? 0 : Math.max(0, Math.min((start - from) / (end - from), 1));
}
