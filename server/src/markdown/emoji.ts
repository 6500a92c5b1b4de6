/**
 * The names of icons and emoji. The site knows the icon sets of Material for MkDocs and all emoji of Twemoji;
 * `useEmojiTable` takes in a full table where one is at hand.
 */

const iconName =
  /^(?:material|octicons|simple|fontawesome-(?:brands|regular|solid))-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Flags that are written by their country code: the codes of ISO 3166-1 alone, as any two letters are none. */
const COUNTRIES =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd " +
  "cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj fk fm fo fr ga " +
  "gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke " +
  "kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv " +
  "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc " +
  "sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy " +
  "uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw";

const COMMON: Readonly<Record<string, string>> = {
  "+1": "👍",
  "-1": "👎",
  arrow_down: "⬇️",
  arrow_left: "⬅️",
  arrow_right: "➡️",
  arrow_up: "⬆️",
  balance_scale: "⚖️",
  bar_chart: "📊",
  bell: "🔔",
  book: "📖",
  books: "📚",
  bulb: "💡",
  bust_in_silhouette: "👤",
  busts_in_silhouette: "👥",
  calendar: "📅",
  chart_with_upwards_trend: "📈",
  clipboard: "📋",
  computer: "💻",
  exclamation: "❗",
  eyes: "👀",
  file_folder: "📁",
  gear: "⚙️",
  grey_question: "❔",
  heart: "❤️",
  heavy_check_mark: "✔️",
  hourglass: "⌛",
  info: "ℹ️",
  information_source: "ℹ️",
  key: "🔑",
  link: "🔗",
  lock: "🔒",
  loudspeaker: "📢",
  mag: "🔍",
  memo: "📝",
  no_entry: "⛔",
  no_entry_sign: "🚫",
  octagonal_sign: "🛑",
  paperclip: "📎",
  pencil: "📝",
  pencil2: "✏️",
  pushpin: "📌",
  question: "❓",
  robot: "🤖",
  robot_face: "🤖",
  rocket: "🚀",
  scales: "⚖️",
  shield: "🛡️",
  smile: "😄",
  smiley: "😃",
  sparkles: "✨",
  star: "⭐",
  tada: "🎉",
  thumbsdown: "👎",
  thumbsup: "👍",
  thinking: "🤔",
  triangular_flag_on_post: "🚩",
  unlock: "🔓",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
  wrench: "🔧",
  x: "❌",
  zap: "⚡",
};

const countries: ReadonlySet<string> = new Set(COUNTRIES.split(" "));
let table: ReadonlyMap<string, string> = new Map(Object.entries(COMMON));

/** Replaces the list of common emoji by a full one: characters by shortcode, without the colons. */
export function useEmojiTable(emoji: ReadonlyMap<string, string>): void {
  table = emoji;
}

/** Whether the site has icons of this name's set; the name itself is taken for granted. */
export function isIcon(name: string): boolean {
  return iconName.test(name);
}

/** The emoji with a shortcode (without its colons), if there is one. */
export function emojiOf(name: string): string | undefined {
  const known = table.get(name);
  if (known !== undefined) return known;
  const country = name.startsWith("flag_") ? name.slice(5) : name;
  if (!countries.has(country)) return undefined;
  return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 0x61));
}
