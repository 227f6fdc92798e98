(function (module, require, __dirname) {
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/entry/action.ts
var import_node_fs11 = require("node:fs");
var import_node_path6 = require("node:path");

// node_modules/@actions/core/lib/command.js
var os = __toESM(require("os"), 1);

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
var crypto = __toESM(require("crypto"), 1);
var fs = __toESM(require("fs"), 1);
var os2 = __toESM(require("os"), 1);
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
var os4 = __toESM(require("os"), 1);

// node_modules/@actions/core/lib/summary.js
var import_os = require("os");
var import_fs = require("fs");
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options2) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options2 === null || options2 === void 0 ? void 0 : options2.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header: header2, data, colspan, rowspan } = cell;
        const tag = header2 ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options2) {
    const { width, height } = options2 || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
var import_os2 = __toESM(require("os"), 1);

// node_modules/@actions/io/lib/io-util.js
var fs2 = __toESM(require("fs"), 1);
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options2) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options2 && options2.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options2 && options2.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

// src/base/channel.ts
var permissions = {
  comment: "pull-requests: write",
  review: "pull-requests: write",
  "check-run": "checks: write",
  "upload-sarif": "security-events: write",
  issues: "issues: write",
  "request-review": "pull-requests: write",
  remove: "contents: write, pull-requests: write"
};

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};
function isUserError(error) {
  return error instanceof Error && error.name === "UserError";
}

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;
function isDate(text) {
  return timeOf(text) !== null;
}
function timeOf(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time : null;
}

// src/base/nearest.ts
function nearest(word2, candidates) {
  const limit = Math.max(2, Math.floor(word2.length / 3));
  let best = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word2.length) > limit) continue;
    const edits = distance(word2.toLowerCase().slice(0, 64), candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

// src/config/option.ts
var judging = ["check", "audit", "register"];
var all = [
  ...judging,
  "report",
  "sweep",
  "attest",
  "init",
  "graph",
  "fix"
];
var option = (name, kind, placeholder, help, more = {}) => ({ name, kind, values: [], placeholder, help, commands: all, input: false, ...more });

// src/config/sweep-options.ts
var removing = { commands: ["sweep"], needs: "remove" };
var sweepOptions = [
  option("within", "text", "DAYS", "how many days ahead counts as due in a sweep; default: 30", {
    commands: ["sweep"],
    input: true
  }),
  option("attested-within", "text", "DAYS", "how long an attestation holds; default: 180", {
    commands: ["sweep"],
    input: true
  }),
  option(
    "issues",
    "text",
    "OWNER/REPO",
    "keep an issue for each owner there, with the token in GITHUB_TOKEN",
    { commands: ["sweep"] }
  ),
  option("mention", "flag", "", "mention owners in their issues, so that GitHub tells them", {
    commands: ["sweep"],
    input: true,
    needs: "issues"
  }),
  option(
    "remove",
    "flag",
    "",
    "write what removes those that are past their day, or the one that is named",
    {
      commands: ["sweep"]
    }
  ),
  option(
    "stage",
    "choice",
    "",
    "disable it, or delete it with all that is its own; default: what is next",
    {
      values: ["auto", "disable", "delete"],
      ...removing
    }
  ),
  option(
    "pull-request",
    "text",
    "OWNER/REPO",
    "with `--remove`, write nothing here and open a pull request there for each, with GITHUB_TOKEN",
    removing
  ),
  option(
    "wait",
    "text",
    "DAYS",
    "how long it stays disabled before it is deleted; default: 14",
    removing
  ),
  option("identity", "text", "KEY|ADDRESS", "remove this one, whatever its day", removing)
];

// src/config/options.ts
var formats = [
  "terminal",
  "json",
  "ndjson",
  "markdown",
  "github",
  "sarif",
  "codequality"
];
var channel = (name, help) => option(name, "flag", "", `${help}; needs \`${permissions[name]}\``, {
  commands: [],
  input: true
});
var attesting = { commands: ["attest"] };
var options = [
  option(
    "base",
    "text",
    "REF|FOLDER",
    "what to compare with; default: the pull request's base, or the merge base",
    {
      commands: ["check", "fix"],
      input: true
    }
  ),
  option("head", "text", "REF|FOLDER", "what to judge; default: the working tree", {
    commands: ["check"],
    input: true
  }),
  option(
    "repo",
    "text",
    "DIR",
    "a work tree, a git directory or a bare repository; default: here",
    {
      commands: ["check", "register", "attest", "fix"]
    }
  ),
  option(
    "config",
    "text",
    "FILE",
    "configuration to use in place of the tree's (check: of the one at base)",
    {
      input: true
    }
  ),
  option(
    "preset",
    "choice",
    "",
    "the severity table to start from; default: the configuration's, or baseline",
    {
      values: ["baseline", "strict", "beside-zizmor"],
      input: true
    }
  ),
  option(
    "fail-on",
    "choice",
    "",
    "the least severity that fails; default: error (check), never (audit, register)",
    {
      values: ["error", "warning", "never"],
      commands: judging,
      input: true
    }
  ),
  option("exclude", "list", "GLOB", "paths not to judge; may be given several times", {
    input: true
  }),
  option("all", "flag", "", "judge also what did not change", {
    commands: ["check", "fix"],
    input: true
  }),
  option(
    "unsafe",
    "flag",
    "",
    "write also what is right only when something else is true, and say what",
    {
      commands: ["fix"]
    }
  ),
  option("dry-run", "flag", "", "write nothing: only print the patch", {
    commands: ["fix", "sweep"]
  }),
  option("strict-gaps", "flag", "", "a gap in a changed file could not be judged: exit 2", {
    commands: judging,
    input: true
  }),
  option(
    "plan",
    "list",
    "[DIR=]FILE",
    "what Terraform would do, as `terraform show -json` prints a plan, and the root it is of where that cannot be told; may be given several times",
    { input: true }
  ),
  option(
    "evidence",
    "list",
    "[DIR=|DAY=|ARN=]FILE",
    "what a platform exports of how identities are used, and the root it is of, the day it was made or whose it is, where that cannot be told; may be given several times",
    { commands: ["check", "audit", "register", "report", "sweep"], input: true }
  ),
  option("format", "choice", "", "default: terminal", {
    values: formats,
    commands: ["check", "audit"]
  }),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "json", "ndjson", "csv", "markdown", "cyclonedx"],
    commands: ["register"]
  }),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "markdown", "json"],
    commands: ["report", "sweep"]
  }),
  option("standard", "choice", "", "the standard to report on", {
    values: ["owasp-nhi", "nist-csf", "nist-ai-rmf", "cis-v8", "soc2", "iso-27001"],
    commands: ["report"]
  }),
  option("command", "choice", "", "what the Action does; default: check", {
    values: ["check", "sweep"],
    commands: [],
    input: true
  }),
  ...sweepOptions,
  option("adopt", "flag", "", "also list what stands and is to be mended, by whom and by when", {
    commands: ["init"]
  }),
  option("months", "text", "N", "over how many months that is spread; default: 6", {
    commands: ["init"],
    needs: "adopt"
  }),
  option("owner", "text", "OWNER", "who answers for the identity", attesting),
  option("needed-until", "text", "YYYY-MM-DD", "the last day that it is needed", attesting),
  option("reason", "text", "TEXT", "what it is for; default: what is written beside it", attesting),
  option("rotation", "choice", "", "how its standing credentials are replaced", {
    ...attesting,
    values: ["manual", "automatic"]
  }),
  option("rotation-window", "text", "TEXT", "when: `Sun 02:00-04:00 UTC`", attesting),
  option("rotation-next", "text", "YYYY-MM-DD", "the day on which they are next", attesting),
  option("format", "choice", "", "default: terminal", {
    values: ["terminal", "json"],
    commands: ["rules"]
  }),
  option("format", "choice", "", "default: mermaid", {
    values: ["mermaid", "dot", "json"],
    commands: ["graph"]
  }),
  option(
    "identity",
    "text",
    "KEY|ADDRESS",
    "draw only what leads to one identity and what it leads to",
    { commands: ["graph"] }
  ),
  option("output", "text", "FILE", "write there instead of to standard output"),
  option("facts", "flag", "", "list every fact in JSON", { commands: judging }),
  option("today", "text", "YYYY-MM-DD", "the day to judge for, UTC; default: today"),
  channel("comment", "one comment on the pull request, kept up to date"),
  channel("review", "review comments on the lines that the pull request changes"),
  channel("check-run", "a check run of its own, with all annotations"),
  channel("upload-sarif", "alerts of code scanning"),
  channel("issues", "with `command: sweep`, an issue for each owner, kept up to date"),
  channel(
    "remove",
    "with `command: sweep`, a pull request for each identity that is past its day, in two stages"
  ),
  channel("request-review", "a request for review to owners who must approve and have not"),
  option("sarif", "text", "FILE", "write SARIF there, for `github/codeql-action/upload-sarif`", {
    commands: [],
    input: true
  }),
  option(
    "report",
    "text",
    "FILE",
    "judge nothing: tell what this JSON report of another job says",
    {
      commands: [],
      input: true
    }
  )
];
function optionsOf(command) {
  return options.filter((o) => o.commands.includes(command));
}

// src/config/read-flags.ts
function single(flags2, name) {
  return flags2.values.get(name)?.[0] ?? null;
}
function isSet(flags2, name) {
  return single(flags2, name) === "true";
}
function checkValue(option2, value) {
  if (option2.kind === "list")
    return value.split(/[\n,]/).map((v) => v.trim()).filter((v) => v !== "");
  if (option2.kind === "flag" && value !== "true" && value !== "false") {
    throw new UserError(
      `\`${option2.name}\` is true or false, not \`${value}\``,
      "Write true or false."
    );
  }
  if (option2.kind === "choice" && !option2.values.includes(value)) {
    const close = nearest(value, option2.values);
    const todo = close ? `Did you mean \`${close}\`?` : `Choose ${option2.values.join(", ")}.`;
    throw new UserError(`\`${option2.name}\` cannot be \`${value}\``, todo);
  }
  if (option2.name === "today" && !isDate(value)) {
    throw new UserError(`\`${value}\` is no day`, "Write `--today YYYY-MM-DD`.");
  }
  return [value];
}

// src/report/escape.ts
function forTerminal(text) {
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu,
    "\uFFFD"
  );
}
function linesForTerminal(text) {
  return text.split("\n").map(forTerminal).join("\n");
}
function forLog(text) {
  return text.replace(/^([^\S\n]*)::/gm, "$1\uFFFD::").replaceAll("##[", "##\uFFFD[");
}
function forCommandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

// src/stage/shown.ts
async function withDiff(report, { hunks }) {
  const open2 = report.findings.filter(({ waiver }) => waiver === null);
  if (!hunks || open2.length === 0) return report;
  const paths = /* @__PURE__ */ new Set();
  for (const path of open2.flatMap(pathsOf)) paths.add(report.links.get(path) ?? path);
  return { ...report, diff: await hunks([...paths].sort()) };
}
function pathsOf({ primary, related, change }) {
  const fact = change?.fact;
  const via = fact?.via.map(({ at: at3 }) => at3) ?? [];
  const all2 = [primary, ...related.map(({ at: at3 }) => at3), ...fact ? [fact.at] : [], ...via];
  return all2.map(({ file }) => file.path);
}

// src/source/base-head.ts
var import_node_fs7 = require("node:fs");

// src/base/order.ts
function endOfRun(list2, holds) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(list2[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/source/git.ts
var import_node_child_process = require("node:child_process");
var mostOutput = 512 * 1024 * 1024;
var neutral = [
  "safe.directory=*",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotepath=off",
  "core.alternateRefsCommand=",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "gc.auto=0",
  "maintenance.auto=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.writeCommitGraph=false"
].flatMap((setting) => ["-c", setting]);
var kept = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|HTTP_\w+|PROXY_\w+|EXEC_PATH|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM))$/;
function environment(repository, options2) {
  const env2 = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== void 0 && (!name.startsWith("GIT_") || kept.test(name))) env2[name] = value;
  }
  Object.assign(env2, {
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    GCM_INTERACTIVE: "never"
  });
  const network = options2.network === true && repository.network;
  if (!network) {
    return { ...env2, GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  }
  env2["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
  if (options2.token === true && network.token !== null)
    Object.assign(env2, header(network.server, network.token));
  return env2;
}
function header(server, token) {
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`
  };
}
function startGit(repository, args, options2) {
  const place = [
    `--git-dir=${repository.gitDir}`,
    ...repository.workTree === null ? [] : [`--work-tree=${repository.workTree}`]
  ];
  const paths = options2.stars === true ? [] : ["--literal-pathspecs"];
  return (0, import_node_child_process.spawn)("git", [...place, "--no-pager", ...paths, ...neutral, ...args], {
    cwd: repository.workTree ?? repository.gitDir,
    env: environment(repository, options2),
    // Each pipe costs a start a few milliseconds.
    stdio: [
      options2.input === void 0 ? "ignore" : "pipe",
      "pipe",
      options2.quiet === true ? "ignore" : "pipe"
    ],
    windowsHide: true
  });
}
function runGit(repository, args, options2 = {}) {
  const child = startGit(repository, args, options2);
  const timeout = options2.timeout ?? 12e4;
  return new Promise((resolve4, reject) => {
    const out = [];
    let size = 0;
    let stderr = "";
    const end = (error) => {
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(() => end(slow(args, timeout)), timeout);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(cannotRun(error));
    });
    child.stdin?.on("error", () => void 0);
    child.stdout?.on("data", (chunk) => {
      if (options2.onData) {
        if (!options2.onData(chunk)) child.kill("SIGKILL");
        return;
      }
      size += chunk.length;
      if (size > mostOutput) end(tooMuch(args));
      else out.push(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      if (stderr.length < 8192) stderr += chunk.toString("utf8");
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve4({ code: code ?? -1, stdout: Buffer.concat(out), stderr: clean(stderr) });
    });
    child.stdin?.end(options2.input ?? "");
  });
}
function tooMuch(args) {
  return new UserError(
    `\`git ${args[0] ?? ""}\` says more than ${mostOutput >> 20} MiB`,
    "Judge a smaller tree."
  );
}
function slow(args, timeout) {
  return new UserError(
    `\`git ${args[0] ?? ""}\` did not end within ${timeout / 1e3} seconds`,
    "Run it by hand to see why, or fetch what it needs beforehand."
  );
}
function cannotRun(error) {
  return error.code === "ENOENT" ? new UserError(
    "`git` is not on the PATH, and a repository is read through it",
    "Install git, or judge plain folders with `--base FOLDER --head FOLDER`."
  ) : new UserError(`\`git\` cannot be started: ${error.message}`, "Mend the installation of git.");
}
function clean(text) {
  return text.replace(/\/\/[^/@\s]*@/g, "//***@").trim();
}
function reason(output) {
  const line = output.stderr.split("\n").find((one) => /^(fatal|error)/.test(one)) ?? output.stderr.split("\n")[0] ?? "";
  return line.replace(/^(fatal|error): /, "").slice(0, 300) || `git ended with ${output.code}`;
}
async function needGit(repository, args, options2 = {}) {
  let output = await runGit(repository, args, options2);
  for (const token of repository.network ? [false, true] : [])
    if (output.code !== 0)
      output = await runGit(repository, args, { ...options2, network: true, token });
  if (output.code === 0) return output.stdout;
  throw new UserError(
    `\`git ${args[0] ?? ""}\` failed in \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew."
  );
}

// src/source/snapshot.ts
var largestFile = 8 * 1024 * 1024;
var mostEntries = 5e5;
var tooLarge = `it is larger than ${largestFile / 1024 / 1024} MiB`;
var emptySnapshot = {
  commit: null,
  entries: [],
  read: () => Promise.resolve(/* @__PURE__ */ new Map()),
  whyAbsent: () => "it is not in the tree",
  unread: []
};
function badPath(path) {
  if (!path.includes("/.") && !path.startsWith(".") && !path.includes("//")) {
    if (path !== "" && !path.startsWith("/") && !path.endsWith("/")) return null;
  } else if (!odd.test(path)) return null;
  const whole = path === "" || path.startsWith("/") || path.endsWith("/");
  return whole ? "its name is not a relative path" : "its name would lead out of the tree";
}
var odd = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;
function sortEntries(entries) {
  for (let i = 1; i < entries.length; i++) {
    const before = entries[i - 1];
    const here = entries[i];
    if (before && here && before.path > here.path)
      return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  }
  return entries;
}

// src/source/answers.ts
function scanner() {
  const answers = [];
  let line = "";
  let told = { id: "", type: "" };
  let body = null;
  let filled = 0;
  let large = false;
  const keep2 = (bytes) => answers.push({ ...told, bytes });
  const header2 = () => {
    const [id = "", type = "", length = ""] = line.split(" ");
    const size = Number.parseInt(length, 10);
    if (Number.isNaN(size)) answers.push("missing");
    else if (size > largestFile) large = true;
    else {
      told = { id, type };
      return size + 1;
    }
    return null;
  };
  const begin = (chunk, at3, size) => {
    if (at3 + size <= chunk.length) {
      keep2(chunk.subarray(at3, at3 + size - 1));
      return at3 + size;
    }
    body = Buffer.allocUnsafe(size);
    filled = chunk.copy(body, 0, at3);
    return chunk.length;
  };
  const push2 = (chunk) => {
    let at3 = 0;
    while (at3 < chunk.length && !large) {
      if (body === null) {
        const end = chunk.indexOf(10, at3);
        line += chunk.toString("latin1", at3, end === -1 ? chunk.length : end);
        at3 = end === -1 ? chunk.length : end + 1;
        if (end === -1) continue;
        const size = header2();
        line = "";
        if (size !== null) at3 = begin(chunk, at3, size);
      } else {
        const taken3 = chunk.copy(body, filled, at3);
        at3 += taken3;
        filled += taken3;
        if (filled === body.length) {
          keep2(body.subarray(0, -1));
          body = null;
        }
      }
    }
    return !large;
  };
  return { push: push2, answers, large: () => large };
}

// src/base/object-id.ts
var isSha = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

// src/source/object-store.ts
var most = 1e3;
var patience = 12e4;
var stores = /* @__PURE__ */ new WeakMap();
function objectStore(repository) {
  const known = stores.get(repository);
  if (known) return known;
  const store = openStore(
    startGit(repository, ["cat-file", "--batch"], { input: "", quiet: true, network: true })
  );
  stores.set(repository, store);
  return store;
}
function openStore(child) {
  const { stdin, stdout } = child;
  const questions = [];
  const scan = scanner();
  let gone = false;
  let timer = null;
  const end = () => {
    gone = true;
    child.kill("SIGKILL");
    for (const { answer } of questions.splice(0)) answer(null);
    wait();
  };
  const wait = () => {
    if (timer) clearTimeout(timer);
    timer = questions.length > 0 ? setTimeout(end, patience) : null;
    for (const one of [child, stdin, stdout])
      if (timer) one?.ref();
      else one?.unref();
  };
  child.on("error", end);
  child.on("close", end);
  stdin?.on("error", end);
  stdout?.on("data", (chunk) => {
    const going = scan.push(chunk);
    for (let next = questions[0]; next && scan.answers.length >= next.count; next = questions[0]) {
      questions.shift();
      next.answer(scan.answers.splice(0, next.count));
    }
    if (!going) end();
    else if (questions.length === 0) wait();
  });
  wait();
  return {
    ask: (names) => new Promise((answer) => {
      if (names.length === 0) return answer([]);
      if (gone || names.length > most) return answer(null);
      questions.push({ count: names.length, answer });
      wait();
      stdin?.write(names.map((name) => `${name}
`).join(""));
    })
  };
}

// src/source/objects.ts
async function sizes(repository, ids) {
  const input = ids.map((id) => id + "\n").join("");
  const { stdout } = await runGit(
    repository,
    ["cat-file", "--batch-check=%(objectsize)", "--buffer"],
    { input, network: true }
  );
  const lines2 = stdout.toString("latin1").split("\n");
  return ids.map((_, i) => /^\d+$/.test(lines2[i] ?? "") ? Number(lines2[i]) : -1);
}
function blobReader(repository) {
  const why = /* @__PURE__ */ new Map();
  const read = async (asked) => {
    const found = /* @__PURE__ */ new Map();
    const wanted = [...new Set(asked)].filter(isSha);
    const answers = await objectStore(repository).ask(wanted);
    if (answers) keep(wanted, answers, found, why);
    else await readOnce(repository, wanted, found, why);
    if (repository.network) demand(wanted, found, why);
    return found;
  };
  return { read, whyAbsent: (id) => why.get(id) ?? "git could not read its content" };
}
async function readOnce(repository, wanted, found, why) {
  const hasToken = (repository.network?.token ?? null) !== null;
  let token = false;
  let left = wanted;
  for (let failures = 0; left.length > 0 && failures < 4; ) {
    const scan = scanner();
    const input = left.map((id) => id + "\n").join("");
    const ended = await runGit(repository, ["cat-file", "--batch", "--buffer"], {
      input,
      token,
      network: failures < 2,
      onData: scan.push
    });
    keep(left, scan.answers, found, why);
    const next = left[scan.answers.length];
    if (next === void 0) break;
    left = left.slice(scan.answers.length);
    if (scan.large()) {
      why.set(next, tooLarge);
      left = await withoutLarge(repository, left.slice(1), why);
    } else if (hasToken && !token) {
      token = true;
    } else {
      why.set(next, `git cannot read it: ${reason(ended)}`);
      left = left.slice(1);
      failures++;
    }
  }
}
function demand(wanted, found, why) {
  const lost = wanted.filter((id) => !found.has(id) && why.get(id) !== tooLarge);
  const [first] = lost;
  if (first === void 0) return;
  throw new UserError(
    `the content of ${lost.length === 1 ? "a file" : `${lost.length} files`} is not in the repository, and could not be fetched: ${why.get(first) ?? "git could not read it"}`,
    "Leave `filter` and `sparse-checkout` out of `actions/checkout`, or let the input `token` read the repository (`contents: read`)."
  );
}
function keep(ids, answers, found, why) {
  for (const [i, answer] of answers.entries()) {
    const id = ids[i];
    if (id === void 0) continue;
    if (answer === "missing")
      why.set(id, "its content is missing from the repository (a partial or broken clone)");
    else found.set(id, answer.bytes);
  }
}
async function withoutLarge(repository, ids, why) {
  if (ids.length === 0) return [];
  const known = await sizes(repository, ids);
  for (const [i, id] of ids.entries()) if ((known[i] ?? 0) > largestFile) why.set(id, tooLarge);
  return ids.filter((_, i) => (known[i] ?? 0) <= largestFile);
}

// src/source/commit.ts
function modeAt(text, at3) {
  if (text.startsWith("100644", at3)) return "file";
  if (text.startsWith("100755", at3)) return "executable";
  if (text.startsWith("120000", at3)) return "link";
  return text.startsWith("160000", at3) ? "submodule" : "file";
}
var odd2 = /[\t/](?:\.{0,2}|\.git)[/\0]/i;
function parseTree(bytes) {
  const entries = [];
  const unread = [];
  const text = bytes.toString("utf8");
  const isPlain = !odd2.test(text);
  for (let at3 = 0, end; (end = text.indexOf("\0", at3)) !== -1; at3 = end + 1) {
    const tab = text.indexOf("	", at3);
    const path = text.slice(tab + 1, end);
    const full = entries.length >= mostEntries;
    const why = full ? `the tree has more than ${mostEntries} files` : isPlain ? null : badPath(path);
    if (why === null) {
      const blob = text.slice(text.indexOf(" ", at3 + 7) + 1, tab);
      entries.push({ path, blob, size: -1, mode: modeAt(text, at3) });
    } else if (unread.length < 1e3) unread.push({ path, why });
  }
  return { entries: sortEntries(entries), unread };
}
function snapshotOf(repository, commit2, listing) {
  const { read, whyAbsent } = blobReader(repository);
  return { commit: commit2, entries: listing.entries, unread: listing.unread, read, whyAbsent };
}
async function commitSnapshot(repository, commit2) {
  const bytes = await needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", commit2]);
  return snapshotOf(repository, commit2, parseTree(bytes));
}
async function listPair(repository, base, head, seek = null, quiet = false) {
  const diff = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-abbrev",
    "-M50%",
    "-l500",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
    base,
    head,
    "--"
  ];
  const both = Promise.all([
    needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", head], { quiet }),
    needGit(repository, diff, { quiet })
  ]);
  const seen = seek ? search(repository, head, seek) : Promise.resolve(null);
  const [listed, changed] = await both;
  return { now: parseTree(listed), steps: parseDiff(changed), seen };
}
function pairOf(repository, base, head, { now, steps, seen }) {
  const searchHead = (more) => search(repository, head, more);
  const headSnapshot = { ...snapshotOf(repository, head, now), seen, search: searchHead };
  const renames = new Map(
    steps.flatMap((step) => step.from === null ? [] : [[step.path, step.from]])
  );
  return {
    base: { ...headSnapshot, commit: base, ...undo(now, steps) },
    head: headSnapshot,
    renames
  };
}
var mostWords = 16e3;
async function search(repository, commit2, { words: words3, bytes = [], endings }) {
  if (words3.some((word2) => /[\n\0]/.test(word2)) || words3.join("").length > mostWords) return null;
  const lines2 = [...words3.map((word2) => Buffer.from(word2)), ...bytes];
  const input = Buffer.concat(lines2.flatMap((line) => [line, Buffer.from("\n")]));
  const plain = [
    "--full-name",
    "--no-color",
    "--no-textconv",
    "--no-recurse-submodules",
    "--threads=1"
  ];
  const paths = endings.map((ending) => `*${ending}`);
  const args = ["grep", "-l", "-z", "-a", "-F", ...plain, "-f", "-", commit2, "--", ...paths];
  const found = await runGit(repository, args, { input, stars: true }).catch(() => null);
  if (found === null || found.code > 1 || found.code < 0 || found.stderr !== "") return null;
  const start = commit2.length + 1;
  return new Set(
    found.stdout.toString("utf8").split("\0").slice(0, -1).map((line) => line.slice(start))
  );
}
function parseDiff(bytes) {
  const fields = bytes.toString("utf8").split("\0");
  const steps = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const match = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/.exec(fields[i] ?? "");
    if (!match)
      throw new UserError(
        "`git diff-tree` gave an answer that we do not understand",
        "Report it with the output of `git --version`."
      );
    const [, mode = "", blob = "", status] = match;
    const path = fields[i + 1] ?? "";
    const was = (at3) => ({ path: at3, blob, size: -1, mode: modeAt(mode, 0) });
    if (status === "R") {
      const to = fields[i + 2] ?? "";
      steps.push({ path, was: was(path), from: null }, { path: to, was: null, from: path });
      i += 3;
    } else {
      steps.push({ path, was: status === "A" ? null : was(path), from: null });
      i += 2;
    }
  }
  return steps;
}
function undo(now, steps) {
  const was = new Map(steps.map((step) => [step.path, step.was]));
  const unread = now.unread.filter((one) => !was.has(one.path));
  const back = [];
  for (const [path, entry] of was) {
    const why = badPath(path);
    if (entry !== null && why === null) back.push(entry);
    else if (entry !== null && why !== null) unread.push({ path, why });
  }
  return { entries: replaced(now.entries, [...was.keys()].sort(), sortEntries(back)), unread };
}
function replaced(entries, gone, few2) {
  const all2 = [];
  let next = 0;
  let other = 0;
  for (const path of gone) {
    const place = endOfRun(entries, (one) => one.path < path);
    for (; next < place; next++) all2.push(entries[next]);
    while (entries[next]?.path === path) next++;
    if (few2[other]?.path === path) all2.push(few2[other++]);
  }
  for (; next < entries.length; next++) all2.push(entries[next]);
  return all2;
}

// src/source/repository.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var isFolder = (path) => (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
var small = (path) => {
  const found = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size < 65536 ? (0, import_node_fs.readFileSync)(path, "utf8").trim() : null;
};
function isGitDir(path) {
  const common = commonDir(path);
  return small((0, import_node_path.join)(path, "HEAD")) !== null && isFolder((0, import_node_path.join)(common, "objects")) && isFolder((0, import_node_path.join)(common, "refs"));
}
function commonDir(gitDir) {
  const common = small((0, import_node_path.join)(gitDir, "commondir"));
  return common === null ? gitDir : (0, import_node_path.resolve)(gitDir, common);
}
function gitDirOf(folder) {
  const path = (0, import_node_path.join)(folder, ".git");
  if (isFolder(path)) return isGitDir(path) ? path : null;
  const named = small(path)?.match(/^gitdir: (.+)$/)?.[1];
  return named === void 0 ? null : (0, import_node_path.resolve)(folder, named);
}
function findRepository(folder, network = null) {
  const start = (0, import_node_path.resolve)(folder);
  if (!isFolder(start)) {
    throw new UserError(
      `\`${folder}\` is not a folder`,
      "Give the path of a work tree, a git directory, a bare repository or a plain folder."
    );
  }
  if (isGitDir(start))
    return { gitDir: start, commonDir: commonDir(start), workTree: null, network };
  for (let at3 = start; ; at3 = (0, import_node_path.dirname)(at3)) {
    const gitDir = gitDirOf(at3);
    if (gitDir !== null) return { gitDir, commonDir: commonDir(gitDir), workTree: at3, network };
    if ((0, import_node_path.dirname)(at3) === at3) return null;
  }
}
function needRepository(folder, network = null) {
  const found = findRepository(folder, network);
  if (found) return found;
  throw new UserError(
    `\`${folder}\` is not in a git repository, so there is no base to compare it with`,
    "Run `nhi-lint audit` to judge the whole folder, or name two folders with `--base FOLDER --head FOLDER`."
  );
}
function isShallow(repository) {
  return ((0, import_node_fs.statSync)((0, import_node_path.join)(repository.commonDir, "shallow"), { throwIfNoEntry: false })?.size ?? 0) > 0;
}
function checkedOut({ gitDir, commonDir: common }) {
  const head = small((0, import_node_path.join)(gitDir, "HEAD"));
  const branch = head?.match(/^ref: (refs\/heads\/[\w/.-]+)$/)?.[1];
  const id = branch === void 0 || branch.includes("..") ? head : small((0, import_node_path.join)(common, branch));
  return id !== null && isSha(id) ? id : null;
}
function originName(folder) {
  const repository = findRepository(folder);
  const isWhole = repository?.workTree === null || repository?.workTree === (0, import_node_path.resolve)(folder);
  const config = isWhole && repository && small((0, import_node_path.join)(repository.commonDir, "config"));
  const remote = config && /^\[remote "origin"\]\n(?:[^[\n]*\n)*?\s*url\s*=\s*(\S+)/m.exec(config)?.[1];
  const [, owner, name] = remote && /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) || [];
  return owner !== void 0 && name !== void 0 ? `${owner}/${name}` : null;
}

// src/source/history.ts
function checkRef(ref) {
  const odd3 = ref.split("").some((char) => char <= " " || char === "\x7F");
  if (ref !== "" && !odd3 && !ref.startsWith("-") && !ref.includes("..") && ref.length <= 1024) {
    return ref;
  }
  throw new UserError(
    `\`${ref.slice(0, 80)}\` cannot be the name of a commit`,
    "Name one branch, tag or commit id."
  );
}
var isZero = (sha) => /^0+$/.test(sha);
async function findCommits(repository, refs) {
  const names = refs.map((ref) => `${checkRef(ref)}^{commit}`);
  const answers = await objectStore(repository).ask(names) ?? await askedOnce(repository, names);
  return answers.map((answer) => answer === "missing" ? null : commitOf(answer));
}
async function askedOnce(repository, names) {
  const input = names.map((name) => `${name}
`).join("");
  const { push: push2, answers } = scanner();
  const output = await runGit(repository, ["cat-file", "--batch"], { input, onData: push2 });
  if (output.code === 0 && answers.length === names.length) return answers;
  throw new UserError(
    `git cannot read \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew."
  );
}
function commitOf({ id, bytes }) {
  const body = bytes.toString("latin1");
  const parents = body.slice(0, body.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]+)$/gm);
  return { id, parents: [...parents].map((one) => one[1] ?? "") };
}
async function fetchCommits(repository, what, depth) {
  if (!repository.network) return "fetching is left to you outside of a workflow";
  const deep = isShallow(repository) ? depth : [];
  const args = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    ...deep,
    "origin",
    "--",
    ...what
  ];
  let output = await runGit(repository, args, { network: true, timeout: 3e5 });
  if (output.code !== 0 && repository.network.token !== null)
    output = await runGit(repository, args, { network: true, token: true, timeout: 3e5 });
  return output.code === 0 ? null : reason(output);
}
async function needCommit(repository, ref, role) {
  const [here] = await findCommits(repository, [ref]);
  if (here) return here;
  const why = isSha(ref) ? await fetchCommits(repository, [ref], ["--depth=1"]) : null;
  const [fetched] = why === null && isSha(ref) ? await findCommits(repository, [ref]) : [];
  if (fetched) return fetched;
  throw missing(repository, ref, role, why);
}
function missing(repository, ref, role, why) {
  const shallow = isShallow(repository) ? " (the clone is shallow)" : "";
  return new UserError(
    `${role}, \`${ref}\`, is not in the repository${shallow}${why === null ? "" : `, and could not be fetched: ${why}`}`,
    `Run \`git fetch origin ${ref.replace(/^(refs\/remotes\/)?origin\//, "")}\`, or set \`fetch-depth: 0\` in \`actions/checkout\`.`
  );
}
async function mergeBaseHere(repository, a, b) {
  const output = await runGit(repository, ["merge-base", a, b]);
  const id = output.stdout.toString("latin1").trim();
  return output.code === 0 && isSha(id) ? id : null;
}
var deepenings = [
  ["--deepen=50"],
  ["--deepen=200"],
  ["--deepen=1000"],
  ["--unshallow"]
];
async function mergeBase(repository, a, b, role) {
  let why = null;
  let found = await mergeBaseHere(repository, a, b);
  for (let step = 0; found === null && isShallow(repository) && step < deepenings.length; step++) {
    why = await fetchCommits(repository, [a, b], deepenings[step] ?? []);
    if (why !== null) break;
    found = await mergeBaseHere(repository, a, b);
  }
  if (found !== null) return found;
  throw new UserError(
    `${role} has no common history with what is judged${isShallow(repository) ? " (the clone is shallow)" : ""}${why === null ? "" : `, and deepening failed: ${why}`}`,
    "Set `fetch-depth: 0` in `actions/checkout`, or run `git fetch --unshallow`, or name the base with `--base REF`."
  );
}
async function firstCommit(repository, refs) {
  const found = await findCommits(repository, refs);
  for (const [i, commit2] of found.entries()) {
    const ref = refs[i];
    if (commit2 && ref !== void 0) return { ref, commit: commit2 };
  }
  return null;
}

// src/source/ahead.ts
function listAhead(repository, named, event, seek) {
  const probable = probablePair(repository, named, event);
  if (probable === null) return null;
  const { base, head } = probable;
  const names = [base, head].map((name) => `${name}^{commit}`);
  const listed = listPair(repository, ...names, seek, true).catch(() => null);
  return {
    of: async (...ids) => {
      const found = await findCommits(repository, [base, head]);
      return found.every((commit2, i) => commit2?.id === ids[i]) ? listed : null;
    }
  };
}
function probablePair(repository, { base, head }, event) {
  const pair2 = (was, is) => was !== null && is !== null ? { base: was, head: is } : null;
  const meant = (name) => fixedName(repository, name);
  if (base !== void 0 && head !== void 0) return pair2(meant(base), meant(head));
  if (base !== void 0 || head !== void 0) return null;
  if (event?.kind === "pull_request") return pair2(meant("HEAD^1"), meant("HEAD"));
  if (event?.kind === "merge_group") return pair2(event.baseSha, event.headSha);
  if (event?.kind !== "push" || isZero(event.before) || isZero(event.after)) return null;
  return pair2(event.before, event.after);
}
function fixedName(repository, name) {
  const [, first = "", rest = ""] = /^(\w+)((?:[\^~]\d*)*)$/.exec(name) ?? [];
  const id = first === "HEAD" ? checkedOut(repository) : isSha(first) ? first : null;
  return id === null ? null : id + rest;
}

// src/source/side.ts
var short = (commit2) => `\`${commit2.id.slice(0, 12)}\``;
var at = (commit2, how) => ({ kind: "commit", commit: commit2, how });
async function forkPoint(repository, judged, baseSha, baseRef) {
  const tip = await needCommit(repository, baseSha, `the tip of \`${baseRef}\``);
  const id = await mergeBase(repository, judged.id, tip.id, `\`${baseRef}\``);
  const base = await needCommit(repository, id, "the merge base");
  return at(base, `the merge base ${short(base)} with \`${baseRef}\``);
}
async function defaultTip(repository, branch) {
  const name = `refs/remotes/origin/${branch}`;
  const here = await firstCommit(repository, [name, `refs/heads/${branch}`]);
  if (here) return here.commit;
  const why = await fetchCommits(repository, [`+refs/heads/${branch}:${name}`], ["--depth=1"]);
  const [tip] = await findCommits(repository, [name]);
  if (tip) return tip;
  throw new UserError(
    `the default branch \`${branch}\` cannot be read: ${why ?? "it is not on the remote"}`,
    "Set `fetch-depth: 0` in `actions/checkout`."
  );
}
async function headHere(repository, event) {
  if (repository.workTree !== null && event === null)
    return { kind: "worktree", how: "the working tree" };
  const commit2 = await needCommit(repository, "HEAD", "the commit that is checked out");
  return at(commit2, `\`HEAD\` ${short(commit2)}`);
}

// src/source/local-base.ts
async function localBase(repository, head, event) {
  const [here] = await findCommits(repository, ["HEAD"]);
  if (!here && head === null) return unborn(repository, event);
  const judged = head?.kind === "commit" ? head.commit : here;
  if (!judged) throw new Error("neither a head nor HEAD");
  const byDefault = event?.kind === "other" ? event.defaultBranch : null;
  const named = byDefault === null ? [] : [`refs/remotes/origin/${byDefault}`, `refs/heads/${byDefault}`];
  if (byDefault !== null && repository.network) await defaultTip(repository, byDefault);
  const usual = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master"
  ];
  const branch = await firstCommit(repository, [...named, ...usual]) ?? {
    ref: "HEAD",
    commit: judged
  };
  const name = branch.ref.replace(/^refs\/(remotes|heads)\//, "");
  const side = head ?? await headHere(repository, event);
  const id = await mergeBase(repository, judged.id, branch.commit.id, `\`${name}\``);
  if (id === judged.id && side.kind === "commit") return ownParent(repository, judged, side);
  const base = await needCommit(repository, id, "the merge base");
  return {
    base: at(
      base,
      id === judged.id ? `\`HEAD\` ${short(base)}` : `the merge base ${short(base)} with \`${name}\``
    ),
    head: side
  };
}
async function ownParent(repository, judged, head) {
  const [first] = judged.parents;
  if (first === void 0)
    return { base: { kind: "empty", how: "nothing (the first commit)" }, head };
  const base = await needCommit(repository, first, "the commit's first parent");
  return { base: at(base, `its first parent ${short(base)}`), head };
}
async function unborn(repository, event) {
  if (repository.workTree === null || event !== null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no commit at \`HEAD\``,
      "Name the commits with `--base REF --head REF`, or check one out."
    );
  }
  return {
    base: { kind: "empty", how: "nothing (no commit yet)" },
    head: { kind: "worktree", how: "the working tree" }
  };
}

// src/source/choose-base.ts
async function chooseBase(repository, base, head, event) {
  if (base) return { base, head: head ?? await defaultHead(repository, event) };
  if (head?.kind === "folder") {
    throw new UserError(
      "`--head` names a folder, and a folder has no history to find its base in",
      "Name the base too: `--base FOLDER` or `--base REF`."
    );
  }
  if (!event || event.kind === "other") return localBase(repository, head, event);
  if (event.kind === "pull_request") return pullRequest(repository, head, event);
  if (event.kind === "pull_request_target") return pullRequestTarget(repository, head, event);
  if (event.kind === "merge_group") {
    const tip = await needCommit(repository, event.baseSha, "the merge queue's base");
    const group = head ?? at(
      await needCommit(repository, event.headSha, "the merge queue's head"),
      "the merge queue's head"
    );
    return { base: at(tip, `the merge queue's base ${short(tip)}`), head: group };
  }
  return push(repository, head, event);
}
async function defaultHead(repository, event) {
  if (event?.kind === "pull_request_target")
    return (await pullRequestTarget(repository, null, event)).head;
  return headHere(repository, event);
}
async function pullRequest(repository, head, event) {
  const judged = head?.kind === "commit" ? head.commit : await checkedOutOr(repository, event.mergeSha);
  const [first, second] = judged.parents;
  const isTestMerge = judged.parents.length === 2 && (second === event.headSha || judged.id === event.mergeSha);
  if (isTestMerge && first !== void 0) {
    const base = await needCommit(repository, first, "the merge commit's first parent");
    return {
      base: at(base, `the merge commit's first parent ${short(base)}`),
      head: head ?? at(judged, `the merge commit ${short(judged)}`)
    };
  }
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: head ?? at(judged, short(judged))
  };
}
async function checkedOutOr(repository, sha) {
  const [here] = await findCommits(repository, ["HEAD"]);
  return here ?? needCommit(repository, sha ?? "HEAD", "the commit that the job ran for");
}
async function pullRequestTarget(repository, head, event) {
  if (head?.kind !== "commit") {
    const ref = `refs/nhi-lint/pull/${event.number}/merge`;
    const why = await fetchCommits(
      repository,
      [`+refs/pull/${event.number}/merge:${ref}`],
      ["--depth=2"]
    );
    const [merge] = why === null ? await findCommits(repository, [ref]) : [];
    const first = merge?.parents.length === 2 && merge.parents[1] === event.headSha ? merge.parents[0] : void 0;
    if (merge && first !== void 0) {
      const base = await needCommit(repository, first, "the merge commit's first parent");
      return {
        base: at(base, `the merge commit's first parent ${short(base)}`),
        head: at(merge, `the merge commit ${short(merge)}`)
      };
    }
  }
  const judged = head?.kind === "commit" ? head.commit : await needCommit(repository, event.headSha, "the pull request's head");
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: at(judged, head?.how ?? `the pull request's head ${short(judged)}`)
  };
}
async function push(repository, head, event) {
  if (isZero(event.after))
    throw new UserError(
      "this push deleted its branch, so there is nothing to judge",
      "Skip the job when `github.event.deleted` is true."
    );
  const pushed = head?.kind === "commit" ? head.commit : await needCommit(repository, event.after, "the commit pushed");
  const judged = head ?? at(pushed, `the commit pushed ${short(pushed)}`);
  if (!isZero(event.before)) {
    const before = await needCommit(repository, event.before, "the commit before the push");
    return { base: at(before, `the commit before the push ${short(before)}`), head: judged };
  }
  if (event.branch === event.defaultBranch)
    return {
      base: { kind: "empty", how: "nothing (the first push of the default branch)" },
      head: judged
    };
  const tip = await defaultTip(repository, event.defaultBranch);
  return { base: await forkPoint(repository, pushed, tip.id, event.defaultBranch), head: judged };
}

// src/source/differing.ts
async function differing(repository, commit2, other, paths) {
  if (commit2 === other || paths.length === 0) return /* @__PURE__ */ new Set();
  try {
    const { id } = await needCommit(repository, other, "the pull request's head");
    const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", commit2, id, "--"];
    const named = await needGit(repository, [...args, ...paths]);
    return new Set(named.toString("utf8").split("\0").slice(0, -1));
  } catch {
    return null;
  }
}

// src/source/folder.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");

// src/source/disk.ts
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var cached = 32 * 1024 * 1024;
function blobId(bytes, algorithm = "sha1") {
  return (0, import_node_crypto.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function diskAt(folder) {
  const root = (0, import_node_fs2.realpathSync)(folder);
  const real = /* @__PURE__ */ new Map([["", true]]);
  const realFolder = (path) => {
    const known = real.get(path);
    if (known !== void 0) return known;
    const answer = realFolder(parentOf(path)) && (0, import_node_fs2.lstatSync)(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() === true;
    real.set(path, answer);
    return answer;
  };
  const confined = (path) => realFolder(parentOf(path));
  const read = (path, mode) => {
    if (!confined(path)) return "a folder above it is a link";
    try {
      return mode === "link" ? Buffer.from((0, import_node_fs2.readlinkSync)(`${root}/${path}`), "utf8") : readRegular(`${root}/${path}`);
    } catch (error) {
      return `it cannot be opened (${error.code ?? "unknown error"})`;
    }
  };
  return { read, confined, root };
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
var flags = import_node_fs2.constants.O_RDONLY | (import_node_fs2.constants.O_NOFOLLOW ?? 0) | (import_node_fs2.constants.O_NONBLOCK ?? 0);
function readRegular(path) {
  const file = (0, import_node_fs2.openSync)(path, flags);
  try {
    const stat2 = (0, import_node_fs2.fstatSync)(file);
    if (!stat2.isFile()) return "it is not a regular file";
    if (stat2.size > largestFile) return tooLarge;
    const bytes = Buffer.allocUnsafe(stat2.size);
    let filled = 0;
    while (filled < bytes.length) {
      const got = (0, import_node_fs2.readSync)(file, bytes, filled, bytes.length - filled, null);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  } finally {
    (0, import_node_fs2.closeSync)(file);
  }
}
function keptBytes() {
  const bytes = /* @__PURE__ */ new Map();
  let budget = cached;
  const keep2 = (blob, content) => {
    if (bytes.has(blob) || content.length > budget) return;
    budget -= content.length;
    bytes.set(blob, content);
  };
  const take = (blob) => {
    const found = bytes.get(blob);
    if (found && bytes.delete(blob)) budget += found.length;
    return found;
  };
  return { keep: keep2, take };
}
function placeReader(disk, places, kept3) {
  const why = /* @__PURE__ */ new Map();
  const read = (blobs) => {
    const found = /* @__PURE__ */ new Map();
    for (const blob of new Set(blobs)) {
      const place = places.get(blob);
      if (!place) continue;
      const content = kept3.take(blob) ?? disk.read(place.path, place.mode);
      if (typeof content === "string") why.set(blob, content);
      else found.set(blob, content);
    }
    return found;
  };
  return { read, why };
}

// src/source/downloaded.ts
var import_node_fs4 = require("node:fs");

// src/source/look.ts
var import_node_fs3 = require("node:fs");
function lookAt(path) {
  try {
    return (0, import_node_fs3.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error.code === "EACCES") return "hidden";
    throw error;
  }
}

// src/source/downloaded.ts
var inside = /(?:^|\/)\.terraform\/modules\//;
function downloadedOn(disk) {
  const isOurs = (path) => inside.test(path) && badPath(path) === null && disk.confined(path);
  return {
    names: (folder) => isOurs(`${folder}/-`) ? filesIn(`${disk.root}/${folder}`) : [],
    read: (path) => {
      if (!isOurs(path)) return null;
      return lookAt(`${disk.root}/${path}`) ? disk.read(path, "file") : null;
    }
  };
}
function filesIn(folder) {
  try {
    const found = (0, import_node_fs4.readdirSync)(folder, { withFileTypes: true });
    return found.flatMap((one) => one.isDirectory() ? [] : [one.name]).sort();
  } catch {
    return [];
  }
}

// src/source/folder.ts
var skipped = /* @__PURE__ */ new Set([".git", "node_modules", ".terraform", ".terragrunt-cache"]);
var deepest = 100;
function folderSnapshot(folder, options2) {
  if ((0, import_node_fs5.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`\`${folder}\` is not a folder`, "Give the path of an existing folder.");
  }
  const walk = { disk: diskAt(folder), entries: [], unread: [] };
  walkFolder(walk, "", 0);
  const places = /* @__PURE__ */ new Map();
  const kept3 = keptBytes();
  const entries = sortEntries(
    walk.entries.map((found) => entryOf(walk.disk, found, options2, places, kept3))
  );
  const { read, why } = placeReader(walk.disk, places, kept3);
  return {
    commit: null,
    entries,
    unread: walk.unread,
    read: (blobs) => Promise.resolve(read(blobs)),
    whyAbsent: (blob) => why.get(blob) ?? "it is not in the folder",
    downloaded: downloadedOn(walk.disk)
  };
}
function walkFolder(walk, folder, depth) {
  let children;
  try {
    children = (0, import_node_fs5.readdirSync)((0, import_node_path2.join)(walk.disk.root, folder), { withFileTypes: true });
  } catch (error) {
    walk.unread.push({
      path: folder,
      why: `the folder cannot be listed (${error.code ?? "unknown error"})`
    });
    return;
  }
  for (const child of children) {
    const path = folder === "" ? child.name : `${folder}/${child.name}`;
    if (walk.entries.length >= mostEntries) {
      walk.unread.push({ path, why: `the tree has more than ${mostEntries} files` });
      return;
    }
    if (child.isSymbolicLink()) walk.entries.push({ path, mode: "link" });
    else if (child.isFile()) walk.entries.push({ path, mode: "file" });
    else if (child.isDirectory() && !skipped.has(child.name)) {
      if (depth < deepest) walkFolder(walk, path, depth + 1);
      else walk.unread.push({ path, why: `it lies more than ${deepest} folders deep` });
    }
  }
}
function entryOf(disk, found, options2, places, kept3) {
  const { path, mode } = found;
  let blob = `file:${disk.root}/${path}`;
  let size = -1;
  if (mode === "link" || options2.hash(path)) {
    const content = disk.read(path, mode);
    if (typeof content !== "string") {
      blob = blobId(content);
      size = content.length;
      kept3.keep(blob, content);
    }
  }
  if (!places.has(blob)) places.set(blob, found);
  return { path, blob, size, mode };
}

// src/source/hunks.ts
var around = 3;
var mostNames = 1e5;
var mostOutput2 = 64 * 1024 * 1024;
async function hunksBetween(repository, base, head, paths) {
  if (paths.length === 0) return /* @__PURE__ */ new Map();
  const plain = ["--no-color", "--no-ext-diff", "--no-textconv", "--indent-heuristic"];
  const shape = [`-U${around}`, "--inter-hunk-context=0", "--diff-algorithm=myers"];
  const args = ["--patch-with-raw", "--no-abbrev", "-M50%", "-l500", ...shape];
  const few2 = paths.join("").length <= mostNames;
  const ends = [base, head, "--", ...few2 ? paths : []];
  const chunks = [];
  let size = 0;
  const onData = (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    return size <= mostOutput2;
  };
  const ran = await runGit(repository, ["diff", ...args, ...plain, ...ends], { onData });
  if (ran.code !== 0 || size > mostOutput2) return null;
  return parseDiff2(Buffer.concat(chunks).toString("utf8"));
}
function parseDiff2(text) {
  const lines2 = text.split("\n");
  const found = /* @__PURE__ */ new Map();
  const paths = [];
  let at3 = 0;
  for (; (lines2[at3] ?? "").startsWith(":"); at3++) paths.push(pathOf(lines2[at3] ?? ""));
  let hunks = [];
  let file = 0;
  while (at3 < lines2.length) {
    const line = lines2[at3++] ?? "";
    const range = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (line.startsWith("diff --git ")) found.set(paths[file++] ?? "", hunks = []);
    else if (range) {
      const [, gone = "1", first = "1", count = "1"] = range;
      const read = readHunk(lines2, at3, Number(gone), Number(first), Number(count));
      hunks.push(read.hunk);
      at3 = read.at;
    }
  }
  return found;
}
function readHunk(lines2, start, gone, first, count) {
  const written = [];
  const removed = /* @__PURE__ */ new Set();
  let [at3, before, line] = [start, gone, first];
  while ((before > 0 || line < first + count) && at3 < lines2.length) {
    const sign = lines2[at3++]?.[0] ?? " ";
    if (sign === "+") {
      const last = written.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else written.push([line, line]);
    }
    if (sign === "-") removed.add(line);
    if (sign === "+" || sign === " ") line++;
    if (sign === "-" || sign === " ") before--;
  }
  return { hunk: { first, last: first + count - 1, written, removed: [...removed] }, at: at3 };
}
function pathOf(line) {
  const name = line.slice(line.lastIndexOf("	") + 1);
  if (!name.startsWith('"')) return name;
  return name.slice(1, -1).replace(
    /\\(?:([0-7]{3})|(.))/g,
    (_, octal, letter = "") => octal === void 0 ? escapes[letter] ?? letter : String.fromCharCode(Number.parseInt(octal, 8))
  );
}
var escapes = { a: "\x07", b: "\b", t: "	", n: "\n", v: "\v", f: "\f", r: "\r" };

// src/source/ours.ts
var policies = /* @__PURE__ */ new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);
var terragrunt = /* @__PURE__ */ new Set(["terragrunt.hcl", "terragrunt.stack.hcl", "root.hcl"]);
var foreign = /(^|\/)(node_modules|\.terraform|\.terragrunt-cache|\.git)\//;
function kindOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const kind = kindOfName(path, name);
  return kind !== null && foreign.test(path) ? null : kind;
}
var kept2 = /(^|\/)(\.terraform\/(modules|providers)|\.terragrunt-cache|\.git)\//;
function kindOfHidden(path) {
  if (!foreign.test(path) || kept2.test(path)) return null;
  const kind = kindOfName(path, path.slice(path.lastIndexOf("/") + 1));
  return kind === "hcl" || kind === "tf-json" ? kind : null;
}
function kindOfName(path, name) {
  const dot = name.lastIndexOf(".");
  switch (dot === -1 ? "" : name.slice(dot)) {
    case ".tf":
    case ".tofu":
      return isHidden(name) ? null : "hcl";
    case ".tfvars":
      return "tfvars";
    case ".hcl":
      return terragrunt.has(name) ? "terragrunt" : null;
    case ".json":
      return jsonKind(name);
    case ".yaml":
    case ".yml":
      return yamlKind(path, name.slice(0, dot), name);
    default:
      return extensionless(path, name);
  }
}
function isHidden(name) {
  return name.startsWith(".");
}
function jsonKind(name) {
  if (name.endsWith(".tf.json") || name.endsWith(".tofu.json"))
    return isHidden(name) ? null : "tf-json";
  if (name === "terragrunt.hcl.json") return "terragrunt";
  return name.endsWith(".tfvars.json") ? "tfvars-json" : "json";
}
function yamlKind(path, stem, name) {
  if (path === name || path === `.github/${name}`) {
    if (stem === "nhi-lint" || stem === "nhi-lint-waivers" || stem === "nhi-owners")
      return "policy";
  }
  if (path === `.github/workflows/${name}`) return "workflow";
  if (stem === "action") return "action";
  if (stem === "kustomization") return "kustomization";
  if (stem === "catalog-info") return "policy";
  return name === "Chart.yaml" ? "chart" : "yaml";
}
function extensionless(path, name) {
  if (policies.has(path)) return "policy";
  return name === "Kustomization" ? "kustomization" : null;
}
var words = [
  "Role",
  "erviceAccount",
  "ecret",
  "dentity",
  "oken",
  "redential",
  "ertificate",
  "SPIFFE",
  "IAM",
  "AccessKey",
  "User",
  "Policy",
  "kubeconfig",
  // What installs charts and deploys folders says which accounts and roles there are.
  "HelmRelease",
  "argoproj.io/",
  "kustomize.toolkit.fluxcd.io"
];
function worthParsing(kind, bytes) {
  if (kind !== "yaml" && kind !== "json") return bytes.length > 0;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.includes("kind") && view.includes("apiVersion")) {
    return words.some((word2) => view.includes(word2)) || escaped(view) || folded(view);
  }
  return escaped(view) || folded(view) && foldedKey.test(view.toString("latin1")) || notUtf8(bytes);
}
var letters = [
  "\\u004",
  "\\u005",
  "\\u006",
  "\\u007",
  "\\x4",
  "\\x5",
  "\\x6",
  "\\x7",
  "\\U0000004",
  "\\U0000005",
  "\\U0000006",
  "\\U0000007"
];
function escaped(view) {
  return (view.includes("\\u00") || view.includes("\\x") || view.includes("\\U0")) && letters.some((letter) => view.includes(letter));
}
function folded(view) {
  return view.includes("\\\n") || view.includes("\\\r");
}
var foldedKey = /\\[\r\n][^"\\]*"\s*[:#]|\?\s[^\n"?]*"/;
var utf16 = [Buffer.of(255, 254), Buffer.of(254, 255)];
function notUtf8(bytes) {
  return utf16.some((mark) => bytes[0] === mark[0] && bytes[1] === mark[1]);
}
var manifestSeek = {
  // Escapes, and words that are broken over two lines, begin with a backslash.
  words: [...words, "\\"],
  bytes: utf16,
  endings: [".yaml", ".yml", ".json"]
};

// src/source/links.ts
var mostHops = 40;
async function followLinks(snapshot) {
  const links = snapshot.entries.filter((entry) => entry.mode === "link");
  const ours = links.filter((entry) => kindOf(entry.path) !== null);
  if (ours.length === 0) return snapshot;
  const targets = await targetsOf(snapshot, links);
  const tree = treeOf(snapshot);
  const unread = [...snapshot.unread];
  const followed = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  for (const { path } of ours) {
    const end = follow(tree, targets, path);
    if (end === "folder") continue;
    if ("why" in end) unread.push({ path, why: end.why });
    else {
      followed.set(path, { ...end, path });
      read.set(path, end.path);
    }
  }
  const entries = snapshot.entries.map((entry) => followed.get(entry.path) ?? entry);
  const nobody = () => Promise.resolve(null);
  return { ...snapshot, entries, unread, links: read, seen: nobody(), search: nobody };
}
async function targetsOf(snapshot, links) {
  const read = await snapshot.read(links.map((entry) => entry.blob));
  return new Map(
    links.map(({ path, blob }) => [path, Buffer.from(read.get(blob) ?? []).toString("utf8")])
  );
}
function treeOf(snapshot) {
  const folders = /* @__PURE__ */ new Set([""]);
  for (const { path } of snapshot.entries) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { files: new Map(snapshot.entries.map((entry) => [entry.path, entry])), folders };
}
function follow(tree, targets, path) {
  let here = "";
  const left = path.split("/").reverse();
  for (let hops = 0; ; ) {
    const part = left.pop();
    if (part === void 0) break;
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (here === "") return { why: "it is a link that leads out of the tree" };
      here = here.slice(0, Math.max(0, here.lastIndexOf("/")));
      continue;
    }
    const next = here === "" ? part : `${here}/${part}`;
    const target = targets.get(next);
    if (target === void 0) here = next;
    else {
      if (++hops > mostHops) return { why: "it is a link that leads in a circle" };
      if (target === "") return { why: "it is a link whose target cannot be read" };
      if (/^([/\\]|[A-Za-z]:)/.test(target))
        return { why: "it is a link that leads out of the tree" };
      if (target.length > 4096) return { why: "it is a link with a target longer than any path" };
      left.push(...target.split("/").reverse());
    }
  }
  if (tree.folders.has(here)) return "folder";
  const file = tree.files.get(here);
  if (file && (file.mode === "file" || file.mode === "executable")) return file;
  return { why: "it is a link to nothing in the tree" };
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/source/renames.ts
var mostTwins = 20;
function exactRenames(base, head) {
  const renames = /* @__PURE__ */ new Map();
  const gone = without(base, head);
  if (gone.length === 0) return renames;
  const byBlob = byContent(gone);
  const added = byContent(without(head, base));
  for (const [blob, news] of added) {
    const olds = byBlob.get(blob) ?? [];
    if (olds.length === 0 || olds.length > mostTwins || news.length > mostTwins) continue;
    pair(olds, news, renames);
  }
  return renames;
}
function without(list2, other) {
  const paths = new Set(other.map((entry) => entry.path));
  return list2.filter(
    (entry) => (entry.mode === "file" || entry.mode === "executable") && !paths.has(entry.path)
  );
}
function byContent(list2) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of list2) append(groups, entry.blob, entry);
  return groups;
}
function pair(olds, news, renames) {
  const left = new Set(olds);
  const pairs = olds.flatMap(
    (was) => news.map((now) => ({ was, now, near: nearness(was.path, now.path) }))
  );
  for (const { was, now } of pairs.sort((a, b) => b.near - a.near)) {
    if (!left.has(was) || renames.has(now.path)) continue;
    left.delete(was);
    renames.set(now.path, was.path);
  }
}
function nearness(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  let common = 0;
  while (common < left.length - 1 && left[common] === right[common]) common++;
  return common + (left.at(-1) === right.at(-1) ? 1e3 : 0);
}

// src/source/worktree.ts
var import_node_fs6 = require("node:fs");
var import_node_path3 = require("node:path");
var list = ["ls-files", "-z", "-t", "-c", "-o", "-s", "--debug", "--exclude-standard"];
async function worktreeSnapshot(repository) {
  if (repository.workTree === null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no working tree`,
      "Name the commit to judge with `--head REF`."
    );
  }
  const listed = parseList(await needGit(repository, list));
  const disk = diskAt(repository.workTree);
  const index = (0, import_node_fs6.statSync)((0, import_node_path3.join)(repository.gitDir, "index"), { throwIfNoEntry: false });
  const places = /* @__PURE__ */ new Map();
  const kept3 = keptBytes();
  const algorithm = listed.some((one) => one.blob?.length === 64) ? "sha256" : "sha1";
  const { entries, unread } = bounded(
    listed,
    (one) => entryOf2(one, disk, index?.mtimeMs ?? 0, algorithm, places, kept3)
  );
  const objects = blobReader(repository);
  const onDisk = placeReader(disk, places, kept3);
  const read = async (blobs) => {
    const found = onDisk.read(blobs);
    const rest = blobs.filter((blob) => !places.has(blob));
    if (rest.length > 0) for (const [id, bytes] of await objects.read(rest)) found.set(id, bytes);
    return found;
  };
  return {
    commit: null,
    entries: sortEntries(entries),
    unread,
    read,
    whyAbsent: (blob) => onDisk.why.get(blob) ?? objects.whyAbsent(blob),
    downloaded: downloadedOn(disk)
  };
}
function bounded(listed, entryFor) {
  const entries = [];
  const unread = [];
  for (const one of listed) {
    const why = entries.length >= mostEntries ? `the tree has more than ${mostEntries} files` : badPath(one.path.replace(/\/$/, ""));
    const entry = why === null ? entryFor(one) : null;
    if (entry) entries.push(entry);
    else if (why !== null) unread.push({ path: one.path, why });
  }
  return { entries, unread };
}
var debug2 = /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: \d+\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: [0-9a-f]+\n/;
function parseList(bytes) {
  const found = /* @__PURE__ */ new Map();
  let last = null;
  for (const record of bytes.toString("utf8").split("\0")) {
    const times = debug2.exec(record);
    if (times && last !== null) {
      const [ctime, mtime] = [milliseconds(times[1], times[2]), milliseconds(times[3], times[4])];
      found.set(last.path, { ...last, seen: { ctime, mtime, size: Number(times[5]) } });
    }
    const line = times ? record.slice(times[0].length) : record;
    const tracked = /^([A-Z]) (\d{6}) ([0-9a-f]{40,64}) (\d)\t/.exec(line);
    last = null;
    if (tracked) {
      const [all2, tag, mode = "", blob = "", stage] = tracked;
      last = {
        path: line.slice(all2.length),
        mode,
        blob: stage === "0" ? blob : null,
        sparse: tag === "S",
        seen: null
      };
    } else if (line.startsWith("? ")) {
      last = { path: line.slice(2), mode: "100644", blob: null, sparse: false, seen: null };
    }
    if (last) found.set(last.path, last);
  }
  return [...found.values()];
}
var milliseconds = (seconds, nanoseconds) => Number(seconds) * 1e3 + Number(nanoseconds) / 1e6;
function entryOf2(one, disk, indexTime, algorithm, places, kept3) {
  if (one.mode === "160000")
    return { path: one.path, blob: one.blob ?? "", size: -1, mode: "submodule" };
  if (one.path.endsWith("/"))
    return { path: one.path.slice(0, -1), blob: "", size: -1, mode: "submodule" };
  const stat2 = disk.confined(one.path) ? lookAt(`${disk.root}/${one.path}`) : null;
  if (stat2 === "hidden") return hidden(one.path, places);
  if (!stat2 || !(stat2.isFile() || stat2.isSymbolicLink()))
    return one.sparse && one.blob !== null ? absent(one, one.blob) : null;
  const mode = stat2.isSymbolicLink() ? "link" : (stat2.mode & 73) === 0 ? "file" : "executable";
  const blob = one.blob !== null && unchanged(one, stat2, indexTime) ? one.blob : hashed(one.path, mode, stat2, disk, algorithm, kept3);
  if (!places.has(blob)) places.set(blob, { path: one.path, mode });
  return { path: one.path, blob, size: stat2.size, mode };
}
function hidden(path, places) {
  const blob = `hidden:${path}`;
  places.set(blob, { path, mode: "file" });
  return { path, blob, size: -1, mode: "file" };
}
function absent(one, blob) {
  return {
    path: one.path,
    blob,
    size: -1,
    mode: one.mode === "120000" ? "link" : one.mode === "100755" ? "executable" : "file"
  };
}
function unchanged(one, stat2, indexTime) {
  if (!one.seen || one.mode === "120000" !== stat2.isSymbolicLink()) return false;
  const same = (a, b) => Math.abs(a - b) < 2e-3;
  if (!same(one.seen.mtime, stat2.mtimeMs) || !same(one.seen.ctime, stat2.ctimeMs)) return false;
  return one.seen.size === stat2.size % 2 ** 32 && one.seen.mtime < indexTime;
}
function hashed(path, mode, stat2, disk, algorithm, kept3) {
  const content = stat2.size > largestFile ? "" : disk.read(path, mode);
  if (typeof content === "string") return `file:${disk.root}/${path}`;
  const blob = blobId(content, algorithm);
  kept3.keep(blob, content);
  return blob;
}

// src/source/base-head.ts
async function chooseSides(options2, seek = null) {
  const repository = findRepository(options2.repo, options2.network ?? null);
  const { base: baseName, head: headName, event = null } = options2;
  const ahead = repository && listAhead(repository, { base: baseName, head: headName }, event, seek);
  const commits = await commitsNamed(repository, [options2.base, options2.head]);
  const given = {
    base: await literal(repository, options2.base, "base", commits),
    head: await literal(repository, options2.head, "head", commits)
  };
  if (given.base?.kind === "folder" && (given.head?.kind === "folder" || !repository && !given.head)) {
    const head = given.head ?? {
      kind: "folder",
      path: options2.repo,
      how: `the folder \`${options2.repo}\``
    };
    return { repository: null, base: given.base, head, seek, ahead };
  }
  const needed = repository ?? needRepository(options2.repo);
  const choice = await chooseBase(needed, given.base, given.head, event);
  return { repository: needed, ...choice, seek, ahead };
}
async function commitsNamed(repository, texts) {
  if (!repository) return /* @__PURE__ */ new Map();
  const names = texts.flatMap(
    (text) => text === void 0 || pathLike.test(text) ? [] : [checkRef(text)]
  );
  if (names.length === 0) return /* @__PURE__ */ new Map();
  const found = await findCommits(repository, names);
  return new Map(
    names.flatMap((name, i) => {
      const commit2 = found[i];
      return commit2 ? [[name, commit2]] : [];
    })
  );
}
var pathLike = /^(\.{1,2}([/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
async function literal(repository, text, role, commits) {
  if (text === void 0) return null;
  const folder = { kind: "folder", path: text, how: `the folder \`${text}\`` };
  const isFolder2 = (0, import_node_fs7.statSync)(text, { throwIfNoEntry: false })?.isDirectory() === true;
  if (pathLike.test(text)) {
    if (isFolder2) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder`,
      "Give the path of an existing folder, or the name of a commit."
    );
  }
  if (!repository) {
    if (isFolder2) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder, and there is no repository to look for a commit in`,
      "Give the path of an existing folder."
    );
  }
  const commit2 = commits.get(text);
  if (commit2 && isFolder2) {
    throw new UserError(
      `the ${role} \`${text}\` is both a folder and the name of a commit`,
      `Write \`./${text}\` for the folder, or \`${commit2.id}\` for the commit.`
    );
  }
  if (isFolder2) return folder;
  const found = commit2 ?? await needCommit(repository, text, `the ${role}`);
  return { kind: "commit", commit: found, how: `\`${text}\`` };
}
async function listSides({
  repository,
  base: was,
  head: is,
  seek,
  ahead
}) {
  const how = `${was.how} against ${is.how}`;
  if (repository && was.kind === "commit" && is.kind === "commit") {
    const ids = [was.commit.id, is.commit.id];
    const listed = await ahead?.of(...ids) ?? await listPair(repository, ...ids, seek);
    const pair2 = pairOf(repository, ...ids, listed);
    const [base2, head2] = await Promise.all([followLinks(pair2.base), followLinks(pair2.head)]);
    const hunks = (paths) => {
      const before = paths.flatMap((path) => pair2.renames.get(path) ?? []);
      return hunksBetween(repository, ...ids, [.../* @__PURE__ */ new Set([...paths, ...before])]);
    };
    const unlike = (commit2, paths) => differing(repository, is.commit.id, commit2, paths);
    return { base: base2, head: head2, renames: pair2.renames, hunks, differing: unlike, how };
  }
  const [base, head] = await Promise.all([openSide(repository, was), openSide(repository, is)]);
  return { base, head, renames: exactRenames(base.entries, head.entries), how };
}
async function openSide(repository, side) {
  return followLinks(await listSide(repository, side));
}
async function listSide(repository, side) {
  if (side.kind === "empty") return emptySnapshot;
  if (side.kind === "folder")
    return folderSnapshot(side.path, { hash: (path) => kindOf(path) !== null });
  if (!repository) throw new Error("a commit without a repository");
  return side.kind === "commit" ? commitSnapshot(repository, side.commit.id) : worktreeSnapshot(repository);
}

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function byFolder(ask) {
  let folder = null;
  let answer = false;
  return (path) => {
    const end = Math.max(0, path.lastIndexOf("/"));
    if (folder === null || end !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, end);
      answer = ask(folder);
    }
    return answer;
  };
}
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function pathFrom(folder, path) {
  let found = folder;
  for (const part of path.split("/")) {
    if (part === "..") {
      if (found === "") return null;
      found = folderOf(found);
    } else if (part !== "." && part !== "") found = pathIn(found, part);
  }
  return found;
}

// src/stage/near-kustomizations.ts
async function takesInChanged(others, changed, reader) {
  const kustomizations = others.filter(({ kind }) => kind === "kustomization");
  if (kustomizations.length === 0) return false;
  const above = foldersAbove(changed);
  const near = kustomizations.filter(({ path }) => above.has(folderOf(path)));
  if (near.length === 0) return false;
  const { base, head } = await reader.read(near);
  return [.../* @__PURE__ */ new Set([...base.files, ...head.files])].some(
    ({ path, text }) => text.split(/[\s"',[\]{}]+/).some((word2) => {
      const named = word2 === "" || word2.startsWith("/") ? null : pathFrom(folderOf(path), word2);
      return named !== null && changed.has(named);
    })
  );
}
function foldersAbove(paths) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths)
    for (let folder = folderOf(path); !found.has(folder); folder = folderOf(folder))
      found.add(folder);
  return found;
}

// src/stage/suspects.ts
var suspects = {
  words: ['".', "file", "..", "path.", "helm_release", "\\u", "\\U"],
  endings: [".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json"]
};

// src/stage/terraform-marks.ts
var chart = /\bchart"?\s*[=:]\s*(?!\s|"(?:[\w-]+|oci:[^"\n]*)")/;
function mayInstall(text) {
  return text.includes("helm_release") && chart.test(text);
}

// src/stage/languages.ts
var languageOf = {
  hcl: "terraform",
  "tf-json": "terraform",
  tfvars: "terraform",
  "tfvars-json": "terraform",
  terragrunt: "terraform",
  yaml: "kubernetes",
  json: "kubernetes",
  named: "kubernetes",
  kustomization: "kubernetes",
  chart: "kubernetes",
  workflow: "workflow",
  action: "workflow",
  policy: null
};
async function languagesConcerned(changes, others, changed, reader) {
  const concerned = new Set(changes.map(({ place }) => languageOf[place.kind]));
  if (!concerned.has("kubernetes") && (changes.some(bindsInKubernetes) || mayRender(others, changed) || await takesInChanged(others, changed, reader)))
    concerned.add("kubernetes");
  return concerned;
}
function mayRender(others, changed) {
  return others.some(({ kind }) => kind === "chart") && [...changed].some((path) => /^(?!\.github\/).*\.(?:ya?ml|json|tpl|tgz)$/.test(path));
}
function bindsInKubernetes({ place, base, head }) {
  return languageOf[place.kind] === "terraform" && [base, head].some(
    (file) => file && (file.text.includes('"kubernetes_') || mayInstall(file.text))
  );
}

// src/stage/places.ts
function placesOf(base, head) {
  const ours = [];
  const changed = /* @__PURE__ */ new Set();
  for (let b = 0, h = 0; b < base.length || h < head.length; ) {
    const left = base[b];
    const right = head[h];
    const was = left && (!right || left.path <= right.path) ? left : null;
    const is = right && (!left || right.path <= left.path) ? right : null;
    if (was) b++;
    if (is) h++;
    const differs = was?.blob !== is?.blob;
    const path = (is ?? was)?.path ?? "";
    if (differs) changed.add(path);
    const before = fileOf(was);
    const after = was === is ? before : fileOf(is);
    const isFile = (before ?? after) !== null;
    const kind = isFile ? kindOf(path) ?? hiddenKind(path, differs && base.length > 0) : null;
    if (kind !== null) ours.push({ path, kind, base: before, head: after, changed: differs });
  }
  return { ours, changed };
}
function hiddenKind(path, isChange) {
  return isChange ? kindOfHidden(path) : null;
}
function fileOf(entry) {
  return entry && (entry.mode === "file" || entry.mode === "executable") ? entry.blob : null;
}

// src/source/decode.ts
var import_node_buffer = require("node:buffer");
var utf8 = new TextDecoder("utf-8");
function decode(bytes) {
  const why = whyNoText(bytes);
  return why === null ? { text: textOf(bytes) } : { why };
}
function textOf(bytes) {
  return utf8.decode(bytes);
}
function whyNoText(bytes) {
  if (bytes.length >= 2 && (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)) {
    return "it is written in UTF-16; save it as UTF-8";
  }
  if (bytes.includes(0)) return "it is binary (it holds a zero byte)";
  return (0, import_node_buffer.isUtf8)(bytes) ? null : `it is not UTF-8 (byte ${firstBad(bytes)})`;
}
function firstBad(bytes) {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (readable(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function readable(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// src/base/origin.ts
function fileRef(path, text) {
  const starts = [0];
  for (let at3 = text.indexOf("\n"); at3 !== -1; at3 = text.indexOf("\n", at3 + 1)) starts.push(at3 + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}
function startOf(file) {
  return { file, start: 0, end: 0 };
}

// src/stage/source-file.ts
var lazily = {
  get text() {
    const kept3 = this;
    if (typeof kept3.content !== "string") kept3.content = textOf(kept3.content);
    return kept3.content;
  },
  get ref() {
    const kept3 = this;
    return kept3.place ??= fileRef(kept3.path, this.text);
  },
  holds(word2) {
    return this.content.includes(word2);
  }
};
function sourceFile(path, blob, kind, bytes) {
  const content = bufferOf(bytes);
  const place = null;
  return { __proto__: lazily, path, blob, kind, content, place };
}
function bufferOf(bytes) {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
function unreadable(path, why) {
  return { kind: "unreadable", at: startOf(fileRef(path, "")), what: `\`${path}\``, why };
}

// src/stage/place-reader.ts
function placeReader2(base, head) {
  let bytes = 0;
  const read = async (wanted) => {
    const contents = await contentsOf(wanted, base, head);
    for (const content of contents.values()) bytes += content.length;
    const gaps = { base: [], head: [] };
    const keep2 = (role, what) => {
      if (what === null || !("what" in what)) return what;
      gaps[role].push(what);
      return null;
    };
    const places = [];
    for (const place of wanted) {
      const now = readPlace(place, place.head, contents, head);
      const before = place.base === place.head ? now : readPlace(place, place.base, contents, base);
      const both = { place, base: keep2("base", before), head: keep2("head", now) };
      if (both.base || both.head) places.push(both);
    }
    const filesOf = (role) => places.flatMap((one) => one[role] ?? []);
    return {
      places,
      base: { files: filesOf("base"), gaps: gaps.base },
      head: { files: filesOf("head"), gaps: gaps.head }
    };
  };
  const holding = async (places, words3) => {
    const contents = await readAll(head, [...new Set(places.flatMap((place) => place.head ?? []))]);
    const isHolding = ({ head: blob }) => {
      const bytes2 = contents.get(blob ?? "");
      return bytes2 !== void 0 && words3.some((word2) => bufferOf(bytes2).includes(word2));
    };
    return new Set(places.filter(isHolding).map(({ path }) => path));
  };
  return { read, holding, bytes: () => bytes };
}
async function contentsOf(places, base, head) {
  const wanted = /* @__PURE__ */ new Set();
  for (const place of places) if (place.head !== null) wanted.add(place.head);
  const onlyBase = /* @__PURE__ */ new Set();
  for (const place of places)
    if (place.base !== null && !wanted.has(place.base)) onlyBase.add(place.base);
  if (base.read === head.read) return readAll(head, [...wanted, ...onlyBase]);
  const [headBytes, baseBytes] = await Promise.all([
    readAll(head, [...wanted]),
    readAll(base, [...onlyBase])
  ]);
  return onlyBase.size === 0 ? headBytes : new Map([...headBytes, ...baseBytes]);
}
function readAll(snapshot, blobs) {
  return blobs.length > 0 ? snapshot.read(blobs) : Promise.resolve(/* @__PURE__ */ new Map());
}
function readPlace({ path, kind }, blob, contents, { whyAbsent }) {
  if (blob === null) return null;
  const bytes = contents.get(blob);
  if (!bytes) return unreadable(path, whyAbsent(blob));
  if (!worthParsing(kind, bytes)) return null;
  const why = whyNoText(bytes);
  return why === null ? sourceFile(path, blob, kind, bytes) : unreadable(path, why);
}

// src/stage/gather.ts
async function gather(base, head, all2) {
  const { ours, changed } = placesOf(base.entries, head.entries);
  const reader = placeReader2(base, head);
  const seen = all2 ? null : await head.seen ?? null;
  const { first, later, others } = all2 ? { first: ours, later: [], others: [] } : changed.size > 0 ? sorted(ours, seen) : { first: ours.filter(isPolicy), later: [], others: [] };
  const found = await reader.read(first);
  const changes = found.places.filter(({ place }) => place.changed);
  const concerned = await languagesConcerned(changes, others, changed, reader);
  const beside = others.filter(({ kind }) => concerned.has(languageOf[kind]));
  const unconcerned = others.filter(({ kind }) => !concerned.has(languageOf[kind]));
  const takeLater = taker(later, reader);
  let rest = worthReading(head, beside).then(reader.read);
  rest.catch(() => void 0);
  return {
    base: sideOf(base, found.base),
    head: sideOf(head, found.head),
    changed,
    rest: () => {
      const taken3 = rest;
      rest = reader.read([]);
      return taken3;
    },
    others: othersTaker(taker(unconcerned, reader), head),
    ...laterOnes(takeLater, reader, head),
    bytes: reader.bytes
  };
}
function laterOnes(later, reader, head) {
  return {
    load: (isWanted) => {
      const isIn = byFolder(isWanted);
      return later.take(({ path }) => isIn(path));
    },
    find: async (words3) => {
      const left = later.left();
      const seen = left.length * words3.length <= fewAsked ? await reader.holding(left, words3) : await head.search?.({ words: words3, endings: suspects.endings });
      return later.take(({ path }) => seen?.has(path) ?? true);
    }
  };
}
function taker(places, reader) {
  let left = places;
  return {
    take: (isWanted) => {
      const wanted = new Set(left.filter(isWanted));
      if (wanted.size > 0) left = left.filter((place) => !wanted.has(place));
      return reader.read([...wanted]);
    },
    left: () => left
  };
}
function othersTaker({ take, left }, head) {
  return async ({ workflows, manifests }) => {
    const isWorth = manifests.size > 0 && left().some(({ kind }) => languageOf[kind] === "kubernetes");
    const seen = isWorth ? await head.search?.({ words: [...manifests], endings: manifestSeek.endings }) : null;
    return take(
      ({ kind, path }) => languageOf[kind] === "workflow" ? workflows.size > 0 : manifests.size > 0 && (kind === "kustomization" || (seen?.has(path) ?? true))
    );
  };
}
var few = 200;
var fewAsked = 1e3;
async function worthReading(head, places) {
  const seen = places.length > few ? await head.search?.(manifestSeek) : null;
  if (!seen) return places;
  return places.filter(
    ({ path, kind, head: blob }) => blob === null || kind !== "yaml" && kind !== "json" || seen.has(path)
  );
}
function sorted(ours, seen) {
  const around2 = /* @__PURE__ */ new Set();
  for (const { path } of ours.filter(({ changed }) => changed)) around2.add(folderOf(path));
  const isAround = byFolder((folder) => around2.has(folder));
  const first = [];
  const later = [];
  const others = [];
  for (let i = 0; i < ours.length; i++) {
    const place = ours[i];
    const { path, kind, changed, base, head } = place;
    const language = languageOf[kind];
    if (changed || language === null) first.push(place);
    else if (language !== "terraform") others.push(place);
    else if (seen === null || // What a unit runs, and with what, only it can tell.
    kind === "terragrunt" || base !== head || seen.has(path) || isAround(path))
      first.push(place);
    else later.push(place);
  }
  return { first, later, others };
}
function isPolicy({ kind }) {
  return kind === "policy";
}
function sideOf({ entries, unread }, { files, gaps }) {
  let paths = null;
  return {
    files,
    policies: files.filter(isPolicy),
    gaps: [...unread.map(({ path, why }) => unreadable(path, why)), ...gaps],
    entries,
    has: (path) => (paths ??= new Set(entries.map((entry) => entry.path))).has(path)
  };
}

// src/stage/sides.ts
async function twoSides(options2, all2, clock, load) {
  const began = clock();
  const listing = chooseSides(options2, all2 ? null : suspects).then(listSides);
  const [{ how, ...listed }, loaded] = await Promise.all([listing, taken().then(load)]);
  const gathered = await gather(listed.base, listed.head, all2);
  return { sides: { ...listed, gathered, began }, how, loaded };
}
function taken() {
  return new Promise((done) => setImmediate(done));
}
async function oneSide(head, clock) {
  const began = clock();
  const gathered = await gather(emptySnapshot, head, true);
  return { base: emptySnapshot, head, renames: /* @__PURE__ */ new Map(), gathered, began };
}

// src/base/json.ts
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function at2(json, ...keys) {
  let found = json;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return void 0;
    found = found[key];
  }
  return found;
}
function textAt(json, ...keys) {
  const found = at2(json, ...keys);
  return typeof found === "string" ? found : null;
}

// src/entry/clock.ts
function milliseconds2() {
  return Number(process.hrtime.bigint()) / 1e6;
}
function dayNow() {
  return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}

// src/entry/named-files.ts
var import_node_fs9 = require("node:fs");
var import_node_path4 = require("node:path");

// src/source/one-file.ts
async function textAt2(snapshot, path) {
  const entry = snapshot.entries.find((one) => one.path === path);
  if (!entry) return null;
  const bytes = (await snapshot.read([entry.blob])).get(entry.blob);
  const decoded = bytes ? decode(bytes) : { why: snapshot.whyAbsent(entry.blob) };
  if ("text" in decoded) return decoded.text;
  throw new UserError(`\`${path}\` cannot be read: ${decoded.why}`, "Correct the file.");
}

// src/entry/user-file.ts
var import_node_fs8 = require("node:fs");
function readUserFile(path, todo, name = `\`${path}\``) {
  try {
    return (0, import_node_fs8.readFileSync)(path, "utf8");
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${whyNot(error)}`, todo);
  }
}
var words2 = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EISDIR: "it is a folder",
  ENOTDIR: "what should be its folder is a file",
  ENOSPC: "the disk is full",
  EROFS: "the disk takes no writing"
};
function whyNot(error) {
  const { code = "", message } = error;
  return words2[code] ?? message;
}

// src/entry/named-files.ts
var inWorkspace = (path) => (0, import_node_path4.resolve)(process.env["GITHUB_WORKSPACE"] || ".", path);
function readText(path) {
  const todo = "Give the inputs `config`, `plan`, `evidence` and `report` paths of files.";
  return readUserFile(inWorkspace(path), todo, `\`${path}\``);
}
async function readerAt(base, config) {
  const path = config === void 0 ? null : pathInTree(inWorkspace(config));
  const text = path === null ? null : await textAt2(base, path);
  return (asked) => text !== null && asked === config ? text : readText(asked);
}
function pathInTree(file) {
  const workspace = inWorkspace("");
  const folder = (0, import_node_fs9.existsSync)((0, import_node_path4.dirname)(file)) ? (0, import_node_path4.dirname)(file) : workspace;
  const tree = findRepository(folder)?.workTree ?? workspace;
  const name = originName(tree)?.toLowerCase();
  const ours = process.env["GITHUB_REPOSITORY"]?.toLowerCase();
  if (name !== void 0 && ours !== void 0 && name !== ours) return null;
  return (0, import_node_path4.relative)(tree, file).replaceAll("\\", "/");
}

// src/entry/runner.ts
var import_node_fs10 = require("node:fs");
var import_node_os = require("node:os");
var import_node_path5 = require("node:path");

// src/github/event.ts
function readEvent(name, text, sha) {
  const payload = parse(text);
  switch (name) {
    case "pull_request":
    case "pull_request_review": {
      const pull = pullOf(payload, name);
      return { kind: "pull_request", ...pull, mergeSha: sha };
    }
    case "pull_request_target":
      return { kind: "pull_request_target", ...pullOf(payload, name) };
    case "merge_group":
      return {
        kind: "merge_group",
        baseSha: commit(payload, name, "merge_group", "base_sha"),
        headSha: commit(payload, name, "merge_group", "head_sha")
      };
    case "push": {
      const ref = word(payload, name, "ref");
      return {
        kind: "push",
        before: commit(payload, name, "before"),
        after: commit(payload, name, "after"),
        branch: ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null,
        defaultBranch: word(payload, name, "repository", "default_branch")
      };
    }
    default: {
      const branch = at2(payload, "repository", "default_branch");
      return { kind: "other", name, defaultBranch: typeof branch === "string" ? branch : null };
    }
  }
}
function pullOf(payload, name) {
  const number = at2(payload, "pull_request", "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number))
    throw lacking(name, "pull_request.number");
  return {
    number,
    baseSha: commit(payload, name, "pull_request", "base", "sha"),
    headSha: commit(payload, name, "pull_request", "head", "sha"),
    baseRef: word(payload, name, "pull_request", "base", "ref")
  };
}
function parse(text) {
  const payload = jsonIn(text);
  if (payload !== void 0) return payload;
  throw new UserError(
    "the event file is not JSON",
    "Run nhi-lint in a GitHub workflow, or name `base` and `head`."
  );
}
function word(payload, name, ...path) {
  const value = at2(payload, ...path);
  if (typeof value === "string" && value !== "") return value;
  throw lacking(name, path.join("."));
}
function commit(payload, name, ...path) {
  const value = word(payload, name, ...path);
  if (isSha(value)) return value;
  throw lacking(name, path.join("."));
}
function lacking(name, path) {
  return new UserError(
    `the \`${name}\` event has no usable \`${path}\``,
    "Name what to compare with the inputs `base` and `head`."
  );
}

// src/source/bare.ts
var import_node_child_process2 = require("node:child_process");
function makeBareRepository(folder, remote) {
  try {
    (0, import_node_child_process2.execFileSync)("git", ["init", "--quiet", "--bare", "--template=", "--", folder], {
      stdio: "pipe"
    });
    (0, import_node_child_process2.execFileSync)("git", ["--git-dir", folder, "config", "remote.origin.url", remote], {
      stdio: "pipe"
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `git cannot make a repository to fetch into: ${why}`,
      "Check the repository out with `actions/checkout` first."
    );
  }
}

// src/entry/version.gen.ts
var version = "0.1.0";

// src/entry/runner.ts
var env = (name) => process.env[name] || null;
function readInputs() {
  const values = /* @__PURE__ */ new Map();
  for (const option2 of options.filter((o) => o.input)) {
    const text = getInput(option2.name);
    if (text !== "") values.set(option2.name, checkValue(option2, text));
  }
  return { values, positional: [] };
}
var asSet = "Leave `GITHUB_EVENT_PATH` as the runner sets it.";
function eventText() {
  const path = env("GITHUB_EVENT_PATH");
  return path === null ? null : readUserFile(path, asSet, "the event file");
}
function payloadOf() {
  const payload = jsonIn(eventText() ?? "{}");
  if (payload !== void 0) return payload;
  throw new UserError("no channel can be told: the event file is not JSON", asSet);
}
function eventOf() {
  const text = eventText();
  const name = env("GITHUB_EVENT_NAME") ?? "unknown";
  if (text === null) return { kind: "other", name, defaultBranch: null };
  return readEvent(name, text, env("GITHUB_SHA"));
}
function repositoryOfRun() {
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  return { repo: repositoryFolder(server), network: { token: getInput("token") || null, server } };
}
function repositoryFolder(server) {
  const workspace = env("GITHUB_WORKSPACE") ?? process.cwd();
  if (findRepository(workspace)) return workspace;
  const name = env("GITHUB_REPOSITORY");
  if (name === null)
    throw new UserError(
      `\`${workspace}\` holds no repository`,
      "Check it out with `actions/checkout` first."
    );
  const folder = (0, import_node_fs10.mkdtempSync)((0, import_node_path5.join)(env("RUNNER_TEMP") ?? (0, import_node_os.tmpdir)(), "nhi-lint-"));
  makeBareRepository(folder, `${server}/${name}`);
  return folder;
}
async function loadCore() {
  return (await Promise.resolve().then(() => __toESM(require("./core.cjs"), 1))).core;
}
async function tellers(wanted) {
  const asked = askedOf(wanted);
  return { asked, ...await Promise.resolve().then(() => __toESM(require("./github.cjs"), 1)) };
}
function askedOf(wanted) {
  const token = getInput("token");
  if (token !== "") setSecret(token);
  return {
    wanted,
    client: {
      token,
      api: env("GITHUB_API_URL") ?? "https://api.github.com",
      graphql: env("GITHUB_GRAPHQL_URL") ?? "https://api.github.com/graphql",
      version
    },
    env,
    payload: payloadOf(),
    matrix: getInput("matrix")
  };
}
function print(lines2) {
  const of = (level) => lines2.filter((line) => line.level === level).map(({ text }) => forLog(forTerminal(text)));
  for (const line of of("info")) info(line);
  const warnings = of("warning");
  if (warnings.length > 0) warning(warnings.join("\n"), { title: "nhi-lint could not tell all" });
}
async function writeSummary(text) {
  if (env("GITHUB_STEP_SUMMARY") === null) return;
  try {
    await summary.addRaw(text, true).write();
  } catch (error) {
    info(
      `The job summary could not be written: ${forCommandData(error instanceof Error ? error.message : String(error))}`
    );
  }
}
function saveJson(json) {
  const path = (0, import_node_path5.join)(
    (0, import_node_fs10.mkdtempSync)((0, import_node_path5.join)(env("RUNNER_TEMP") ?? (0, import_node_os.tmpdir)(), "nhi-lint-")),
    "nhi-lint.json"
  );
  (0, import_node_fs10.writeFileSync)(path, json);
  return path;
}

// src/entry/action-sweep.ts
var ofSweep = ["issues", "remove"];
async function sweepRun(flags2, listed) {
  refuse(flags2);
  const core = await loadCore();
  const term = core.termOf(flags2, dayNow());
  const head = await headOfRun();
  info(`nhi-lint ${version}: a sweep of ${head.commit ?? "the work tree"}`);
  const config = single(flags2, "config") ?? void 0;
  const loan = { today: term.today, readText: await readerAt(head, config) };
  const judge = async (tree) => {
    const request = {
      ...core.settingsOf(flags2, loan, { from: "head", failOn: null }),
      ...await oneSide(tree, milliseconds2),
      plans: await core.plansOf(flags2, { readText }),
      evidence: await core.evidenceOf(flags2, { readText }),
      repository: () => env("GITHUB_REPOSITORY")
    };
    return { ...await core.run(request, core.ports), head: tree };
  };
  const outcome = await judge(head);
  const swept = await core.sweptOf(outcome, head, term);
  const { gaps } = outcome.report;
  const textIn = (format) => [...core.sweepReporter(swept, gaps.length, format)].join("");
  process.stdout.write(textIn("terminal"));
  await writeSummary(`# nhi-lint sweep

${textIn("markdown")}`);
  setOutput("gaps", gaps.length);
  setOutput("json", saveJson(textIn("json")));
  listed();
  await tell({ outcome, swept, core, judge, today: term.today }, flags2);
}
async function tell({ outcome, swept, core, judge, today }, flags2) {
  const wanted = ofSweep.filter((name) => isSet(flags2, name));
  if (wanted.length === 0) return;
  if (!isOfDefaultBranch()) {
    const ref = env("GITHUB_REF") ?? "this";
    const text = `left alone, as ${ref} is not the default branch.`;
    return print(wanted.map((name) => ({ level: "info", text: `\`${name}\`: ${text}` })));
  }
  if (wanted.includes("issues")) {
    const { asked: asked2, tellSwept } = await tellers(["issues"]);
    const ask = { swept, gaps: outcome.report.gaps, mentions: isSet(flags2, "mention") };
    print(await tellSwept(ask, asked2));
  }
  if (!wanted.includes("remove")) return;
  const { told, left } = await core.removalsIn(outcome, swept, today, judge);
  print(left.map((text) => ({ level: "info", text })));
  const { asked, tellRemovals } = await tellers(["remove"]);
  print(await tellRemovals(told, asked));
}
var taken2 = /* @__PURE__ */ new Set([...optionsOf("sweep").map(({ name }) => name), "command"]);
function refuse({ values }) {
  const [one] = [...values].find(([name, [value]]) => !taken2.has(name) && value !== "false") ?? [];
  if (one === void 0) return;
  throw new UserError(
    `the input \`${one}\` is of a check, not of a sweep`,
    "Give a sweep `issues: true`, or let another step check."
  );
}
async function headOfRun() {
  const found = repositoryOfRun();
  const isCheckedOut = findRepository(found.repo)?.workTree !== null;
  const name = isCheckedOut ? "HEAD" : env("GITHUB_SHA") ?? "HEAD";
  const chosen = await chooseSides({ ...found, base: name, head: name });
  return (await listSides(chosen)).head;
}
function isOfDefaultBranch() {
  if (env("GITHUB_EVENT_NAME") === "schedule") return true;
  const branch = textAt(payloadOf(), "repository", "default_branch");
  return branch !== null && env("GITHUB_REF") === `refs/heads/${branch}`;
}

// src/entry/failure.ts
var bugReports = "https://github.com/nhi-lint/nhi-lint/issues/new";
function explainFailure(error, outcome = "nothing was judged") {
  if (isUserError(error)) {
    return `nhi-lint: ${lines(error.message)}
  ${lines(error.todo)}
`;
  }
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `nhi-lint: this is a bug of nhi-lint, ${outcome}. Please report it with the lines below:
  ${bugReports}
${lines(stack)}
`;
}
function lines(text) {
  return forLog(linesForTerminal(text));
}

// src/entry/action.ts
async function judgeRun(flags2) {
  const first = (name) => flags2.values.get(name)?.[0];
  const [base, head] = [first("base"), first("head")];
  const options2 = {
    ...repositoryOfRun(),
    base,
    head,
    event: base && head ? null : eventOf()
  };
  const all2 = first("all") === "true";
  const { sides, how, loaded: core } = await twoSides(options2, all2, milliseconds2, loadCore);
  info(`nhi-lint ${version}: ${forCommandData(how)}`);
  const { evidenceOf, plansOf, ports, run, settingsOf } = core;
  const loan = { today: dayNow(), readText: await readerAt(sides.base, first("config")) };
  const settings = settingsOf(flags2, loan, { from: "base", failOn: "error" });
  const beside = {
    base: sides.base,
    head: sides.head,
    cwd: env("GITHUB_WORKSPACE") ?? ".",
    folder: head
  };
  const plans = () => plansOf(flags2, { readText }, beside);
  const repository = () => env("GITHUB_REPOSITORY");
  const request = { ...sides, ...settings, repository, enquire: lateEnquirer() };
  const evidence = await evidenceOf(flags2, { readText }, beside);
  const outcome = await run({ ...request, plans: await plans(), evidence }, ports);
  return {
    outcome: { ...outcome, report: await withDiff(outcome.report, sides) },
    core,
    mended: () => core.mendedBy(outcome, request, ports, plans, true),
    differing: sides.differing
  };
}
function lateEnquirer() {
  let enquirer = null;
  const load = async () => {
    const { asked, enquirerFor } = await tellers([]);
    return enquirerFor(asked);
  };
  return async (enquiry) => {
    const enquire = await (enquirer ??= load());
    return enquire === null ? { known: /* @__PURE__ */ new Map(), approvals: null } : enquire(enquiry);
  };
}
async function tell2({ report, textOf: textOf2 }, { countFindings, reporters }) {
  const lineOf = (file, line) => textOf2(file)?.split("\n", line)[line - 1] ?? null;
  const style = { colour: false, width: 120, version, facts: false, lineOf, textOf: textOf2 };
  process.stdout.write([...reporters.github(report, style)].join(""));
  await writeSummary([...reporters.markdown(report, style)].join(""));
  writeOutputs(report, countFindings(report.findings), [...reporters.json(report, style)].join(""));
  return style;
}
function wantedOf(flags2) {
  const all2 = Object.keys(permissions);
  return all2.filter((name) => !ofSweep.some((one) => one === name) && isSet(flags2, name));
}
async function tellChannels(found, style, flags2) {
  const wanted = wantedOf(flags2);
  if (wanted.length === 0) return;
  const { asked, tellJudged } = await tellers(wanted);
  const { mended, differing: differing2 } = found;
  const { report } = found.outcome;
  const isWhole = report.alone || isSet(flags2, "all");
  print(await tellJudged({ report, style, isWhole, mended, differing: differing2 }, asked));
}
function writeOutputs(report, counts, json) {
  setOutput("verdict", report.verdict);
  setOutput("errors", counts.error);
  setOutput("warnings", counts.warning);
  setOutput("notes", counts.note);
  setOutput("waived", counts.waived);
  setOutput("gaps", report.gaps.length);
  setOutput("json", saveJson(json));
}
function writeSarif(path, sarif) {
  if (path === null) return;
  try {
    (0, import_node_fs11.writeFileSync)((0, import_node_path6.resolve)(env("GITHUB_WORKSPACE") ?? ".", path), [...sarif].join(""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    print([{ level: "warning", text: `\`sarif\` was not written: ${why}.` }]);
  }
}
var exits = { pass: 0, fail: 1, "could-not-judge": 2 };
var isDecided = false;
function fail(error) {
  const outcome = isDecided ? "the exit status stands" : "nothing was judged";
  const text = explainFailure(error, outcome).trimEnd();
  if (isDecided) {
    warning(text, { title: "nhi-lint could not tell all" });
    return;
  }
  process.stdout.write(`::error title=nhi-lint could not judge::${forCommandData(text)}
`);
  process.exitCode = 2;
}
async function tellFailure(error, flags2) {
  fail(error);
  isDecided = true;
  if (!isSet(flags2, "comment")) return;
  const { asked, tellUnjudged } = await tellers(["comment"]);
  print(await tellUnjudged(explainFailure(error), asked));
}
async function main() {
  const flags2 = readInputs();
  if (single(flags2, "command") === "sweep") {
    await sweepRun(flags2, () => isDecided = true);
    return;
  }
  const swept = ofSweep.find((name) => isSet(flags2, name));
  if (swept !== void 0)
    throw new UserError(
      `the input \`${swept}\` tells of a sweep, not of a check`,
      "Set `command: sweep`, in a workflow that a schedule starts."
    );
  const path = single(flags2, "report");
  if (path !== null) {
    const { asked, tellReported } = await tellers(wantedOf(flags2));
    print(await tellReported(readText(path), asked));
    return;
  }
  let found;
  try {
    found = await judgeRun(flags2);
  } catch (error) {
    await tellFailure(error, flags2);
    return;
  }
  const { outcome, core } = found;
  const style = await tell2(outcome, core);
  process.exitCode = single(flags2, "fail-on") === "never" ? 0 : exits[outcome.report.verdict];
  isDecided = true;
  writeSarif(single(flags2, "sarif"), core.reporters.sarif(outcome.report, style));
  await tellChannels(found, style, flags2);
}
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
main().catch(fail);
})
