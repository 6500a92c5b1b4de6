/** All rules. A new one is a file in this folder and a line here. */
import { badFrontmatterYaml } from "./badFrontmatterYaml";
import { brokenImage } from "./brokenImage";
import { brokenLink } from "./brokenLink";
import { brokenLinkCase } from "./brokenLinkCase";
import { idDuplicate } from "./idDuplicate";
import { idMalformed } from "./idMalformed";
import { idMissing } from "./idMissing";
import { idPrefixMismatch } from "./idPrefixMismatch";
import { macroUnknownFilterValue } from "./macroUnknownFilterValue";
import { missingFrontmatter } from "./missingFrontmatter";
import type { Rule } from "./rule";
import { unknownLabel } from "./unknownLabel";
import { unknownMaatregel } from "./unknownMaatregel";
import { unknownVereiste } from "./unknownVereiste";
import { unreadableFile } from "./unreadableFile";

export const rules: readonly Rule[] = [
  unreadableFile,
  badFrontmatterYaml,
  missingFrontmatter,
  unknownLabel,
  unknownVereiste,
  unknownMaatregel,
  idMissing,
  idMalformed,
  idDuplicate,
  idPrefixMismatch,
  macroUnknownFilterValue,
  brokenLink,
  brokenLinkCase,
  brokenImage,
];
