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

// src/stage/enquire.ts
var enquire_exports = {};
__export(enquire_exports, {
  enquired: () => enquired
});
module.exports = __toCommonJS(enquire_exports);

// src/base/owner-id.ts
function ownerId(owner) {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}
function isSameOwner(one, other) {
  return ownerId(one) === ownerId(other);
}
function eachOnce(owners) {
  const seen = /* @__PURE__ */ new Map();
  for (const owner of owners) if (!seen.has(ownerId(owner))) seen.set(ownerId(owner), owner);
  return [...seen.values()];
}

// src/directory/names.ts
function isHandle(text2) {
  return /^@\w[\w.-]*(?:\/\w[\w.-]*)?$/.test(text2);
}
function mayBeOnGithub(text2) {
  return isHandle(text2) || /^\w[\w.-]*$/.test(text2);
}
function plain(text2) {
  return text2.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
}
function eachOwner(text2) {
  const parts = text2.split(/[,;]|\s+(?=@)|\s+and\s+/i).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

// src/directory/handles.ts
function coverage(names, handles, asked) {
  const known2 = new Set([...names, ...handles].map(plain));
  if (asked.some((one) => known2.has(plain(one)))) return { state: "covered" };
  return handles.length === 0 ? { state: "untold" } : { state: "uncovered", asked };
}

// src/directory/roster.ts
function withKnown(directory, known2) {
  const told = (owner) => [owner.trim(), ...eachOwner(owner)].flatMap((name) => known2.get(name) ?? []);
  const handles = (owner) => {
    const found = told(owner).flatMap((one) => one.state === "here" ? [one.handle] : []);
    return [.../* @__PURE__ */ new Set([...directory.handles(owner), ...found])];
  };
  const who = (owner) => {
    const listed = directory.who(owner);
    if (listed.state !== "untold") return listed;
    const all = told(owner);
    return all.find(({ state }) => state === "here") ?? all[0] ?? listed;
  };
  const covers = (owner, path) => {
    const listed = directory.covers(owner, path);
    return listed === null || listed.state === "covered" ? listed : coverage(eachOwner(owner), handles(owner), directory.ownersOf(path)?.owners ?? []);
  };
  return { ...directory, who, handles, covers };
}

// src/model/change.ts
var newOrStronger = /* @__PURE__ */ new Set([
  "added",
  "adopted",
  "widened",
  "loosened",
  "obscured"
]);

// src/model/roster.ts
function isGone({ state }) {
  return state === "left" || state === "missing";
}

// src/model/owner.ts
function presentOwner(owner) {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
}

// src/judge/job-holdings.ts
function isMoreThanReading({ scope, level, written }) {
  if (!level.known || !written) return false;
  if (scope.startsWith("secret:")) return level.value !== "none";
  return level.value === "write" || level.value === "admin";
}

// src/judge/askable.ts
function isMachine(fact) {
  return fact.kind === "identity" && !fact.person && fact.form !== "group";
}
function isOfResource({ form, sessions }) {
  return form === "managed-identity" && sessions === "short";
}
function hasTwin(identity, model) {
  const link = identity.sameAs;
  if (!link || link.how === "unknown") return false;
  return identitiesOf(model).some((other) => {
    if (other === identity || other.platform !== identity.platform) return false;
    if (link.how === "name") return other.name.known && other.name.value === link.name;
    return other.root === link.root && (other.address === link.address || other.generic === link.address);
  });
}
var identities = /* @__PURE__ */ new WeakMap();
function identitiesOf(model) {
  const cached = identities.get(model);
  if (cached) return cached;
  const found = [...model.facts.values()].filter(
    (fact) => fact.kind === "identity" && fact.form === "application"
  );
  identities.set(model, found);
  return found;
}
function isStanding(fact) {
  return fact.kind === "credential" && fact.standing && fact.form !== "login";
}
function ownerAsked(fact, model) {
  const ownership = model.owners.get(fact.key);
  if (!ownership) return null;
  switch (fact.kind) {
    case "identity": {
      if (!isMachine(fact) || hasTwin(fact, model)) return null;
      if (isOfResource(fact) && !model.links.grantsOf.has(fact.key)) return null;
      if (fact.form !== "job") return { variant: "default", ownership };
      return holdsMoreThanReading(fact, model) ? { variant: "job", ownership } : null;
    }
    case "credential": {
      if (!isStanding(fact)) return null;
      const own = fact.carrier.kind === "tags" || fact.carrier.kind === "owners";
      if (!own && model.links.identityOf.has(fact.key)) return null;
      return { variant: "default", ownership };
    }
    case "trust":
      if (model.links.identityOf.has(fact.key)) return null;
      return fact.carrier !== null && fact.carrier.kind !== "none" ? { variant: "default", ownership } : null;
    case "grant":
    case "control":
      return null;
  }
}
function holdsMoreThanReading(job, model) {
  if ((model.links.credentialsOf.get(job.key) ?? []).length > 0) return true;
  return (model.reach.get(job.key)?.privileges ?? []).some(
    ({ privilege }) => privilege.kind === "scope" && isMoreThanReading(privilege)
  );
}

// src/model/environment.ts
var environments = new Map(
  [
    ["prod", "production", "live", "prd"],
    ["staging", "stag", "stage", "stg"],
    ["dev", "development"],
    ["test", "testing"],
    ...["sandbox", "preprod", "qa", "uat", "integration"].map((word) => [word])
  ].flatMap((alike) => alike.map((word) => [word, alike[0] ?? word]))
);
function environmentWord(word) {
  return environments.get(word.toLowerCase());
}
var plain2 = new Map([
  ...["prod", "production", "prd"].map((word) => [word, "production"]),
  ...[
    "dev",
    "development",
    "staging",
    "stg",
    "sandbox",
    "qa",
    "uat",
    "preprod",
    "preproduction"
  ].map((word) => [word, "other"]),
  ...["nonprod", "nonproduction"].map((word) => [word, "other"])
]);
var some = /prod|prd|dev|stag|stg|sandbox|qa|uat/i;
var developers = /\bdev[-_](portal|tools?|teams?|ops|containers?|center|hub|docs?|users?)\b/g;
function environmentNamed(text2) {
  if (!some.test(text2)) return null;
  const found = new Set(wordsOf(text2).flatMap((word) => plain2.get(word) ?? []));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
function namesEnvironment(text2, environment) {
  const wanted = environment.toLowerCase();
  const alike = environmentWord(wanted);
  return text2.toLowerCase() === wanted || wordsOf(text2).some(
    (word) => word === wanted || alike !== void 0 && environmentWord(word) === alike
  );
}
function wordsOf(text2) {
  return text2.toLowerCase().replaceAll(developers, "").replaceAll(/\b(non|pre)[-_](prod)/g, "$1$2").split(/[^a-z0-9]+/);
}

// src/base/known.ts
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/base/value.ts
function entries(value) {
  return value.known && isFields(value.value) ? [...value.value.fields] : [];
}
function text(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "string") return { ...value, value: data };
  if (typeof data === "number" || typeof data === "boolean" || typeof data === "bigint")
    return { ...value, value: String(data) };
  return { ...value, value: null };
}

// src/judge/environments.ts
function agreed(texts) {
  const found = new Set(texts.map(environmentNamed).filter((one) => one !== null));
  const [only] = found;
  return found.size === 1 && only !== void 0 ? only : null;
}
function mayBeOf(fact, environments2) {
  const texts = textsOf(fact);
  return environments2.some((one) => texts.some((text2) => namesEnvironment(text2, one))) || agreed(texts) === null;
}
function textsOf(fact) {
  const { root, generic, place, name } = fact;
  return [
    ...root.split("/"),
    generic,
    place,
    name.known ? name.value ?? "" : "",
    ...tagsOf(fact)
  ];
}
function tagsOf(fact) {
  const labels = "carrier" in fact && fact.carrier ? fact.carrier.labels : [];
  return labels.flatMap(
    ({ map }) => entries(map).flatMap(([key, value]) => {
      const tag = /^(.*[:/_-])?env(ironment)?$/i.test(key) ? text(value) : null;
      return tag?.known ? [tag.value ?? ""] : [];
    })
  );
}

// src/judge/whose.ts
function whose(fact, model) {
  return fact.kind === "identity" ? fact.key : model.links.identityOf.get(fact.key) ?? null;
}
function identityOf(fact, model) {
  const identity = model.facts.get(whose(fact, model) ?? "");
  return identity?.kind === "identity" ? identity : null;
}

// src/judge/answering.ts
var nobody = { owners: [], hidden: null };
function ownersAnswering(change, models, review) {
  const { fact, was } = change;
  if (!isReviewed(fact.kind, review)) return nobody;
  const { environments: environments2 } = review;
  if (environments2 !== null && !mayBeOf(identityOf(fact, models.head) ?? fact, environments2))
    return nobody;
  const owner = ownerIn(models.head, fact);
  const now = presentOwner(owner);
  const there = was ?? models.base.facts.get(whose(fact, models.head) ?? "");
  const before = there ? presentOwner(ownerIn(models.base, there)) : null;
  const isHandedOver = now !== null && before !== null && !isSameOwner(now.value, before.value);
  if (!isHandedOver && !newOrStronger.has(change.change)) return nobody;
  const earlier = before && { ...before, at: fact.header, through: [] };
  const found = [now, earlier].filter((one) => one !== null);
  return {
    owners: found.filter(
      (one, i) => found.findIndex(({ value }) => isSameOwner(value, one.value)) === i
    ),
    // Of a module that nothing calls, whoever calls it says it.
    hidden: owner?.state === "unknown" && found.length === 0 && !fact.loose ? owner : null
  };
}
function isReviewed(kind, { kinds }) {
  return kinds.some((one) => one === kind);
}
function ownerIn(model, fact) {
  if (fact.kind === "identity" && ownerAsked(fact, model) === null) return null;
  const identity = identityOf(fact, model);
  if (identity !== null && !isMachine(identity)) return null;
  return model.owners.get(fact.key) ?? model.owners.get(identity?.key ?? "") ?? null;
}

// src/stage/enquire.ts
async function enquired(matter, enquire) {
  const { directory } = matter;
  const exist = unlisted(matter);
  const found = exist.length === 0 ? null : await enquire({ exist, approve: null });
  const known2 = found ? withKnown(directory, found.known) : directory;
  const answering = answeringIn(matter);
  const granting = grantors(matter);
  const named = answering.flatMap((one) => one.owners.map(({ value }) => value));
  const owners = [.../* @__PURE__ */ new Set([...named, ...granting])].sort();
  const approve = eachOnce(owners.flatMap(known2.handles)).toSorted();
  const isAsked = owners.length > 0 || answering.some(({ hidden }) => hidden !== null);
  const told = isAsked ? await enquire({ exist: [], approve }) : null;
  return {
    directory: known2,
    isNews: found !== null,
    ...approvalsIn(told, owners, granting, known2)
  };
}
function unlisted({ policy, head, changes }) {
  if (policy.owner.directory?.github !== true) return [];
  const names = changes.flatMap(({ change, fact }) => {
    const owner = newOrStronger.has(change) ? head.owners.get(fact.key) : void 0;
    if (owner?.state !== "declared" || owner.who.state !== "untold") return [];
    return [owner.value.trim(), ...eachOwner(owner.value)].filter(mayBeOnGithub);
  });
  return [...new Set(names)].sort();
}
function grantors({ policy, waivers }) {
  const brought = policy.waivers.github ? waivers.filter(({ from }) => from === "head") : [];
  const owners = brought.map(({ owner }) => owner ?? "");
  return [...new Set(owners.filter((owner) => owner.trim() !== ""))].sort();
}
function answeringIn({ policy, base, head, changes }) {
  const { review } = policy.owner;
  return review.require === "approval" ? changes.map((change) => ownersAnswering(change, { base, head }, review)) : [];
}
function approvalsIn(told, owners, granting, directory) {
  const approvals = told?.approvals ?? null;
  if (approvals === null)
    return { approval: null, approvals: null, isAsked: told === null, remarks: [] };
  const approval = (owner) => approvalOf(directory.handles(owner), approvals);
  const given = owners.filter((owner) => approval(owner).state === "given");
  const handles = [...approvals].flatMap(
    ([handle, { state }]) => state === "given" ? [handle] : []
  );
  const remarks = granting.flatMap((owner) => {
    const one = approval(owner);
    return one.state === "untold" ? [`whether ${owner} approved the waiver that this change brings cannot be told: ${one.why}`] : [];
  });
  return {
    approval,
    isAsked: true,
    remarks,
    approvals: [.../* @__PURE__ */ new Set([...handles, ...given])]
  };
}
var order = ["given", "untold", "waiting"];
function approvalOf(handles, of) {
  const all = handles.map((handle) => {
    const asked = [...of.keys()].find((one) => isSameOwner(one, handle)) ?? handle;
    return of.get(asked) ?? { state: "untold", why: "GitHub was not asked" };
  });
  for (const state of order) {
    const found = all.find((one) => one.state === state);
    if (found) return found;
  }
  return {
    state: "untold",
    why: "nothing says what GitHub calls them: list it in a file of owners, as docs/owners.md says"
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  enquired
});
})
