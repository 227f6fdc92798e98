// Turns the compact form in which the generated module keeps the catalog into the catalog itself.

import { once } from "../base/once.ts";
import type { Level } from "../model/privilege.ts";
import type {
  ActionTable,
  Catalog,
  EndEntry,
  FactKindName,
  RiskyRole,
  TypeEntry,
  Unboundable,
  Way,
} from "./catalog.ts";

export interface PackedPlatform {
  readonly platform: string;
  /** Where the provider's types are documented, with a closing `/`. */
  readonly source: string;
  /** Functions, so that an engine compiles only what is asked for: the catalog is on the way of every start. */
  readonly types: () => Readonly<Record<string, PackedType>>;
  readonly roles: () => readonly RiskyRoleText[];
  readonly actions: (() => PackedActions) | null;
}

export interface PackedType {
  readonly kinds: readonly FactKindName[];
  readonly tags?: string;
  readonly texts?: readonly string[];
  readonly name?: string;
  readonly form?: string;
  readonly of?: string;
  readonly ofType?: string;
  readonly ends?: readonly EndEntry[];
  readonly person?: boolean;
  readonly roles?: readonly string[];
  readonly flags?: Readonly<Record<string, string>>;
  readonly on?: readonly string[];
  readonly source?: string;
}

export type RiskyRoleText = Omit<RiskyRole, "platform">;

export interface PackedUnboundable {
  /** A line a service, also before the first: `\ns3:,a,b,\nec2:,c,\n`. */
  readonly services: string;
  readonly wild: readonly string[];
  /** What the platform's actions begin with. */
  readonly words: string;
}

export interface PackedActions {
  /** Words by level, as many as there are separated by spaces. */
  readonly verbs: Readonly<Partial<Record<Level, string>>>;
  readonly levels: Readonly<Partial<Record<Level, string>>>;
  readonly escalation: readonly Way[];
  readonly policies: string;
  readonly secrets: string;
}

/** What is loaded only by those who need it. */
export interface Later {
  readonly modules: Catalog["modules"];
  readonly unboundable: () => Promise<Readonly<Record<string, PackedUnboundable>>>;
}

/** Each part is unpacked when it is first read, each platform's when one of its own is asked for. */
export function unpackCatalog(platforms: readonly PackedPlatform[], later: Later): Catalog {
  const types = once(() => typesOf(platforms));
  const roles = byPlatform(platforms, rolesOf);
  const actions = byPlatform(platforms, ({ actions: packed }) =>
    packed ? unpackActions(packed()) : undefined,
  );
  const roleOf = (key: string): RiskyRole | undefined =>
    roles(key.slice(0, key.indexOf(":")))?.get(key);
  return {
    get types() {
      return types();
    },
    roles: { get: roleOf, has: (key) => roleOf(key) !== undefined },
    modules: later.modules,
    actions: { get: actions, has: (platform) => actions(platform) !== undefined },
    unboundable: async (platform) => {
      const packed = (await later.unboundable())[platform];
      return packed ? unpackUnboundable(packed) : null;
    },
  };
}

function byPlatform<T>(
  platforms: readonly PackedPlatform[],
  make: (packed: PackedPlatform) => T | undefined,
): (platform: string) => T | undefined {
  const parts = new Map(platforms.map((one) => [one.platform, once(() => make(one))]));
  return (platform) => parts.get(platform)?.();
}

function typesOf(platforms: readonly PackedPlatform[]): ReadonlyMap<string, TypeEntry> {
  const types = new Map<string, TypeEntry>();
  for (const { platform, source, types: packed } of platforms) {
    for (const [type, entry] of Object.entries(packed())) {
      const page = `${source}${type.slice(type.indexOf("_") + 1)}`;
      types.set(type, { type, platform, source: page, tags: null, ...entry });
    }
  }
  return types;
}

function rolesOf({ platform, roles: listed }: PackedPlatform): ReadonlyMap<string, RiskyRole> {
  const roles = new Map<string, RiskyRole>();
  for (const text of listed()) {
    const role = { platform, ...text };
    for (const name of [role.role, ...(role.ids ?? [])])
      roles.set(`${platform}:${name.toLowerCase()}`, role);
  }
  return roles;
}

function unpackActions(packed: PackedActions): ActionTable {
  return {
    verbs: leveled(packed.verbs).sort(([a], [b]) => b.length - a.length),
    levels: new Map(leveled(packed.levels)),
    unboundable: null,
    escalation: packed.escalation,
    policies: words(packed.policies),
    secrets: new Set(words(packed.secrets)),
  };
}

function leveled(texts: Readonly<Partial<Record<Level, string>>>): [string, Level][] {
  return Object.entries(texts).flatMap(([level, text]) =>
    words(text).map((word): [string, Level] => [word, level as Level]),
  );
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

/** Searched as it is: of thousands of actions a tree asks for a few. */
function unpackUnboundable({ services, wild, words: first }: PackedUnboundable): Unboundable {
  return {
    has: (action) => {
      const colon = action.indexOf(":") + 1;
      const start = services.indexOf(`\n${action.slice(0, colon)}`);
      if (colon === 0 || start === -1) return false;
      return services
        .slice(start, services.indexOf("\n", start + 1))
        .includes(`,${action.slice(colon)},`);
    },
    wild,
    beginsLikeOne: (action) => first === "" || words(first).some((word) => action.startsWith(word)),
  };
}
