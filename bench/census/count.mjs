// Facts of a report → how many of their owners, ends, privileges and trusted principals are known, and the unknown ones one by one.

const parts = {
  owner: ["identity", "credential"],
  expiry: ["identity", "credential"],
  privilege: ["grant"],
  principal: ["trust"],
};

const isOf = (part) => (fact) => parts[part].includes(fact.kind) && asks(fact, part);

/** What ends by itself is not asked when; a block that is part of another is not asked who owns it. */
function asks(fact, part) {
  if (part === "owner") return fact.owner !== null;
  return part !== "expiry" || (fact.expiry !== null && fact.expiry.state !== "not-needed");
}

/** `told` and `untold`: owners, ends and privileges; those that are absent are told. */
export function countOf(facts) {
  const count = { facts: facts.length, told: 0, untold: 0 };
  for (const part of ["owner", "expiry"]) {
    const states = facts.filter(isOf(part)).map((fact) => fact[part].state);
    const of = (state) => states.filter((one) => one === state).length;
    count[part] = { known: of("declared"), absent: of("absent"), unknown: of("unknown") };
    count.told += count[part].known + count[part].absent;
    count.untold += count[part].unknown;
  }
  for (const part of ["privilege", "principal"]) {
    const holes = facts.filter(isOf(part)).map((fact) => fact.unknown.filter((u) => u.of === part));
    const partly = holes.filter((found) => found.length > 0 && !found[0].all).length;
    const unknown = holes.filter((found) => found[0]?.all).length;
    count[part] = { known: holes.length - partly - unknown, partly, unknown };
  }
  count.told += count.privilege.known;
  count.untold += count.privilege.partly + count.privilege.unknown;
  return count;
}

/** `what` is the name without instance keys, so that instances of one block are one reason. */
export function unknownsOf(facts) {
  return Object.keys(parts).flatMap((part) =>
    facts.filter(isOf(part)).flatMap((fact) =>
      fact.unknown
        .filter(({ of }) => of === part)
        .map((one) => ({
          ...one,
          what: one.name.replaceAll(/\[(?:"[^"]*"|[^\]]*)\]/g, ""),
          loose: fact.loose,
          fact: fact.address,
          declared: `${fact.file}:${fact.line}`,
        })),
    ),
  );
}
