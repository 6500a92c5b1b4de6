/** Which files are pictures, as far as browsers show them in a page. */

/** @param path of a file, or a target without query and anchor; only its extension counts */
export function isPicture(path: string): boolean {
  return /\.(?:apng|avif|gif|jpe?g|png|svg|webp)$/i.test(path);
}
