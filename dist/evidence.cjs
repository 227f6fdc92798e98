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

// src/stage/read-evidence.ts
var read_evidence_exports = {};
__export(read_evidence_exports, {
  openEvidence: () => openEvidence
});
module.exports = __toCommonJS(read_evidence_exports);

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
function daysBetween(from, to) {
  const start = timeOf(from.slice(0, 10));
  const end = timeOf(to.slice(0, 10));
  return start === null || end === null ? null : (end - start) / day;
}
function plusDays(from, days) {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
function latest(days) {
  return days.reduce(
    (found2, day2) => day2 && (found2 === null || day2 > found2) ? day2 : found2,
    null
  );
}

// src/base/origin.ts
function fileRef(path, text) {
  const starts = [0];
  for (let at2 = text.indexOf("\n"); at2 !== -1; at2 = text.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}
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
function startOf(file) {
  return { file, start: 0, end: 0 };
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/model/active.ts
function isOff({ active }) {
  return active.known && !active.value;
}
function isOn({ active }) {
  return active.known && active.value;
}

// src/model/address.ts
function withinOf({ place }) {
  return place.slice(place.lastIndexOf("|") + 1);
}
function namespaceOf(fact) {
  if (fact.platform !== "kubernetes") return null;
  return (fact.domain === "kubernetes" ? fact.address.split("/").at(-2) : withinOf(fact)) ?? null;
}

// src/evidence/match.ts
function idOf({ platform, kind, within, name, folder }) {
  return [platform, kind, within ?? "", name, folder ?? ""].join("\n");
}
function isIn(folder, { domain, root, at: at2 }) {
  if (folder === null || folder === void 0) return true;
  const own = domain === "kubernetes" && root === "" ? at2.file.path : `${root}/`;
  return folder === "" || own.startsWith(`${folder}/`);
}
function match(names, facts) {
  const subjects = [...facts.values()].filter(isSubject);
  const matched = /* @__PURE__ */ new Map();
  const unclear = /* @__PURE__ */ new Map();
  const byName = grouped(subjects);
  const left = [];
  for (const name of names) {
    const same = (byName.get(keyOf(name)) ?? []).filter(
      (fact2) => isSame(fact2, name) && !contradicts(fact2, name)
    );
    const certain = same.filter((fact2) => confirms(fact2, name));
    const [fact, ...others] = certain.length > 0 ? certain : same;
    if (fact && others.length === 0 && !matched.has(idOf(name))) matched.set(idOf(name), fact);
    else if (fact)
      for (const one of same) unclear.set(one.key, { fact: one, name, shared: others.length > 0 });
    else left.push(name);
  }
  matchHoled(left, subjects, matched, unclear);
  return { matched, unclear };
}
function matchHoled(names, subjects, matched, unclear) {
  const taken = new Set([...matched.values()].map(({ key }) => key));
  const namesOf = /* @__PURE__ */ new Map();
  const factsOf = /* @__PURE__ */ new Map();
  for (const fact of subjects) {
    const mayBe = taken.has(fact.key) ? null : fitting(fact);
    for (const name of mayBe === null ? [] : names) {
      if (!mayBe?.(name) || contradicts(fact, name)) continue;
      append(namesOf, fact, name);
      append(factsOf, name, fact);
    }
  }
  for (const [fact, found2] of namesOf) {
    const [name, ...others] = found2;
    const isShared = (factsOf.get(name)?.length ?? 0) > 1;
    if (name && others.length === 0 && !isShared) matched.set(idOf(name), fact);
    else if (name) unclear.set(fact.key, { fact, name, shared: others.length === 0 });
  }
}
function isSubject(fact) {
  if (isOff(fact)) return false;
  if (fact.kind === "credential") return fact.form === "deploy-key";
  return fact.kind === "identity" && !fact.person && kindOf(fact) !== null && fact.sameAs === void 0;
}
function kindOf(fact) {
  const { platform, form } = fact;
  switch (platform) {
    case "aws":
      return /^aws_iam_(user|role)$/.exec(fact.type)?.[1] ?? null;
    case "google":
    case "kubernetes":
      return form === "service-account" ? form : null;
    case "entra":
      return form === "application" ? form : null;
    case "github":
      return form === "deploy-key" ? form : null;
    default:
      return null;
  }
}
function grouped(subjects) {
  const found2 = /* @__PURE__ */ new Map();
  for (const fact of subjects)
    if (fact.name.known && fact.name.value !== null)
      append(found2, `${fact.platform}
${fact.name.value}`, fact);
  return found2;
}
function keyOf({ platform, name }) {
  return `${platform}
${name}`;
}
function isSame(fact, { kind, platform }) {
  return fact.platform === platform && kindOf(fact) === kind;
}
var least = 4;
function fitting(fact) {
  const { name } = fact;
  if (name.known) {
    const { value } = name;
    const isPart = value !== null && fact.platform === "google" && !value.includes("@");
    return isPart ? (one) => isSame(fact, one) && one.name.startsWith(`${value}@`) : null;
  }
  const pieces = name.pieces ?? [];
  const literal = pieces.filter((piece) => typeof piece === "string").join("");
  if (literal.replace(/[^\p{L}\p{N}]/gu, "").length < least) return null;
  const isGoogle = fact.platform === "google" && !literal.includes("@");
  return (one) => isSame(fact, one) && fits(isGoogle ? one.name.split("@")[0] ?? "" : one.name, pieces);
}
function fits(text, pieces) {
  let at2 = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    const isLast2 = index === pieces.length - 1;
    const found2 = isLast2 ? text.length - piece.length : text.indexOf(piece, at2);
    if (found2 < at2 || index === 0 && found2 !== 0 || !text.startsWith(piece, found2)) return false;
    at2 = found2 + piece.length;
  }
  return typeof pieces.at(-1) !== "string" || at2 === text.length;
}
function placesOf(fact, { within }) {
  if (within === null) return [];
  switch (fact.platform) {
    case "aws":
      return fact.place.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
    case "kubernetes":
      return [namespaceOf(fact) ?? ""].filter((one) => one !== "" && !one.startsWith("?"));
    case "github": {
      const repository = withinOf(fact);
      return repository === "" || repository.startsWith("?") ? [] : [repository];
    }
    default:
      return [];
  }
}
function isPlace(said, { platform, within }) {
  if (within === null) return false;
  return platform === "github" && !said.includes("/") ? within.split("/")[1] === said : within === said;
}
function contradicts(fact, name) {
  if (!isIn(name.folder, fact)) return true;
  const places = placesOf(fact, name);
  return places.length > 0 && !places.some((said) => isPlace(said, name));
}
function confirms(fact, name) {
  return placesOf(fact, name).some((said) => isPlace(said, name));
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/evidence/sum.ts
function sourceOf({ told, file }) {
  return { noun: file.noun, at: told.at, until: file.until, watched: file.watched };
}
function newestFirst(entries) {
  return entries.toReversed().toSorted((a, b) => compareText(b.file.until, a.file.until));
}
function useOf(entries, as) {
  const telling = newestFirst(entries.filter(({ told }) => told.last !== void 0));
  const newest = telling[0];
  if (!newest) return null;
  const last = latest(telling.map(({ told }) => told.last));
  return { ...sourceOf(newest), as, last, since: latest(entries.map(({ told }) => told.since)) };
}
function keysOf(entries) {
  const found2 = /* @__PURE__ */ new Map();
  for (const entry of entries)
    for (const key of entry.told.keys) {
      const before = found2.get(key.id);
      const now = keyUse(key, sourceOf(entry));
      found2.set(key.id, before ? both(before, now) : now);
    }
  return [...found2.values()];
}
function keyUse({ form, name, last, since, ends, usesTold, at: at2 }, source) {
  return { ...source, at: at2, form, name, last, since, ends, usesTold };
}
function both(one, other) {
  const isNewer = other.usesTold && (!one.usesTold || other.until >= one.until);
  const telling = isNewer ? other : one;
  return {
    ...telling,
    // A list of credentials has the name that people gave it.
    name: one.usesTold ? other.name : one.name,
    last: latest([one.last, other.last]),
    since: latest([one.since, other.since]),
    ends: latest([one.ends, other.ends]),
    usesTold: one.usesTold || other.usesTold
  };
}
function privilegesOf(entries) {
  const telling = newestFirst(
    entries.filter(({ told }) => told.services !== void 0 || told.calls !== void 0)
  );
  const newest = telling[0];
  if (!newest) return null;
  if (newest.told.services) {
    const services = telling.flatMap(({ told }) => told.services ?? []);
    return { ...sourceOf(newest), kind: "services", services: summed(services) };
  }
  const calls = new Set(telling.flatMap(({ told }) => [...told.calls ?? []]));
  const starts = telling.flatMap(({ file }) => file.watched ?? []).toSorted();
  return { ...sourceOf(newest), watched: starts[0] ?? null, kind: "calls", calls };
}
function summed(services) {
  const found2 = /* @__PURE__ */ new Map();
  for (const one of services) {
    const before = found2.get(one.service);
    const actions = new Map(before?.actions);
    for (const [action, last2] of one.actions)
      actions.set(action, latest([actions.get(action), last2]));
    const last = latest([before?.last, one.last]);
    found2.set(one.service, { service: one.service, last, actions });
  }
  return found2;
}

// src/evidence/join.ts
function join(files, model) {
  const subjects = collected(files);
  const names = [...subjects.values()].map(({ name }) => name);
  const { matched, unclear } = match(names, model.facts);
  const { byFact, shown: shown2, elsewhere } = assigned(subjects, matched, unclear);
  const identities = /* @__PURE__ */ new Map();
  const credentials = /* @__PURE__ */ new Map();
  for (const [key, entries] of byFact) {
    const fact = model.facts.get(key);
    const keys = keysOf(entries);
    if (fact?.kind === "identity") {
      identities.set(key, {
        use: useOf(entries, shown2.get(key) ?? ""),
        keys,
        privileges: privilegesOf(entries)
      });
      tellApart(fact, keys, model, credentials);
    } else if (keys[0] && keys.length === 1) credentials.set(key, keys[0]);
  }
  for (const [key, use] of unseen(files, model, new Set(byFact.keys())))
    identities.set(key, { use, keys: [], privileges: null });
  return {
    identities,
    credentials,
    elsewhere,
    unclear: [...unclear.values()],
    entriesOf: byFact,
    counts: countsOf(files, subjects, matched)
  };
}
function assigned(subjects, matched, unclear) {
  const byFact = /* @__PURE__ */ new Map();
  const shown2 = /* @__PURE__ */ new Map();
  const elsewhere = [];
  const unclearNames = new Set([...unclear.values()].map(({ name }) => idOf(name)));
  for (const { name, entries } of subjects.values()) {
    const id = idOf(name);
    const fact = matched.get(id);
    if (fact) shown2.set(fact.key, name.shown);
    if (fact && !unclear.has(fact.key))
      byFact.set(fact.key, [...byFact.get(fact.key) ?? [], ...entries]);
    else if (!unclearNames.has(id)) elsewhere.push(elsewhereOf(name, entries));
  }
  return { byFact, shown: shown2, elsewhere };
}
function collected(files) {
  const named2 = /* @__PURE__ */ new Map();
  for (const { told } of files)
    for (const { name, id } of told) if (name && id !== null) named2.set(id, name);
  const subjects = /* @__PURE__ */ new Map();
  for (const file of files)
    for (const told of file.told) {
      const found2 = told.name ?? named2.get(told.id ?? "") ?? unnamed(told.id ?? "");
      const name = { ...found2, folder: file.folder };
      const id = told.id === null ? idOf(name) : `${idOf(name)}
${told.id}`;
      const one = subjects.get(id);
      if (one) one.entries.push({ told, file });
      else subjects.set(id, { name, entries: [{ told, file }] });
    }
  return withUnlisted(subjects, files);
}
function unnamed(id) {
  return { platform: "entra", kind: "application", name: id, within: null, shown: id };
}
function withUnlisted(found2, files) {
  const list = files.filter(({ lists: lists2, partly }) => lists2 === "applications" && partly === null);
  const file = list[0];
  if (!file) return found2;
  const listed2 = new Set(list.flatMap(({ told }) => told.map(({ id }) => id)));
  for (const { entries } of found2.values()) {
    const told = entries[0]?.told;
    if (!told || told.id === null || listed2.has(told.id)) continue;
    entries.push({ told: { ...told, last: null, keys: [], at: startOf(file.file) }, file });
  }
  return found2;
}
function tellApart({ key }, keys, { links }, found2) {
  const declared = (links.credentialsOf.get(key) ?? []).filter(({ standing }) => standing);
  for (const one of declared) {
    const alike = declared.filter(({ form }) => form === one.form);
    const same = keys.filter(({ form }) => form === one.form);
    const named2 = same.filter(({ name }) => one.name.known && one.name.value === name);
    const [use, ...others] = named2.length > 0 ? named2 : alike.length === 1 ? same : [];
    if (use && others.length === 0) found2.set(one.key, use);
  }
}
function* unseen(files, model, told) {
  const logs = files.filter(({ namespaces }) => namespaces !== void 0);
  if (logs.length === 0) return;
  const accounts = [...model.facts.values()].filter(isAccount);
  const alike = /* @__PURE__ */ new Map();
  for (const fact of accounts) append(alike, accountId(fact), fact);
  for (const fact of accounts) {
    if (told.has(fact.key)) continue;
    const log = logs.find(
      ({ namespaces, folder }) => namespaces?.has(namespaceOf(fact) ?? "") === true && isIn(folder, fact)
    );
    const others = (alike.get(accountId(fact)) ?? []).filter((other) => other !== fact);
    if (!log || others.some((other) => isIn(log.folder, other))) continue;
    const { noun, until, watched } = log;
    const source = { noun, at: startOf(log.file), until, watched };
    yield [fact.key, { ...source, as: accountId(fact), last: null, since: null }];
  }
}
function isAccount(fact) {
  return fact.kind === "identity" && fact.platform === "kubernetes" && fact.form === "service-account" && !isOff(fact) && fact.name.known;
}
function accountId(fact) {
  return `${namespaceOf(fact) ?? ""}/${fact.name.known ? fact.name.value : ""}`;
}
function elsewhereOf({ shown: shown2 }, entries) {
  const owner = entries.map(({ told }) => told.owner).find((one) => one !== void 0) ?? null;
  return { name: shown2, owner, keys: keysOf(entries), use: useOf(entries, shown2) };
}
function countsOf(files, subjects, matched) {
  return files.map((file) => {
    const own = [...subjects].filter(([, { entries }]) => entries.some((one) => one.file === file));
    return {
      file,
      named: own.length,
      declared: own.filter(([, { name }]) => matched.has(idOf(name))).length
    };
  });
}

// src/evidence/proof.ts
function proofOf(entriesOf, facts, trusted) {
  const listed2 = /* @__PURE__ */ new Map();
  const acting = /* @__PURE__ */ new Map();
  for (const [key, entries] of entriesOf) {
    const fact = facts.get(key);
    const sure = newestFirst(
      entries.filter(({ told, file }) => trusted.has(file) && fact && isOf(fact, told.name))
    );
    const list = sure.find(({ told }) => told.listed !== void 0);
    if (list) listed2.set(key, { ...trustedOf(list), keys: list.told.listed ?? [] });
    const log = sure.find(({ file }) => file.format === "kubernetes-audit");
    if (log) acting.set(key, trustedOf(log));
  }
  return { listed: listed2, acting };
}
function trustedOf(entry) {
  return { ...sourceOf(entry), format: entry.file.format ?? "" };
}
function isOf(fact, name) {
  if (fact.kind !== "identity" || fact.loose || !isOn(fact) || name === null) return false;
  if (!fact.name.known || fact.name.value !== name.name) return false;
  return name.platform !== "kubernetes" || namespaceOf(fact) === name.within;
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
function at(json, ...keys) {
  let found2 = json;
  for (const key of keys) {
    if (!isObject(found2) || !Object.hasOwn(found2, key)) return void 0;
    found2 = found2[key];
  }
  return found2;
}
function textAt(json, ...keys) {
  const found2 = at(json, ...keys);
  return typeof found2 === "string" ? found2 : null;
}
function listAt(json, ...keys) {
  const found2 = at(json, ...keys);
  return Array.isArray(found2) ? found2 : [];
}

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/evidence/arn.ts
function principalOf(arn) {
  const found2 = /^arn:aws[\w-]*:iam::(\d{12}):(user|role)\/(?:[^/]*\/)*([\w+=,.@-]+)$/.exec(arn);
  const [, within, kind, name] = found2 ?? [];
  if (within === void 0 || kind === void 0 || name === void 0) return null;
  return { platform: "aws", kind, name, within, shown: arn };
}

// src/evidence/day.ts
var written = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{1,2}:?\d{2})?)?$/i;
function dayIn(text) {
  const found2 = written.exec(text.trim());
  const day2 = found2?.[1];
  if (day2 === void 0 || !isDate(day2)) return null;
  if (text.trim() === day2) return day2;
  const moment = Date.parse(inOneForm(text.trim()));
  return Number.isNaN(moment) ? day2 : new Date(moment).toISOString().slice(0, 10);
}
function inOneForm(text) {
  const joined = text.replace(" ", "T").replace(/\s*UTC$/i, "Z");
  return /(Z|[+-]\d{2}:?\d{2})$/i.test(joined) ? joined : `${joined}Z`;
}

// src/evidence/reading.ts
function readingOf(path, text, howTo2) {
  return { path, text, file: fileRef(shownPath(path), text), howTo: howTo2 };
}
function shownPath(path) {
  return path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/+)+/, "");
}
function faulty({ path, howTo: howTo2 }, where, what) {
  return new UserError(`\`${path}\`: ${where} ${what}`, `Export it again with ${howTo2}.`);
}
function needText(json, key, where, reading) {
  const found2 = at(json, key);
  if (typeof found2 === "string" && found2 !== "") return found2;
  throw faulty(
    reading,
    `\`${under(where, key)}\``,
    found2 === void 0 ? "is missing: a text is expected" : "is no text"
  );
}
function under(where, key) {
  return where === "" ? key : `${where}.${key}`;
}
function dayAt(json, key, where, reading) {
  const found2 = at(json, key);
  if (found2 === void 0 || found2 === null) return null;
  const day2 = typeof found2 === "string" ? dayIn(found2) : null;
  if (day2 === null)
    throw faulty(
      reading,
      `\`${under(where, key)}\``,
      `is ${shownValue(found2)}: a date as 2026-01-31T00:00:00Z is expected`
    );
  return day2;
}
function needList(json, key, where, reading) {
  const found2 = at(json, key);
  const name = under(where, key);
  if (!Array.isArray(found2))
    throw faulty(
      reading,
      `\`${name}\``,
      found2 === void 0 ? "is missing: a list is expected" : "is no list"
    );
  found2.forEach((one, index) => {
    if (!isObject(one)) throw faulty(reading, `\`${name}[${index}]\``, "is no object");
  });
  return found2;
}
function shownValue(value) {
  const text = (JSON.stringify(value) ?? "undefined").replaceAll("`", "'");
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}
function placesIn({ text, file }) {
  let cursor = 0;
  return (needle) => {
    const found2 = text.indexOf(JSON.stringify(needle), cursor);
    if (found2 >= 0) cursor = found2 + 1;
    const start = Math.max(0, cursor - 1);
    return { file, start, end: start };
  };
}
function lineAt({ file }, offset) {
  return lineOf(file, offset);
}

// src/evidence/aws-last-accessed.ts
var howToGetLastAccessed = "`aws iam generate-service-last-accessed-details --arn ARN --granularity ACTION_LEVEL`, then `aws iam get-service-last-accessed-details --job-id JOB`";
function isLastAccessed(json) {
  return ["ServicesLastAccessed", "EntityDetailsList", "AccessDetails"].some(
    (key) => at(json, key) !== void 0
  ) || at(json, "JobStatus") !== void 0 && at(json, "JobCreationDate") !== void 0;
}
function readLastAccessed(reading, documents, said) {
  const all = documents.map(
    ({ json, start }) => entityOf(json, said, reading, { file: reading.file, start, end: start })
  );
  const first = all[0];
  if (said !== null && all.length > 1)
    throw new UserError(
      `\`${reading.path}\` holds ${all.length} reports, and one ARN is named for it`,
      "Give each report as `ARN=FILE`, or write the key `Arn` into each."
    );
  return {
    file: reading.file,
    noun: "report of services last used",
    made: all.reduce(
      (day2, one) => day2 === null || one.made < day2 ? one.made : day2,
      null
    ),
    newest: null,
    watched: first ? plusDays(first.made, -trackedDays) : null,
    partly: all.some(({ isPart }) => isPart) ? "`IsTruncated` is true: more pages follow" : null,
    told: all.map(({ told }) => told)
  };
}
var trackedDays = 400;
function entityOf(json, said, reading, place) {
  refuseOthers(json, reading);
  const made = dayAt(json, "JobCompletionDate", "", reading);
  if (made === null) throw faulty(reading, "`JobCompletionDate`", "is missing");
  const services = needList(json, "ServicesLastAccessed", "", reading).map(
    (one, index) => serviceOf(one, `ServicesLastAccessed[${index}]`, reading)
  );
  const name = whose(json, said, reading);
  const last = latest(services.map((one) => one.last));
  const since = dayAt(json, "CreateDate", "", reading);
  return {
    told: { name, id: null, last, since, keys: [], services, at: place },
    made,
    isPart: at(json, "IsTruncated") === true
  };
}
function refuseOthers(json, reading) {
  const { path } = reading;
  const again = `Export it with ${howToGetLastAccessed}.`;
  if (!isObject(json)) throw faulty(reading, "the file", "holds no object");
  if (at(json, "AccessDetails") !== void 0)
    throw new UserError(
      `\`${path}\` is the access report of an organization or account, which names no identity`,
      again
    );
  if (at(json, "EntityDetailsList") !== void 0)
    throw new UserError(
      `\`${path}\` lists who used one service (\`get-service-last-accessed-details-with-entities\`): what each identity did not use it does not say`,
      again
    );
  const status = textAt(json, "JobStatus");
  if (status !== null && status !== "COMPLETED")
    throw new UserError(
      `\`${path}\`: the job has not made its report: \`JobStatus\` is \`${status.slice(0, 20)}\``,
      "Ask again with `aws iam get-service-last-accessed-details --job-id JOB` when it is COMPLETED."
    );
}
function serviceOf(json, where, reading) {
  const actions = listAt(json, "TrackedActionsLastAccessed").map((one, index) => {
    const place = `${where}.TrackedActionsLastAccessed[${index}]`;
    const name = needText(one, "ActionName", place, reading).toLowerCase();
    return [name, dayAt(one, "LastAccessedTime", place, reading)];
  });
  return {
    service: needText(json, "ServiceNamespace", where, reading).toLowerCase(),
    last: dayAt(json, "LastAuthenticated", where, reading),
    actions: new Map(actions)
  };
}
function whose(json, said, reading) {
  const arn = said ?? textAt(json, "Arn");
  if (arn !== null) {
    const name2 = principalOf(arn);
    if (name2) return name2;
    throw new UserError(
      `\`${reading.path}\` is said to be of \`${arn.slice(0, 120)}\`, which is no ARN of a user or role`,
      "Ask for the report of each user or role that holds the policy or is in the group."
    );
  }
  const services = listAt(json, "ServicesLastAccessed");
  const used = new Set(services.flatMap((one) => textAt(one, "LastAuthenticatedEntity") ?? []));
  const most2 = Math.max(
    0,
    ...services.map((one) => Number(at(one, "TotalAuthenticatedEntities") ?? 0))
  );
  const [only = ""] = used;
  const name = used.size === 1 && most2 <= 1 ? principalOf(only) : null;
  if (name) return name;
  throw new UserError(
    used.size === 0 ? `\`${reading.path}\` does not say whose it is, as no service was used` : `\`${reading.path}\` tells of several identities: it was asked of a policy or a group`,
    "Say whose it is: `--evidence ARN=FILE`, or write the key `Arn` into it."
  );
}

// src/evidence/csv.ts
function csvRows(text) {
  const rows = [];
  let at2 = 0;
  let line = 1;
  while (at2 < text.length) {
    const [start, first] = [at2, line];
    const cells = [];
    for (; ; ) {
      let cell = "";
      if (text[at2] === '"') {
        const end = closing(text, at2 + 1);
        if (end < 0) return { rows: null, open: line };
        cell = text.slice(at2 + 1, end).replaceAll('""', '"');
        line += cell.split("\n").length - 1;
        at2 = end + 1;
      }
      const stop2 = endOfCell(text, at2);
      cells.push(cell + text.slice(at2, stop2));
      at2 = stop2;
      if (text[at2] !== ",") break;
      at2++;
    }
    if (text[at2] === "\r") at2++;
    if (text[at2] === "\n") at2++;
    line++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line: first, start });
  }
  return { rows, open: null };
}
function closing(text, from) {
  let at2 = text.indexOf('"', from);
  while (at2 >= 0 && text[at2 + 1] === '"') at2 = text.indexOf('"', at2 + 2);
  return at2;
}
function endOfCell(text, from) {
  let at2 = from;
  while (at2 < text.length && text[at2] !== "," && text[at2] !== "\n" && text[at2] !== "\r") at2++;
  return at2;
}

// src/evidence/aws-credential-report.ts
var howTo = "`aws iam generate-credential-report`, then `aws iam get-credential-report`";
function isCredentialReport(text) {
  return /^"?user"?,"?arn"?,/.test(text);
}
function isWrapped(json) {
  return typeof at(json, "Content") === "string" && at(json, "ReportFormat") === "text/csv";
}
function readWrapped(path, json) {
  const content = Buffer.from(textAt(json, "Content") ?? "", "base64").toString("utf8");
  if (!isCredentialReport(content))
    throw faulty({ path, howTo }, "`Content`", "holds no credential report in base64");
  const made = textAt(json, "GeneratedTime");
  return readCredentialReport(path, content, made === null ? null : dayIn(made));
}
function readCredentialReport(path, text, made = null) {
  const reading = readingOf(path, text, howTo);
  const rows = rowsIn(text, reading);
  const told = rows.flatMap((row) => userOf(row, reading) ?? []);
  return {
    file: reading.file,
    noun: "credential report",
    made,
    newest: latest(rows.flatMap(({ day: day2 }) => dates.map(day2))),
    watched: null,
    partly: null,
    told
  };
}
function rowsIn(text, reading) {
  const { file } = reading;
  const table = csvRows(text);
  if (table.rows === null)
    throw faulty(reading, `line ${table.open}`, "has a quote that nothing closes");
  const [head, ...rows] = table.rows;
  const columns = head?.cells ?? [];
  for (const name of needed)
    if (!columns.includes(name)) throw faulty(reading, "line 1", `has no column \`${name}\``);
  return rows.map(({ cells, line, start }) => {
    const where = `line ${line}`;
    if (cells.length !== columns.length)
      throw faulty(
        reading,
        where,
        `has ${cells.length} cells: ${columns.length} are expected, as in the first line`
      );
    const cell = (name) => cells[columns.indexOf(name)] ?? "";
    const day2 = (name) => dayOf(cell(name), `${where}, column \`${name}\``, reading);
    return { cell, day: day2, where, at: { file, start, end: start } };
  });
}
var keyNumbers = [1, 2];
var keyColumns = (n) => [
  `access_key_${n}_active`,
  `access_key_${n}_last_rotated`,
  `access_key_${n}_last_used_date`
];
var needed = [
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  ...keyNumbers.flatMap(keyColumns)
];
var dates = needed.filter((name) => /_time$|_used(_date)?$|_rotated$/.test(name));
function userOf({ cell, day: day2, where, at: at2 }, reading) {
  const arn = cell("arn");
  const name = principalOf(arn);
  if (name === null && !arn.endsWith(":root"))
    throw faulty(
      reading,
      `${where}, column \`arn\``,
      `is ${shownValue(arn)}: the ARN of a user is expected`
    );
  if (name === null) return null;
  const keys = keyNumbers.flatMap(
    (n) => cell(`access_key_${n}_active`) === "true" ? [
      {
        form: "access-key",
        id: `${name.shown} ${n}`,
        name: `access key ${n}`,
        last: day2(`access_key_${n}_last_used_date`),
        since: day2(`access_key_${n}_last_rotated`),
        ends: null,
        usesTold: true,
        at: at2
      }
    ] : []
  );
  const uses = ["password_last_used", ...keyNumbers.map((n) => `access_key_${n}_last_used_date`)];
  return {
    name,
    id: null,
    last: hasUntold(cell) ? void 0 : latest(uses.map(day2)),
    since: day2("user_creation_time"),
    keys,
    at: at2
  };
}
function hasUntold(cell) {
  return cell("cert_1_active") === "true" || cell("cert_2_active") === "true";
}
var none = /* @__PURE__ */ new Set(["", "N/A", "no_information", "not_supported"]);
function dayOf(text, where, reading) {
  if (none.has(text)) return null;
  const day2 = dayIn(text);
  if (day2 !== null) return day2;
  throw faulty(
    reading,
    where,
    `is ${shownValue(text)}: a date as 2026-01-31T00:00:00+00:00, or \`N/A\`, is expected`
  );
}

// src/parse/problem-text.ts
var mostProblems = 100;
function shorten(text) {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function standsTwice(text, key, within, before) {
  return `the key \`${shorten(key)}\` stands twice in one ${within}, already on line ${lineNumber(text, before)}`;
}
function lineNumber(text, offset) {
  let line = 1;
  for (let at2 = text.indexOf("\n"); at2 !== -1 && at2 < offset; at2 = text.indexOf("\n", at2 + 1))
    line++;
  return line;
}

// src/parse/yaml/scalar.ts
var longestNumber = 308;
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text) {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  return text.length > longestNumber ? finite(value) : BigInt(text);
}

// src/parse/json/reader.ts
var Stop = class extends Error {
  start;
  constructor(start, message) {
    super(message);
    this.start = start;
  }
};
function stop(reader, expected) {
  throw new Stop(
    reader.at,
    `this is not JSON: ${expected} is expected, but ${found(reader)} stands here`
  );
}
function found(reader) {
  const code2 = reader.text.codePointAt(reader.at);
  if (code2 === void 0) return "the end of the file";
  return code2 < 32 || code2 === 127 ? `the control character ${code2}` : `\`${String.fromCodePoint(code2)}\``;
}
function skipSpace(reader) {
  const { text } = reader;
  let at2 = reader.at;
  for (let c = text.charCodeAt(at2); c === 32 || c === 10 || c === 13 || c === 9; c = text.charCodeAt(at2))
    at2++;
  reader.at = at2;
}

// src/parse/json/strings.ts
function readString(reader) {
  const { text } = reader;
  const start = reader.at + 1;
  let at2 = start;
  for (let c = text.charCodeAt(at2); c !== 34 && c !== 92 && c >= 32; c = text.charCodeAt(at2)) at2++;
  if (text.charCodeAt(at2) === 34) {
    reader.at = at2 + 1;
    return text.slice(start, at2);
  }
  reader.at = at2;
  return readEscaped(reader, start);
}
var escapes = /* @__PURE__ */ new Map([
  [34, '"'],
  [92, "\\"],
  [47, "/"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "	"]
]);
function readEscaped(reader, start) {
  const { text } = reader;
  let value = "";
  let from = start;
  let at2 = reader.at;
  for (; ; ) {
    const c = text.charCodeAt(at2);
    if (c === 34) {
      reader.at = at2 + 1;
      return value + text.slice(from, at2);
    }
    if (c === 92) {
      value += text.slice(from, at2);
      const escape = text.charCodeAt(at2 + 1);
      const simple = escapes.get(escape);
      if (simple !== void 0) {
        value += simple;
        at2 += 2;
      } else if (escape === 117 && isHex(text, at2 + 2)) {
        value += String.fromCharCode(Number.parseInt(text.slice(at2 + 2, at2 + 6), 16));
        at2 += 6;
      } else {
        reader.at = at2 + 1;
        stop(reader, 'one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000`');
      }
      from = at2;
    } else if (c >= 32) at2++;
    else {
      reader.at = at2;
      stop(reader, at2 < text.length ? 'a closing `"` or an escape such as `\\n`' : 'a closing `"`');
    }
  }
}
function isHex(text, from) {
  for (let at2 = from; at2 < from + 4; at2++) {
    const c = text.charCodeAt(at2);
    if (!(c >= 48 && c <= 57 || c >= 65 && c <= 70 || c >= 97 && c <= 102)) return false;
  }
  return true;
}

// src/parse/json/parse.ts
var maxDepth = 200;
var smallObject = 12;
function parseJson(text) {
  return parse(text, false);
}
function parse(text, forgiving) {
  const reader = {
    text,
    at: text.charCodeAt(0) === 65279 ? 1 : 0,
    depth: 0,
    forgiving,
    problems: []
  };
  try {
    skipSpace(reader);
    if (reader.at === text.length)
      return fail(reader, text.length, "this is not JSON: the file is empty");
    const root = readValue(reader);
    skipSpace(reader);
    if (reader.at < text.length)
      return fail(
        reader,
        reader.at,
        `this is not JSON: ${found(reader)} follows the end of the document`
      );
    return {
      documents: [{ start: root.start, end: root.end, root }],
      comments: [],
      problems: reader.problems
    };
  } catch (error) {
    if (error instanceof Stop) return fail(reader, error.start, error.message);
    throw error;
  }
}
function fail(reader, start, message) {
  reader.problems.push({ start, end: Math.min(start + 1, reader.text.length), message });
  return { documents: [], comments: [], problems: reader.problems };
}
function readValue(reader) {
  switch (reader.text.charCodeAt(reader.at)) {
    case 34:
      return readText(reader);
    case 123:
      return readObject(reader);
    case 91:
      return readArray(reader);
    case 116:
      return readWord(reader, "true", true);
    case 102:
      return readWord(reader, "false", false);
    case 110:
      return readWord(reader, "null", null);
    default:
      return readNumber(reader);
  }
}
function plain(start, end, value) {
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: "plain",
    contentStart: start,
    tag: null,
    indent: 0
  };
}
function readWord(reader, word, value) {
  if (!reader.text.startsWith(word, reader.at)) stop(reader, "a value");
  const start = reader.at;
  reader.at += word.length;
  return plain(start, reader.at, value);
}
var number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
function readNumber(reader) {
  number.lastIndex = reader.at;
  const match2 = number.exec(reader.text);
  if (!match2) stop(reader, "a value");
  const text = match2[0];
  const start = reader.at;
  reader.at += text.length;
  const isWhole = match2[1] === void 0 && match2[2] === void 0;
  return plain(start, reader.at, isWhole ? exact(text) ?? Number(text) : Number(text));
}
function readText(reader) {
  const start = reader.at;
  const value = readString(reader);
  return {
    kind: "scalar",
    start,
    end: reader.at,
    value,
    style: "double",
    contentStart: start + 1,
    tag: null,
    indent: 0
  };
}
function enter(reader) {
  if (reader.depth >= maxDepth)
    throw new Stop(reader.at, `this is nested deeper than ${maxDepth} levels, where reading stops`);
  reader.depth++;
  reader.at++;
  skipSpace(reader);
}
function readArray(reader) {
  const start = reader.at;
  const items = [];
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 93) reader.at++;
  else
    for (; ; ) {
      items.push(readValue(reader));
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 93) stop(reader, "`,` or `]`");
      reader.at++;
      if (c === 93 || isLast(reader, 93)) break;
    }
  reader.depth--;
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}
function readObject(reader) {
  const start = reader.at;
  const pairs = [];
  let index = null;
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 125) reader.at++;
  else
    for (; ; ) {
      const pair = readPair(reader);
      if (pairs.length === smallObject) index = new Map(pairs.map(({ key }, i) => [key, i]));
      const before = index ? index.get(pair.key) ?? -1 : placeOf(pairs, pair.key);
      if (before === -1) {
        index?.set(pair.key, pairs.length);
        pairs.push(pair);
      } else {
        sayTwice(reader, pair, pairs[before]?.keySpan.start ?? 0);
        pairs[before] = pair;
      }
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 125) stop(reader, "`,` or `}`");
      reader.at++;
      if (c === 125 || isLast(reader, 125)) break;
    }
  reader.depth--;
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function isLast(reader, end) {
  skipSpace(reader);
  if (!reader.forgiving || reader.text.charCodeAt(reader.at) !== end) return false;
  reader.at++;
  return true;
}
function placeOf(pairs, key) {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  return -1;
}
function readPair(reader) {
  if (reader.text.charCodeAt(reader.at) !== 34) stop(reader, "a key in double quotes");
  const start = reader.at;
  const key = readString(reader);
  const keySpan = { start, end: reader.at };
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) !== 58) stop(reader, "`:`");
  reader.at++;
  skipSpace(reader);
  return { key, keySpan, value: readValue(reader) };
}
function sayTwice(reader, { key, keySpan }, before) {
  if (reader.problems.length >= mostProblems) return;
  const message = standsTwice(reader.text, key, "object", before);
  reader.problems.push({ ...keySpan, message });
}

// src/evidence/documents.ts
function documentsIn(reading) {
  const { text } = reading;
  const whole = jsonIn(text);
  if (whole !== void 0) return [{ json: whole, start: 0 }];
  return isLines(text) ? eachLine(reading) : refuse(reading);
}
function isLines(text) {
  const first = /^\s*(\{[^\n]*\})\s*\n/.exec(text.slice(0, 1e6))?.[1];
  return first !== void 0 && jsonIn(first) !== void 0;
}
function eachLine({ path, text }) {
  const found2 = [];
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const stop2 = text.indexOf("\n", start);
    const end = stop2 < 0 ? text.length : stop2;
    const written2 = text.slice(start, end);
    if (written2.trim() !== "") {
      const json = jsonIn(written2);
      if (json === void 0)
        throw new UserError(
          `\`${path}\`, line ${line}: this is not JSON, as the lines before it are`,
          "Give the file whole: its lines may have been cut or folded."
        );
      found2.push({ json, start });
    }
    start = end + 1;
  }
  return found2;
}
function refuse({ path, text, file, howTo: howTo2 }) {
  const problem = parseJson(text).problems[0];
  const at2 = position({ file, start: problem?.start ?? 0, end: problem?.end ?? 0 });
  throw new UserError(
    `\`${path}:${at2.line}:${at2.column}\`: ${problem?.message ?? "this is not JSON"}`,
    `Export it again with ${howTo2}.`
  );
}

// src/evidence/entra.ts
var graph = (path) => `\`az rest --method get --url 'https://graph.microsoft.com/${path}'\``;
var howToGetEntra = {
  "sign-ins": graph("beta/reports/servicePrincipalSignInActivities"),
  credentials: graph("beta/reports/appCredentialSignInActivities"),
  applications: graph(
    "v1.0/applications?$select=appId,displayName,createdDateTime,passwordCredentials,keyCredentials"
  )
};
function entraKind(json) {
  if (typeof at(json, "appId") !== "string") return null;
  if (typeof at(json, "keyId") === "string" && at(json, "signInActivity") !== void 0)
    return "credentials";
  if (at(json, "lastSignInActivity") !== void 0) return "sign-ins";
  const holds = at(json, "passwordCredentials") !== void 0 || at(json, "keyCredentials") !== void 0;
  return holds && typeof at(json, "displayName") === "string" ? "applications" : null;
}
var nouns = {
  "sign-ins": "report of sign-ins",
  credentials: "report of sign-ins by credential",
  applications: "list of applications"
};
function readEntra(reading, entries, kind, isPart) {
  const place = placesIn(reading);
  const read = readers[kind];
  const told = entries.map((json, index) => {
    const path = `value[${index}]`;
    const origin = place(needText(json, "appId", path, reading));
    return { ...read(json, { path, at: origin }, reading), at: origin };
  });
  return {
    file: reading.file,
    ...kind === "applications" ? { format: "entra-applications" } : {},
    noun: nouns[kind],
    made: null,
    newest: latest(
      told.flatMap(({ last, since, keys }) => [
        last,
        since,
        ...keys.flatMap((key) => [key.last, key.since])
      ])
    ),
    watched: null,
    partly: isPart ? "`@odata.nextLink` is set: more pages follow" : null,
    told,
    ...kind === "sign-ins" ? { lists: "applications" } : {}
  };
}
var readers = {
  /** https://learn.microsoft.com/graph/api/resources/serviceprincipalsigninactivity: as a client or as a resource. */
  "sign-ins": (json, { path }, reading) => ({
    name: null,
    id: needText(json, "appId", path, reading),
    last: dayAt(
      at(json, "lastSignInActivity"),
      "lastSignInDateTime",
      `${path}.lastSignInActivity`,
      reading
    ),
    since: null,
    keys: []
  }),
  /** https://learn.microsoft.com/graph/api/resources/appcredentialsigninactivity */
  credentials: (json, { path, at: origin }, reading) => {
    const form = /cert/i.test(textAt(json, "keyType") ?? "") ? "certificate" : "client-secret";
    const last = dayAt(
      at(json, "signInActivity"),
      "lastSignInDateTime",
      `${path}.signInActivity`,
      reading
    );
    const key = {
      ...named(form, null, needText(json, "keyId", path, reading)),
      last,
      since: dayAt(json, "createdDateTime", path, reading),
      ends: dayAt(json, "expirationDateTime", path, reading),
      usesTold: true,
      at: origin
    };
    return {
      name: null,
      id: needText(json, "appId", path, reading),
      last: void 0,
      since: null,
      keys: [key]
    };
  },
  /** https://learn.microsoft.com/graph/api/application-list */
  applications: (json, { path, at: origin }, reading) => {
    const id = needText(json, "appId", path, reading);
    const name = needText(json, "displayName", path, reading);
    const keys = [
      ...keysOf2(json, "passwordCredentials", "client-secret", { path, at: origin }, reading),
      ...keysOf2(json, "keyCredentials", "certificate", { path, at: origin }, reading)
    ];
    return {
      name: {
        platform: "entra",
        kind: "application",
        name,
        within: null,
        shown: `${name} (${id})`
      },
      id,
      last: void 0,
      since: dayAt(json, "createdDateTime", path, reading),
      keys,
      listed: keys.map((key) => ({ ...key, disabled: false }))
    };
  }
};
function keysOf2(json, list, form, { path, at: origin }, reading) {
  return listAt(json, list).map((one, index) => {
    const place = `${path}.${list}[${index}]`;
    return {
      ...named(form, textAt(one, "displayName"), needText(one, "keyId", place, reading)),
      last: null,
      since: dayAt(one, "startDateTime", place, reading),
      ends: dayAt(one, "endDateTime", place, reading),
      usesTold: false,
      at: origin
    };
  });
}
function named(form, name, id) {
  const noun = form === "certificate" ? "certificate" : "client secret";
  return { form, id, name: name === null || name === "" ? `${noun} ${id.slice(0, 8)}` : name };
}

// src/evidence/github.ts
var howToGetTokens = "`gh api --paginate --slurp orgs/ORG/personal-access-tokens`";
var howToGetKeys = "`gh api --paginate --slurp repos/OWNER/REPO/keys`";
function isToken(json) {
  return at(json, "token_id") !== void 0 && at(json, "access_granted_at") !== void 0;
}
function isDeployKey(json) {
  return typeof at(json, "read_only") === "boolean" && typeof at(json, "key") === "string";
}
function readTokens(reading, entries) {
  const place = placesIn(reading);
  const told = entries.flatMap((json, index) => {
    const where = `[${index}]`;
    if (!isToken(json))
      throw faulty(
        reading,
        `\`${where}\``,
        "is no fine-grained token: it has no `token_id` and `access_granted_at`"
      );
    if (at(json, "token_expired") === true) return [];
    const name = needText(json, "token_name", where, reading);
    const login = needText(at(json, "owner"), "login", `${where}.owner`, reading);
    const origin = place(name);
    const key = {
      form: "token",
      id: `token ${String(at(json, "token_id"))}`,
      name: `token ${name}`,
      last: dayAt(json, "token_last_used_at", where, reading),
      since: dayAt(json, "access_granted_at", where, reading),
      ends: dayAt(json, "token_expires_at", where, reading),
      usesTold: true,
      at: origin
    };
    const shown2 = `fine-grained token ${name} of @${login}`;
    return [{ ...held(key, { kind: "token", name, within: null, shown: shown2 }), owner: `@${login}` }];
  });
  return exported(reading, "list of fine-grained tokens", told);
}
function readDeployKeys(reading, entries) {
  const place = placesIn(reading);
  const told = entries.flatMap((json, index) => {
    const where = `[${index}]`;
    if (!isDeployKey(json))
      throw faulty(reading, `\`${where}\``, "is no deploy key: it has no `key` and `read_only`");
    if (at(json, "enabled") === false) return [];
    const url = needText(json, "url", where, reading);
    const repository = /\/repos\/([^/]+\/[^/]+)\/keys\/\d+$/.exec(url)?.[1];
    if (repository === void 0)
      throw faulty(
        reading,
        `\`${where}.url\``,
        `is ${shownValue(url)}: \`https://api.github.com/repos/OWNER/REPO/keys/ID\` is expected`
      );
    const name = textAt(json, "title") ?? "";
    const key = {
      form: "deploy-key",
      id: url,
      name,
      last: dayAt(json, "last_used", where, reading),
      since: dayAt(json, "created_at", where, reading),
      ends: null,
      usesTold: true,
      at: place(url)
    };
    const shown2 = `deploy key ${name} of ${repository}`;
    return [held(key, { kind: "deploy-key", name, within: repository, shown: shown2 })];
  });
  return exported(reading, "list of deploy keys", told);
}
function held(key, name) {
  const { at: origin } = key;
  const named2 = { platform: "github", ...name };
  return { name: named2, id: null, last: void 0, since: null, keys: [key], at: origin };
}
function exported({ file }, noun, told) {
  const days = told.flatMap(({ keys }) => keys.flatMap(({ last, since }) => [last, since]));
  const none2 = { made: null, watched: null, partly: null };
  return { file, noun, newest: latest(days), told, ...none2 };
}

// src/evidence/google-activity.ts
var howToGetActivity = "`gcloud policy-intelligence query-activity --activity-type=serviceAccountLastAuthentication --project=PROJECT --limit=unlimited --format=json`";
function isActivity(json) {
  return typeof at(json, "activityType") === "string" && isObject(at(json, "activity"));
}
function readActivities(reading, entries, isPart) {
  const place = placesIn(reading);
  const told = entries.map((json, index) => toldBy(json, `[${index}]`, place, reading));
  const days = (key) => entries.map(
    (json, index) => dayAt(at(json, "observationPeriod"), key, `[${index}].observationPeriod`, reading)
  );
  return {
    file: reading.file,
    noun: "activity of service accounts",
    made: latest(days("endTime")),
    newest: null,
    // The shortest period holds for all.
    watched: latest(days("startTime")),
    partly: isPart ? "`nextPageToken` is set: more pages follow" : null,
    told
  };
}
function toldBy(json, where, place, reading) {
  if (!isActivity(json))
    throw faulty(
      reading,
      `\`${where}\``,
      "is no activity: it has no `activityType` and `activity`"
    );
  const { name, key, full } = nameOf(json, where, reading);
  const last = dayAt(at(json, "activity"), "lastAuthenticatedTime", `${where}.activity`, reading);
  const origin = place(full);
  if (key === null) return { name, id: null, last, since: null, keys: [], at: origin };
  const told = {
    form: "service-account-key",
    id: key,
    name: `key ${key.slice(0, 8)}`,
    last,
    since: null,
    ends: null,
    usesTold: true,
    at: origin
  };
  return { name, id: null, last: void 0, since: null, keys: [told], at: origin };
}
var account = "serviceAccountLastAuthentication";
var accountKey = "serviceAccountKeyLastAuthentication";
function nameOf(json, where, reading) {
  const type = textAt(json, "activityType");
  if (type !== account && type !== accountKey)
    throw faulty(
      reading,
      `\`${where}.activityType\``,
      `is ${shownValue(type)}: \`${account}\` and \`${accountKey}\` are read`
    );
  const full = needText(json, "fullResourceName", where, reading);
  const [, project, email, key] = /^\/\/iam\.googleapis\.com\/projects\/([^/]+)\/serviceAccounts\/([^/]+)(?:\/keys\/([^/]+))?$/.exec(
    full
  ) ?? [];
  if (project === void 0 || email === void 0 || key === void 0 === (type === accountKey))
    throw faulty(
      reading,
      `\`${where}.fullResourceName\``,
      `is ${shownValue(full)}: \`//iam.googleapis.com/projects/PROJECT/serviceAccounts/EMAIL${type === accountKey ? "/keys/KEY" : ""}\` is expected`
    );
  return {
    name: {
      platform: "google",
      kind: "service-account",
      name: email,
      within: project,
      shown: email
    },
    key: key ?? null,
    full
  };
}

// src/evidence/google-keys.ts
var howToListKeys = "`gcloud iam service-accounts keys list --iam-account=EMAIL --format=json`";
function isAccountKey(json) {
  return textAt(json, "keyAlgorithm") !== null && (textAt(json, "name") ?? "").includes("/keys/");
}
function readAccountKeys(reading, entries) {
  const place = placesIn(reading);
  const read = entries.map((json, index) => keyOf2(json, `[${index}]`, place, reading));
  const byAccount = /* @__PURE__ */ new Map();
  for (const one of read) append(byAccount, one.name.name, one);
  return {
    file: reading.file,
    format: "google-keys",
    noun: "list of keys of service accounts",
    made: null,
    // Google replaces its own keys every two weeks: where they are listed, too, the list says by them how old it is.
    newest: latest(read.map(({ key }) => key.since)),
    watched: null,
    partly: null,
    told: [...byAccount.values()].flatMap(accountOf)
  };
}
function accountOf(keys) {
  const [first] = keys;
  if (!first) return [];
  const own = keys.filter(({ managed }) => !managed);
  return [
    {
      name: first.name,
      id: null,
      last: void 0,
      since: null,
      keys: own.filter(({ disabled }) => !disabled).map(({ key }) => key),
      listed: own.map(({ key, disabled }) => ({ ...key, disabled })),
      at: first.key.at
    }
  ];
}
function keyOf2(json, where, place, reading) {
  if (!isAccountKey(json))
    throw faulty(reading, `\`${where}\``, "is no key: it has no `name` and `keyAlgorithm`");
  const full = needText(json, "name", where, reading);
  const [, project, email, id] = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)\/keys\/([^/]+)$/.exec(full) ?? [];
  if (project === void 0 || email === void 0 || id === void 0)
    throw faulty(
      reading,
      `\`${where}.name\``,
      `is ${shownValue(full)}: \`projects/PROJECT/serviceAccounts/EMAIL/keys/KEY\` is expected`
    );
  const ends = dayAt(json, "validBeforeTime", where, reading);
  return {
    name: {
      platform: "google",
      kind: "service-account",
      name: email,
      within: project,
      shown: email
    },
    key: {
      form: "service-account-key",
      id,
      name: `key ${id.slice(0, 8)}`,
      last: null,
      since: dayAt(json, "validAfterTime", where, reading),
      ends: ends === endless ? null : ends,
      usesTold: false,
      at: place(full)
    },
    disabled: at(json, "disabled") === true,
    managed: textAt(json, "keyType") === "SYSTEM_MANAGED"
  };
}
var endless = "9999-12-31";

// src/evidence/kubernetes-audit.ts
var howToGetAudit = "the API server's `--audit-log-path`, one event of `audit.k8s.io/v1` a line";
function isAuditEvent(json) {
  return (textAt(json, "apiVersion") ?? "").startsWith("audit.k8s.io/") && textAt(json, "kind") === "Event";
}
function readAudit(reading, documents) {
  const sums = /* @__PURE__ */ new Map();
  const namespaces = /* @__PURE__ */ new Set();
  let first = null;
  let last = null;
  for (const { json, start } of documents) {
    const where = `line ${lineAt(reading, start)}`;
    if (!isAuditEvent(json)) throw faulty(reading, where, "is no event of `audit.k8s.io`");
    const day2 = dayOf2(json, where, reading);
    if (first === null || day2 < first) first = day2;
    last = latest([last, day2]);
    const within = textAt(json, "objectRef", "namespace");
    if (within !== null) namespaces.add(within);
    for (const [user, call] of callsOf(json)) {
      const sum = sums.get(user) ?? { last: day2, calls: /* @__PURE__ */ new Set(), start };
      sums.set(user, sum);
      if (day2 > sum.last) sum.last = day2;
      if (call !== null) sum.calls.add(call);
    }
  }
  const told = [...sums].flatMap(([user, sum]) => accountOf2(user, sum, reading, namespaces));
  return {
    file: reading.file,
    format: "kubernetes-audit",
    noun: "audit log",
    made: last,
    newest: null,
    watched: first,
    partly: null,
    told,
    namespaces
  };
}
function dayOf2(json, where, reading) {
  const text = textAt(json, "stageTimestamp") ?? textAt(json, "requestReceivedTimestamp");
  const day2 = text === null ? null : dayIn(text);
  if (day2 !== null) return day2;
  throw faulty(
    reading,
    `${where}, \`stageTimestamp\``,
    text === null ? "is missing" : `is ${shownValue(text)}: a time as 2026-01-31T00:00:00.000000Z is expected`
  );
}
function callsOf(json) {
  const user = textAt(json, "user", "username") ?? "";
  const other = textAt(json, "impersonatedUser", "username");
  const call = wasAllowed(json) ? callOf(json) : null;
  return other === null ? [[user, call]] : [
    [user, "impersonate /users"],
    [user, "impersonate /serviceaccounts"],
    [other, call]
  ];
}
function wasAllowed(json) {
  const said = at(json, "annotations", "authorization.k8s.io/decision");
  if (said !== void 0) return said === "allow";
  return at(json, "responseStatus", "code") !== 403;
}
function callOf(json) {
  const verb = textAt(json, "verb");
  if (verb === null) return null;
  const resource = textAt(json, "objectRef", "resource");
  if (resource === null) return `${verb} ${(textAt(json, "requestURI") ?? "").split("?")[0] ?? ""}`;
  const part = textAt(json, "objectRef", "subresource");
  const group = textAt(json, "objectRef", "apiGroup") ?? "";
  return `${verb} ${group}/${resource}${part === null ? "" : `/${part}`}`;
}
function accountOf2(user, { last, calls, start }, { file }, namespaces) {
  const [, within, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  if (within === void 0 || name === void 0) return [];
  namespaces.add(within);
  return [
    {
      name: { platform: "kubernetes", kind: "service-account", name, within, shown: user },
      id: null,
      last,
      since: null,
      keys: [],
      calls,
      at: { file, start, end: start }
    }
  ];
}

// src/evidence/recognise.ts
var pages = "docs/evidence.md says how each export that it reads is made.";
function readEvidence({ path, said, text: written2 }) {
  const text = written2.charCodeAt(0) === 65279 ? written2.slice(1) : written2;
  refuseUnreadable(path, text);
  const arn = said?.startsWith("arn:") ? said : null;
  const found2 = isCredentialReport(text) ? readCredentialReport(path, text) : readJson(path, text, arn);
  if (arn !== null && found2.noun !== "report of services last used")
    throw new UserError(
      `\`${path}\` is a ${found2.noun}: it names whom it tells of, and no ARN can be given for it`,
      "Leave out what stands before `=`."
    );
  return found2;
}
function refuseUnreadable(path, text) {
  if (text.trim() === "") throw new UserError(`\`${path}\` is empty`, pages);
  if (text.slice(0, 200).includes("\0"))
    throw new UserError(
      `\`${path}\` is not written in UTF-8`,
      "PowerShell writes UTF-16: add `| Out-File -Encoding utf8 FILE`."
    );
  if (/^(---\s*\n|- )?\s*(activity|activityType):/.test(text))
    throw new UserError(`\`${path}\` is YAML`, `Add \`--format=json\`: ${howToGetActivity}.`);
  if (!isCredentialReport(text) && /^[\w ,"]+\n/.test(text) && text.slice(0, 500).split("\n", 1)[0]?.includes(","))
    throw new UserError(
      `\`${path}\` is a table, and no credential report: its first line does not begin with \`user,arn,\``,
      pages
    );
}
function readJson(path, text, arn) {
  const documents = documentsIn(readingOf(path, text, howToOf(text)));
  const first = documents[0]?.json;
  const reading = (howTo2) => readingOf(path, text, howTo2);
  if (isWrapped(first)) return readWrapped(path, first);
  if (isAuditEvent(first)) return readAudit(reading(howToGetAudit), documents);
  const whole = documents.length === 1 && Array.isArray(first) ? first.map(asDocument) : documents;
  if (isLastAccessed(whole[0]?.json))
    return readLastAccessed(reading(howToGetLastAccessed), whole, arn);
  return readEntries(path, first, reading);
}
function asDocument(json) {
  return { json, start: 0 };
}
function howToOf(text) {
  if (text.includes("audit.k8s.io")) return howToGetAudit;
  if (text.includes("LastAuthentication")) return howToGetActivity;
  if (text.includes("SignIn")) return howToGetEntra["sign-ins"];
  return "the command that made it";
}
var lists = ["value", "activities", "keys"];
function readEntries(path, json, reading) {
  const key = lists.find((name) => Array.isArray(at(json, name)));
  const entries = key ? listAt(json, key) : Array.isArray(json) ? json.flat() : [json];
  const isPart = ["@odata.nextLink", "nextPageToken"].some((name) => Boolean(at(json, name)));
  const first = entries[0];
  if (isActivity(first)) return readActivities(reading(howToGetActivity), entries, isPart);
  const kind = entraKind(first);
  if (kind !== null) return readEntra(reading(howToGetEntra[kind]), entries, kind, isPart);
  if (isAccountKey(first)) return readAccountKeys(reading(howToListKeys), entries);
  if (isToken(first)) return readTokens(reading(howToGetTokens), entries);
  if (isDeployKey(first)) return readDeployKeys(reading(howToGetKeys), entries);
  if (entries.length === 0) return nothing(reading("the command that made it"));
  throw new UserError(
    `\`${path}\` is JSON, but no export that nhi-lint reads${keysOf3(first)}`,
    pages
  );
}
function nothing({ file }) {
  const none2 = { made: null, newest: null, watched: null };
  return { file, noun: "export", told: [], partly: "it lists nothing", ...none2 };
}
function keysOf3(json) {
  const keys = isObject(json) ? Object.keys(json).slice(0, 5) : [];
  return keys.length === 0 ? "" : `: its entries have ${keys.map((key) => `\`${key.slice(0, 40)}\``).join(", ")}`;
}

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

// src/judge/limits.ts
var fallback = 365;
function credentialLimit(form, policy) {
  const limits = policy.expiry.credentialDays;
  return limits[form] ?? limits.default ?? fallback;
}

// src/judge/askable.ts
function isMachine(fact) {
  return fact.kind === "identity" && !fact.person && fact.form !== "group";
}

// src/judge/unwatched.ts
var unwatched = /* @__PURE__ */ new WeakMap();
function unwatchedIn(model) {
  const cached = unwatched.get(model);
  if (cached) return cached;
  const found2 = /* @__PURE__ */ new Map();
  const watched = /* @__PURE__ */ new Set();
  for (const fact of model.facts.values()) {
    if (isOff(fact)) continue;
    if (fact.kind === "control" && fact.form === "audit") watched.add(fact.platform);
    if (!isMachine(fact)) continue;
    append(found2, fact.platform, fact);
  }
  for (const platform of watched) found2.delete(platform);
  unwatched.set(model, found2);
  return found2;
}

// src/judge/whose.ts
function whose2(fact, model) {
  return fact.kind === "identity" ? fact.key : model.links.identityOf.get(fact.key) ?? null;
}
function identityOf(fact, model) {
  const identity = model.facts.get(whose2(fact, model) ?? "");
  return identity?.kind === "identity" ? identity : null;
}

// src/judge/words.ts
function code(text) {
  const flat = text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim();
  return `\`${flat.length > 160 ? `${flat.slice(0, 157)}...` : flat}\``;
}
var formNoun = {
  "access-key": "access key",
  "service-account-key": "service account key",
  "hmac-key": "HMAC key",
  password: "password",
  "client-secret": "client secret",
  certificate: "certificate",
  "ssh-key": "SSH key",
  "deploy-key": "deploy key",
  "api-key": "API key",
  token: "token",
  "service-specific": "service-specific credential",
  "stored-secret": "stored secret",
  variable: "configuration variable",
  login: "login"
};

// src/judge/clearing.ts
var refutedBy = {
  "endless-credential": { default: "end", unknown: "end" },
  "overlong-credential": { unknown: "end" },
  "static-credential": { unbounded: "disabled", unknown: "disabled" },
  "stale-key": { default: "disabled", unrotated: "disabled" },
  "unmonitored-identity": { default: "acts" }
};
var listed = /* @__PURE__ */ new Set([
  "azuread_application_password",
  "azuread_application_certificate",
  "google_service_account_key"
]);
var clearingOf = (finding, context) => {
  const proof = context.evidence?.proof;
  const by = proof && refutedBy[finding.rule]?.[finding.variant];
  if (!by) return void 0;
  const said = by === "acts" ? byActs(finding, proof, context) : byList(finding, by, proof, context);
  if (said === null) return void 0;
  const { format, noun, at: at2, until, why } = said;
  return { format, noun, at: at2, until, why };
};
function byList({ change }, by, { listed: lists2 }, context) {
  const fact = change?.fact;
  if (fact?.kind !== "credential" || !listed.has(fact.type) || !isOn(fact)) return null;
  const identity = identityOf(fact, context.head);
  if (!identity || !stoodBefore(change?.change, identity, context)) return null;
  const list = lists2.get(identity.key);
  const keys = (list?.keys ?? []).filter(({ form }) => form === fact.form);
  if (!list || keys.length === 0 || keys.length < declaredOf(fact, identity, context)) return null;
  const latest2 = plusDays(context.today, credentialLimit(fact.form, context.policy));
  const refutes = ({ ends, disabled }) => disabled || by === "end" && ends !== null && ends <= latest2;
  if (!keys.every(refutes)) return null;
  return { ...list, at: keys[0]?.at ?? list.at, why: shown(keys, formNoun[fact.form], context) };
}
function stoodBefore(change, { key, name }, { base, isAlone }) {
  if (isAlone === true) return true;
  const was = base.facts.get(key);
  if (change !== "unchanged" || was?.kind !== "identity" || isOff(was)) return false;
  return was.name.known && name.known && was.name.value === name.value;
}
function declaredOf({ form }, { key }, { head }) {
  const all = head.links.credentialsOf.get(key) ?? [];
  return all.filter((one) => one.standing && one.form === form && !isOff(one)).length;
}
function shown(keys, noun, { today }) {
  const last = keys.filter(({ disabled }) => !disabled).flatMap(({ ends }) => ends ?? []).toSorted().at(-1);
  const [first, ...more] = keys;
  if (more.length === 0) {
    const ends = last === void 0 ? "is disabled" : `${last < today ? "ended" : "ends"} on ${last}`;
    return `the ${noun} ${code(first?.name ?? "")} ${ends}`;
  }
  const off = keys.some(({ disabled }) => disabled);
  const how = [last === void 0 ? null : `end by ${last}`, off ? "are disabled" : null];
  return `all ${keys.length} ${noun}s that it has ${how.filter((one) => one !== null).join(" or ")}`;
}
function byActs({ offending }, { acting }, { head }) {
  const identities = unwatchedIn(head).get(offending) ?? [];
  const logs = /* @__PURE__ */ new Map();
  for (const identity of identities) {
    const log = acting.get(identity.key);
    if (log) logs.set(placeOf2(identity), log);
  }
  const first = [...logs.values()][0];
  if (!first || !identities.every((one) => logs.has(placeOf2(one)))) return null;
  const spaces = [...new Set(identities.map((one) => namespaceOf(one) ?? ""))].sort();
  const names = spaces.slice(0, most).map(code).join(", ");
  const more = spaces.length > most ? ` and ${spaces.length - most} more` : "";
  return { ...first, why: `it records what service accounts do in ${names}${more}` };
}
var most = 5;
function placeOf2(identity) {
  const { root, at: at2 } = identity;
  return `${root === "" ? folderOf(at2.file.path) : root}
${namespaceOf(identity) ?? "?"}`;
}

// src/stage/read-evidence.ts
function openEvidence(files, whyNot = null) {
  const read = files.map((file) => ({
    ...readEvidence(file),
    ...meantBy(file),
    from: file
  }));
  const joined = (model, ask) => {
    const dated = read.map((one) => ({ ...one, until: untilOf(one, ask.today) }));
    const { counts, entriesOf, ...found2 } = join(dated, model);
    const { trusted, refused } = trustedOf2(dated, ask, whyNot);
    const gaps = [...counts.flatMap((one) => gapsOf(one, ask)), ...refused];
    const unclear = new Map(found2.unclear.map((one) => [one.fact.key, unclearGap(one)]));
    const remarks = counts.map(remarkOf);
    const proof = trusted.size === 0 ? null : proofOf(entriesOf, model.facts, trusted);
    return { ...found2, proof, policy: ask.policy, gaps, unclear, remarks };
  };
  return Object.assign(joined, { clearingOf });
}
function trustedOf2(files, { policy, today }, whyNot) {
  const trusted = /* @__PURE__ */ new Set();
  const refused = [];
  if (whyNot === null) return { trusted, refused };
  for (const one of files) {
    const { format, partly, until } = one;
    if (format === void 0 || !policy.evidence.trusted.includes(format)) continue;
    const isOld = (daysBetween(until, today) ?? Infinity) > policy.evidence.oldestDays;
    if (isOld || partly !== null) continue;
    const why = isDated(one, today) ? whyNot(one.from) : undatedWhy;
    if (why === null) trusted.add(one);
    else refused.push(gapOf(one, `it clears nothing: ${why}`));
  }
  return { trusted, refused };
}
var undatedWhy = "it does not say of which day it is (`--evidence DAY=FILE` does)";
function isDated({ said, made, newest }, today) {
  const told = made ?? newest;
  return said !== null || told !== null && told <= today;
}
function meantBy({ said }) {
  if (said === null || said.startsWith("arn:")) return { said: null, folder: null };
  return isDate(said) ? { said, folder: null } : { said: null, folder: said };
}
function untilOf({ said, made, newest }, today) {
  const day2 = said ?? made ?? newest ?? today;
  return day2 > today ? today : day2;
}
function gapsOf({ file: one, declared }, { today, policy }) {
  const { until, said, made, partly, folder, told } = one;
  const days = daysBetween(until, today) ?? 0;
  const isGuess = said === null && made === null;
  const old = isGuess ? `nothing in it is newer than ${until}, ${days} days ago: export it again, or say when it was made (\`--evidence DAY=FILE\`)` : `it is of ${until}, ${days} days ago, and what happened since nobody can tell: export it again`;
  const isStray = folder !== null && declared === 0 && told.length > 0;
  const stray = `it names nothing that \`${folder || "."}\` declares, of which it is said to be`;
  const whys = [days > policy.evidence.oldestDays ? old : null, partly, isStray ? stray : null];
  return whys.flatMap((why) => why === null ? [] : [gapOf(one, why)]);
}
function gapOf({ file, noun }, why) {
  return { kind: "evidence", at: startOf(file), what: `the ${noun} \`${file.path}\``, why };
}
function unclearGap({ fact, name, shared }) {
  return {
    kind: "evidence",
    at: fact.header,
    what: `the use of \`${fact.address}\``,
    why: shared ? `\`${name.shown}\` of the evidence may be this one or another of the tree: say of which root it is, \`--evidence DIR=FILE\`` : `it may be \`${name.shown}\` of the evidence or another that it names`
  };
}
function remarkOf({ file: { noun, file, until }, named: named2, declared }) {
  return `the ${noun} \`${file.path}\` tells until ${until}; of ${named2} that it names, ${declared} ${declared === 1 ? "is" : "are"} declared here`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  openEvidence
});
})
