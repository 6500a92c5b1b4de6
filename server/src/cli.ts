/** The command line: the same engine as the editor's, for continuous integration and for a look without an editor. */
import { main } from "./cli/main";

main(process.argv).then((code) => {
  process.exitCode = code;
});
