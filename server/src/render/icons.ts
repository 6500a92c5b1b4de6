/** The pictograms of badges and buttons, drawn for this project; the names are those of the site's icon shortcodes. */

const shapes = {
  /** A label with a hole: the id. */
  "material-tag": "M3 3h9l9 9-9 9-9-9zM7 5.5a1.5 1.5 0 1 0 .01 0z",
  /** An arrow that goes round: the phase of the life cycle. */
  "material-reload": "M12 4a8 8 0 1 0 8 8h-2.4A5.6 5.6 0 1 1 12 6.4V10l6-4.8L12 .4z",
  /** Head and shoulders: the role. */
  "material-account": "M12 3a4.5 4.5 0 1 0 .01 0zM3.5 21c0-5 4-7.5 8.5-7.5s8.5 2.5 8.5 7.5z",
  /** A light bulb: the subject. */
  "material-lightbulb": "M12 2a7 7 0 0 0-4 12.7V17h8v-2.3A7 7 0 0 0 12 2zM8.5 18.5h7V20h-7zM10 21h4v1.5h-4z",
  /** Connected dots: the kind of application. */
  "material-graph":
    "M5 3a3 3 0 1 0 .01 0zM19 3a3 3 0 1 0 .01 0zM12 15a3 3 0 1 0 .01 0zM6.4 8l4.2 8 1.5-.8-4.2-8zM17.6 8l-4.2 8-1.5-.8 4.2-8z",
  /** A warning triangle: the risk group. */
  "material-alert": "M12 2 1 21h22zM11 9h2v6h-2zM11 16.5h2v2h-2z",
  /** Head and shoulders beside two lines: the role under the AI Act. */
  "material-account-details":
    "M8 5a3.5 3.5 0 1 0 .01 0zM1 19c0-4 3.2-5.5 7-5.5s7 1.5 7 5.5zM15 7h8v2h-8zM17 11h6v2h-6z",
  /** A block with three branches: the systemic risk. */
  "material-network": "M9 2h6v6h-2v4h7v4h2v6h-6v-6h2v-2h-5v2h2v6H9v-6h2v-2H6v2h2v6H2v-6h2v-4h7V8H9z",
  /** A magnifying glass: the transparency obligation. */
  "material-magnify":
    "M10 3a7 7 0 1 0 4.2 12.6l5.1 5.1 1.4-1.4-5.1-5.1A7 7 0 0 0 10 3zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z",
  /** An arrow to a line: export. */
  "material-download": "M10 3h4v7h4l-6 6-6-6h4zM4 18h16v3H4z",
  /** An arrow to the right: further reading. */
  "material-arrow-right": "M4 10.7v2.6h10.6l-4.4 4.4L12 19.5l7.5-7.5L12 4.5l-1.8 1.8 4.4 4.4z",
  /** An arrow head: a button that opens a menu. */
  "material-chevron-down": "M5 8h3.2l3.8 4 3.8-4H19l-7 7.5z",
} as const;

export type IconName = keyof typeof shapes;

/** The `<svg>` element of an icon; undefined for a name that has no drawing here. */
export function icon(name: IconName): string;
export function icon(name: string): string | undefined;
export function icon(name: string): string | undefined {
  return Object.hasOwn(shapes, name) ? svg(shapes[name as IconName]) : undefined;
}

function svg(path: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path fill-rule="evenodd" d="${path}"/></svg>`;
}
