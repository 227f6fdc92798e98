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
  sweepOf: () => sweepOf
});
module.exports = __toCommonJS(sweep_exports);

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

// src/judge/days.ts
var day = 24 * 60 * 60 * 1e3;
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
function daysBetween(from, to) {
  const [start, end] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isDate(start) || !isDate(end)) return null;
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / day);
}

// src/model/active.ts
function isOff({ active }) {
  return active.known && !active.value;
}

// src/model/roster.ts
function isGone({ state }) {
  return state === "left" || state === "missing";
}

// src/stage/sweep.ts
function sweepOf(ask) {
  const { model, attested } = ask;
  const byKey = new Map((attested ?? []).map((one) => [one.identity, one]));
  const found = [];
  const standing = [...model.facts.values()].filter(isMachine).filter((one) => isStandingOn(one) && !ask.isSample(one.header.file.path));
  for (const fact of standing) {
    const said = byKey.get(fact.key) ?? null;
    const owner = ownerOf(fact, model) ?? said?.owner ?? null;
    const items = [
      ...owner === null && !isWaived(fact, ask) ? ofOwner(fact, model) : [],
      ...ofIdentity(fact, said, ask),
      ...(model.links.credentialsOf.get(fact.key) ?? []).flatMap((one) => ofCredential(one, ask))
    ];
    for (const item2 of items) found.push({ owner, item: item2 });
  }
  found.push(...waivers(ask));
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
  const owner = owners.get(key);
  if (owner?.state !== "declared") return null;
  return isGone(owner.who) ? null : owner.value;
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
  const written = dayOf(model.expiries.get(fact.key));
  const day2 = [written, said?.neededUntil ?? null].filter((one) => one !== null).toSorted().at(-1);
  const items = day2 === void 0 ? [] : timed(day2, ask, fact, ["expired", "due"]);
  if (attested === null) return items;
  if (said === null) return [...items, item("unattested", fact, null, "nobody attested it yet")];
  const age = daysBetween(said.attested, today) ?? 0;
  return age > attestedWithin ? [
    ...items,
    item("unattested", fact, said.attested, `it was last attested on ${said.attested}`)
  ] : items;
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
    const text = `its waiver of \`${rule}\` ends on ${waiver.until}`;
    const address = change?.fact.address ?? rule;
    const key = change?.fact.key ?? rule;
    return [
      {
        owner: waiver.owner,
        item: { lapse: "waiver", address, key, at: waiver.at, day: waiver.until, text }
      }
    ];
  });
}
function item(lapse, fact, day2, text) {
  return { lapse, address: fact.address, key: fact.key, at: fact.header, day: day2, text };
}
var urgency = [
  "expired",
  "key-expired",
  "orphaned",
  "ownerless",
  "unattested",
  "due",
  "key-due",
  "waiver"
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
  sweepOf
});
})
