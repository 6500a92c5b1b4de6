// Writes what the renderer knows of the site's shortcodes: server/src/markdown/shortcodes/{emoji,icons}.ts.
//   npm install --no-save --prefix FOLDER emoji-toolkit@11 @mdi/svg@7 @fortawesome/fontawesome-free@7 \
//     @primer/octicons@19 simple-icons@15
//   node scripts/shortcodes.mjs FOLDER
// The site takes its emoji from pymdownx (names of emoji-toolkit, pictures of Twemoji 15.1) and its icons from
// Material for MkDocs, which bundles these sets. Run it when the site moves to others.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import esbuild from "esbuild";
import { project } from "./build.mjs";

const { hashOf, shortcodeDigits } = await loadReader();
const packages = join(argv[2] ?? ".", "node_modules");
const out = join(project, "server/src/markdown/shortcodes");
const newestEmoji = 15.1;

/** Skin tones from light to dark, in the two ways in which names have them. */
const tones = ["1f3fb", "1f3fc", "1f3fd", "1f3fe", "1f3ff"];
const toneWords = ["light", "medium_light", "medium", "medium_dark", "dark"];

await writeFile(
  join(out, "emojiTable.ts"),
  source(
    "The emoji of the site as `emoji.ts` reads them.",
    "emojiTable",
    `\n${emojiTable(await readEmoji())}\n`,
  ),
);
await writeFile(
  join(out, "iconTable.ts"),
  source(
    "The icons of the site as `icons.ts` reads them.",
    "iconTable",
    `\n${hashTable(await readIcons())}\n`,
  ),
);

function source(purpose, name, text) {
  return `/** ${purpose} Written by \`scripts/shortcodes.mjs\`. */\nexport const ${name} = \`${text}\`;\n`;
}

/** Names of Twemoji's pictures by shortcode, as in pymdownx's table. */
async function readEmoji() {
  const all = JSON.parse(await readFile(join(packages, "emoji-toolkit/emoji.json"), "utf8"));
  const emoji = new Map();
  for (const { shortname, shortname_alternates, code_points, unicode_version } of Object.values(all)) {
    if (unicode_version > newestEmoji) continue;
    const code = pictureName(code_points.fully_qualified);
    if (isDigitOrSign(code)) continue;
    for (const name of [shortname, ...shortname_alternates]) emoji.set(name.replaceAll(":", ""), code);
  }
  return emoji;
}

/** Twemoji's name for a picture: no variation selectors, but for sequences with joiners, and no zeros in front. */
function pictureName(code) {
  const keepsSelectors = code.includes("200d") && !code.startsWith("1f441-");
  return (keepsSelectors ? code : code.replaceAll("-fe0f", "")).replace(/^0+/, "");
}

/** Plain digits and signs have a shortcode in emoji-toolkit, but no picture in Twemoji. */
function isDigitOrSign(code) {
  return !isSequence(code) && Number.parseInt(code, 16) < 0x80;
}

/**
 * First the countries with a flag, those whose code alone means something else marked with `-`; then one line per
 * picture: its code and its names. `emoji.ts` says how to read it.
 */
function emojiTable(emoji) {
  const countries = [...emoji]
    .filter(([name, code]) => name.startsWith("flag_") && isFlag(name, code))
    .map(([name, code]) => name.slice(5) + (emoji.get(name.slice(5)) === code ? "" : "-"));
  const lines = new Map();
  for (const [name, code] of emoji) {
    if (isFlag(name, code) || isToned(name, emoji)) continue;
    const [pattern, codePattern] = toPattern(name, code);
    const names = lines.get(codePattern) ?? new Set();
    lines.set(codePattern, names.add(pattern + toneMark(name, code, emoji)));
  }
  let previous = 0;
  const rows = [...lines]
    .map(([code, names]) => ({ code, names: [...names].join(" "), first: Number.parseInt(code, 16) }))
    .sort(
      (a, b) => isSequence(a.code) - isSequence(b.code) || a.first - b.first || (a.code < b.code ? -1 : 1),
    )
    .map(({ code, names, first }) => {
      if (isSequence(code)) return `${code.replaceAll("-200d-", "+").replaceAll("-fe0f", "v")} ${names}`;
      const step = first - previous;
      previous = first;
      return `${step === 1 ? "" : step.toString(36)} ${names}`;
    });
  return [countries.join(" "), ...rows].join("\n");
}

function isSequence(code) {
  return code.includes("-");
}

/** A flag that is named by its country's code. */
function isFlag(name, code) {
  return /^(?:flag_)?[a-z]{2}$/.test(name) && /^1f1[ef].-1f1[ef].$/.test(code);
}

/** Whether the name is that of another emoji with a skin tone behind it, as `toneMark` tells. */
function isToned(name, emoji) {
  const [, base, number] =
    /^(.*?)_(?:tone([1-5])|(?:medium_light|medium_dark|light|medium|dark)_skin_tone)$/.exec(name) ?? [];
  const code = emoji.get(base);
  if (code === undefined || isFlag(base, code)) return false;
  const mark = toneMark(base, code, emoji);
  return mark === "!" || (mark === "'" && number !== undefined);
}

/** `'` for a name that also exists with `_tone1` and so on, `!` when it has `_light_skin_tone` and so on too. */
function toneMark(name, code, emoji) {
  const has = (suffix) =>
    tones.every((tone, index) => emoji.get(`${name}_${suffix(index)}`) === withTone(code, tone));
  if (!has((index) => `tone${index + 1}`)) return "";
  return has((index) => `${toneWords[index]}_skin_tone`) ? "!" : "'";
}

/** The code of an emoji in a skin tone: it comes after the first character. */
function withTone(code, tone) {
  const [first, ...rest] = code.split("-");
  return [first, tone, ...(rest[0] === "fe0f" ? rest.slice(1) : rest)].join("-");
}

/** Name and code with signs for the skin tones in them: `*` and `#`, in a name also `~` and `^` for tones in words. */
function toPattern(name, code) {
  if (!isSequence(code)) return [name, code];
  let count = 0;
  const pattern = name.replace(
    /tone[1-5]|(?:medium_light|medium_dark|light|medium|dark)_skin_tone/g,
    (tone) => (tone.endsWith("tone") ? "~^" : "*#").charAt(count++),
  );
  if (count === 0) return [name, code];
  let place = 0;
  return [pattern, code.replace(/1f3f[b-f]/g, () => (place++ === 1 && count === 2 ? "#" : "*"))];
}

/** Names of all icons, as shortcodes have them. */
async function readIcons() {
  const folders = {
    material: "@mdi/svg/svg",
    "fontawesome-brands": "@fortawesome/fontawesome-free/svgs/brands",
    "fontawesome-regular": "@fortawesome/fontawesome-free/svgs/regular",
    "fontawesome-solid": "@fortawesome/fontawesome-free/svgs/solid",
    octicons: "@primer/octicons/build/svg",
    simple: "simple-icons/icons",
  };
  const names = [];
  for (const [set, folder] of Object.entries(folders)) {
    for (const file of await readdir(join(packages, folder)))
      if (file.endsWith(".svg")) names.push(`${set}-${file.slice(0, -4)}`);
  }
  return names;
}

/**
 * The names as hashes of 24 bits, in order: each as its distance to the one before, in two digits. A distance that
 * is too long for them is made of several; the highest number says that no hash ends there.
 */
function hashTable(names) {
  const base = shortcodeDigits.length;
  const longest = base * base - 1;
  const digits = (number) =>
    shortcodeDigits.charAt(Math.floor(number / base)) + shortcodeDigits.charAt(number % base);
  let previous = 0;
  let table = "";
  for (const hash of [...new Set(names.map(hashOf))].sort((a, b) => a - b)) {
    for (; hash - previous >= longest; previous += longest) table += digits(longest);
    table += digits(hash - previous);
    previous = hash;
  }
  return (table.match(/.{1,110}/g) ?? []).join("\n");
}

/** What the reader of the table and its writer have in common. */
async function loadReader() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: project,
    entryPoints: ["server/src/markdown/shortcodes/hash.ts"],
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
