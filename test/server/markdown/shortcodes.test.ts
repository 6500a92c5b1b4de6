/** Icons and emoji by shortcode. */
import assert from "node:assert/strict";
import { emojiCode } from "../../../server/src/markdown/shortcodes/emoji";
import { isIcon } from "../../../server/src/markdown/shortcodes/icons";
import { check, html } from "./html";

function picture(shortcode: string, character: string, code: string): string {
  const source = `https://cdn.jsdelivr.net/gh/jdecked/twemoji@15.1.0/assets/svg/${code}.svg`;
  return `<img alt="${character}" class="twemoji" src="${source}" title="${shortcode}" />`;
}

describe("Shortcodes", () => {
  it("of emoji are pictures", () =>
    check(
      ":rocket: :+1:\n",
      `<p>${picture(":rocket:", "🚀", "1f680")} ${picture(":+1:", "👍", "1f44d")}</p>`,
    ));
  it("of icons are drawings", () =>
    assert.match(html(":material-arrow-right:\n"), /^<p><span class="twemoji"><svg .*<\/svg><\/span><\/p>$/));
  it("that nobody knows stay, with what looks like Markdown in them", () =>
    check(
      ":bestaat_niet: :material-bestaat-niet: :_a_:\n",
      "<p>:bestaat_niet: :material-bestaat-niet: :_a_:</p>",
    ));
  it("work inside words: a URN shows a flag", () =>
    check("urn:nl:ak:ver:x\n", `<p>urn${picture(":nl:", "🇳🇱", "1f1f3-1f1f1")}ak:ver:x</p>`));
  it("are text in code and behind a backslash", () =>
    check("`:nl:` \\:nl:\n", "<p><code>:nl:</code> :nl:</p>"));
  it("take an attribute list", () =>
    check(
      ":nl:{ .a }\n",
      `<p>${picture(":nl:", "🇳🇱", "1f1f3-1f1f1").replace('"twemoji"', '"twemoji a"')}</p>`,
    ));

  describe("of emoji", () => {
    it("are names and second names", () => {
      for (const name of ["thumbsup", "+1", "thumbs_up"]) assert.equal(emojiCode(name), "1f44d");
    });
    it("give the name of the picture: variation selectors only within sequences", () => {
      assert.equal(emojiCode("warning"), "26a0");
      assert.equal(emojiCode("one"), "31-20e3");
      assert.equal(emojiCode("rainbow_flag"), "1f3f3-fe0f-200d-1f308");
    });
    it("exist in skin tones", () => {
      assert.equal(emojiCode("+1_tone3"), "1f44d-1f3fd");
      assert.equal(emojiCode("man_office_worker_medium_light_skin_tone"), "1f468-1f3fc-200d-1f4bc");
      assert.equal(emojiCode("detective_tone1"), "1f575-1f3fb");
      assert.equal(emojiCode("people_holding_hands_tone1_tone5"), "1f9d1-1f3fb-200d-1f91d-200d-1f9d1-1f3ff");
      assert.equal(emojiCode("people_holding_hands_tone1"), "1f9d1-1f3fb-200d-1f91d-200d-1f9d1-1f3fb");
      assert.equal(emojiCode("rocket_tone1"), undefined);
    });
    it("are flags by country, unless its code means something else", () => {
      assert.equal(emojiCode("be"), "1f1e7-1f1ea");
      assert.equal(emojiCode("flag_tv"), "1f1f9-1f1fb");
      assert.equal(emojiCode("tv"), "1f4fa");
      assert.equal(emojiCode("ak"), undefined);
    });
    it("are no numbers, as in a time", () => assert.equal(emojiCode("30"), undefined));
  });

  describe("of icons", () => {
    it("exist in the four sets", () => {
      for (const name of ["material-tag", "fontawesome-solid-house", "octicons-alert-16", "simple-github"])
        assert.ok(isIcon(name), name);
    });
    it("need the right name and set", () => {
      for (const name of [
        "material-tagg",
        "fontawesome-house",
        "octicons-alert",
        "tag",
        "material-",
        "Material-tag",
      ])
        assert.ok(!isIcon(name), name);
    });
  });
});
