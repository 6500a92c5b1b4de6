/** The part of an id that readers see. */
import { isSequence, type YamlMapping } from "../../text/yamlValue";
import { BuildFailure, sliceCharacters } from "../pythonValue";

/**
 * The id without its first 14 characters, the length of `urn:nl:ak:ver:`; empty without id.
 * @throws {BuildFailure} when the id is null or a number, of which the site cannot take a part
 */
export function idWithoutPrefix(meta: YamlMapping): string {
  const id = meta.id;
  // The site can take a part of a list, and of a short one nothing is left.
  if (id === undefined || isSequence(id)) return "";
  if (typeof id !== "string") throw new BuildFailure("The id is no text");
  return sliceCharacters(id, 14);
}
