/** Texts without what people leave out when they look for something: capitals and accents. */

/** Characters that are written in another way come out the same: a no-break space is a space, a ligature its letters. */
export function fold(text: string): string {
  // Nearly all texts are plain, and a search folds thousands of them at every key.
  const bare = /[^ -~]/.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text;
  return bare.toLowerCase();
}
