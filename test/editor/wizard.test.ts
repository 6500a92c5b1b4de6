import assert from "node:assert/strict";
import { ask, type } from "../../client/src/wizard";

describe("questions one after the other", () => {
  it("end with the error when what is typed cannot be checked, such as when the server has stopped", async () => {
    const stopped = new Error("the server has stopped");
    const answers = ask(() => ({
      title: "Proef",
      steps: [
        async (place) => {
          const check = () => Promise.reject(stopped);
          return (await type(place, { prompt: "", value: "iets", changed: () => {}, check })) !== undefined;
        },
      ],
    }));
    await assert.rejects(answers, stopped);
  });
});
