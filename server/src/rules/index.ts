/** All rules. A new one is a file in this folder and a line here, before the last. */

import { absoluteLink } from "./absoluteLink";
import { accidentalCodeBlock } from "./accidentalCodeBlock";
import { accidentalHeading } from "./accidentalHeading";
import { badFrontmatterYaml } from "./badFrontmatterYaml";
import { brokenAnchor } from "./brokenAnchor";
import { brokenImage } from "./brokenImage";
import { brokenLink } from "./brokenLink";
import { brokenLinkCase } from "./brokenLinkCase";
import { brokenSelfUrl } from "./brokenSelfUrl";
import { configInvalid } from "./configInvalid";
import { deprecatedField } from "./deprecatedField";
import { duplicateItem } from "./duplicateItem";
import { duplicateKey } from "./duplicateKey";
import { duplicateTerm } from "./duplicateTerm";
import { idDuplicate } from "./idDuplicate";
import { idMalformed } from "./idMalformed";
import { idMissing } from "./idMissing";
import { idPrefixMismatch } from "./idPrefixMismatch";
import { listNotNested } from "./listNotNested";
import { listWithoutBlankLineBefore } from "./listWithoutBlankLineBefore";
import { macroEmptyResult } from "./macroEmptyResult";
import { macroInCode } from "./macroInCode";
import { macroMalformed } from "./macroMalformed";
import { macroSecondFilterIgnored } from "./macroSecondFilterIgnored";
import { macroSelfMismatch } from "./macroSelfMismatch";
import { macroUnknown } from "./macroUnknown";
import { macroUnknownFilterType } from "./macroUnknownFilterType";
import { macroUnknownFilterValue } from "./macroUnknownFilterValue";
import { macroUnknownOption } from "./macroUnknownOption";
import { macroWrongPage } from "./macroWrongPage";
import { malformedAdmonition } from "./malformedAdmonition";
import { malformedHtml } from "./malformedHtml";
import { malformedLink } from "./malformedLink";
import { malformedTable } from "./malformedTable";
import { mergeConflictMarker } from "./mergeConflictMarker";
import { missingFrontmatter } from "./missingFrontmatter";
import { mojibake } from "./mojibake";
import { navMissingFile } from "./navMissingFile";
import { nullField } from "./nullField";
import { nullItem } from "./nullItem";
import { requiredFieldMissing } from "./requiredFieldMissing";
import { requiredMacroMissing } from "./requiredMacroMissing";
import { requiredSectionMissing } from "./requiredSectionMissing";
import type { Rule } from "./rule";
import { scalarNotList } from "./scalarNotList";
import { tableWithoutBlankLineBefore } from "./tableWithoutBlankLineBefore";
import { titleTrailingDot } from "./titleTrailingDot";
import { toelichtingTooLong } from "./toelichtingTooLong";
import { uitzonderingInvalid } from "./uitzonderingInvalid";
import { unclosedCodeBlock } from "./unclosedCodeBlock";
import { unknownField } from "./unknownField";
import { unknownLabel } from "./unknownLabel";
import { unknownMaatregel } from "./unknownMaatregel";
import { unknownVereiste } from "./unknownVereiste";
import { unreadableFile } from "./unreadableFile";
import { unusedSuppression } from "./unusedSuppression";

export const rules: readonly Rule[] = [
  unreadableFile,
  badFrontmatterYaml,
  missingFrontmatter,
  duplicateKey,
  requiredFieldMissing,
  unknownField,
  deprecatedField,
  unknownLabel,
  unknownVereiste,
  unknownMaatregel,
  nullItem,
  nullField,
  scalarNotList,
  duplicateItem,
  uitzonderingInvalid,
  titleTrailingDot,
  toelichtingTooLong,
  idMissing,
  idMalformed,
  idDuplicate,
  idPrefixMismatch,
  macroUnknown,
  macroMalformed,
  macroUnknownFilterType,
  macroUnknownFilterValue,
  macroSecondFilterIgnored,
  macroUnknownOption,
  macroSelfMismatch,
  macroInCode,
  macroWrongPage,
  macroEmptyResult,
  requiredMacroMissing,
  requiredSectionMissing,
  brokenLink,
  brokenLinkCase,
  brokenImage,
  brokenAnchor,
  brokenSelfUrl,
  absoluteLink,
  malformedLink,
  navMissingFile,
  listWithoutBlankLineBefore,
  listNotNested,
  tableWithoutBlankLineBefore,
  malformedTable,
  unclosedCodeBlock,
  accidentalCodeBlock,
  accidentalHeading,
  malformedAdmonition,
  malformedHtml,
  mergeConflictMarker,
  mojibake,
  duplicateTerm,
  configInvalid,
  // Last: it judges by what all others found.
  unusedSuppression,
];
