import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printForGitHub } from "../../../server/src/cli/format/github";
import { checkFiles } from "./checkResult";
import { temporaryFolder } from "./runCli";

const here = { root: process.cwd() };

describe("check --format github", () => {
  const folder = temporaryFolder();

  it("annotates the place of each finding, with a command for its severity", async () => {
    const result = await checkFiles("Een fout.\nEen warning, information en hint.\n", here);
    assert.equal(
      printForGitHub(result, {}),
      `::error file=docs/index.md,line=1,endLine=1,col=5,endColumn=9,title=proef-regel::Hier staat fout, en dat is 100%25 mis.
::warning file=docs/index.md,line=2,endLine=2,col=5,endColumn=12,title=proef-regel::Hier staat warning, en dat is 100%25 mis.
::notice file=docs/index.md,line=2,endLine=2,col=14,endColumn=25,title=proef-regel::Hier staat information, en dat is 100%25 mis.
::notice file=docs/index.md,line=2,endLine=2,col=29,endColumn=33,title=proef-regel::Hier staat hint, en dat is 100%25 mis.
1 fout, 1 waarschuwing, 1 opmerking en 1 tip in 1 bestand
`,
    );
  });

  it("escapes what separates the parts of a command", async () => {
    const { reports, ...rest } = await checkFiles({ "docs/a, b%: c.md": "fout\n" }, here);
    const [report] = reports;
    assert.ok(report);
    const finding = { ...report.finding, message: { nl: "50%,\nzie a::b\r", en: "" } };
    assert.match(
      printForGitHub({ ...rest, reports: [{ ...report, finding }] }, {}),
      /^::error file=docs\/a%2C b%25%3A c\.md,line=1,.*,title=proef-regel::50%25, zie a::b $/m,
    );
  });

  it("leaves the columns out when the finding spans lines, which GitHub cannot show", async () => {
    const { reports, ...rest } = await checkFiles("fout\n", here);
    const [report] = reports;
    assert.ok(report);
    const place = { ...report.place, endLine: 3, endColumn: 1 };
    assert.match(
      printForGitHub({ ...rest, reports: [{ ...report, place }] }, {}),
      /^::error file=docs\/index\.md,line=1,endLine=3,title=/,
    );
  });

  it("names files relative to the repository, wherever in it the handbook and the command are", async () => {
    const result = await checkFiles("fout\n", { root: "/repo/kader" });
    assert.match(printForGitHub(result, { GITHUB_WORKSPACE: "/repo" }), /file=kader\/docs\/index\.md,/);
    const inFolder = await checkFiles("fout\n", { root: join(process.cwd(), "kader") });
    assert.match(printForGitHub(inFolder, {}), /file=kader\/docs\/index\.md,/);
    assert.match(printForGitHub(inFolder, { GITHUB_WORKSPACE: "/repo" }), /file=kader\/docs\/index\.md,/);
  });

  it("says that GitHub shows no more than ten of a kind, only when there are more", async () => {
    const ten = printForGitHub(await checkFiles("fout\n".repeat(10), here), {});
    const eleven = printForGitHub(await checkFiles("fout\n".repeat(11), here), {});
    assert.doesNotMatch(ten, /GitHub toont/);
    assert.match(eleven, /\nGitHub toont per stap hooguit 10 .* --format pretty\.\n$/);
  });

  it("adds a table to the page of the run, the worst first, with links to the lines", async () => {
    const file = join(folder(), "samenvatting.md");
    const result = await checkFiles({ "docs/index.md": "hint\nfout\n", "docs/x_y/a b.md": "fout\n" }, here);
    const env = {
      GITHUB_STEP_SUMMARY: file,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "een/kader",
      GITHUB_SHA: "abc",
    };
    printForGitHub(result, env);
    const blob = "https://github.com/een/kader/blob/abc/docs";
    assert.equal(
      readFileSync(file, "utf8"),
      `## Algoritmekader

2 fouten en 1 tip in 2 bestanden.

| ernst | plaats | melding | regel |
| --- | --- | --- | --- |
| fout | [docs/index.md:2](${blob}/index.md?plain=1#L2) | Hier staat fout, en dat is 100% mis. | \`proef-regel\` |
| fout | [docs/x\\_y/a b.md:1](${blob}/x_y/a%20b.md?plain=1#L1) | Hier staat fout, en dat is 100% mis. | \`proef-regel\` |
| tip | [docs/index.md:1](${blob}/index.md?plain=1#L1) | Hier staat hint, en dat is 100% mis. | \`proef-regel\` |

`,
    );
  });

  it("keeps the table below the size that GitHub refuses, and says what it leaves out", async () => {
    const file = join(folder(), "samenvatting.md");
    printForGitHub(await checkFiles("fout\n".repeat(700), here), { GITHUB_STEP_SUMMARY: file });
    const text = readFileSync(file, "utf8");
    assert.ok(text.length < 1_000_000);
    assert.match(text, /\nEn nog 200, die hier niet passen\.\n/);
  });

  it("goes on when the table cannot be written", async () => {
    const file = join(folder(), "weg", "samenvatting.md");
    const text = printForGitHub(await checkFiles("fout\n".repeat(11), here), { GITHUB_STEP_SUMMARY: file });
    assert.match(text, /^::error/);
    assert.match(text, /\nDe samenvatting kan niet geschreven worden \(.*\)\.\n.*--format pretty\.\n$/);
    assert.ok(!existsSync(file));
  });
});
