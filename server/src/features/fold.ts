/** Texts without what people leave out when they look for something: capitals and accents. */

export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
