/** A line break: two spaces at the end of a line. */
import { Node } from "../node";
import type { InlinePattern } from "./pattern";

export const lineBreak: InlinePattern = {
  trigger: "  \n",
  scan(text) {
    return (from) => {
      const start = text.text.indexOf("  \n", from);
      if (start === -1) return undefined;
      return { start, end: start + 3, value: new Node("br", text.range(start, start + 3)) };
    };
  },
};
