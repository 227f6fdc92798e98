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

// src/stage/sweep.ts
var sweep_exports = {};
__export(sweep_exports, {
  grouped: () => grouped,
  sweepOf: () => sweepOf
});
module.exports = __toCommonJS(sweep_exports);

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;
function isDate(text2) {
  return timeOf(text2) !== null;
}
function timeOf(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return null;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return new Date(time).getUTCDate() === Number(text2.slice(8)) ? time : null;
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
    (found, day2) => day2 && (found === null || day2 > found) ? day2 : found,
    null
  );
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function firstDifference(...comparisons) {
  return comparisons.find((c) => c !== 0) ?? 0;
}

// src/judge/askable.ts
function isMachine(fact) {
  return fact.kind === "identity" && !fact.person && fact.form !== "group";
}
function isStanding(fact) {
  return fact.kind === "credential" && fact.standing && fact.form !== "login";
}

// src/model/active.ts
function isOff({ active }) {
  return active.known && !active.value;
}

// src/base/owner-id.ts
function ownerId(owner) {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}

// src/model/roster.ts
function isGone({ state }) {
  return state === "left" || state === "missing";
}

// src/model/owner.ts
function presentOwner(owner) {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
}
function nameOfOwner({ value, who }) {
  return (who.state === "here" ? who.name : void 0) ?? value;
}
function ownerNames({ owners }) {
  const names = /* @__PURE__ */ new Map();
  for (const owner of owners.values()) {
    if (owner.state !== "declared") continue;
    const id = ownerId(owner.value);
    const name = nameOfOwner(owner);
    if (!names.has(id)) names.set(id, names.get(ownerId(name)) ?? name);
    if (!names.has(ownerId(name))) names.set(ownerId(name), name);
  }
  return (owner) => {
    const id = ownerId(owner);
    const name = names.get(id) ?? owner;
    names.set(id, name);
    return name;
  };
}

// src/evaluate/day.ts
function readDay(text2) {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?$/.exec(
    text2.trim()
  );
  if (!found) return null;
  const [, year, month, day2, hour, minute, second, zone] = found;
  const date = `${year ?? ""}-${month ?? ""}-${day2 ?? ""}`;
  if (!isDate(date)) return null;
  if (hour === void 0) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const moment = Date.parse(
    `${date}T${hour}:${minute ?? "00"}:${second === "60" ? "59" : second ?? "00"}${zone?.toUpperCase() ?? "Z"}`
  );
  return Number.isNaN(moment) ? null : new Date(moment).toISOString().slice(0, 10);
}

// src/base/known.ts
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/base/value.ts
function text(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "string") return { ...value, value: data };
  if (typeof data === "number" || typeof data === "boolean" || typeof data === "bigint")
    return { ...value, value: String(data) };
  return { ...value, value: null };
}

// src/evaluate/written.ts
function foldKey(key) {
  const fold = folds.get(key) ?? key.toLowerCase().replace(/[-_\s/:]+/g, "-");
  folds.set(key, fold);
  return fold;
}
var folds = /* @__PURE__ */ new Map();
var nouns = {
  tags: "tag",
  labels: "label",
  annotations: "annotation",
  default_tags: "default tag",
  default_labels: "default label",
  kustomize: "kustomize label"
};
function inLabels(carrier, keys) {
  const found = [];
  const hidden = [];
  const taken = /* @__PURE__ */ new Set();
  for (const { from, map } of carrier.labels) {
    if (!map.known) {
      hidden.push({ value: map, from: nouns[from], at: map.at });
      continue;
    }
    if (!isFields(map.value)) continue;
    map.value.fields.forEach((value, key) => {
      if (taken.has(key) || value.known && value.value === null) return;
      taken.add(key);
      if (!keys.has(foldKey(key))) return;
      found.push({ value: text(value), from: `${nouns[from]} ${key}`, at: value.at });
    });
    const hides = hiding(map.value, keys);
    if (hides) hidden.push({ value: hides, from: nouns[from], at: hides.at });
  }
  return [...found, ...hidden];
}
function hiding({ rest, open, maybe, closed }, keys) {
  if (!closed) return rest;
  const said = maybe?.find(({ key }) => {
    const name = text(key);
    return !name.known || keys.has(foldKey(name.value ?? ""));
  });
  return open?.[0]?.key ?? said?.on ?? null;
}
function inPragmas(pragmas, keys) {
  return pragmas.flatMap(
    ({ fields, at }) => [...fields].filter(([key]) => keys.has(foldKey(key))).map(
      ([, value]) => ({ value: { known: true, value, at, through: [] }, from: "comment", at })
    )
  );
}
function folded(keys) {
  return new Set(keys.map(foldKey));
}

// src/stage/rotation.ts
function standingOf({ key }, { links }) {
  return (links.credentialsOf.get(key) ?? []).filter(
    (one) => isStanding(one) && one.form !== "variable" && !isOff(one)
  );
}
function rotates({ key }, { expiries }) {
  const life = expiries.get(key);
  return life?.state === "declared" && life.enforced && life.from === "rotation";
}
function remindedOf(standing, model, today) {
  const found = standing.filter((one) => !rotates(one, model)).flatMap(({ reminders = [] }) => reminders.flatMap((one) => nextOf(one, today) ?? []));
  return found.toSorted((a, b) => compareText(a.day, b.day))[0] ?? null;
}
function nextOf({ first, every, by }, today) {
  const day2 = first.known && first.value !== null ? readDay(first.value) : null;
  const ahead = day2 === null ? null : daysBetween(today, day2);
  if (day2 === null || ahead === null || !every.known) return null;
  if (ahead >= 0 || every.value === null) return { day: day2, by };
  const times = Math.ceil(-ahead / every.value);
  return { day: plusDays(day2, Math.round(times * every.value)), by };
}
var modeKeys = folded(["rotation", "nhi/rotation"]);
var windowKeys = folded(["rotation-window", "nhi/rotation-window"]);
var nextKeys = folded(["rotation-next", "next-rotation", "nhi/rotation-next"]);
function declaredRotation(identity, said) {
  if (said?.rotation) return { ...said.rotation, from: "register" };
  const mode = written(identity, modeKeys);
  const [next, window] = [written(identity, nextKeys), written(identity, windowKeys)];
  const name = mode?.text.toLowerCase() ?? (next || window ? "manual" : null);
  if (name !== "manual" && name !== "automatic") return null;
  return {
    mode: name,
    window: window?.text ?? null,
    next: next && isDate(next.text) ? next.text : null,
    from: (mode ?? next ?? window)?.from ?? "comment"
  };
}
function written({ pragmas, carrier }, keys) {
  for (const { value, from } of [...inPragmas(pragmas, keys), ...inLabels(carrier, keys)]) {
    const text2 = textOf(value);
    if (text2 !== null) return { text: text2, from };
  }
  return null;
}
function textOf(value) {
  return value.known && value.value !== null && value.value.trim() !== "" ? value.value.trim() : null;
}
function rotationLapses(identity, said, { model, attested, today, within }) {
  const standing = standingOf(identity, model);
  if (standing.length === 0) return [];
  const declared = declaredRotation(identity, said);
  if (declared?.mode === "manual") return ofManual(declared, today, within);
  if (declared) {
    const text2 = "its rotation is said to be automatic, and nothing in the tree rotates it";
    return standing.some((one) => rotates(one, model)) ? [] : [missing(text2)];
  }
  const reminded = remindedOf(standing, model, today);
  if (reminded) return ofDay(reminded.day, `as \`${reminded.by}\` reminds`, today, within);
  const endless = standing.find(({ key }) => model.expiries.get(key)?.state === "absent");
  if (!endless || attested === null) return [];
  return [
    missing(
      `nothing rotates or ends \`${endless.address}\`, and nobody says when it is rotated by hand`
    )
  ];
}
function ofManual({ next, window }, today, within) {
  const unset = [...next === null ? ["day"] : [], ...window === null ? ["window"] : []];
  const gaps = unset.length === 0 ? [] : [missing(`it is rotated by hand, and no ${unset.join(" and no ")} is set`)];
  return next === null ? gaps : [...gaps, ...ofDay(next, window, today, within)];
}
function ofDay(day2, more, today, within) {
  const ahead = daysBetween(today, day2) ?? Infinity;
  if (ahead > within) return [];
  const when = more === null ? day2 : `${day2}, ${more}`;
  return ahead < 0 ? [{ lapse: "rotation", day: day2, text: `its rotation was due on ${when}` }] : [{ lapse: "rotation-due", day: day2, text: `its rotation is due on ${when}` }];
}
function missing(text2) {
  return { lapse: "rotation", day: null, text: text2 };
}

// src/judge/limits.ts
var fallback = 365;
function credentialLimit(form, policy) {
  const limits = policy.expiry.credentialDays;
  return limits[form] ?? limits.default ?? fallback;
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

// src/judge/words.ts
function code(text2) {
  const flat = text2.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim();
  return `\`${flat.length > 160 ? `${flat.slice(0, 157)}...` : flat}\``;
}

// src/judge/shown-by.ts
function shownBy({ noun, at }) {
  return `the ${noun} ${code(position(at).file)}`;
}
function daysUntil(day2, { until }) {
  return daysBetween(day2, until) ?? 0;
}

// src/stage/sweep-evidence.ts
var rules = /* @__PURE__ */ new Set(["unused-identity", "stale-key"]);
function ofUse(identity, term) {
  const { evidence, findings } = term;
  const own = findings.filter(
    ({ rule, waiver, identity: key }) => waiver === null && rules.has(rule) && key === identity.key
  );
  return [
    ...own.map((finding) => asItem(finding, identity, evidence)),
    ...(evidence.identities.get(identity.key)?.keys ?? []).flatMap(
      (key) => ofEnd(key, identity, term)
    )
  ];
}
function asItem({ rule, variant, change }, { key, address, header }, { identities, credentials }) {
  const declared = change?.fact.kind === "credential" ? change.fact : null;
  const of = { address: declared?.address ?? address, key: declared?.key ?? key };
  const at = declared?.header ?? header;
  if (rule === "stale-key") {
    const use2 = credentials.get(of.key);
    const text3 = variant === "unrotated" ? "its credential was not replaced for too long" : "nobody uses its credential";
    return { lapse: "key-stale", ...of, at, day: use2 ? latest([use2.last, use2.since]) : null, text: text3 };
  }
  const use = identities.get(key)?.use;
  const day2 = use ? latest([use.last, use.since]) : null;
  const text2 = day2 === null ? "nobody was seen using it" : `nobody used it since ${day2}`;
  return { lapse: "unused", ...of, at, day: day2, text: text2 };
}
function ofEnd(key, identity, { evidence, model, today, within }) {
  const { ends, name } = key;
  const ahead = ends === null ? Infinity : daysBetween(today, ends) ?? Infinity;
  if (ends === null || ahead > within || ahead < 0) return [];
  const declared = (model.links.credentialsOf.get(identity.key) ?? []).find(
    (one) => evidence.credentials.get(one.key) === key
  );
  if (declared && model.expiries.get(declared.key)?.state === "declared") return [];
  const { address, header } = declared ?? identity;
  const text2 = `its credential \`${name}\` ends on ${ends}, by ${shownBy(key)}`;
  return [
    { lapse: "key-due", address, key: declared?.key ?? identity.key, at: header, day: ends, text: text2 }
  ];
}
function ofElsewhere(term) {
  return term.evidence.elsewhere.flatMap(
    ({ owner, name, keys }) => owner === null ? [] : keys.flatMap((key) => {
      const said = elsewhere(key, term);
      if (said === null) return [];
      const place = { address: name, key: name, at: key.at, outside: true };
      return [{ owner, item: { ...said, ...place } }];
    })
  );
}
function elsewhere(key, { evidence: { policy }, today, within }) {
  const { last, since, ends, form } = key;
  const from = latest([last, since]);
  if (from !== null && daysUntil(from, key) >= policy.evidence.unusedDays)
    return { lapse: "key-stale", day: from, text: `nobody used it since ${from}` };
  if (since !== null && daysUntil(since, key) > credentialLimit(form, policy))
    return { lapse: "key-stale", day: since, text: `it is of ${since}, and nothing replaced it` };
  const ahead = ends === null ? Infinity : daysBetween(today, ends) ?? Infinity;
  return ahead >= 0 && ahead <= within ? { lapse: "key-due", day: ends, text: `it ends on ${ends ?? ""}` } : null;
}

// src/stage/sweep.ts
function sweepOf(ask) {
  const { model, attested, evidence } = ask;
  const byKey = new Map((attested ?? []).map((one) => [one.identity, one]));
  const found = [];
  const standing = [...model.facts.values()].filter(isMachine).filter((one) => isStandingOn(one) && !ask.isSample(one.header.file.path));
  for (const fact of standing) {
    const said = byKey.get(fact.key) ?? null;
    const owner = ownerOf(fact, model) ?? said?.owner ?? null;
    const items = [
      ...owner === null && !isWaived(fact, ask) ? ofOwner(fact, model) : [],
      ...ofIdentity(fact, said, ask),
      ...ofRotation(fact, said, ask),
      ...(model.links.credentialsOf.get(fact.key) ?? []).flatMap((one) => ofCredential(one, ask)),
      ...evidence ? ofUse(fact, { ...ask, evidence }) : []
    ];
    const purpose = purposeOf(fact, said, model);
    for (const one of items)
      found.push({ owner, item: purpose === null ? one : { ...one, purpose } });
  }
  found.push(...waivers(ask), ...evidence ? ofElsewhere({ ...ask, evidence }) : []);
  const idle = (attested ?? []).filter(({ identity }) => !model.facts.has(identity));
  return { owners: grouped(found, model), looked: standing.length, idle };
}
function isStandingOn(identity) {
  return !isOff(identity) && identity.sessions !== "short";
}
function isWaived({ key }, { findings }) {
  return findings.some(
    ({ waiver, theme, change }) => waiver !== null && theme === "owner" && change?.fact.key === key
  );
}
function ownerOf({ key }, { owners }) {
  return presentOwner(owners.get(key))?.value ?? null;
}
function purposeOf({ key }, said, { purposes }) {
  const text2 = purposes.get(key)?.text;
  return (text2?.known === true ? text2.value : null) ?? said?.reason ?? null;
}
function ofOwner(fact, { owners }) {
  const owner = owners.get(fact.key);
  if (!owner || owner.state === "unknown") return [];
  if (owner.state !== "declared") return [item("ownerless", fact, null, "nobody owns it")];
  const { who, value } = owner;
  if (who.state === "left")
    return [item("orphaned", fact, who.since, `its owner \`${value}\` left`)];
  return who.state === "missing" ? [item("orphaned", fact, null, `no list names its owner \`${value}\``)] : [];
}
function ofIdentity(fact, said, ask) {
  const { model, today, within, attested, attestedWithin } = ask;
  const written2 = dayOf(model.expiries.get(fact.key));
  const day2 = [written2, said?.neededUntil ?? null].filter((one) => one !== null).toSorted().at(-1);
  const items = day2 === void 0 ? [] : timed(day2, ask, fact, ["expired", "due"]);
  if (attested === null) return items;
  if (said === null) return [...items, item("unattested", fact, null, "nobody attested it yet")];
  const left = attestedWithin - (daysBetween(said.attested, today) ?? 0);
  const ago = `it was last attested on ${said.attested}, more than ${attestedWithin} days ago`;
  if (left < 0) return [...items, item("unattested", fact, said.attested, ago)];
  const last = plusDays(said.attested, attestedWithin);
  return left <= within ? [...items, item("attest-due", fact, last, `what was attested of it holds until ${last}`)] : items;
}
function ofRotation(fact, said, ask) {
  return rotationLapses(fact, said, ask).map(
    ({ lapse, day: day2, text: text2 }) => item(lapse, fact, day2, text2)
  );
}
function ofCredential(fact, ask) {
  if (!fact.standing || isOff(fact)) return [];
  const day2 = dayOf(ask.model.expiries.get(fact.key));
  return day2 === null ? [] : timed(day2, ask, fact, ["key-expired", "key-due"]);
}
function dayOf(life) {
  return life?.state === "declared" ? life.value : null;
}
function timed(day2, { today, within }, fact, [past, soon]) {
  const ahead = daysBetween(today, day2) ?? Infinity;
  if (ahead > within) return [];
  const noun = fact.kind === "identity" ? "it" : "the credential";
  return ahead < 0 ? [item(past, fact, day2, `${noun} was to end or be reviewed by ${day2}`)] : [item(soon, fact, day2, `${noun} is to end or be reviewed by ${day2}`)];
}
function waivers({ findings, today, within }) {
  const seen = /* @__PURE__ */ new Set();
  return findings.flatMap(({ waiver, rule, change }) => {
    const ahead = waiver ? daysBetween(today, waiver.until) ?? Infinity : Infinity;
    if (!waiver || ahead > within) return [];
    const id = `${waiver.at.file.path}:${waiver.at.start}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const text2 = `its waiver of \`${rule}\` ends on ${waiver.until}`;
    const address = change?.fact.address ?? rule;
    const key = change?.fact.key ?? rule;
    return [
      {
        owner: waiver.owner,
        item: { lapse: "waiver", address, key, at: waiver.at, day: waiver.until, text: text2 }
      }
    ];
  });
}
function item(lapse, fact, day2, text2) {
  return { lapse, address: fact.address, key: fact.key, at: fact.header, day: day2, text: text2 };
}
var urgency = [
  "expired",
  "key-expired",
  "debt",
  "orphaned",
  "ownerless",
  "unused",
  "key-stale",
  "unattested",
  "rotation",
  "due",
  "key-due",
  "attest-due",
  "rotation-due",
  "waiver",
  "debt-due"
];
function grouped(found, model) {
  const nameOf = ownerNames(model);
  const byOwner = /* @__PURE__ */ new Map();
  for (const { owner: written2, item: one } of found) {
    const owner = written2 === null ? null : nameOf(written2);
    append(byOwner, owner, one);
  }
  return [...byOwner].map(([owner, items]) => ({ owner, items: items.toSorted(bySeverity) })).toSorted(
    (a, b) => firstDifference(
      Number(a.owner === null) - Number(b.owner === null),
      compareText(a.owner ?? "", b.owner ?? "")
    )
  );
}
function bySeverity(a, b) {
  return firstDifference(
    urgency.indexOf(a.lapse) - urgency.indexOf(b.lapse),
    compareText(a.day ?? "9999", b.day ?? "9999"),
    compareText(a.key, b.key)
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  grouped,
  sweepOf
});
})
