(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/report/sarif.ts
var sarif_exports = {};
__export(sarif_exports, {
  sarifReporter: () => sarifReporter
});
module.exports = __toCommonJS(sarif_exports);
var import_node_module = require("node:module");

// src/base/hunk.ts
function firstWritten(hunks, first, last) {
  for (const { written } of hunks)
    for (const [from, to] of written) if (from <= last && to >= first) return Math.max(from, first);
  return void 0;
}

// src/base/origin.ts
function lineOf(file, offset) {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function position(origin) {
  const line = lineOf(origin.file, origin.start);
  const endLine = lineOf(origin.file, Math.max(origin.start, origin.end));
  const column = origin.start - (origin.file.lineStarts[line - 1] ?? 0) + 1;
  const endColumn = origin.end - (origin.file.lineStarts[endLine - 1] ?? 0) + 1;
  return { file: origin.file.path, line, column, endLine, endColumn };
}

// src/report/anchor.ts
function placeOf(at, { links }) {
  const place = position(at);
  const real = links.get(place.file);
  return real === void 0 ? place : { ...place, file: real };
}
function firstLine(at, shown) {
  const place = placeOf(at, shown);
  return place.line === place.endLine ? place : { ...place, endLine: place.line, endColumn: lengthOf(at, place.line) + 1 };
}
function anchorOf(finding, shown) {
  const place = placeOf(finding.primary, shown);
  if (shown.diff === null) return { ...place, why: "itself" };
  const own = lineWritten(finding.primary, shown);
  if (own !== null) return { ...own, why: "itself" };
  for (const cause of causes(finding)) {
    const line = lineWritten(cause, shown);
    if (line !== null)
      return { ...line.endLine > line.line ? firstLine(cause, shown) : line, why: "cause" };
  }
  return { ...place, why: "declaration" };
}
function whereElse({ why }, { primary }, shown) {
  if (why === "itself") return null;
  const { file, line } = placeOf(primary, shown);
  return why === "cause" ? `Found at \`${file}:${line}\`; this line of the change is behind it.` : "This change did not write this line: what it took away, or wrote elsewhere, is the cause.";
}
function* causes({ related, change }) {
  const head = related.filter(({ role }) => role !== "was");
  for (const { role, at } of head) if (role === "definition") yield at;
  if (change && change.change !== "removed") {
    yield change.fact.at;
    for (const { at } of change.fact.via) yield at;
  }
  for (const { role, at } of head) if (role !== "definition") yield at;
}
function lineWritten(at, shown) {
  const place = placeOf(at, shown);
  const line = firstWritten(shown.diff?.get(place.file) ?? [], place.line, place.endLine);
  if (line === void 0) return null;
  if (line === place.line) return place;
  return { file: place.file, line, column: 1, endLine: line, endColumn: lengthOf(at, line) + 1 };
}
function lengthOf({ file }, line) {
  const [start = 0, next] = [file.lineStarts[line - 1], file.lineStarts[line]];
  return next === void 0 ? 0 : next - start - 1;
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/report/line-hash.ts
var window = 100;
var factor = 37n;
var endOfFile = "\uFFFF";
function lineHasher(text) {
  const plain2 = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\t ]+/g, "") + endOfFile;
  const lines = [];
  const times = /* @__PURE__ */ new Map();
  for (let at = 0; ; ) {
    const shown = plain2.slice(at, at + window);
    const time = (times.get(shown) ?? 0) + 1;
    times.set(shown, time);
    lines.push({ shown, time });
    const end = plain2.indexOf("\n", at);
    if (end === -1) break;
    at = end + 1;
  }
  return (line) => {
    const found = lines[line - 1];
    return found ? `${hashOf(found.shown)}:${found.time}` : null;
  };
}
function hashOf(shown) {
  let hash = 0n;
  for (let at = 0; at < window; at++)
    hash = BigInt.asUintN(64, hash * factor + BigInt(at < shown.length ? shown.charCodeAt(at) : 0));
  return hash.toString(16);
}

// src/report/alerts.ts
var mostJoined = 5;
function alertsOf(report, textOf) {
  const hashOf2 = hasher(textOf);
  const groups = /* @__PURE__ */ new Map();
  for (const finding of report.findings) {
    if (finding.waiver !== null) continue;
    const one = sitedOf(finding, report);
    const id = JSON.stringify([finding.rule, finding.severity, one.anchor.file, one.known.line]);
    append(groups, id, one);
  }
  return [...groups.values()].map((group) => alert(group, report, hashOf2));
}
function sitedOf(finding, report) {
  const anchor = anchorOf(finding, report);
  const found = position(finding.anchor ?? finding.primary);
  const isThere = (report.links.get(found.file) ?? found.file) === anchor.file;
  return { finding, anchor, known: isThere ? found : anchor };
}
function alert(group, report, hashOf2) {
  const [first] = group;
  if (!first) throw new Error("a group of findings is never empty");
  const { finding, anchor } = first;
  const level = finding.severity;
  const usual = report.rules.get(finding.rule)?.level ?? level;
  const said = group.slice(0, mostJoined).map((one) => saidOf(one, report));
  const more = group.length - said.length;
  return {
    rule: level === usual ? finding.rule : `${finding.rule}/${level}`,
    of: finding.rule,
    level,
    message: [...new Set(said), ...more > 0 ? [`And ${more} more like it here.`] : []].join(" "),
    at: anchor.endLine > anchor.line ? firstLine(finding.primary, report) : anchor,
    related: group.flatMap((one) => relatedOf(one, report)),
    hash: hashOf2(first),
    fingerprint: finding.fingerprint
  };
}
function saidOf({ finding, anchor }, report) {
  const was = finding.related.filter(({ role }) => role === "was").map(({ at, message }) => {
    const { file, line } = placeOf(at, report);
    return `At base, \`${file}:${line}\`: ${message}.`;
  });
  const elsewhere = whereElse(anchor, finding, report);
  return [finding.message, finding.remedy, elsewhere ?? [], was].flat().join(" ");
}
function relatedOf({ finding, anchor }, report) {
  const found = finding.related.filter(({ role }) => role !== "was").map(({ at, message }) => ({ at: firstLine(at, report), message }));
  return anchor.why === "cause" ? [{ at: firstLine(finding.primary, report), message: "found here" }, ...found] : found;
}
function hasher(textOf) {
  const files = /* @__PURE__ */ new Map();
  const times = /* @__PURE__ */ new Map();
  return ({ known: { file, line }, finding: { fingerprint } }) => {
    let hash = files.get(file);
    if (hash === void 0) {
      const text = textOf(file);
      files.set(file, hash = text === null ? null : lineHasher(text));
    }
    const time = (times.get(fingerprint) ?? 0) + 1;
    times.set(fingerprint, time);
    return hash?.(line) ?? `${fingerprint}:${time}`;
  };
}

// src/report/escape.ts
function forTerminal(text) {
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu,
    "\uFFFD"
  );
}
function shortened(text, longest) {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replaceAll(new RegExp("\\p{Surrogate}", "gu"), "")}\u2026`;
}
function forJson(data, indent) {
  const text = JSON.stringify(data, null, indent);
  return text.includes("##[") ? text.replaceAll("##[", "##\\u005b") : text;
}
function forUri(path) {
  return path.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").split("/").map(encodeURIComponent).join("/");
}
function forMarkdown(text) {
  return text.split(/(`[^`\n]*`)/).map((part, index) => index % 2 === 1 ? code(part.slice(1, -1)) : prose(part)).join("");
}
function code(text) {
  const clean = forTerminal(text).replace(/\\(?=\|)/g, "\\\u2060").replaceAll("|", "\\|");
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || clean === "" ? " " : "";
  return `${fence}${pad}${clean}${pad}${fence}`;
}
function prose(text) {
  return forTerminal(text).replace(
    /[\\`*_{}[\]()#+!|<>~&$]/g,
    (c) => c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`
  ).replaceAll("@", "@\u2060").replaceAll("#", "#\u2060").replace(/\bGH-(?=\d)/gi, "$&\u2060").replace(/www\./gi, (www) => `${www.slice(0, -1)}\u2060.`).replaceAll("://", ":\u2060//");
}

// src/report/groups.ts
var rank = { error: 0, warning: 1, note: 2 };
function compareSeverity(a, b) {
  return rank[a] - rank[b];
}
function plural(count, noun, many = `${noun}s`) {
  return `${count} ${count === 1 ? noun : many}`;
}

// src/report/sarif.ts
var home = "https://github.com/nhi-lint/nhi-lint";
var mostResults = 25e3;
var mostShown = 5e3;
var mostBytes = 1e7;
var mostRelated = 100;
var mostNotifications = 1e3;
var longestText = 1024;
var longestMessage = 8e3;
function* sarifReporter(report, style) {
  const alerts = alertsOf(report, style.textOf);
  for (let most = mostResults; ; most = Math.floor(Math.min(most, alerts.length) / 2)) {
    const text = `${forJson(toSarif(report, style, alerts, most), 2)}
`;
    const fits = text.length * 3 < mostBytes || zippedSize(text) < mostBytes;
    if (!fits && most > 0) continue;
    yield text;
    return;
  }
}
function zippedSize(text) {
  const { gzipSync } = (0, import_node_module.createRequire)(`${__dirname}/`)(
    "node:zlib"
  );
  return gzipSync(text).length;
}
function toSarif(report, { version, category }, alerts, most) {
  const bySeverity = alerts.toSorted((a, b) => compareSeverity(a.level, b.level));
  const shown = alerts.length > Math.min(most, mostShown) ? bySeverity.slice(0, most) : alerts;
  const rules = descriptors(report, shown);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "nhi-lint",
            version,
            semanticVersion: version,
            informationUri: home,
            rules
          }
        },
        // Whoever uploads a file names its analysis where it names none: https://github.com/github/codeql-action/blob/main/src/upload-lib.ts
        ...category !== void 0 && { automationDetails: { id: category } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.verdict !== "could-not-judge",
            toolExecutionNotifications: notifications(report, alerts.length, shown.length)
          }
        ],
        results: shown.map((alert2) => result(alert2, indexOf.get(alert2.rule) ?? -1))
      }
    ]
  };
}
function notifications(report, all, shown) {
  const said = [];
  if (shown < all)
    said.push(
      `${plural(all - shown, "finding")} left out, none graver than those here: code scanning takes no more in one upload. The JSON report holds all.`
    );
  if (shown > mostShown)
    said.push(`Code scanning shows the ${mostShown} gravest of the ${shown} findings here.`);
  const open = report.gaps.filter(({ waived }) => !waived);
  const gaps = [
    ...open.filter(({ changed }) => changed),
    ...open.filter(({ changed }) => !changed)
  ];
  if (gaps.length > mostNotifications)
    said.push(
      `${plural(gaps.length - mostNotifications, "gap")} left out here. The JSON report holds all.`
    );
  const ours = said.map((text) => ({ level: "warning", message: { text } }));
  return [...ours, ...gaps.slice(0, mostNotifications).map((gap) => notification(gap, report))];
}
function descriptors({ rules }, alerts) {
  const found = new Map([...rules].map(([id, rule]) => [id, descriptor(id, id, rule, rule.level)]));
  for (const { rule, of, level } of alerts)
    if (!found.has(rule)) found.set(rule, descriptor(rule, of, rules.get(of), level));
  return [...found.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function descriptor(id, of, rule, level) {
  const { title = of, why = of, remedy = of } = rule ?? {};
  return {
    id,
    name: of.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""),
    shortDescription: { text: shortened(title, longestText) },
    fullDescription: { text: shortened(why, longestText) },
    help: { text: `${why}

${remedy}`, markdown: helpOf(of, rule) },
    helpUri: pageOf(of),
    defaultConfiguration: { level },
    properties: {
      tags: ["security", "non-human-identity", ...tagsOf(rule)].slice(0, 10),
      precision: "high",
      "problem.severity": level === "note" ? "recommendation" : level,
      "security-severity": securityOf(rule, level)
    }
  };
}
function securityOf(rule, level) {
  const isPower = rule !== void 0 && powers.has(rule.theme);
  return { error: isPower ? "8.5" : "7.0", warning: isPower ? "6.0" : "4.5", note: "2.0" }[level];
}
var powers = /* @__PURE__ */ new Set(["scope", "trust", "exposure"]);
function pageOf(id) {
  return `${home}/blob/main/docs/rules/${id}.md`;
}
function helpOf(id, rule) {
  const { why = id, remedy = id, references = [] } = rule ?? {};
  const links = [
    `[What ${id} finds, with examples](${pageOf(id)})`,
    ...references.map((link) => `<${link}>`)
  ];
  return [
    "## Why it matters",
    forMarkdown(why),
    "## What to do",
    forMarkdown(remedy),
    "## More",
    links.map((link) => `- ${link}`).join("\n")
  ].join("\n\n");
}
function tagsOf(rule) {
  return Object.entries(rule?.standards ?? {}).flatMap(
    ([standard, ids]) => ids.map((id) => `${standard}/${id}`)
  );
}
function result({ rule, level, message, at, related, hash, fingerprint }, ruleIndex) {
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: plain(message) },
    locations: [location(at)],
    ...related.length > 0 && {
      relatedLocations: related.slice(0, mostRelated).map(({ at: place, message: text }, index) => ({
        id: index + 1,
        ...location(place),
        message: { text: plain(text) }
      }))
    },
    partialFingerprints: { primaryLocationLineHash: hash, "nhi-lint/v1": fingerprint }
  };
}
function notification({ at, kind, what, why, changed }, report) {
  return {
    level: changed ? "warning" : "note",
    descriptor: { id: kind },
    message: { text: plain(`${what}: ${why}`) },
    locations: [location(firstLine(at, report))]
  };
}
function location({ file, line, column, endLine, endColumn }) {
  return {
    physicalLocation: {
      artifactLocation: { uri: forUri(file), uriBaseId: "%SRCROOT%" },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        // Of nothing, and of a file's last line, the first character.
        endColumn: endLine === line ? Math.max(endColumn, column + 1) : endColumn
      }
    }
  };
}
function plain(text) {
  return forTerminal(shortened(text, longestMessage)).replace(/[\\[\]]/g, "\\$&");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sarifReporter
});
})
