/** Folders in the settings: authors write `casussen`, `docs/casussen` or `/casussen/`, and mean the same. */

const opening = "^(?:\\.?/+)?(?:docs/+)?(?!docs/*$)";

/** Regular expressions for a whole text; the first group is the folder as the content model has it. */
export const folderPatterns = {
  /** The name of a folder, wherever below `docs/`. */
  name: `${opening}([^/]+)/*$`,
  /** A path from `docs/`. */
  path: `${opening}([^/]+(?:/+[^/]+)*)/*$`,
};

export type FolderForm = keyof typeof folderPatterns;

/** The folder that a text means, without `docs/` and slashes around it; `undefined` when it has not the form. */
export function folderIn(text: string, form: FolderForm): string | undefined {
  return new RegExp(folderPatterns[form]).exec(text)?.[1];
}
