// GitHub's OpenAPI description → test/github/description.gen.json: the routes we may call, as JSON Schema, with what they refer to.
// By hand, when a route is added or GitHub's description moves on: npm install --no-save @octokit/openapi@23.0.2 (it is too large for every
// clone), then node scripts/github-description.mjs [PATH OF api.github.com.json]

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const source =
  process.argv[2] ?? join(root, "node_modules/@octokit/openapi/generated/api.github.com.json");
const { name, version, license } = JSON.parse(
  readFileSync(join(dirname(source), "../package.json"), "utf8"),
);
const description = JSON.parse(readFileSync(source, "utf8"));

const repo = "/repos/{owner}/{repo}";
const routes = [
  ["get", repo],
  ["get", `${repo}/pulls`],
  ["post", `${repo}/pulls`],
  ["get", `${repo}/pulls/{pull_number}`],
  ["get", `${repo}/pulls/{pull_number}/files`],
  ["get", `${repo}/pulls/{pull_number}/reviews`],
  ["post", `${repo}/pulls/{pull_number}/reviews`],
  ["put", `${repo}/pulls/{pull_number}/reviews/{review_id}`],
  ["get", `${repo}/pulls/{pull_number}/reviews/{review_id}/comments`],
  ["get", `${repo}/pulls/{pull_number}/requested_reviewers`],
  ["post", `${repo}/pulls/{pull_number}/requested_reviewers`],
  ["get", `${repo}/pulls/{pull_number}/comments`],
  ["post", `${repo}/pulls/{pull_number}/comments`],
  ["get", `${repo}/pulls/comments/{comment_id}`],
  ["patch", `${repo}/pulls/comments/{comment_id}`],
  ["delete", `${repo}/pulls/comments/{comment_id}`],
  ["get", `${repo}/issues`],
  ["post", `${repo}/issues`],
  ["get", `${repo}/issues/{issue_number}`],
  ["patch", `${repo}/issues/{issue_number}`],
  ["post", `${repo}/labels`],
  ["get", `${repo}/issues/{issue_number}/comments`],
  ["post", `${repo}/issues/{issue_number}/comments`],
  ["get", `${repo}/issues/comments/{comment_id}`],
  ["patch", `${repo}/issues/comments/{comment_id}`],
  ["delete", `${repo}/issues/comments/{comment_id}`],
  ["post", `${repo}/check-runs`],
  ["get", `${repo}/check-runs/{check_run_id}`],
  ["patch", `${repo}/check-runs/{check_run_id}`],
  ["get", `${repo}/check-runs/{check_run_id}/annotations`],
  ["get", `${repo}/commits/{ref}/check-runs`],
  ["post", `${repo}/code-scanning/sarifs`],
  ["get", `${repo}/code-scanning/sarifs/{sarif_id}`],
  ["get", `${repo}/collaborators/{username}/permission`],
  ["get", `${repo}/codeowners/errors`],
  ["get", `${repo}/teams`],
  ["get", "/orgs/{org}/teams/{team_slug}"],
  ["get", "/orgs/{org}/teams/{team_slug}/members"],
  ["get", "/users/{username}"],
  ["get", `${repo}/compare/{basehead}`],
  ["get", `${repo}/commits/{ref}`],
  ["get", `${repo}/commits/{commit_sha}/pulls`],
  ["get", `${repo}/git/commits/{commit_sha}`],
  ["post", `${repo}/git/commits`],
  ["post", `${repo}/git/refs`],
  ["patch", `${repo}/git/refs/{ref}`],
  ["post", `${repo}/git/trees`],
  ["get", `${repo}/git/trees/{tree_sha}`],
  ["get", `${repo}/git/blobs/{file_sha}`],
  ["get", `${repo}/actions/runs/{run_id}/artifacts`],
  ["get", `${repo}/actions/artifacts/{artifact_id}/{archive_format}`],
];

/** What says nothing about a value. */
const words = new Set([
  "description",
  "example",
  "examples",
  "title",
  "deprecated",
  "externalDocs",
  "discriminator",
  "default",
  "readOnly",
  "writeOnly",
]);
const schemas = {};

function follow(value) {
  let found = value;
  while (found?.$ref)
    found = found.$ref
      .slice(2)
      .split("/")
      .reduce((at, key) => at[key], description);
  return found;
}

/** OpenAPI 3.0's schema as JSON Schema: `nullable` becomes a type. */
function schemaOf(schema) {
  if (schema.$ref) {
    const key = schema.$ref.split("/").at(-1);
    if (!(key in schemas)) {
      schemas[key] = null;
      schemas[key] = schemaOf(follow(schema));
    }
    return { $ref: `github#/schemas/${key}` };
  }
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (words.has(key) || key === "nullable" || key.startsWith("x-")) continue;
    out[key] = convert(key, value);
  }
  return schema.nullable === true ? nullable(out) : out;
}

function convert(key, value) {
  if (key === "properties")
    return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, schemaOf(of)]));
  if (key === "oneOf" || key === "anyOf" || key === "allOf") return value.map(schemaOf);
  if (
    (key === "items" || key === "additionalProperties" || key === "not") &&
    value instanceof Object
  )
    return schemaOf(value);
  return value;
}

function nullable(schema) {
  if (schema.type === undefined || schema.allOf || schema.anyOf || schema.oneOf)
    return { anyOf: [schema, { type: "null" }] };
  const type = [schema.type].flat();
  return {
    ...schema,
    type: [...type, "null"],
    ...(schema.enum && !schema.enum.includes(null) ? { enum: [...schema.enum, null] } : {}),
  };
}

function jsonOf(content) {
  const schema = content?.["application/json"]?.schema;
  return schema ? schemaOf(schema) : null;
}

function routeOf([method, path]) {
  const operation = description.paths[path]?.[method];
  if (!operation) throw new Error(`GitHub describes no ${method} ${path}`);
  const parameters = [
    ...(description.paths[path].parameters ?? []),
    ...(operation.parameters ?? []),
  ]
    .map(follow)
    .map(({ name: of, in: place, required, schema }) => ({
      name: of,
      in: place,
      required: required === true,
      schema: schemaOf(schema),
    }));
  const body = follow(operation.requestBody);
  return {
    method: method.toUpperCase(),
    path,
    docs: operation.externalDocs?.url ?? "",
    parameters,
    body: body ? { required: body.required === true, schema: jsonOf(body.content) } : null,
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        jsonOf(follow(response).content),
      ]),
    ),
  };
}

/** What GitHub answers, whatever it describes: null for a line that is outdated. */
for (const schema of ["review-comment", "pull-request-review-comment"])
  for (const property of ["line", "position"])
    description.components.schemas[schema].properties[property].nullable = true;

const out = { source: `${name} ${version} (${license})`, routes: routes.map(routeOf), schemas };
const lines = (entries) => entries.join(",\n");
writeFileSync(
  join(root, "test/github/description.gen.json"),
  `{"source":${JSON.stringify(out.source)},"routes":[
${lines(out.routes.map((route) => JSON.stringify(route)))}
],"schemas":{
${lines(
  Object.keys(schemas)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(schemas[key])}`),
)}
}}
`,
);
