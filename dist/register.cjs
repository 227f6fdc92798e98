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

// src/stage/register.ts
var register_exports = {};
__export(register_exports, {
  diffOf: () => diffOf,
  entriesOf: () => entriesOf2,
  isDiffFormat: () => isDiffFormat,
  registerIn: () => registerIn,
  registerOf: () => registerOf
});
module.exports = __toCommonJS(register_exports);

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

// src/model/deny.ts
function isDeny(one) {
  return "effect" in one && one.effect.known && one.effect.value === "deny";
}

// src/privilege/pattern.ts
var anything = "*";
var anyOne = "?";
var ours = /[\uE000-\uF8FF]/;
var fresh = "\uE000";
var star = "\uE001";
var place = "\uE002";
var firstHalf = 57600;
var secondHalf = 59648;
var longest = 4096;
var exact = /* @__PURE__ */ new WeakMap();
var caseless = /* @__PURE__ */ new WeakMap();
function patternOf(value, ignoreCase) {
  if (value.known) return pattern(value.value, ignoreCase);
  const cache = ignoreCase ? caseless : exact;
  const cached = cache.get(value);
  if (cached) return cached;
  const made = build(value.pieces ?? [value], ignoreCase);
  cache.set(value, made);
  return made;
}
var texts = { exact: /* @__PURE__ */ new Map(), caseless: /* @__PURE__ */ new Map() };
function pattern(text2, ignoreCase = false) {
  const cache = ignoreCase ? texts.caseless : texts.exact;
  const cached = cache.get(text2);
  if (cached) return cached;
  const made = build([text2], ignoreCase);
  cache.set(text2, made);
  return made;
}
var none = [];
function build(pieces, ignoreCase) {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === "string") {
    const symbols2 = symbolsOf(ignoreCase ? only.toLowerCase() : only);
    return patternOfSymbols(symbols2, { holes: none, text: only, exact: only });
  }
  const holes = [];
  let symbols = "";
  let text2 = "";
  let exact2 = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text2 += piece;
      exact2 += piece;
      symbols += symbolsOf(ignoreCase ? piece.toLowerCase() : piece);
    } else {
      const { name } = piece;
      const making = piece.making?.() ?? "";
      text2 += `\${${name}}`;
      exact2 += `\${${name} ${making}}`;
      holes.push(piece);
      symbols += holeOf(`hole ${withoutFirst(name)} ${making}`);
    }
  }
  return patternOfSymbols(symbols, { holes, text: text2, exact: exact2 });
}
function patternOfSymbols(symbols, { holes, text: text2, exact: exact2 }) {
  if (symbols.length > longest)
    return { symbols: holeOf(`long ${exact2}`), plain: null, holes, text: text2, exact: exact2 };
  const ordered = inOrder(symbols);
  return { symbols: ordered, plain: plainOf(ordered), holes, text: text2, exact: exact2 };
}
function plainOf(symbols) {
  if (isWild({ symbols })) return null;
  if (!ours.test(symbols)) return symbols;
  const plain2 = symbols.replaceAll(star, "*").replaceAll(place, "?");
  return ours.test(plain2) ? null : plain2;
}
var numbers = /* @__PURE__ */ new Map();
function holeOf(name) {
  const known3 = numbers.get(name);
  if (known3 !== void 0) return known3;
  const count = numbers.size;
  const made = String.fromCharCode(firstHalf + (count >> 12), secondHalf + (count & 4095));
  numbers.set(name, made);
  return made;
}
function withoutFirst(name) {
  return name.replaceAll(/\[0\](?=\.[A-Za-z_])/g, "");
}
function symbolsOf(text2) {
  if (!special.test(text2)) return text2;
  return text2.replace(specials, (found, inside) => {
    if (inside === void 0) return holeOf(`character ${found}`);
    return /^[*?$]$/.test(inside) ? literal(inside) : holeOf(`variable ${inside}`);
  });
}
var special = /[$\uE000-\uF8FF]/;
var specials = /\$\{([^}]*)\}|[\uE000-\uF8FF]/g;
function literal(text2) {
  return isWild({ symbols: text2 }) ? text2.replaceAll(anything, star).replaceAll(anyOne, place) : text2;
}
function inOrder(symbols) {
  if (!symbols.includes(anything)) return symbols;
  return symbols.replace(
    /[*?]{2,}/g,
    (run) => run.includes(anything) ? run.replaceAll(anything, "") + anything : run
  );
}
function isWild({ symbols }) {
  return symbols.includes(anything) || symbols.includes(anyOne);
}
var many = fresh.repeat(8);

// src/privilege/condition.ts
function textOf(value) {
  return value.known ? value.value : patternOf(value, false).text;
}

// src/privilege/describe.ts
var shownAtMost = 3;
function describeWhole(privilege) {
  return described(privilege, "whole");
}
function described(privilege, extent) {
  switch (privilege.kind) {
    case "statement":
      return describeStatement(privilege, extent);
    case "role":
      return describeRole(privilege, extent);
    case "rbac":
      return describeRule(privilege, extent);
    case "scope":
      return describeScope(privilege);
  }
}
function describeStatement(statement, extent) {
  const minus = statement.minus && statement.minus.patterns.length > 0 ? ` but ${list(statement.minus.patterns, extent)}` : "";
  const deny = isDeny(statement) ? "deny " : "";
  const resources = statement.resources.patterns.length === 0 && !statement.resources.except ? "" : ` on ${patternsText(statement.resources, "everything", extent)}`;
  const [action] = statement.actions.patterns;
  const [resource] = statement.resources.patterns;
  if (action && resource && isWhole(action) && isWhole(resource) && action.name === resource.name)
    return textOf(action);
  const when = conditionsText(statement.conditions, extent);
  return `${deny}${patternsText(statement.actions, "every action", extent)}${minus}${resources}${when}`;
}
function isWhole(value) {
  return !value.known && !value.pieces;
}
function conditionsText(conditions, extent) {
  if (conditions.length === 0) return "";
  if (extent === "short") return " under conditions";
  const said = conditions.map(
    ({ key, operator, values }) => `${key} ${operator} ${list(values, extent)}`
  );
  return ` where ${said.join(" and ")}`;
}
function patternsText(patterns, all, extent) {
  const listed = list(patterns.patterns, extent);
  return patterns.except ? `${all} but ${listed}` : listed;
}
function list(values, extent) {
  return shortened(values.map(textOf), extent);
}
function shortened(texts2, extent) {
  const distinct = [...new Set(texts2)];
  const most = extent === "short" ? shownAtMost : Infinity;
  const shown = distinct.slice(0, most).join(", ");
  const more = distinct.length - most;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
function describeRole(use, extent) {
  const scope = use.scope.known ? use.scope.value : textOf(use.scope);
  const when = conditionsText(use.conditions, extent);
  return `${textOf(use.role)}${scope === null || scope === "" ? "" : ` on ${scope}`}${when}`;
}
function describeRule(rule, extent) {
  const all = rule.apiGroups.map(textOf);
  const groups = all.filter((group) => group !== "" && group !== "*");
  const isTold2 = extent === "short" || all.length === 1 && all[0] !== "*";
  const suffix = isTold2 && groups.length === 1 ? `.${groups[0] ?? ""}` : "";
  const shown = shortened(
    [
      ...rule.resources.map((resource) => `${textOf(resource)}${suffix}`),
      ...rule.nonResourceURLs.map(textOf)
    ],
    extent
  );
  const names = rule.resourceNames.length > 0 ? ` named ${list(rule.resourceNames, extent)}` : "";
  const where = rule.namespace === null ? "" : ` in namespace ${rule.namespace}`;
  const among = isTold2 || rule.resources.length === 0 ? "" : ` of API groups ${groupsText(all)}`;
  return `${list(rule.verbs, extent)} on ${shown}${among}${names}${where}`;
}
function groupsText(groups) {
  return groups.map((group) => group || "core").join(", ");
}
function describeScope(scope) {
  if (scope.scope.startsWith("secret:")) return `secret ${scope.scope.slice("secret:".length)}`;
  if (scope.scope === "app:*") return "every permission of an App";
  if (scope.scope.startsWith("app-repositories:"))
    return `every repository of ${scope.scope.slice("app-repositories:".length)}`;
  const level = scope.level.known ? scope.level.value : null;
  if (scope.scope === "*") return level === null ? "default permissions" : `${level}-all`;
  const app = scope.scope.startsWith("app:") ? " by an App" : "";
  return `${scope.scope.replace(/^app:/, "")}: ${level ?? textOf(scope.level)}${app}`;
}

// src/base/known.ts
var nowhere = [];
function known(value, at2, through = nowhere) {
  return { known: true, value, at: at2, through };
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}
function valueOrName(value) {
  return value.known ? value.value : value.name;
}

// src/base/once.ts
function once(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}

// src/model/address.ts
var instanceKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g;
function withoutKeys(address) {
  return address.replace(instanceKey, "");
}

// src/catalog/migration.ts
function insteadOf(fact) {
  const exact2 = exactly(fact);
  if (exact2) return { use: exact2.use, page: exact2.page };
  const keyless = keylessOf(fact);
  return keyless === null ? null : { use: keyless, page: null };
}
function keylessOf(fact) {
  return fact.replacement ?? exactly(fact)?.keyless ?? null;
}
function exactly({ form, type, of }) {
  if (form === "login") return null;
  if (type === "Secret" && of === null) return null;
  if (form !== "stored-secret") return named(ofTypes(), type);
  return of?.how === "reference" ? named(inWorkflows(), withoutKeys(of.address).split(".").at(-2) ?? "") : null;
}
function named(table, type) {
  return Object.hasOwn(table, type) ? table[type] ?? null : null;
}
var ofTypes = once(() => ({ ...ofAws(), ...ofGoogle(), ...ofAzure(), ...ofOthers() }));
function ofAws() {
  const role = "an IAM role with temporary credentials";
  const accessKey = {
    use: `${role} (GitHub Actions: \`role-to-assume\` of \`aws-actions/configure-aws-credentials\`; within AWS: an instance profile, a task role or a pod identity; elsewhere: IAM Roles Anywhere)`,
    page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html",
    keyless: role
  };
  return {
    aws_iam_access_key: accessKey,
    aws_iam_user_login_profile: {
      use: `${role}: programs need no console password`,
      page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles"
    },
    aws_iam_user_ssh_key: {
      use: `${role} (\`git-remote-codecommit\`)`,
      page: "https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-git-remote-codecommit.html",
      keyless: role
    },
    aws_iam_service_specific_credential: {
      use: `${role} (CodeCommit: \`git-remote-codecommit\`; Keyspaces: the SigV4 plugin; Bedrock: the role itself)`,
      page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html",
      keyless: role
    },
    aws_iam_signing_certificate: accessKey,
    aws_lightsail_bucket_access_key: {
      use: "the bucket's access for the instance (`aws_lightsail_bucket_resource_access`)",
      page: "https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-managing-bucket-resource-access.html",
      keyless: "a role that is attached to the instance"
    },
    aws_api_gateway_api_key: {
      use: 'IAM authorization (`authorization = "AWS_IAM"`) or an authorizer: such a key meters, and is no proof of who calls',
      page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html#apigateway-usage-plans-best-practices"
    },
    aws_appsync_api_key: {
      use: "`AWS_IAM` or `OPENID_CONNECT` authorization of the API",
      page: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"
    }
  };
}
function ofGoogle() {
  return {
    google_service_account_key: {
      use: "Workload Identity Federation (a `google_iam_workload_identity_pool_provider`; GitHub Actions: `google-github-actions/auth` with `workload_identity_provider`; within Google Cloud: the account attached to what runs)",
      page: "https://cloud.google.com/iam/docs/migrate-from-service-account-keys",
      keyless: "Workload Identity Federation"
    },
    google_storage_hmac_key: {
      use: "the service account's own short-lived OAuth tokens, where the tool need not speak S3",
      page: "https://cloud.google.com/storage/docs/authentication"
    },
    google_apikeys_key: {
      use: "a service account's short-lived token (Application Default Credentials), where the API takes one",
      page: "https://cloud.google.com/docs/authentication/api-keys"
    }
  };
}
function ofAzure() {
  const clientSecret = {
    use: "workload identity federation (an `azuread_application_federated_identity_credential`; GitHub Actions: `azure/login` with `client-id`; within Azure: a managed identity)",
    page: "https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
    keyless: "workload identity federation"
  };
  return {
    azuread_application: clientSecret,
    azuread_application_password: clientSecret,
    azuread_application_certificate: clientSecret,
    azuread_service_principal_password: clientSecret,
    azuread_service_principal_certificate: clientSecret,
    azurerm_container_registry_token_password: {
      use: "a managed identity with `AcrPull` (GitHub Actions: `azure/login` with `client-id`, then `az acr login`)",
      page: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
      keyless: "a managed identity"
    },
    azurerm_application_insights_api_key: {
      use: "Entra authentication with a managed identity",
      page: "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication",
      keyless: "Entra authentication"
    }
  };
}
function ofOthers() {
  const installation = "a GitHub App's token, made for each run (`actions/create-github-app-token`); for the workflow's own repository `GITHUB_TOKEN`";
  const boundToken = {
    use: "a bound token (`serviceAccountToken` of a projected volume; by hand: `kubectl create token`, which asks the TokenRequest API)",
    page: "https://kubernetes.io/docs/concepts/security/service-accounts/#authenticating-credentials",
    keyless: "a projected token (TokenRequest)"
  };
  const databricks = {
    use: "workload identity federation (a `databricks_service_principal_federation_policy`)",
    page: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-federation",
    keyless: "workload identity federation"
  };
  return {
    github_repository_deploy_key: {
      use: installation,
      page: "https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys#github-app-installation-access-tokens",
      keyless: "a GitHub App"
    },
    github_user_ssh_key: {
      use: installation,
      page: "https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/deciding-when-to-build-a-github-app",
      keyless: "a GitHub App"
    },
    kubernetes_secret: boundToken,
    kubernetes_secret_v1: boundToken,
    Secret: {
      ...boundToken,
      keyless: "a bound token (`kubectl create token`, a projected volume)"
    },
    vault_token: {
      use: "an auth method that issues tokens per use (`kubernetes`, `aws`, `azure`, `gcp`; GitHub Actions: `hashicorp/vault-action` with `method: jwt` and `role`)",
      page: "https://developer.hashicorp.com/vault/docs/auth",
      keyless: "an auth method that issues tokens per use"
    },
    databricks_obo_token: databricks,
    databricks_token: databricks
  };
}
function inWorkflows() {
  const azureLogin = {
    use: "OpenID Connect: `azure/login` with `client-id`, and an `azuread_application_federated_identity_credential` for the repository",
    page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-azure"
  };
  return {
    aws_iam_access_key: {
      use: "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`, and an `aws_iam_openid_connect_provider` for `https://token.actions.githubusercontent.com`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws"
    },
    google_service_account_key: {
      use: "OpenID Connect: `google-github-actions/auth` with `workload_identity_provider`, and a `google_iam_workload_identity_pool_provider` for `https://token.actions.githubusercontent.com`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform"
    },
    azuread_application_password: azureLogin,
    azuread_service_principal_password: azureLogin,
    vault_token: {
      use: "Vault's JWT method: `hashicorp/vault-action` with `method: jwt` and `role`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-hashicorp-vault"
    }
  };
}

// src/model/active.ts
function isOff({ active }) {
  return active.known && !active.value;
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/place.ts
function lines(at2) {
  const { file, line, endLine } = position(at2);
  return { file, line, endLine };
}
function byPlace(a, b) {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.key, b.key);
}
function knownText(value) {
  return value.known ? value.value : null;
}

// src/report/register-v1.ts
function registerV1({
  model,
  evidence
}) {
  return machinesOf(model).map((identity) => {
    const use = evidence?.identities.get(identity.key)?.use;
    return use ? { ...entry(identity, model), use: useV1(use) } : entry(identity, model);
  }).sort(byPlace);
}
function machinesOf({ facts }) {
  return [...facts.values()].filter(
    (fact) => fact.kind === "identity" && !fact.person && !isOff(fact)
  );
}
function entry(identity, model) {
  const { key, domain, platform, type, address } = identity;
  const { file, line, endLine } = lines(identity.at);
  const purpose = model.purposes.get(key);
  return {
    key,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    owner: ownerV1(model.owners.get(key)),
    expiry: expiryV1(model.expiries.get(key)),
    purpose: purpose ? knownText(purpose.text) : null,
    credentials: (model.links.credentialsOf.get(key) ?? []).map((c) => credentialV1(c, model)),
    privileges: privilegesV1(model.reach.get(key)),
    trust: trustV1(model.links.trustsOf.get(key) ?? []),
    ai: identity.ai !== void 0
  };
}
function useV1({ last, since, until, noun }) {
  return { last, since, until, by: noun };
}
function ownerV1(owner) {
  if (!owner) return { state: "absent", value: null, from: null, why: "nobody was asked" };
  switch (owner.state) {
    case "declared":
      return { state: "declared", value: owner.value, from: owner.from, why: null };
    case "placeholder":
      return { state: "absent", value: owner.value, from: owner.from, why: owner.why };
    case "absent":
      return { state: "absent", value: null, from: null, why: owner.why };
    case "unknown":
      return { state: "unknown", value: null, from: null, why: owner.why };
  }
}
function expiryV1(life) {
  const none2 = { value: null, enforced: false, days: null, from: null, why: null };
  if (!life) return { state: "absent", ...none2 };
  switch (life.state) {
    case "declared": {
      const { value, enforced, days, from } = life;
      return { state: "declared", value, enforced, days, from, why: null };
    }
    case "unreadable":
      return { state: "absent", ...none2, why: `\`${life.value}\` is no date` };
    case "absent":
    case "unknown":
    case "not-needed":
      return { state: life.state, ...none2, why: life.why };
  }
}
function credentialV1(credential, model) {
  const { key, type, form, address, standing } = credential;
  const { file, line, endLine } = lines(credential.at);
  const expiry = expiryV1(model.expiries.get(key));
  const instead = standing ? insteadOf(credential) : null;
  return { key, type, form, address, standing, file, line, endLine, expiry, instead };
}
function privilegesV1(reach) {
  return (reach?.privileges ?? []).map(({ text: text2, level, privilege }) => {
    const { file, line } = position(privilege.at);
    return { text: text2, level, file, line };
  });
}
function trustV1(trusts) {
  const admitted = trusts.flatMap((trust) => trust.admissions).flatMap((a) => a.principals);
  return [...new Set(admitted.map(({ value }) => valueOrName(value)))].sort();
}

// src/report/escape.ts
function forTerminal(text2) {
  return text2.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu,
    "\uFFFD"
  );
}
function shortened2(text2, longest5) {
  if (text2.length <= longest5) return text2;
  return `${text2.slice(0, longest5 - 1).replaceAll(new RegExp("\\p{Surrogate}", "gu"), "")}\u2026`;
}
function forLog(text2) {
  return text2.replace(/^([^\S\n]*)::/gm, "$1\uFFFD::").replaceAll("##[", "##\uFFFD[");
}
function forJson(data, indent) {
  const text2 = JSON.stringify(data, null, indent);
  return text2.includes("##[") ? text2.replaceAll("##[", "##\\u005b") : text2;
}
function forMarkdown(text2) {
  return text2.split(/(`[^`\n]*`)/).map((part, index) => index % 2 === 1 ? code(part.slice(1, -1)) : prose(part)).join("");
}
function code(text2) {
  const clean2 = forTerminal(text2).replace(/\\(?=\|)/g, "\\\u2060").replaceAll("|", "\\|");
  const longest5 = Math.max(0, ...(clean2.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest5 + 1);
  const pad = longest5 > 0 || clean2 === "" ? " " : "";
  return `${fence}${pad}${clean2}${pad}${fence}`;
}
function prose(text2) {
  return forTerminal(text2).replace(
    /[\\`*_{}[\]()#+!|<>~&$]/g,
    (c) => c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`
  ).replaceAll("@", "@\u2060").replaceAll("#", "#\u2060").replace(/\bGH-(?=\d)/gi, "$&\u2060").replace(/www\./gi, (www) => `${www.slice(0, -1)}\u2060.`).replaceAll("://", ":\u2060//");
}

// src/report/cyclonedx.ts
function* cyclonedxReporter(ask) {
  yield `${forJson(bomOf(ask), 2)}
`;
}
var root = "nhi-lint:tree";
function bomOf({ entries, repository, commit, gaps, today, version }) {
  const keys = new Set(entries.map(({ key }) => key));
  const credentials = new Map(
    entries.flatMap((entry2) => assetsOf(entry2).map((one) => [one.key, one]))
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: `${today}T00:00:00Z`,
      // Read from source, before anything is built or applied.
      lifecycles: [{ phase: "pre-build" }],
      tools: { components: [{ type: "application", name: "nhi-lint", version }] },
      component: {
        type: "application",
        "bom-ref": root,
        name: repository ?? "tree",
        ...commit === null ? {} : { version: commit }
      }
    },
    components: [...entries.map(identityOf), ...[...credentials.values()].map(credentialOf)],
    dependencies: entries.map((entry2) => ({
      ref: entry2.key,
      dependsOn: [
        .../* @__PURE__ */ new Set([
          ...entry2.chain.into.filter((key) => keys.has(key)),
          ...assetsOf(entry2).map(({ key }) => key)
        ])
      ]
    })),
    compositions: [{ aggregate: gaps > 0 ? "incomplete" : "unknown", assemblies: [root] }]
  };
}
function assetsOf({ credentials }) {
  return credentials.filter(({ form }) => form !== "variable");
}
function identityOf(entry2) {
  const { key, address, platform, purpose, owner, expiry, reach, chain, risk, firstSeen: firstSeen2 } = entry2;
  return {
    type: "application",
    "bom-ref": key,
    group: platform,
    name: address,
    ...purpose === null ? {} : { description: purpose },
    evidence: placeOf(entry2),
    properties: properties({
      kind: ["identity"],
      type: [entry2.type],
      owner: [owner.value],
      "owner:state": [owner.state],
      "expiry:state": [expiry.state],
      expiry: [endOf(expiry)],
      ticket: [entry2.ticket],
      attested: [entry2.attested?.day ?? null],
      "needed-until": [entry2.attested?.neededUntil ?? null],
      rotation: [entry2.rotation?.mode ?? null],
      "rotation:window": [entry2.rotation?.window ?? null],
      "rotation:next": [entry2.rotation?.next ?? null],
      reach: [reach.level],
      "reach:chain": [chain.level],
      privilege: entry2.privileges.map(({ text: text2, whole }) => whole ?? text2),
      trust: entry2.admits,
      ai: [String(entry2.ai)],
      "ai:because": [entry2.aiBecause],
      "first-seen": [firstSeen2.day],
      risk: [String(risk.score)],
      "risk:term": risk.terms.map(({ term, value, why }) => `${term} ${value}: ${why}`)
    })
  };
}
var materials = {
  "access-key": "secret-key",
  "service-account-key": "private-key",
  "hmac-key": "secret-key",
  password: "password",
  "client-secret": "shared-secret",
  certificate: "private-key",
  "ssh-key": "private-key",
  "deploy-key": "private-key",
  "api-key": "secret-key",
  token: "token",
  "service-specific": "password",
  "stored-secret": "credential",
  login: "token"
};
function credentialOf(credential) {
  const { key, address, form, expiry, standing, type } = credential;
  const material = Object.hasOwn(materials, form) ? materials[form] : "unknown";
  return {
    type: "cryptographic-asset",
    "bom-ref": key,
    name: address,
    evidence: placeOf(credential),
    cryptoProperties: {
      assetType: "related-crypto-material",
      relatedCryptoMaterialProperties: {
        type: material,
        ...expiry.value === null ? {} : { expirationDate: `${expiry.value}T23:59:59Z` }
      }
    },
    properties: properties({
      kind: ["credential"],
      type: [type],
      form: [form],
      standing: [String(standing)],
      "expiry:state": [expiry.state],
      expiry: [endOf(expiry)],
      "expiry:enforced": [String(expiry.enforced)]
    })
  };
}
function endOf({ state, value, days }) {
  return state === "declared" ? value ?? `every ${days ?? "?"} days` : null;
}
function placeOf({ file, line }) {
  return { occurrences: [{ location: file, line }] };
}
function properties(said) {
  return Object.entries(said).flatMap(
    ([name, values]) => values.flatMap((value) => value === null ? [] : [{ name: `nhi-lint:${name}`, value }])
  );
}

// src/report/fact-v1.ts
function factV1(fact, model) {
  const { key, kind, domain, platform, type, address, active, loose } = fact;
  const { file, line, endLine } = lines(fact.at);
  const owner = model.owners.get(key);
  const life = model.expiries.get(key);
  return {
    key,
    kind,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    active: active.known ? active.value : null,
    loose,
    owner: owner ? ownerV1(owner) : null,
    expiry: life ? expiryV1(life) : null,
    unknown: [
      ...untold("existence", [active]),
      ...owner?.state === "unknown" ? untold("owner", [owner.because]) : [],
      ...life?.state === "unknown" ? untold("expiry", [life.because]) : [],
      ...fact.kind === "grant" ? ofGrant(fact) : [],
      ...fact.kind === "trust" ? ofAdmissions(fact.admissions) : []
    ]
  };
}
function isNamed(value) {
  if (value.known) return true;
  const { why, reference, pieces } = value;
  if (why === "computed" && reference) return true;
  return pieces?.every((piece) => typeof piece === "string" || isNamed(piece)) === true;
}
var nameable = /* @__PURE__ */ new Set(["holder", "principal", "resource"]);
function untold(of, values) {
  const isTold2 = (one) => nameable.has(of) ? isNamed(one) : one.known;
  const all = !values.some(isTold2);
  const found = /* @__PURE__ */ new Map();
  for (const value of values) {
    if (value.known || isTold2(value)) continue;
    const { why, name, at: at2 } = value;
    const { file, line } = position(at2);
    const entry2 = { of, all, reason: why, name, file, line };
    found.set(JSON.stringify(entry2), entry2);
  }
  return [...found.values()];
}
function ofGrant({ privileges, grants, holders }) {
  return [
    ...untold("privilege", [...privileges.flatMap(whatOf), ...grants.flatMap(linkValue)]),
    ...untold("resource", privileges.flatMap(resourcesOf)),
    ...untold("condition", privileges.flatMap(conditionsOf)),
    ...untold(
      "holder",
      holders.flatMap(({ link }) => linkValue(link))
    )
  ];
}
function linkValue(link) {
  return [link.how === "unknown" && link.because || known(null, link.at)];
}
function whatOf(privilege) {
  switch (privilege.kind) {
    case "statement":
      return [
        ...openEffect(privilege.effect),
        ...privilege.actions.patterns,
        ...privilege.minus?.patterns ?? []
      ];
    case "role":
      return [privilege.role];
    case "rbac":
      return [...privilege.apiGroups, ...privilege.resources, ...privilege.verbs];
    case "scope":
      return [privilege.level];
  }
}
function openEffect(effect) {
  return effect.known ? [] : [effect];
}
function resourcesOf(privilege) {
  switch (privilege.kind) {
    case "statement":
      return privilege.resources.patterns;
    case "role":
      return [privilege.scope];
    case "rbac":
      return [...privilege.resourceNames, ...privilege.nonResourceURLs];
    case "scope":
      return [];
  }
}
function conditionsOf(privilege) {
  return "conditions" in privilege ? valuesOf(privilege.conditions) : [];
}
function valuesOf(conditions) {
  return conditions.flatMap(({ values }) => values);
}
function ofAdmissions(admissions) {
  const principals = admissions.flatMap((one) => one.principals.map(({ value }) => value));
  const issuers = admissions.flatMap(({ issuer }) => issuer ?? []);
  return [
    ...untold("principal", [
      ...principals,
      ...issuers,
      ...admissions.flatMap(({ effect }) => openEffect(effect))
    ]),
    ...untold(
      "condition",
      admissions.flatMap((one) => valuesOf(one.conditions))
    )
  ];
}

// src/report/to-json-v1.ts
function toJsonV1(report, style) {
  const facts = style.facts ? [...report.model.facts.values()] : [];
  const { cleared = [] } = report;
  return {
    version: 1,
    tool: { name: "nhi-lint", version: style.version },
    verdict: report.verdict,
    base: report.base,
    head: report.head,
    rules: Object.fromEntries(
      [...report.rules].sort(([a], [b]) => compareText(a, b)).map(([id, { title, theme, standards }]) => [id, { title, theme, standards }])
    ),
    findings: report.findings.map(findingV1),
    changes: report.changes.map(changeV1).sort(byPlace),
    register: registerV1(report),
    facts: facts.map((fact) => factV1(fact, report.model)).sort(byPlace),
    gaps: report.gaps.map(gapV1),
    ...cleared.length > 0 && { cleared: cleared.map(clearedV1) },
    stats: report.stats
  };
}
function factName(fact) {
  const { key, kind, domain, platform, type, address } = fact;
  return { key, kind, domain, platform, type, address };
}
function findingV1(finding) {
  const change = finding.change?.change ?? null;
  const { file, line, column, endLine, endColumn } = position(finding.primary);
  return {
    rule: finding.rule,
    theme: finding.theme,
    severity: finding.severity,
    message: finding.message,
    remedy: finding.remedy,
    file,
    line,
    column,
    endLine,
    endColumn,
    related: finding.related.map(relatedV1),
    fact: finding.change ? factName(finding.change.fact) : null,
    identity: finding.identity,
    change: change === "removed" ? null : change,
    fingerprint: finding.fingerprint,
    waiver: finding.waiver && waiverV1(finding.waiver),
    fix: finding.fix && { what: finding.fix.what, value: finding.fix.value }
  };
}
function relatedV1(related) {
  const { file, line, endLine } = lines(related.at);
  return { role: related.role, message: related.message, file, line, endLine };
}
function waiverV1(waiver) {
  const { reason: reason2, owner, until, selfGranted } = waiver;
  const { file, line } = position(waiver.at);
  return { reason: reason2, owner, until, selfGranted, file, line };
}
function clearedV1(finding) {
  const { format, at: at2, until, why } = finding.clearing;
  const { file, line } = position(at2);
  return { ...findingV1(finding), by: { format, file, line, until, why } };
}
function changeV1(change) {
  const { key, kind, domain, platform, type, address } = change.fact;
  const { file, line, endLine } = lines(change.fact.at);
  const was = change.was && change.change !== "removed" ? position(change.was.at) : null;
  return {
    change: change.change,
    key,
    kind,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    was: was && { file: was.file, line: was.line },
    gained: change.gained.map((gain) => gain.text)
  };
}
function gapV1(gap) {
  const { file, line } = position(gap.at);
  return { file, line, kind: gap.kind, what: gap.what, why: gap.why, changed: gap.changed };
}

// src/report/ndjson.ts
function* ndjsonLines(report) {
  const { findings, changes, register, facts, gaps, cleared = [], ...rest } = report;
  const parts = {
    finding: findings,
    change: changes,
    identity: register,
    fact: facts,
    gap: gaps,
    cleared
  };
  for (const [kind, entries] of Object.entries(parts)) {
    for (const entry2 of entries) yield `${forJson({ record: kind, ...entry2 }, 0)}
`;
  }
  yield `${forJson({ record: "verdict", ...rest }, 0)}
`;
}

// src/report/register-csv.ts
var columns = {
  key: ({ key }) => key,
  address: ({ address }) => address,
  domain: ({ domain }) => domain,
  platform: ({ platform }) => platform,
  type: ({ type }) => type,
  file: ({ file }) => file,
  line: ({ line }) => line,
  owner: ({ owner }) => owner.value,
  owner_state: ({ owner }) => owner.state,
  expiry: ({ expiry }) => expiry.value,
  expiry_state: ({ expiry }) => expiry.state,
  purpose: ({ purpose }) => purpose,
  ticket: ({ ticket }) => ticket,
  attested: ({ attested }) => attested?.day ?? null,
  needed_until: ({ attested }) => attested?.neededUntil ?? null,
  rotation: ({ rotation }) => rotation?.mode ?? null,
  rotation_next: ({ rotation }) => rotation?.next ?? null,
  reach: ({ reach }) => reach.level,
  privileges: ({ privileges }) => joined(privileges.map(({ text: text2 }) => text2)),
  trust: ({ trust }) => joined(trust),
  credentials: ({ credentials }) => joined(credentials.map(({ address }) => address)),
  standing_credentials: ({ credentials }) => credentials.filter(({ standing }) => standing).length,
  instead: ({ credentials }) => joined(credentials.flatMap(({ instead }) => instead?.use ?? [])),
  becomes: ({ chain }) => joined(chain.into),
  become_by: ({ chain }) => joined(chain.by),
  chain_reach: ({ chain }) => chain.level,
  ai: ({ ai }) => ai,
  ai_because: ({ aiBecause }) => aiBecause,
  first_seen: ({ firstSeen: firstSeen2 }) => firstSeen2.day,
  age_days: ({ firstSeen: firstSeen2 }) => firstSeen2.days,
  risk: ({ risk }) => risk.score,
  risk_terms: ({ risk }) => joined(risk.terms.map((one) => `${one.term} ${one.value} (${one.why})`))
};
function* registerCsv(entries) {
  yield row(Object.keys(columns));
  for (const entry2 of entries) yield row(Object.values(columns).map((read) => read(entry2)));
}
var longest2 = 32e3;
function joined(texts2) {
  return [...new Set(texts2)].join("; ");
}
function row(cells2) {
  return `${cells2.map(cell).join(",")}\r
`;
}
function cell(value) {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text2 = shortened2(value ?? "", longest2);
  const guarded = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text2) ? `'${text2}` : text2;
  return `"${forLog(forTerminal(guarded)).replaceAll('"', '""')}"`;
}

// src/base/json.ts
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function at(json, ...keys) {
  let found = json;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return void 0;
    found = found[key];
  }
  return found;
}
function textAt(json, ...keys) {
  const found = at(json, ...keys);
  return typeof found === "string" ? found : null;
}
function listAt(json, ...keys) {
  const found = at(json, ...keys);
  return Array.isArray(found) ? found : [];
}

// src/base/owner-id.ts
function ownerId(owner) {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}
function isSameOwner(one, other) {
  return ownerId(one) === ownerId(other);
}

// src/model/level.ts
var order = ["none", "read", "unknown", "write", "admin"];
function strongest(found) {
  let best = "none";
  for (const level of found) if (order.indexOf(level) > order.indexOf(best)) best = level;
  return best;
}

// src/report/register-diff.ts
function entriesOf(json) {
  const isOurs = at(json, "version") === 1 && Array.isArray(at(json, "register"));
  return isOurs ? listAt(json, "register") : null;
}
function diffRegisters(was, now) {
  const before = byKey(was);
  const after = byKey(now);
  const both = [...after].flatMap(([key, entry2]) => {
    const old = before.get(key);
    return old === void 0 ? [] : [{ ...named2(key, entry2), fields: changesOf(old, entry2) }];
  });
  const only = (one, other) => [...one].filter(([key]) => !other.has(key)).map(([key, entry2]) => named2(key, entry2)).sort(byPlace);
  const changed = both.filter(({ fields: fields2 }) => fields2.length > 0).sort(byPlace);
  return {
    added: only(after, before),
    removed: only(before, after),
    changed,
    alike: both.length - changed.length
  };
}
function byKey(entries) {
  return new Map(
    entries.flatMap((entry2) => {
      const key = textAt(entry2, "key");
      return key === null ? [] : [[key, entry2]];
    })
  );
}
function named2(key, entry2) {
  const line = at(entry2, "line");
  return {
    key,
    address: textAt(entry2, "address") ?? key,
    file: textAt(entry2, "file") ?? "",
    line: typeof line === "number" && Number.isSafeInteger(line) ? line : 1,
    owner: ownerOf(entry2),
    until: untilOf(entry2),
    reach: reachOf(entry2)
  };
}
var fields = {
  file: (entry2) => textAt(entry2, "file"),
  owner: ownerOf,
  until: untilOf,
  purpose: (entry2) => textAt(entry2, "purpose"),
  ticket: (entry2) => isTold(entry2, "ticket") ? textAt(entry2, "ticket") : void 0,
  rotation: (entry2) => isTold(entry2, "rotation") ? rotationIn(entry2) : void 0,
  ai: (entry2) => String(at(entry2, "ai") === true),
  reach: reachOf,
  privileges: (entry2) => listAt(entry2, "privileges").map(privilegeOf),
  trust: (entry2) => listAt(entry2, "trust").filter(isText),
  admits: (entry2) => listOf(entry2, "admits"),
  credentials: (entry2) => listAt(entry2, "credentials").map(credentialOf2),
  becomes: (entry2) => listOf(entry2, "chain", "into"),
  "become by": (entry2) => listOf(entry2, "chain", "by"),
  risk: (entry2) => numberOf(at(entry2, "risk", "score"))
};
function isText(one) {
  return typeof one === "string";
}
function isTold(entry2, field) {
  return at(entry2, field) !== void 0;
}
function rotationIn(entry2) {
  const mode = textAt(entry2, "rotation", "mode");
  const next = textAt(entry2, "rotation", "next");
  return mode === null || next === null ? mode : `${mode}, next ${next}`;
}
function levelOf(one) {
  return textAt(one, "level") ?? "none";
}
function privilegeOf(one) {
  return textAt(one, "whole") ?? textAt(one, "text") ?? "";
}
function listOf(entry2, ...keys) {
  return Array.isArray(at(entry2, ...keys)) ? listAt(entry2, ...keys).filter(isText) : void 0;
}
function ownerOf(entry2) {
  const state = textAt(entry2, "owner", "state");
  const value = textAt(entry2, "owner", "value");
  if (state === "unknown") return "(unknown)";
  return state === "absent" && value !== null ? `(none: ${value})` : value;
}
function reachOf(entry2) {
  return strongest(listAt(entry2, "privileges").map(levelOf));
}
function untilOf(entry2) {
  const state = textAt(entry2, "expiry", "state");
  if (state === "not-needed") return "its session";
  if (state === "unknown") return "(unknown)";
  return state === "declared" ? endOf2(entry2) : null;
}
function endOf2(entry2) {
  const days = numberOf(at(entry2, "expiry", "days"));
  return textAt(entry2, "expiry", "value") ?? `every ${days ?? "?"} days`;
}
function credentialOf2(one) {
  const address = textAt(one, "address") ?? "";
  const until = untilOf(one);
  return until === null ? address : `${address} (${until})`;
}
function numberOf(value) {
  return typeof value === "number" ? String(value) : void 0;
}
function changesOf(old, entry2) {
  const changes = Object.entries(fields).flatMap(([field, read]) => {
    const [was, now] = [read(old), read(entry2)];
    if (was === void 0 || now === void 0 || was === now) return [];
    if (field === "owner" && isSame(was, now)) return [];
    if (!isList(was) || !isList(now))
      return isList(was) || isList(now) ? [] : [{ field, was, now }];
    const gained = missing(now, was);
    const lost = missing(was, now);
    return gained.length + lost.length === 0 ? [] : [{ field, gained, lost }];
  });
  const isWhole2 = changes.some(({ field }) => field === "admits");
  return isWhole2 ? changes.filter(({ field }) => field !== "trust") : changes;
}
function isSame(was, now) {
  return typeof was === "string" && typeof now === "string" && isSameOwner(was, now);
}
function isList(said) {
  return Array.isArray(said);
}
function missing(from, other) {
  const known3 = new Set(other);
  return [...new Set(from)].filter((one) => !known3.has(one));
}

// src/report/register-diff-text.ts
function* registerDiffReporter(diff, format) {
  if (format === "json") yield `${forJson({ version: 1, ...diff }, 2)}
`;
  else if (format === "markdown") yield* markdown(diff);
  else yield* terminal(diff);
}
var mostListed = 10;
var longest3 = 300;
function* terminal(diff) {
  for (const one of diff.added) yield* block("+", one, [stateOf(one)]);
  for (const one of diff.removed) yield* block("-", one, [stateOf(one)]);
  for (const one of diff.changed) yield* block("~", one, changesIn(one));
  yield `${summary(diff)}
`;
}
function* block(sign, { address, file, line }, said) {
  yield logged(`${sign} ${address}  ${file}:${line}`);
  for (const text2 of said) yield logged(`    ${text2}`);
}
function stateOf({ owner, until, reach }) {
  return `owner: ${owner ?? "(none)"}; until: ${until ?? "(never)"}; may: ${reach}`;
}
function changesIn({ fields: changes }) {
  return changes.flatMap((change) => sayings(change).map((said) => `${change.field}: ${said}`));
}
function sayings(change) {
  if ("was" in change) return [`${change.was ?? "(none)"} \u2192 ${change.now ?? "(none)"}`];
  const all = [...change.gained.map((one) => `+ ${one}`), ...change.lost.map((one) => `- ${one}`)];
  const more = all.length - mostListed;
  return more > 0 ? [...all.slice(0, mostListed), `and ${more} more`] : all;
}
function logged(text2) {
  return `${forLog(forTerminal(shortened2(text2, longest3)))}
`;
}
function* markdown(diff) {
  yield `${summary(diff)}

| | identity | what | where |
| --- | --- | --- | --- |
`;
  for (const one of diff.added) yield row2("added", one, [stateOf(one)]);
  for (const one of diff.removed) yield row2("removed", one, [stateOf(one)]);
  for (const one of diff.changed) yield row2("changed", one, changesIn(one));
}
function row2(what, { address, file, line }, said) {
  const texts2 = said.map((text2) => forMarkdown(shortened2(text2, longest3)));
  const where = code(shortened2(`${file}:${line}`, longest3));
  return `| ${what} | ${code(shortened2(address, longest3))} | ${texts2.join("; ")} | ${where} |
`;
}
function summary({ added, removed, changed, alike: alike2 }) {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed; ${alike2} alike`;
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/report/groups.ts
function plural(count, noun, many2 = `${noun}s`) {
  return `${count} ${count === 1 ? noun : many2}`;
}

// src/report/register.ts
var heads = ["identity", "owner", "until", "may", "risk", "since", "where"];
var longest4 = 300;
function* registerTable(entries, gaps) {
  const rows = entries.map(cells);
  const widths = heads.map(
    (head, i) => Math.min(
      56,
      rows.reduce((most, row3) => Math.max(most, (row3[i] ?? "").length), head.length)
    )
  );
  const line = (row3) => `${row3.map((cell2, i) => i === heads.length - 1 ? cell2 : cell2.padEnd(widths[i] ?? 0)).join("  ").trimEnd()}
`;
  yield line(heads);
  for (const row3 of rows) yield forLog(line(row3.map(forTerminal)));
  yield `
${countOf(entries)}; ${plural(gaps, "gap")}
`;
}
function* registerMarkdown(entries) {
  const all = [...heads, "purpose"];
  yield `| ${all.join(" | ")} |
|${" --- |".repeat(all.length)}
`;
  for (const entry2 of entries) {
    const [identity = "", ...rest] = cells(entry2);
    const where = rest.pop() ?? "";
    const said = [
      ...rest.map(forMarkdown),
      code(where),
      forMarkdown(shortened2(entry2.purpose ?? "", longest4))
    ];
    yield `| ${[code(identity), ...said].join(" | ")} |
`;
  }
}
function countOf({ length }) {
  return `${length} machine ${length === 1 ? "identity" : "identities"}`;
}
function cells(entry2) {
  const { reach, chain, risk, firstSeen: firstSeen2 } = entry2;
  const said = [
    entry2.address,
    ownerCell(entry2.owner),
    expiryCell(entry2.expiry),
    chain.level === reach.level ? reach.level : `${reach.level} \u2192 ${chain.level}`,
    String(risk.score),
    firstSeen2.day ?? "(unknown)",
    `${entry2.file}:${entry2.line}`
  ];
  return said.map((text2) => shortened2(text2, longest4));
}
function ownerCell(owner) {
  if (owner.state === "declared") return owner.value ?? "";
  return owner.state === "unknown" ? "(unknown)" : owner.value ? `(none: ${owner.value})` : "(none)";
}
function expiryCell(expiry) {
  if (expiry.state === "declared") return expiry.value ?? `every ${expiry.days ?? "?"} days`;
  return expiry.state === "not-needed" ? "its session" : expiry.state === "unknown" ? "(unknown)" : "(never)";
}

// src/report/graph.ts
function conditionText({ operator, key, values }) {
  return `${key} ${operator} ${values.map(valueOrName).join(", ")}`;
}

// src/report/chain.ts
var known2 = /* @__PURE__ */ new WeakMap();
function stepsOf(model) {
  const before = known2.get(model);
  if (before) return before;
  const into = /* @__PURE__ */ new Map();
  const from = /* @__PURE__ */ new Map();
  const add = (one, other) => {
    append(into, other, one);
    append(from, one, other);
  };
  for (const crossings of model.crossings.values())
    for (const one of crossings)
      if (one.met.state !== "refused" && one.how !== "direct") add(one.from.key, one.into.key);
  for (const [trust, admitted] of model.admitted) {
    const other = model.links.identityOf.get(trust);
    if (other !== void 0) for (const { identity } of admitted) add(identity.key, other);
  }
  const found = { into, from };
  known2.set(model, found);
  return found;
}

// src/report/risk.ts
function riskOf(entry2, findings, today) {
  const reach = reachTerm(entry2, findings);
  const trust = trustTerm(findings);
  const credential = credentialTerm(entry2);
  const owner = ownerTerm(entry2);
  const end = endTerm(entry2, today);
  const score = reach.value * trust.value * credential.value * (1 + owner.value + end.value);
  return { score: Math.round(score), terms: [reach, trust, credential, owner, end] };
}
var ofLevel = {
  none: 1,
  read: 2,
  unknown: 3,
  write: 5,
  admin: 10
};
function reachTerm({ reach, chain }, findings) {
  const escalates = findings.some(
    ({ rule, variant }) => rule === "escalation-path" && variant === "default"
  );
  if (escalates && reach.level !== "admin" && chain.level !== "admin")
    return { term: "reach", value: ofLevel.admin, why: `${reach.level}, and escalation-path` };
  const further = ofLevel[chain.level] > ofLevel[reach.level];
  const level = further ? chain.level : reach.level;
  const why = further ? `${level}, by what it becomes` : level;
  return { term: "reach", value: ofLevel[level], why };
}
var openness = {
  "open-trust": 2.5,
  "untrusted-trigger-credentials": 2.5,
  "unbounded-federation": 2,
  "cross-account-trust": 1.5,
  "confused-deputy": 1.5,
  "over-trusting-role": 1.5
};
var untold2 = 1.5;
function trustTerm(findings) {
  let most = { term: "trust", value: 1, why: "no rule complains" };
  for (const { rule, variant } of findings) {
    const known3 = openness[rule];
    if (known3 === void 0) continue;
    const value = variant === "unknown" ? Math.min(known3, untold2) : known3;
    if (value > most.value) most = { term: "trust", value, why: rule };
  }
  return most;
}
function credentialTerm({ credentials }) {
  const term = "credential";
  const standing = credentials.filter((one) => one.standing && one.form !== "login");
  const endless = standing.filter(({ expiry }) => !expiry.enforced);
  if (endless.length > 0) return { term, value: 2, why: `${endless.length} without an end` };
  return standing.length > 0 ? { term, value: 1.5, why: `${standing.length} with an end` } : { term, value: 1, why: "none that stands" };
}
function ownerTerm({ owner }) {
  const value = owner.state === "declared" ? 0 : owner.state === "unknown" ? 0.25 : 0.5;
  return { term: "owner", value, why: owner.state };
}
function endTerm({ expiry }, today) {
  const term = "end";
  if (expiry.state === "not-needed") return { term, value: 0, why: "its session" };
  if (expiry.state === "unknown") return { term, value: 0.25, why: "unknown" };
  if (expiry.state === "absent") return { term, value: 0.5, why: "absent" };
  return expiry.value !== null && expiry.value < today ? { term, value: 0.5, why: "past" } : { term, value: 0, why: "declared" };
}

// src/report/whole-register.ts
function wholeRegister({ model, findings, evidence }, { seenAt, wholeText, attestedOf, rotationOf: rotationOf2, today }) {
  const complaints = byDeclaration(findings, model);
  const steps = stepsOf(model);
  return registerV1({ model, evidence }).map((entry2) => {
    const reach = reachOf2(entry2.privileges);
    const chain = {
      by: sorted(steps.into.get(entry2.key)),
      into: sorted(steps.from.get(entry2.key)),
      level: levelAlong(entry2.key, steps, model)
    };
    const attested = attestedOf(entry2.key);
    const said = complaints.get(declarationOf(entry2.key, model)) ?? [];
    const risk = riskOf({ ...entry2, reach, chain }, said, today);
    return {
      ...entry2,
      purpose: entry2.purpose ?? attested?.reason ?? null,
      ticket: ticketOf(entry2.key, model),
      attested,
      rotation: rotationOf2(entry2.key),
      aiBecause: aiOf(entry2.key, model),
      privileges: inWhole(entry2, model, wholeText),
      admits: admitsOf(entry2.key, model),
      reach,
      chain,
      firstSeen: seenAt(entry2.file, entry2.line),
      risk
    };
  });
}
function ticketOf(key, { purposes }) {
  const purpose = purposes.get(key);
  return purpose ? knownText(purpose.ticket) : null;
}
function aiOf(key, { facts }) {
  const fact = facts.get(key);
  return (fact?.kind === "identity" ? fact.ai : null) ?? null;
}
function inWhole({ key, privileges }, { reach }, wholeText) {
  const held = reach.get(key)?.privileges ?? [];
  return privileges.map((one, at2) => {
    const { privilege } = held[at2] ?? {};
    const whole = privilege ? wholeText(privilege) : one.text;
    return whole === one.text ? one : { ...one, whole };
  });
}
function admitsOf(key, { links }) {
  const admissions = (links.trustsOf.get(key) ?? []).flatMap((trust) => trust.admissions);
  return [...new Set(admissions.map(admissionText))].toSorted(compareText);
}
function admissionText(admission) {
  const who = admission.principals.map(({ value }) => valueOrName(value)).join(", ");
  const when = admission.conditions.map(conditionText).join(" and ");
  return `${isDeny(admission) ? "not " : ""}${who}${when === "" ? "" : ` where ${when}`}`;
}
function byDeclaration(findings, model) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (finding.identity === null) continue;
    const id = declarationOf(finding.identity, model);
    append(found, id, finding);
  }
  return found;
}
function declarationOf(key, { facts }) {
  const fact = facts.get(key);
  if (!fact) return key;
  const { domain, root: root2, generic, written: written2, at: at2 } = fact;
  return [domain, ...written2 === void 0 ? [root2, generic] : [at2.file.path, written2]].join(
    "\n"
  );
}
function reachOf2(privileges) {
  const count = { admin: 0, write: 0, unknown: 0, read: 0, none: 0 };
  for (const { level } of privileges) count[level]++;
  const { admin, write, unknown, read } = count;
  return { level: strongest(privileges.map(({ level }) => level)), admin, write, unknown, read };
}
function sorted(keys) {
  return [...new Set(keys)].toSorted(compareText);
}
function levelAlong(key, { from }, { reach }) {
  const reached = /* @__PURE__ */ new Set([key]);
  for (const one of reached) for (const next of from.get(one) ?? []) reached.add(next);
  return strongest([...reached].map((one) => reach.get(one)?.level ?? "none"));
}

// src/source/first-seen.ts
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");

// src/base/folder.ts
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}

// src/source/git.ts
var import_node_child_process = require("node:child_process");

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/source/git.ts
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
function environment(repository, options) {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== void 0 && (!name.startsWith("GIT_") || kept.test(name))) env[name] = value;
  }
  Object.assign(env, {
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    GCM_INTERACTIVE: "never"
  });
  const network = options.network === true && repository.network;
  if (!network) {
    return { ...env, GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  }
  env["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
  if (options.token === true && network.token !== null)
    Object.assign(env, header(network.server, network.token));
  return env;
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
function startGit(repository, args, options) {
  const place2 = [
    `--git-dir=${repository.gitDir}`,
    ...repository.workTree === null ? [] : [`--work-tree=${repository.workTree}`]
  ];
  const paths = options.stars === true ? [] : ["--literal-pathspecs"];
  return (0, import_node_child_process.spawn)("git", [...place2, "--no-pager", ...paths, ...neutral, ...args], {
    cwd: repository.workTree ?? repository.gitDir,
    env: environment(repository, options),
    // Each pipe costs a start a few milliseconds.
    stdio: [
      options.input === void 0 ? "ignore" : "pipe",
      "pipe",
      options.quiet === true ? "ignore" : "pipe"
    ],
    windowsHide: true
  });
}
function runGit(repository, args, options = {}) {
  const child = startGit(repository, args, options);
  const timeout = options.timeout ?? 12e4;
  return new Promise((resolve3, reject) => {
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
      if (options.onData) {
        if (!options.onData(chunk)) child.kill("SIGKILL");
        return;
      }
      size += chunk.length;
      if (size > mostOutput) end(tooMuch(args));
      else out.push(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      if (stderr.length < 8192) stderr += chunk.toString("utf8");
    });
    child.on("close", (code2) => {
      clearTimeout(timer);
      resolve3({ code: code2 ?? -1, stdout: Buffer.concat(out), stderr: clean(stderr) });
    });
    child.stdin?.end(options.input ?? "");
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
function clean(text2) {
  return text2.replace(/\/\/[^/@\s]*@/g, "//***@").trim();
}
function reason(output) {
  const line = output.stderr.split("\n").find((one) => /^(fatal|error)/.test(one)) ?? output.stderr.split("\n")[0] ?? "";
  return line.replace(/^(fatal|error): /, "").slice(0, 300) || `git ended with ${output.code}`;
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
  const named3 = small(path)?.match(/^gitdir: (.+)$/)?.[1];
  return named3 === void 0 ? null : (0, import_node_path.resolve)(folder, named3);
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
  for (let at2 = start; ; at2 = (0, import_node_path.dirname)(at2)) {
    const gitDir = gitDirOf(at2);
    if (gitDir !== null) return { gitDir, commonDir: commonDir(gitDir), workTree: at2, network };
    if ((0, import_node_path.dirname)(at2) === at2) return null;
  }
}
function originName(folder) {
  const repository = findRepository(folder);
  const isWhole2 = repository?.workTree === null || repository?.workTree === (0, import_node_path.resolve)(folder);
  const config = isWhole2 && repository && small((0, import_node_path.join)(repository.commonDir, "config"));
  const remote = config && /^\[remote "origin"\]\n(?:[^[\n]*\n)*?\s*url\s*=\s*(\S+)/m.exec(config)?.[1];
  const [, owner, name] = remote && /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) || [];
  return owner !== void 0 && name !== void 0 ? `${owner}/${name}` : null;
}

// src/source/first-seen.ts
var longestWalk = 2e4;
async function firstSeen(folder, wanted) {
  const repository = findRepository(folder);
  if (!repository) return () => ({ why: "the tree is no repository" });
  const { workTree } = repository;
  const prefix = workTree === null ? "" : (0, import_node_path2.relative)(workTree, (0, import_node_path2.resolve)(folder)).replaceAll("\\", "/");
  const inRepository = (path) => pathIn(prefix, path);
  const lines2 = wanted.map(({ path, text: text2 }) => ({ path: inRepository(path), text: text2 }));
  const walked = await walk(repository, lines2);
  const ends = endsOf(repository);
  return ({ path, text: text2 }) => {
    const found = walked.found.get(lineId(inRepository(path), text2));
    if (!found) return { why: walked.why ?? "it is not committed" };
    return ends.has(found.commit) ? { why: "the clone is shallow" } : found;
  };
}
var lineId = (path, text2) => `${path}
${text2.trim()}`;
var plain = [
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-renames",
  "--src-prefix=a/",
  "--dst-prefix=b/"
];
async function walk(repository, lines2) {
  const paths = [...new Set(lines2.map(({ path }) => path))].filter((path) => !path.includes("\n"));
  const reader = additions(new Set(lines2.map(({ path, text: text2 }) => lineId(path, text2))));
  if (paths.length === 0) return { found: reader.found, why: null };
  const input = ["HEAD", "--", ...paths, ""].join("\n");
  const args = ["log", "--stdin", "--reverse", "--no-merges", "-p", "-U0", "--format=%x00%H %ct"];
  const decoder = new TextDecoder();
  const output = await runGit(repository, [...args, ...plain], {
    input,
    timeout: longestWalk,
    onData: (chunk) => reader.read(decoder.decode(chunk, { stream: true }))
  }).catch(() => null);
  const { found } = reader;
  if (output === null) return { found, why: "its history takes too long to read" };
  return { found, why: output.code === 0 || reader.done() ? null : reason(output) };
}
var longestLine = 65536;
function additions(wanted) {
  const found = /* @__PURE__ */ new Map();
  let rest = "";
  let commit = { commit: "", day: "" };
  let path = null;
  let left = 0;
  const line = (text2) => {
    if (left > 0) {
      if (text2.startsWith("\\")) return;
      left--;
      if (!text2.startsWith("+") || path === null || text2.length > longestLine) return;
      const id = lineId(path, text2.slice(1));
      if (wanted.has(id) && !found.has(id)) found.set(id, commit);
    } else if (text2.startsWith("\0")) commit = commitOf(text2);
    else if (text2.startsWith("diff --git ")) path = null;
    else if (text2.startsWith("+++ ")) path = /^\+\+\+ b\/([^\t]+)\t?$/.exec(text2)?.[1] ?? null;
    else if (text2.startsWith("@@ ")) left = hunkSize(text2);
  };
  return {
    found,
    read: (text2) => {
      const lines2 = (rest + text2).split("\n");
      rest = (lines2.pop() ?? "").slice(0, longestLine + 2);
      for (const one of lines2) line(one);
      return found.size < wanted.size;
    },
    done: () => found.size === wanted.size
  };
}
var lastSecond = 253402300799;
function commitOf(text2) {
  const [, commit = "", seconds = "0"] = /^\0([0-9a-f]+) (\d+)$/.exec(text2) ?? [];
  const day2 = new Date(Math.min(Number(seconds), lastSecond) * 1e3).toISOString().slice(0, 10);
  return { commit, day: day2 };
}
function hunkSize(text2) {
  const [, gone = "1", come = "1"] = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text2) ?? [];
  return Number(gone) + Number(come);
}
function endsOf({ commonDir: commonDir2 }) {
  try {
    return new Set((0, import_node_fs2.readFileSync)((0, import_node_path2.join)(commonDir2, "shallow"), "utf8").trim().split("\n"));
  } catch {
    return /* @__PURE__ */ new Set();
  }
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
    ({ fields: fields2, at: at2 }) => [...fields2].filter(([key]) => keys.has(foldKey(key))).map(
      ([, value]) => ({ value: { known: true, value, at: at2, through: [] }, from: "comment", at: at2 })
    )
  );
}
function folded(keys) {
  return new Set(keys.map(foldKey));
}

// src/judge/askable.ts
function isStanding(fact) {
  return fact.kind === "credential" && fact.standing && fact.form !== "login";
}

// src/stage/rotation.ts
function rotationOf(identity, said, model, today) {
  const declared = declaredRotation(identity, said);
  if (declared) return declared;
  const standing = standingOf(identity, model);
  if (standing.some((one) => rotates(one, model)))
    return { mode: "automatic", window: null, next: null, from: "source" };
  const reminded = remindedOf(standing, model, today);
  return reminded && { mode: "manual", window: null, next: reminded.day, from: reminded.by };
}
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
    const text2 = textOf2(value);
    if (text2 !== null) return { text: text2, from };
  }
  return null;
}
function textOf2(value) {
  return value.known && value.value !== null && value.value.trim() !== "" ? value.value.trim() : null;
}

// src/stage/register.ts
var diffFormats = ["terminal", "markdown", "json"];
function isDiffFormat(format) {
  return diffFormats.some((one) => one === format);
}
var entriesOf2 = entriesOf;
function registerOf(ask) {
  return entriesWith(ask, () => unasked);
}
var unasked = { day: null, days: null, commit: null, why: "nobody asked" };
function diffOf(was, now, format) {
  return registerDiffReporter(diffRegisters(was, now), format);
}
async function registerIn(format, ask) {
  const { report, style, today } = ask;
  const entries = entriesWith(ask, await seenIn(ask));
  switch (format) {
    case "terminal":
      return registerTable(entries, report.gaps.length);
    case "markdown":
      return registerMarkdown(entries);
    case "csv":
      return registerCsv(entries);
    case "json":
      return [`${forJson({ ...toJsonV1(report, style), register: entries }, 2)}
`];
    case "ndjson":
      return ndjsonLines({ ...toJsonV1(report, style), register: entries });
    case "cyclonedx":
      return cyclonedxReporter({
        entries,
        repository: originName(ask.folder),
        commit: report.head,
        gaps: report.gaps.length,
        today,
        version: style.version
      });
  }
}
function entriesWith({ report, attested, today }, seenAt) {
  const { model } = report;
  const byKey2 = new Map((attested ?? []).map((one) => [one.identity, one]));
  return wholeRegister(report, {
    seenAt,
    wholeText: describeWhole,
    attestedOf: (key) => {
      const said = byKey2.get(key);
      if (!said) return null;
      const { owner, attested: day2, neededUntil, reason: reason2 } = said;
      return { owner, day: day2, neededUntil, reason: reason2 };
    },
    rotationOf: (key) => {
      const fact = model.facts.get(key);
      return fact?.kind === "identity" ? rotationOf(fact, byKey2.get(key) ?? null, model, today) : null;
    },
    today
  });
}
async function seenIn({ report, folder, style, today }) {
  const wanted = machinesOf(report.model).flatMap(({ at: at2 }) => {
    const { file, line } = position(at2);
    const text2 = style.lineOf(file, line);
    return text2 === null ? [] : [{ path: file, text: text2 }];
  });
  const seen = await firstSeen(folder, wanted);
  return (path, line) => {
    const text2 = style.lineOf(path, line);
    const found = text2 === null ? { why: "its file was not read" } : seen({ path, text: text2 });
    if ("why" in found) return { day: null, days: null, commit: null, why: found.why };
    const { day: day2, commit } = found;
    return { day: day2, days: daysBetween(day2, today), commit, why: null };
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  diffOf,
  entriesOf,
  isDiffFormat,
  registerIn,
  registerOf
});
})
