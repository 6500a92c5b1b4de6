/**
 * The names of icons and emoji. The site knows the icon sets of Material for MkDocs and all emoji of Twemoji;
 * of the latter this module has the flags and the common ones.
 */

const iconName =
  /^(?:material|octicons|simple|fontawesome-(?:brands|regular|solid))-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Places that have a flag, which is written by their code: `:nl:` or `:flag_nl:`. */
const COUNTRIES =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd " +
  "cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj fk fm fo fr ga " +
  "gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke " +
  "kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv " +
  "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc " +
  "sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy " +
  "uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw";

/** Emoji that pages are likely to have, and those whose short names turn up inside other text. */
const COMMON: Readonly<Record<string, string>> = {
  "+1": "👍",
  "-1": "👎",
  a: "🅰",
  ab: "🆎",
  arrow_down: "⬇",
  arrow_left: "⬅",
  arrow_right: "➡",
  arrow_up: "⬆",
  b: "🅱",
  bar_chart: "📊",
  bell: "🔔",
  book: "📖",
  books: "📚",
  bulb: "💡",
  bust_in_silhouette: "👤",
  busts_in_silhouette: "👥",
  calendar: "📆",
  cd: "💿",
  chart_with_upwards_trend: "📈",
  cl: "🆑",
  clipboard: "📋",
  computer: "💻",
  date: "📅",
  exclamation: "❗",
  eyes: "👀",
  file_folder: "📁",
  fire: "🔥",
  gear: "⚙",
  grey_question: "❔",
  heart: "❤",
  heavy_check_mark: "✔",
  hourglass: "⌛",
  id: "🆔",
  information_source: "ℹ",
  key: "🔑",
  link: "🔗",
  lock: "🔒",
  loudspeaker: "📢",
  m: "Ⓜ",
  mag: "🔍",
  memo: "📝",
  ng: "🆖",
  no_entry: "⛔",
  no_entry_sign: "🚫",
  o: "⭕",
  o2: "🅾",
  octagonal_sign: "🛑",
  ok: "🆗",
  on: "🔛",
  ox: "🐂",
  paperclip: "📎",
  pencil: "📝",
  pencil2: "✏",
  point_right: "👉",
  pushpin: "📌",
  question: "❓",
  raised_hand: "✋",
  robot: "🤖",
  robot_face: "🤖",
  rocket: "🚀",
  sa: "🈂",
  scales: "⚖",
  shield: "🛡",
  smile: "😄",
  smiley: "😃",
  sparkles: "✨",
  star: "⭐",
  tada: "🎉",
  thinking: "🤔",
  thumbsdown: "👎",
  thumbsup: "👍",
  tm: "™",
  triangular_flag_on_post: "🚩",
  tv: "📺",
  unlock: "🔓",
  up: "🆙",
  v: "✌",
  vs: "🆚",
  warning: "⚠",
  wave: "👋",
  wc: "🚾",
  white_check_mark: "✅",
  wrench: "🔧",
  x: "❌",
  zap: "⚡",
};

/** Country codes that on their own are another emoji; their flags need `flag_` in front. */
const OTHER_MEANING: ReadonlySet<string> = new Set(["cd", "cl", "id", "ng", "sa", "tm", "tv"]);
const countries: ReadonlySet<string> = new Set(COUNTRIES.split(" "));
const table: ReadonlyMap<string, string> = new Map(Object.entries(COMMON));

/** Whether the site has icons of this name's set; the name itself is taken for granted. */
export function isIcon(name: string): boolean {
  return iconName.test(name);
}

/** The emoji with a shortcode (without its colons), if there is one. */
export function emojiOf(name: string): string | undefined {
  const known = table.get(name);
  if (known !== undefined) return known;
  const country = name.startsWith("flag_") ? name.slice(5) : name;
  if (!countries.has(country) || (country === name && OTHER_MEANING.has(name))) return undefined;
  return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 0x61));
}
