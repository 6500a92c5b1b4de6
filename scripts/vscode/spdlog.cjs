// Stands in for the package @vscode/spdlog in the VS Code that install.mjs installs.
//
// The real one is native code that would have to be compiled. Without it VS Code writes no log files, and
// since output channels are log files as well, the Output panel stays empty and a failed test leaves no trace.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const levels = ["trace", "debug", "info", "warning", "error", "critical"];

/** Has the interface of the package's class; writes at once and does not rotate, as its logs are short. */
class Logger {
  #file;
  #level = levels.indexOf("info");
  #formatted = true;

  constructor(_type, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  /** VS Code asks for one pattern only, the one that `#write` follows. */
  setPattern() {
    this.#formatted = true;
  }
  /** Output channels without levels write their text as it is. */
  clearFormatters() {
    this.#formatted = false;
  }
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    const line = this.#formatted ? `${time} [${levels[level]}] ${message}\n` : message;
    try {
      appendFileSync(this.#file, line);
    } catch {
      // The folder of the logs is removed while VS Code is still closing.
    }
  }
}

async function createLogger(type, name, file) {
  return new Logger(type, name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = (name, file) => createLogger("rotating", name, file);
exports.createAsyncRotatingLogger = (name, file) => createLogger("rotating_async", name, file);
