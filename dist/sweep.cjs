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

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text2);
}
function daysBetween(from, to) {
  const [start, end] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isDate(start) || !isDate(end)) return null;
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / day);
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

// src/model/roster.ts
function isGone({ state }) {
  return state === "left" || state === "missing";
}

// src/model/owner.ts
function presentOwner(owner) {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
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
  const ahead = next === null ? Infinity : daysBetween(today, next) ?? Infinity;
  if (next === null || ahead > within) return gaps;
  const when = window === null ? next : `${next}, ${window}`;
  return ahead < 0 ? [...gaps, { lapse: "rotation", day: next, text: `its rotation was due on ${when}` }] : [...gaps, { lapse: "rotation-due", day: next, text: `its rotation is due on ${when}` }];
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
  return { owners: grouped(found), looked: standing.length, idle };
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
  const { model, today, attested, attestedWithin } = ask;
  const written2 = dayOf(model.expiries.get(fact.key));
  const day2 = [written2, said?.neededUntil ?? null].filter((one) => one !== null).toSorted().at(-1);
  const items = day2 === void 0 ? [] : timed(day2, ask, fact, ["expired", "due"]);
  if (attested === null) return items;
  if (said === null) return [...items, item("unattested", fact, null, "nobody attested it yet")];
  const age = daysBetween(said.attested, today) ?? 0;
  return age > attestedWithin ? [
    ...items,
    item("unattested", fact, said.attested, `it was last attested on ${said.attested}`)
  ] : items;
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
  "rotation-due",
  "waiver",
  "debt-due"
];
function grouped(found) {
  const byOwner = /* @__PURE__ */ new Map();
  for (const { owner, item: one } of found) {
    const list = byOwner.get(owner);
    if (list) list.push(one);
    else byOwner.set(owner, [one]);
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
