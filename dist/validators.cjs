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

// src/config/validators.gen.mjs
var validators_gen_exports = {};
__export(validators_gen_exports, {
  validateConfig: () => validateConfig,
  validateOwners: () => validateOwners,
  validateRegister: () => validateRegister,
  validateWaivers: () => validateWaivers
});
module.exports = __toCommonJS(validators_gen_exports);
function countCharacters(text) {
  return Array.from(text).length;
}
var validateConfig = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/config.schema.json", "title": "nhi-lint configuration", "description": "`.github/nhi-lint.yml` or `nhi-lint.yml`. Read at the base of a pull request, so that a change cannot loosen what judges it.", "type": "object", "additionalProperties": false, "properties": { "preset": { "description": "The severity table to start from.", "enum": ["baseline", "strict", "beside-zizmor"], "default": "baseline" }, "owner": { "description": "What names an owner.", "type": "object", "additionalProperties": false, "properties": { "keys": { "description": "Tag, label and annotation keys that name an owner, in place of the default ones; case does not matter.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "placeholders": { "description": "Values that are no owner, beside the built-in ones; case does not matter.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "comments": { "description": "Where `# nhi: owner=\u2026` counts: only where a type has no place for tags, or anywhere.", "enum": ["where-needed", "anywhere"], "default": "where-needed" }, "directory": { "description": "Who exists: with it an owner counts only where one of these names it.", "type": "object", "additionalProperties": false, "minProperties": 1, "properties": { "files": { "description": "Files of owners, by `schemas/owners.schema.json`: teams, people, services, and who left.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "codeowners": { "description": "Whoever CODEOWNERS names exists.", "type": "boolean", "default": false }, "github": { "description": "Teams and accounts of GitHub exist, where the Action's token may see them; asked only for owners of what a change makes new or stronger, and whom nothing else lists.", "type": "boolean", "default": false }, "backstage": { "description": "Globs of Backstage's catalog files (`**/catalog-info.yaml`): their groups, users, components, and whom they name as owners.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "patterns": { "description": "Globs of owners that count though nobody lists them: `@acme/*`, `*@acme.example`. Case does not matter.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } } }, "review": { "description": "Who must have looked at what a change makes new or stronger.", "type": "object", "additionalProperties": false, "properties": { "require": { "description": "`codeowners`: CODEOWNERS asks the owner about the file, and a required review of GitHub's does the rest. `approval`: the owner has approved this very commit. `off`: nothing.", "enum": ["approval", "codeowners", "off"], "default": "codeowners" }, "kinds": { "description": "Of what.", "type": "array", "items": { "enum": ["identity", "credential", "trust"] }, "minItems": 1, "default": ["identity", "credential", "trust"] }, "environments": { "description": "Only of these environments, as folders, names and tags say; what says none of itself is asked, too. All by default.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "severities": { "description": "Only of what has a finding of one of these severities. All by default.", "type": "array", "items": { "enum": ["error", "warning", "note"] }, "minItems": 1 } } } } }, "expiry": { "description": "How long identities and credentials may live.", "type": "object", "additionalProperties": false, "properties": { "keys": { "description": "Tag, label and annotation keys that hold the day an identity ends or must be reviewed.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "identity-days": { "description": "The furthest ahead, in days, that an identity's end or review may lie.", "type": "integer", "minimum": 1, "default": 365 }, "build-session-minutes": { "description": "The longest, in minutes, that a session of a role may last which build jobs become.", "type": "integer", "minimum": 60, "maximum": 720, "default": 60 }, "credential-days": { "description": "The longest life in days of a standing credential, by its form.", "type": "object", "additionalProperties": false, "properties": { "default": { "type": "integer", "minimum": 1 }, "access-key": { "type": "integer", "minimum": 1 }, "service-account-key": { "type": "integer", "minimum": 1 }, "hmac-key": { "type": "integer", "minimum": 1 }, "password": { "type": "integer", "minimum": 1 }, "client-secret": { "type": "integer", "minimum": 1 }, "certificate": { "type": "integer", "minimum": 1 }, "ssh-key": { "type": "integer", "minimum": 1 }, "deploy-key": { "type": "integer", "minimum": 1 }, "api-key": { "type": "integer", "minimum": 1 }, "token": { "type": "integer", "minimum": 1 }, "service-specific": { "type": "integer", "minimum": 1 }, "stored-secret": { "type": "integer", "minimum": 1 } } } } }, "purpose": { "description": "What says why an identity exists.", "type": "object", "additionalProperties": false, "properties": { "keys": { "description": "Tag, label and annotation keys that say what an identity is for.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "ticket-keys": { "description": "Keys that name the ticket which asked for it.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } } }, "severities": { "description": "Rule id to severity, over the preset's table.", "type": "object", "additionalProperties": { "enum": ["error", "warning", "note", "off"] } }, "exclude": { "description": "Globs of paths that are not judged.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "samples": { "description": "Globs of folders whose findings are only notes, in place of `examples/`, `test*/` and `fixtures/`.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "waivers": { "type": "object", "additionalProperties": false, "properties": { "self-granted": { "description": "Whether a waiver that a pull request itself adds counts in it: for anything, for warnings only, or never.", "enum": ["allow", "warnings", "never"], "default": "warnings" }, "github": { "description": "Ask GitHub whether a waiver's owner approved the commit of the pull request that brings it: then it counts.", "type": "boolean", "default": false }, "longest-days": { "description": "The furthest ahead, in days, that the end of a waiver may lie; one that ends later does not count.", "type": "integer", "minimum": 1, "default": 365 } } }, "workflow": { "type": "object", "additionalProperties": false, "properties": { "default-permissions": { "description": "What your organisation gives a workflow job that declares no `permissions`.", "enum": ["read", "write", "unknown"], "default": "unknown" }, "protected-environments": { "description": "Environments that ask reviewers first or take only protected branches, where the tree's Terraform does not say so.", "type": "array", "items": { "type": "string", "minLength": 1 } } } }, "trusted": { "description": "Who is not a third party.", "type": "object", "additionalProperties": false, "properties": { "accounts": { "description": "AWS account ids of yours, twelve digits, in quotes.", "type": "array", "items": { "type": "string", "pattern": "^[0-9]{12}$" } }, "github-organizations": { "description": "GitHub organisations of yours.", "type": "array", "items": { "type": "string", "minLength": 1 } } } }, "terraform": { "type": "object", "additionalProperties": false, "properties": { "var-files": { "description": "The values that roots are judged with, where the tree holds several environments: a root's folder (a glob; `.` is the top folder) to the files that `-var-file` would name there, a later one overriding. The first folder that matches counts.", "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "pattern": "\\.tfvars(\\.json)?$" }, "minItems": 1 } } } }, "plan": { "description": "What a plan may do (`--plan`).", "type": "object", "additionalProperties": false, "properties": { "trusted": { "description": "It may answer what source leaves open also where that takes away a finding that would fail (docs/with-a-plan.md).", "type": "boolean", "default": false } } }, "evidence": { "description": "How exports of what is used are judged (`--evidence`).", "type": "object", "additionalProperties": false, "properties": { "unused-days": { "description": "Days without use after which an identity or a credential is unused.", "type": "integer", "minimum": 1, "default": 90 }, "oldest-days": { "description": "Days after which an export is a gap, since nobody can tell what happened since.", "type": "integer", "minimum": 1, "default": 30 }, "trusted": { "description": "Exports that may clear a finding which they refute (docs/evidence.md).", "type": "array", "items": { "enum": ["entra-applications", "google-keys", "kubernetes-audit"] } } } }, "monitored": { "description": "Platforms of which somebody sees that what identities do is recorded, where the tree does not say so.", "type": "array", "items": { "enum": ["aws", "google", "azure", "entra", "kubernetes", "vault"] } }, "modules": { "description": "What modules make that are not in the tree, where the built-in table does not know them.", "$ref": "#/$defs/modules" } }, "$defs": { "modules": { "type": "array", "items": { "description": "Modules that are kept and released together.", "type": "object", "additionalProperties": false, "required": ["sources", "modules"], "properties": { "sources": { "description": "Registry addresses (`app.terraform.io/acme/roles/aws`) and repositories (`github.com/acme/terraform-aws-roles`) under which they are called, without folder and revision.", "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$" }, "minItems": 1 }, "releases": { "description": "Version to commit, for calls that name a commit.", "type": "object", "propertyNames": { "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, "additionalProperties": { "type": "string", "pattern": "^[0-9a-f]{40}$" } }, "modules": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "The folder within; none: the module at the top.", "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, "versions": { "description": "The versions meant, as a Terraform version constraint; none: all.", "type": "string", "pattern": "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$" }, "page": { "description": "Where the module's inputs are documented.", "type": "string", "pattern": "^https://" }, "outline": { "description": "The module reduced to what makes machine identities, in Terraform's language: its variables with their defaults, its resources, its outputs, under its own names. What the outline names and does not declare is unknown.", "type": "string" }, "creates": { "description": "The module makes no machine identity and grants nothing.", "const": "nothing" }, "unasked": { "description": "The module creates nothing unless an input asks for it by name (`attach_policy`): a call of another version without such an input is no gap.", "const": "nothing" } }, "oneOf": [{ "required": ["outline"] }, { "required": ["creates"] }] } } } } } } };
var schema32 = { "type": "array", "items": { "description": "Modules that are kept and released together.", "type": "object", "additionalProperties": false, "required": ["sources", "modules"], "properties": { "sources": { "description": "Registry addresses (`app.terraform.io/acme/roles/aws`) and repositories (`github.com/acme/terraform-aws-roles`) under which they are called, without folder and revision.", "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$" }, "minItems": 1 }, "releases": { "description": "Version to commit, for calls that name a commit.", "type": "object", "propertyNames": { "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, "additionalProperties": { "type": "string", "pattern": "^[0-9a-f]{40}$" } }, "modules": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "The folder within; none: the module at the top.", "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, "versions": { "description": "The versions meant, as a Terraform version constraint; none: all.", "type": "string", "pattern": "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$" }, "page": { "description": "Where the module's inputs are documented.", "type": "string", "pattern": "^https://" }, "outline": { "description": "The module reduced to what makes machine identities, in Terraform's language: its variables with their defaults, its resources, its outputs, under its own names. What the outline names and does not declare is unknown.", "type": "string" }, "creates": { "description": "The module makes no machine identity and grants nothing.", "const": "nothing" }, "unasked": { "description": "The module creates nothing unless an input asks for it by name (`attach_policy`): a call of another version without such an input is no gap.", "const": "nothing" } }, "oneOf": [{ "required": ["outline"] }, { "required": ["creates"] }] } } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = countCharacters;
var pattern4 = new RegExp("^[0-9]{12}$", "u");
var pattern5 = new RegExp("\\.tfvars(\\.json)?$", "u");
var pattern6 = new RegExp("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$", "u");
var pattern7 = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u");
var pattern8 = new RegExp("^[0-9a-f]{40}$", "u");
var pattern9 = new RegExp("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");
var pattern10 = new RegExp("^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$", "u");
var pattern11 = new RegExp("^https://", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.preset !== void 0) {
      let data0 = data.preset;
      if (!(data0 === "baseline" || data0 === "strict" || data0 === "beside-zizmor")) {
        const err1 = { instancePath: instancePath + "/preset", schemaPath: "#/properties/preset/enum", keyword: "enum", params: { allowedValues: schema31.properties.preset.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.preset.enum, parentSchema: schema31.properties.preset, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === "keys" || key1 === "placeholders" || key1 === "comments" || key1 === "directory" || key1 === "review")) {
            const err2 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.owner, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data1.keys !== void 0) {
          let data2 = data1.keys;
          if (Array.isArray(data2)) {
            if (data2.length < 1) {
              const err3 = { instancePath: instancePath + "/owner/keys", schemaPath: "#/properties/owner/properties/keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.keys, data: data2 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                  const err4 = { instancePath: instancePath + "/owner/keys/" + i0, schemaPath: "#/properties/owner/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.keys.items, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
              } else {
                const err5 = { instancePath: instancePath + "/owner/keys/" + i0, schemaPath: "#/properties/owner/properties/keys/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.keys.items.type, parentSchema: schema31.properties.owner.properties.keys.items, data: data3 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          } else {
            const err6 = { instancePath: instancePath + "/owner/keys", schemaPath: "#/properties/owner/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.keys.type, parentSchema: schema31.properties.owner.properties.keys, data: data2 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data1.placeholders !== void 0) {
          let data4 = data1.placeholders;
          if (Array.isArray(data4)) {
            const len1 = data4.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data5 = data4[i1];
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err7 = { instancePath: instancePath + "/owner/placeholders/" + i1, schemaPath: "#/properties/owner/properties/placeholders/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.placeholders.items, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/owner/placeholders/" + i1, schemaPath: "#/properties/owner/properties/placeholders/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.placeholders.items.type, parentSchema: schema31.properties.owner.properties.placeholders.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          } else {
            const err9 = { instancePath: instancePath + "/owner/placeholders", schemaPath: "#/properties/owner/properties/placeholders/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.placeholders.type, parentSchema: schema31.properties.owner.properties.placeholders, data: data4 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.comments !== void 0) {
          let data6 = data1.comments;
          if (!(data6 === "where-needed" || data6 === "anywhere")) {
            const err10 = { instancePath: instancePath + "/owner/comments", schemaPath: "#/properties/owner/properties/comments/enum", keyword: "enum", params: { allowedValues: schema31.properties.owner.properties.comments.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.owner.properties.comments.enum, parentSchema: schema31.properties.owner.properties.comments, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data1.directory !== void 0) {
          let data7 = data1.directory;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (Object.keys(data7).length < 1) {
              const err11 = { instancePath: instancePath + "/owner/directory", schemaPath: "#/properties/owner/properties/directory/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema31.properties.owner.properties.directory, data: data7 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            for (const key2 in data7) {
              if (!(key2 === "files" || key2 === "codeowners" || key2 === "github" || key2 === "backstage" || key2 === "patterns")) {
                const err12 = { instancePath: instancePath + "/owner/directory", schemaPath: "#/properties/owner/properties/directory/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.owner.properties.directory, data: data7 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data7.files !== void 0) {
              let data8 = data7.files;
              if (Array.isArray(data8)) {
                if (data8.length < 1) {
                  const err13 = { instancePath: instancePath + "/owner/directory/files", schemaPath: "#/properties/owner/properties/directory/properties/files/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.files, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data9 = data8[i2];
                  if (typeof data9 === "string") {
                    if (func2(data9) < 1) {
                      const err14 = { instancePath: instancePath + "/owner/directory/files/" + i2, schemaPath: "#/properties/owner/properties/directory/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.files.items, data: data9 };
                      if (vErrors === null) {
                        vErrors = [err14];
                      } else {
                        vErrors.push(err14);
                      }
                      errors++;
                    }
                  } else {
                    const err15 = { instancePath: instancePath + "/owner/directory/files/" + i2, schemaPath: "#/properties/owner/properties/directory/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.directory.properties.files.items.type, parentSchema: schema31.properties.owner.properties.directory.properties.files.items, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              } else {
                const err16 = { instancePath: instancePath + "/owner/directory/files", schemaPath: "#/properties/owner/properties/directory/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.directory.properties.files.type, parentSchema: schema31.properties.owner.properties.directory.properties.files, data: data8 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data7.codeowners !== void 0) {
              let data10 = data7.codeowners;
              if (typeof data10 !== "boolean") {
                const err17 = { instancePath: instancePath + "/owner/directory/codeowners", schemaPath: "#/properties/owner/properties/directory/properties/codeowners/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.owner.properties.directory.properties.codeowners.type, parentSchema: schema31.properties.owner.properties.directory.properties.codeowners, data: data10 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data7.github !== void 0) {
              let data11 = data7.github;
              if (typeof data11 !== "boolean") {
                const err18 = { instancePath: instancePath + "/owner/directory/github", schemaPath: "#/properties/owner/properties/directory/properties/github/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.owner.properties.directory.properties.github.type, parentSchema: schema31.properties.owner.properties.directory.properties.github, data: data11 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data7.backstage !== void 0) {
              let data12 = data7.backstage;
              if (Array.isArray(data12)) {
                if (data12.length < 1) {
                  const err19 = { instancePath: instancePath + "/owner/directory/backstage", schemaPath: "#/properties/owner/properties/directory/properties/backstage/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.backstage, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                const len3 = data12.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data13 = data12[i3];
                  if (typeof data13 === "string") {
                    if (func2(data13) < 1) {
                      const err20 = { instancePath: instancePath + "/owner/directory/backstage/" + i3, schemaPath: "#/properties/owner/properties/directory/properties/backstage/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.backstage.items, data: data13 };
                      if (vErrors === null) {
                        vErrors = [err20];
                      } else {
                        vErrors.push(err20);
                      }
                      errors++;
                    }
                  } else {
                    const err21 = { instancePath: instancePath + "/owner/directory/backstage/" + i3, schemaPath: "#/properties/owner/properties/directory/properties/backstage/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.directory.properties.backstage.items.type, parentSchema: schema31.properties.owner.properties.directory.properties.backstage.items, data: data13 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
              } else {
                const err22 = { instancePath: instancePath + "/owner/directory/backstage", schemaPath: "#/properties/owner/properties/directory/properties/backstage/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.directory.properties.backstage.type, parentSchema: schema31.properties.owner.properties.directory.properties.backstage, data: data12 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data7.patterns !== void 0) {
              let data14 = data7.patterns;
              if (Array.isArray(data14)) {
                if (data14.length < 1) {
                  const err23 = { instancePath: instancePath + "/owner/directory/patterns", schemaPath: "#/properties/owner/properties/directory/properties/patterns/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.patterns, data: data14 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
                const len4 = data14.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data15 = data14[i4];
                  if (typeof data15 === "string") {
                    if (func2(data15) < 1) {
                      const err24 = { instancePath: instancePath + "/owner/directory/patterns/" + i4, schemaPath: "#/properties/owner/properties/directory/properties/patterns/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.directory.properties.patterns.items, data: data15 };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                  } else {
                    const err25 = { instancePath: instancePath + "/owner/directory/patterns/" + i4, schemaPath: "#/properties/owner/properties/directory/properties/patterns/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.directory.properties.patterns.items.type, parentSchema: schema31.properties.owner.properties.directory.properties.patterns.items, data: data15 };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              } else {
                const err26 = { instancePath: instancePath + "/owner/directory/patterns", schemaPath: "#/properties/owner/properties/directory/properties/patterns/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.directory.properties.patterns.type, parentSchema: schema31.properties.owner.properties.directory.properties.patterns, data: data14 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/owner/directory", schemaPath: "#/properties/owner/properties/directory/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.owner.properties.directory.type, parentSchema: schema31.properties.owner.properties.directory, data: data7 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data1.review !== void 0) {
          let data16 = data1.review;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            for (const key3 in data16) {
              if (!(key3 === "require" || key3 === "kinds" || key3 === "environments" || key3 === "severities")) {
                const err28 = { instancePath: instancePath + "/owner/review", schemaPath: "#/properties/owner/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.owner.properties.review, data: data16 };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data16.require !== void 0) {
              let data17 = data16.require;
              if (!(data17 === "approval" || data17 === "codeowners" || data17 === "off")) {
                const err29 = { instancePath: instancePath + "/owner/review/require", schemaPath: "#/properties/owner/properties/review/properties/require/enum", keyword: "enum", params: { allowedValues: schema31.properties.owner.properties.review.properties.require.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.owner.properties.review.properties.require.enum, parentSchema: schema31.properties.owner.properties.review.properties.require, data: data17 };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data16.kinds !== void 0) {
              let data18 = data16.kinds;
              if (Array.isArray(data18)) {
                if (data18.length < 1) {
                  const err30 = { instancePath: instancePath + "/owner/review/kinds", schemaPath: "#/properties/owner/properties/review/properties/kinds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.review.properties.kinds, data: data18 };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                const len5 = data18.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data19 = data18[i5];
                  if (!(data19 === "identity" || data19 === "credential" || data19 === "trust")) {
                    const err31 = { instancePath: instancePath + "/owner/review/kinds/" + i5, schemaPath: "#/properties/owner/properties/review/properties/kinds/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.owner.properties.review.properties.kinds.items.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.owner.properties.review.properties.kinds.items.enum, parentSchema: schema31.properties.owner.properties.review.properties.kinds.items, data: data19 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/owner/review/kinds", schemaPath: "#/properties/owner/properties/review/properties/kinds/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.review.properties.kinds.type, parentSchema: schema31.properties.owner.properties.review.properties.kinds, data: data18 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data16.environments !== void 0) {
              let data20 = data16.environments;
              if (Array.isArray(data20)) {
                if (data20.length < 1) {
                  const err33 = { instancePath: instancePath + "/owner/review/environments", schemaPath: "#/properties/owner/properties/review/properties/environments/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.review.properties.environments, data: data20 };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
                const len6 = data20.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data21 = data20[i6];
                  if (typeof data21 === "string") {
                    if (func2(data21) < 1) {
                      const err34 = { instancePath: instancePath + "/owner/review/environments/" + i6, schemaPath: "#/properties/owner/properties/review/properties/environments/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.owner.properties.review.properties.environments.items, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err34];
                      } else {
                        vErrors.push(err34);
                      }
                      errors++;
                    }
                  } else {
                    const err35 = { instancePath: instancePath + "/owner/review/environments/" + i6, schemaPath: "#/properties/owner/properties/review/properties/environments/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.owner.properties.review.properties.environments.items.type, parentSchema: schema31.properties.owner.properties.review.properties.environments.items, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              } else {
                const err36 = { instancePath: instancePath + "/owner/review/environments", schemaPath: "#/properties/owner/properties/review/properties/environments/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.review.properties.environments.type, parentSchema: schema31.properties.owner.properties.review.properties.environments, data: data20 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data16.severities !== void 0) {
              let data22 = data16.severities;
              if (Array.isArray(data22)) {
                if (data22.length < 1) {
                  const err37 = { instancePath: instancePath + "/owner/review/severities", schemaPath: "#/properties/owner/properties/review/properties/severities/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.owner.properties.review.properties.severities, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
                const len7 = data22.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data23 = data22[i7];
                  if (!(data23 === "error" || data23 === "warning" || data23 === "note")) {
                    const err38 = { instancePath: instancePath + "/owner/review/severities/" + i7, schemaPath: "#/properties/owner/properties/review/properties/severities/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.owner.properties.review.properties.severities.items.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.owner.properties.review.properties.severities.items.enum, parentSchema: schema31.properties.owner.properties.review.properties.severities.items, data: data23 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                }
              } else {
                const err39 = { instancePath: instancePath + "/owner/review/severities", schemaPath: "#/properties/owner/properties/review/properties/severities/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.owner.properties.review.properties.severities.type, parentSchema: schema31.properties.owner.properties.review.properties.severities, data: data22 };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/owner/review", schemaPath: "#/properties/owner/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.owner.properties.review.type, parentSchema: schema31.properties.owner.properties.review, data: data16 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.owner.type, parentSchema: schema31.properties.owner, data: data1 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.expiry !== void 0) {
      let data24 = data.expiry;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        for (const key4 in data24) {
          if (!(key4 === "keys" || key4 === "identity-days" || key4 === "build-session-minutes" || key4 === "credential-days")) {
            const err42 = { instancePath: instancePath + "/expiry", schemaPath: "#/properties/expiry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.expiry, data: data24 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data24.keys !== void 0) {
          let data25 = data24.keys;
          if (Array.isArray(data25)) {
            if (data25.length < 1) {
              const err43 = { instancePath: instancePath + "/expiry/keys", schemaPath: "#/properties/expiry/properties/keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.expiry.properties.keys, data: data25 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            const len8 = data25.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data26 = data25[i8];
              if (typeof data26 === "string") {
                if (func2(data26) < 1) {
                  const err44 = { instancePath: instancePath + "/expiry/keys/" + i8, schemaPath: "#/properties/expiry/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.expiry.properties.keys.items, data: data26 };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = { instancePath: instancePath + "/expiry/keys/" + i8, schemaPath: "#/properties/expiry/properties/keys/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.expiry.properties.keys.items.type, parentSchema: schema31.properties.expiry.properties.keys.items, data: data26 };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
          } else {
            const err46 = { instancePath: instancePath + "/expiry/keys", schemaPath: "#/properties/expiry/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.expiry.properties.keys.type, parentSchema: schema31.properties.expiry.properties.keys, data: data25 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data24["identity-days"] !== void 0) {
          let data27 = data24["identity-days"];
          if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
            const err47 = { instancePath: instancePath + "/expiry/identity-days", schemaPath: "#/properties/expiry/properties/identity-days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["identity-days"].type, parentSchema: schema31.properties.expiry.properties["identity-days"], data: data27 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 < 1 || isNaN(data27)) {
              const err48 = { instancePath: instancePath + "/expiry/identity-days", schemaPath: "#/properties/expiry/properties/identity-days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["identity-days"], data: data27 };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          }
        }
        if (data24["build-session-minutes"] !== void 0) {
          let data28 = data24["build-session-minutes"];
          if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
            const err49 = { instancePath: instancePath + "/expiry/build-session-minutes", schemaPath: "#/properties/expiry/properties/build-session-minutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["build-session-minutes"].type, parentSchema: schema31.properties.expiry.properties["build-session-minutes"], data: data28 };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          if (typeof data28 == "number" && isFinite(data28)) {
            if (data28 > 720 || isNaN(data28)) {
              const err50 = { instancePath: instancePath + "/expiry/build-session-minutes", schemaPath: "#/properties/expiry/properties/build-session-minutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 720 }, message: "must be <= 720", schema: 720, parentSchema: schema31.properties.expiry.properties["build-session-minutes"], data: data28 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
            if (data28 < 60 || isNaN(data28)) {
              const err51 = { instancePath: instancePath + "/expiry/build-session-minutes", schemaPath: "#/properties/expiry/properties/build-session-minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 60 }, message: "must be >= 60", schema: 60, parentSchema: schema31.properties.expiry.properties["build-session-minutes"], data: data28 };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          }
        }
        if (data24["credential-days"] !== void 0) {
          let data29 = data24["credential-days"];
          if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
            for (const key5 in data29) {
              if (!func1.call(schema31.properties.expiry.properties["credential-days"].properties, key5)) {
                const err52 = { instancePath: instancePath + "/expiry/credential-days", schemaPath: "#/properties/expiry/properties/credential-days/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.expiry.properties["credential-days"], data: data29 };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data29.default !== void 0) {
              let data30 = data29.default;
              if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                const err53 = { instancePath: instancePath + "/expiry/credential-days/default", schemaPath: "#/properties/expiry/properties/credential-days/properties/default/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.default.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.default, data: data30 };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              if (typeof data30 == "number" && isFinite(data30)) {
                if (data30 < 1 || isNaN(data30)) {
                  const err54 = { instancePath: instancePath + "/expiry/credential-days/default", schemaPath: "#/properties/expiry/properties/credential-days/properties/default/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.default, data: data30 };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
              }
            }
            if (data29["access-key"] !== void 0) {
              let data31 = data29["access-key"];
              if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
                const err55 = { instancePath: instancePath + "/expiry/credential-days/access-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/access-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["access-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["access-key"], data: data31 };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
              if (typeof data31 == "number" && isFinite(data31)) {
                if (data31 < 1 || isNaN(data31)) {
                  const err56 = { instancePath: instancePath + "/expiry/credential-days/access-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/access-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["access-key"], data: data31 };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
              }
            }
            if (data29["service-account-key"] !== void 0) {
              let data32 = data29["service-account-key"];
              if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
                const err57 = { instancePath: instancePath + "/expiry/credential-days/service-account-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-account-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"], data: data32 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
              if (typeof data32 == "number" && isFinite(data32)) {
                if (data32 < 1 || isNaN(data32)) {
                  const err58 = { instancePath: instancePath + "/expiry/credential-days/service-account-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-account-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"], data: data32 };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              }
            }
            if (data29["hmac-key"] !== void 0) {
              let data33 = data29["hmac-key"];
              if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                const err59 = { instancePath: instancePath + "/expiry/credential-days/hmac-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/hmac-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"], data: data33 };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
              if (typeof data33 == "number" && isFinite(data33)) {
                if (data33 < 1 || isNaN(data33)) {
                  const err60 = { instancePath: instancePath + "/expiry/credential-days/hmac-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/hmac-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"], data: data33 };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              }
            }
            if (data29.password !== void 0) {
              let data34 = data29.password;
              if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
                const err61 = { instancePath: instancePath + "/expiry/credential-days/password", schemaPath: "#/properties/expiry/properties/credential-days/properties/password/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.password.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.password, data: data34 };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
              if (typeof data34 == "number" && isFinite(data34)) {
                if (data34 < 1 || isNaN(data34)) {
                  const err62 = { instancePath: instancePath + "/expiry/credential-days/password", schemaPath: "#/properties/expiry/properties/credential-days/properties/password/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.password, data: data34 };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
              }
            }
            if (data29["client-secret"] !== void 0) {
              let data35 = data29["client-secret"];
              if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
                const err63 = { instancePath: instancePath + "/expiry/credential-days/client-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/client-secret/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"], data: data35 };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
              if (typeof data35 == "number" && isFinite(data35)) {
                if (data35 < 1 || isNaN(data35)) {
                  const err64 = { instancePath: instancePath + "/expiry/credential-days/client-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/client-secret/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"], data: data35 };
                  if (vErrors === null) {
                    vErrors = [err64];
                  } else {
                    vErrors.push(err64);
                  }
                  errors++;
                }
              }
            }
            if (data29.certificate !== void 0) {
              let data36 = data29.certificate;
              if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
                const err65 = { instancePath: instancePath + "/expiry/credential-days/certificate", schemaPath: "#/properties/expiry/properties/credential-days/properties/certificate/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.certificate.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.certificate, data: data36 };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
              if (typeof data36 == "number" && isFinite(data36)) {
                if (data36 < 1 || isNaN(data36)) {
                  const err66 = { instancePath: instancePath + "/expiry/credential-days/certificate", schemaPath: "#/properties/expiry/properties/credential-days/properties/certificate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.certificate, data: data36 };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
              }
            }
            if (data29["ssh-key"] !== void 0) {
              let data37 = data29["ssh-key"];
              if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)) && isFinite(data37))) {
                const err67 = { instancePath: instancePath + "/expiry/credential-days/ssh-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/ssh-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"], data: data37 };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
              if (typeof data37 == "number" && isFinite(data37)) {
                if (data37 < 1 || isNaN(data37)) {
                  const err68 = { instancePath: instancePath + "/expiry/credential-days/ssh-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/ssh-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"], data: data37 };
                  if (vErrors === null) {
                    vErrors = [err68];
                  } else {
                    vErrors.push(err68);
                  }
                  errors++;
                }
              }
            }
            if (data29["deploy-key"] !== void 0) {
              let data38 = data29["deploy-key"];
              if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
                const err69 = { instancePath: instancePath + "/expiry/credential-days/deploy-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/deploy-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"], data: data38 };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
              if (typeof data38 == "number" && isFinite(data38)) {
                if (data38 < 1 || isNaN(data38)) {
                  const err70 = { instancePath: instancePath + "/expiry/credential-days/deploy-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/deploy-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"], data: data38 };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                }
              }
            }
            if (data29["api-key"] !== void 0) {
              let data39 = data29["api-key"];
              if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)) && isFinite(data39))) {
                const err71 = { instancePath: instancePath + "/expiry/credential-days/api-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/api-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["api-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["api-key"], data: data39 };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
              if (typeof data39 == "number" && isFinite(data39)) {
                if (data39 < 1 || isNaN(data39)) {
                  const err72 = { instancePath: instancePath + "/expiry/credential-days/api-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/api-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["api-key"], data: data39 };
                  if (vErrors === null) {
                    vErrors = [err72];
                  } else {
                    vErrors.push(err72);
                  }
                  errors++;
                }
              }
            }
            if (data29.token !== void 0) {
              let data40 = data29.token;
              if (!(typeof data40 == "number" && (!(data40 % 1) && !isNaN(data40)) && isFinite(data40))) {
                const err73 = { instancePath: instancePath + "/expiry/credential-days/token", schemaPath: "#/properties/expiry/properties/credential-days/properties/token/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.token.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.token, data: data40 };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
              if (typeof data40 == "number" && isFinite(data40)) {
                if (data40 < 1 || isNaN(data40)) {
                  const err74 = { instancePath: instancePath + "/expiry/credential-days/token", schemaPath: "#/properties/expiry/properties/credential-days/properties/token/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.token, data: data40 };
                  if (vErrors === null) {
                    vErrors = [err74];
                  } else {
                    vErrors.push(err74);
                  }
                  errors++;
                }
              }
            }
            if (data29["service-specific"] !== void 0) {
              let data41 = data29["service-specific"];
              if (!(typeof data41 == "number" && (!(data41 % 1) && !isNaN(data41)) && isFinite(data41))) {
                const err75 = { instancePath: instancePath + "/expiry/credential-days/service-specific", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-specific/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"], data: data41 };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
              if (typeof data41 == "number" && isFinite(data41)) {
                if (data41 < 1 || isNaN(data41)) {
                  const err76 = { instancePath: instancePath + "/expiry/credential-days/service-specific", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-specific/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"], data: data41 };
                  if (vErrors === null) {
                    vErrors = [err76];
                  } else {
                    vErrors.push(err76);
                  }
                  errors++;
                }
              }
            }
            if (data29["stored-secret"] !== void 0) {
              let data42 = data29["stored-secret"];
              if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)) && isFinite(data42))) {
                const err77 = { instancePath: instancePath + "/expiry/credential-days/stored-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/stored-secret/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"], data: data42 };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
              if (typeof data42 == "number" && isFinite(data42)) {
                if (data42 < 1 || isNaN(data42)) {
                  const err78 = { instancePath: instancePath + "/expiry/credential-days/stored-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/stored-secret/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"], data: data42 };
                  if (vErrors === null) {
                    vErrors = [err78];
                  } else {
                    vErrors.push(err78);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err79 = { instancePath: instancePath + "/expiry/credential-days", schemaPath: "#/properties/expiry/properties/credential-days/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.expiry.properties["credential-days"].type, parentSchema: schema31.properties.expiry.properties["credential-days"], data: data29 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
      } else {
        const err80 = { instancePath: instancePath + "/expiry", schemaPath: "#/properties/expiry/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.expiry.type, parentSchema: schema31.properties.expiry, data: data24 };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.purpose !== void 0) {
      let data43 = data.purpose;
      if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
        for (const key6 in data43) {
          if (!(key6 === "keys" || key6 === "ticket-keys")) {
            const err81 = { instancePath: instancePath + "/purpose", schemaPath: "#/properties/purpose/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.purpose, data: data43 };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
        if (data43.keys !== void 0) {
          let data44 = data43.keys;
          if (Array.isArray(data44)) {
            if (data44.length < 1) {
              const err82 = { instancePath: instancePath + "/purpose/keys", schemaPath: "#/properties/purpose/properties/keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.purpose.properties.keys, data: data44 };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
            const len9 = data44.length;
            for (let i9 = 0; i9 < len9; i9++) {
              let data45 = data44[i9];
              if (typeof data45 === "string") {
                if (func2(data45) < 1) {
                  const err83 = { instancePath: instancePath + "/purpose/keys/" + i9, schemaPath: "#/properties/purpose/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.purpose.properties.keys.items, data: data45 };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
              } else {
                const err84 = { instancePath: instancePath + "/purpose/keys/" + i9, schemaPath: "#/properties/purpose/properties/keys/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.purpose.properties.keys.items.type, parentSchema: schema31.properties.purpose.properties.keys.items, data: data45 };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
          } else {
            const err85 = { instancePath: instancePath + "/purpose/keys", schemaPath: "#/properties/purpose/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.purpose.properties.keys.type, parentSchema: schema31.properties.purpose.properties.keys, data: data44 };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
        }
        if (data43["ticket-keys"] !== void 0) {
          let data46 = data43["ticket-keys"];
          if (Array.isArray(data46)) {
            if (data46.length < 1) {
              const err86 = { instancePath: instancePath + "/purpose/ticket-keys", schemaPath: "#/properties/purpose/properties/ticket-keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.purpose.properties["ticket-keys"], data: data46 };
              if (vErrors === null) {
                vErrors = [err86];
              } else {
                vErrors.push(err86);
              }
              errors++;
            }
            const len10 = data46.length;
            for (let i10 = 0; i10 < len10; i10++) {
              let data47 = data46[i10];
              if (typeof data47 === "string") {
                if (func2(data47) < 1) {
                  const err87 = { instancePath: instancePath + "/purpose/ticket-keys/" + i10, schemaPath: "#/properties/purpose/properties/ticket-keys/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.purpose.properties["ticket-keys"].items, data: data47 };
                  if (vErrors === null) {
                    vErrors = [err87];
                  } else {
                    vErrors.push(err87);
                  }
                  errors++;
                }
              } else {
                const err88 = { instancePath: instancePath + "/purpose/ticket-keys/" + i10, schemaPath: "#/properties/purpose/properties/ticket-keys/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.purpose.properties["ticket-keys"].items.type, parentSchema: schema31.properties.purpose.properties["ticket-keys"].items, data: data47 };
                if (vErrors === null) {
                  vErrors = [err88];
                } else {
                  vErrors.push(err88);
                }
                errors++;
              }
            }
          } else {
            const err89 = { instancePath: instancePath + "/purpose/ticket-keys", schemaPath: "#/properties/purpose/properties/ticket-keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.purpose.properties["ticket-keys"].type, parentSchema: schema31.properties.purpose.properties["ticket-keys"], data: data46 };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
        }
      } else {
        const err90 = { instancePath: instancePath + "/purpose", schemaPath: "#/properties/purpose/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.purpose.type, parentSchema: schema31.properties.purpose, data: data43 };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
    if (data.severities !== void 0) {
      let data48 = data.severities;
      if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
        for (const key7 in data48) {
          let data49 = data48[key7];
          if (!(data49 === "error" || data49 === "warning" || data49 === "note" || data49 === "off")) {
            const err91 = { instancePath: instancePath + "/severities/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/severities/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.severities.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.severities.additionalProperties.enum, parentSchema: schema31.properties.severities.additionalProperties, data: data49 };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
        }
      } else {
        const err92 = { instancePath: instancePath + "/severities", schemaPath: "#/properties/severities/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.severities.type, parentSchema: schema31.properties.severities, data: data48 };
        if (vErrors === null) {
          vErrors = [err92];
        } else {
          vErrors.push(err92);
        }
        errors++;
      }
    }
    if (data.exclude !== void 0) {
      let data50 = data.exclude;
      if (Array.isArray(data50)) {
        const len11 = data50.length;
        for (let i11 = 0; i11 < len11; i11++) {
          let data51 = data50[i11];
          if (typeof data51 === "string") {
            if (func2(data51) < 1) {
              const err93 = { instancePath: instancePath + "/exclude/" + i11, schemaPath: "#/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.exclude.items, data: data51 };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
          } else {
            const err94 = { instancePath: instancePath + "/exclude/" + i11, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.exclude.items.type, parentSchema: schema31.properties.exclude.items, data: data51 };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
        }
      } else {
        const err95 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.exclude.type, parentSchema: schema31.properties.exclude, data: data50 };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data52 = data.samples;
      if (Array.isArray(data52)) {
        const len12 = data52.length;
        for (let i12 = 0; i12 < len12; i12++) {
          let data53 = data52[i12];
          if (typeof data53 === "string") {
            if (func2(data53) < 1) {
              const err96 = { instancePath: instancePath + "/samples/" + i12, schemaPath: "#/properties/samples/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.samples.items, data: data53 };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          } else {
            const err97 = { instancePath: instancePath + "/samples/" + i12, schemaPath: "#/properties/samples/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.samples.items.type, parentSchema: schema31.properties.samples.items, data: data53 };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
        }
      } else {
        const err98 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.samples.type, parentSchema: schema31.properties.samples, data: data52 };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0) {
      let data54 = data.waivers;
      if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
        for (const key8 in data54) {
          if (!(key8 === "self-granted" || key8 === "github" || key8 === "longest-days")) {
            const err99 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.waivers, data: data54 };
            if (vErrors === null) {
              vErrors = [err99];
            } else {
              vErrors.push(err99);
            }
            errors++;
          }
        }
        if (data54["self-granted"] !== void 0) {
          let data55 = data54["self-granted"];
          if (!(data55 === "allow" || data55 === "warnings" || data55 === "never")) {
            const err100 = { instancePath: instancePath + "/waivers/self-granted", schemaPath: "#/properties/waivers/properties/self-granted/enum", keyword: "enum", params: { allowedValues: schema31.properties.waivers.properties["self-granted"].enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.waivers.properties["self-granted"].enum, parentSchema: schema31.properties.waivers.properties["self-granted"], data: data55 };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
        }
        if (data54.github !== void 0) {
          let data56 = data54.github;
          if (typeof data56 !== "boolean") {
            const err101 = { instancePath: instancePath + "/waivers/github", schemaPath: "#/properties/waivers/properties/github/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.waivers.properties.github.type, parentSchema: schema31.properties.waivers.properties.github, data: data56 };
            if (vErrors === null) {
              vErrors = [err101];
            } else {
              vErrors.push(err101);
            }
            errors++;
          }
        }
        if (data54["longest-days"] !== void 0) {
          let data57 = data54["longest-days"];
          if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)) && isFinite(data57))) {
            const err102 = { instancePath: instancePath + "/waivers/longest-days", schemaPath: "#/properties/waivers/properties/longest-days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.waivers.properties["longest-days"].type, parentSchema: schema31.properties.waivers.properties["longest-days"], data: data57 };
            if (vErrors === null) {
              vErrors = [err102];
            } else {
              vErrors.push(err102);
            }
            errors++;
          }
          if (typeof data57 == "number" && isFinite(data57)) {
            if (data57 < 1 || isNaN(data57)) {
              const err103 = { instancePath: instancePath + "/waivers/longest-days", schemaPath: "#/properties/waivers/properties/longest-days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.waivers.properties["longest-days"], data: data57 };
              if (vErrors === null) {
                vErrors = [err103];
              } else {
                vErrors.push(err103);
              }
              errors++;
            }
          }
        }
      } else {
        const err104 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.waivers.type, parentSchema: schema31.properties.waivers, data: data54 };
        if (vErrors === null) {
          vErrors = [err104];
        } else {
          vErrors.push(err104);
        }
        errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data58 = data.workflow;
      if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
        for (const key9 in data58) {
          if (!(key9 === "default-permissions" || key9 === "protected-environments")) {
            const err105 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.workflow, data: data58 };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
        if (data58["default-permissions"] !== void 0) {
          let data59 = data58["default-permissions"];
          if (!(data59 === "read" || data59 === "write" || data59 === "unknown")) {
            const err106 = { instancePath: instancePath + "/workflow/default-permissions", schemaPath: "#/properties/workflow/properties/default-permissions/enum", keyword: "enum", params: { allowedValues: schema31.properties.workflow.properties["default-permissions"].enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.workflow.properties["default-permissions"].enum, parentSchema: schema31.properties.workflow.properties["default-permissions"], data: data59 };
            if (vErrors === null) {
              vErrors = [err106];
            } else {
              vErrors.push(err106);
            }
            errors++;
          }
        }
        if (data58["protected-environments"] !== void 0) {
          let data60 = data58["protected-environments"];
          if (Array.isArray(data60)) {
            const len13 = data60.length;
            for (let i13 = 0; i13 < len13; i13++) {
              let data61 = data60[i13];
              if (typeof data61 === "string") {
                if (func2(data61) < 1) {
                  const err107 = { instancePath: instancePath + "/workflow/protected-environments/" + i13, schemaPath: "#/properties/workflow/properties/protected-environments/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.workflow.properties["protected-environments"].items, data: data61 };
                  if (vErrors === null) {
                    vErrors = [err107];
                  } else {
                    vErrors.push(err107);
                  }
                  errors++;
                }
              } else {
                const err108 = { instancePath: instancePath + "/workflow/protected-environments/" + i13, schemaPath: "#/properties/workflow/properties/protected-environments/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.workflow.properties["protected-environments"].items.type, parentSchema: schema31.properties.workflow.properties["protected-environments"].items, data: data61 };
                if (vErrors === null) {
                  vErrors = [err108];
                } else {
                  vErrors.push(err108);
                }
                errors++;
              }
            }
          } else {
            const err109 = { instancePath: instancePath + "/workflow/protected-environments", schemaPath: "#/properties/workflow/properties/protected-environments/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.workflow.properties["protected-environments"].type, parentSchema: schema31.properties.workflow.properties["protected-environments"], data: data60 };
            if (vErrors === null) {
              vErrors = [err109];
            } else {
              vErrors.push(err109);
            }
            errors++;
          }
        }
      } else {
        const err110 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.workflow.type, parentSchema: schema31.properties.workflow, data: data58 };
        if (vErrors === null) {
          vErrors = [err110];
        } else {
          vErrors.push(err110);
        }
        errors++;
      }
    }
    if (data.trusted !== void 0) {
      let data62 = data.trusted;
      if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
        for (const key10 in data62) {
          if (!(key10 === "accounts" || key10 === "github-organizations")) {
            const err111 = { instancePath: instancePath + "/trusted", schemaPath: "#/properties/trusted/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.trusted, data: data62 };
            if (vErrors === null) {
              vErrors = [err111];
            } else {
              vErrors.push(err111);
            }
            errors++;
          }
        }
        if (data62.accounts !== void 0) {
          let data63 = data62.accounts;
          if (Array.isArray(data63)) {
            const len14 = data63.length;
            for (let i14 = 0; i14 < len14; i14++) {
              let data64 = data63[i14];
              if (typeof data64 === "string") {
                if (!pattern4.test(data64)) {
                  const err112 = { instancePath: instancePath + "/trusted/accounts/" + i14, schemaPath: "#/properties/trusted/properties/accounts/items/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" }, message: 'must match pattern "^[0-9]{12}$"', schema: "^[0-9]{12}$", parentSchema: schema31.properties.trusted.properties.accounts.items, data: data64 };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
              } else {
                const err113 = { instancePath: instancePath + "/trusted/accounts/" + i14, schemaPath: "#/properties/trusted/properties/accounts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.trusted.properties.accounts.items.type, parentSchema: schema31.properties.trusted.properties.accounts.items, data: data64 };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
          } else {
            const err114 = { instancePath: instancePath + "/trusted/accounts", schemaPath: "#/properties/trusted/properties/accounts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.trusted.properties.accounts.type, parentSchema: schema31.properties.trusted.properties.accounts, data: data63 };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
        if (data62["github-organizations"] !== void 0) {
          let data65 = data62["github-organizations"];
          if (Array.isArray(data65)) {
            const len15 = data65.length;
            for (let i15 = 0; i15 < len15; i15++) {
              let data66 = data65[i15];
              if (typeof data66 === "string") {
                if (func2(data66) < 1) {
                  const err115 = { instancePath: instancePath + "/trusted/github-organizations/" + i15, schemaPath: "#/properties/trusted/properties/github-organizations/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.trusted.properties["github-organizations"].items, data: data66 };
                  if (vErrors === null) {
                    vErrors = [err115];
                  } else {
                    vErrors.push(err115);
                  }
                  errors++;
                }
              } else {
                const err116 = { instancePath: instancePath + "/trusted/github-organizations/" + i15, schemaPath: "#/properties/trusted/properties/github-organizations/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.trusted.properties["github-organizations"].items.type, parentSchema: schema31.properties.trusted.properties["github-organizations"].items, data: data66 };
                if (vErrors === null) {
                  vErrors = [err116];
                } else {
                  vErrors.push(err116);
                }
                errors++;
              }
            }
          } else {
            const err117 = { instancePath: instancePath + "/trusted/github-organizations", schemaPath: "#/properties/trusted/properties/github-organizations/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.trusted.properties["github-organizations"].type, parentSchema: schema31.properties.trusted.properties["github-organizations"], data: data65 };
            if (vErrors === null) {
              vErrors = [err117];
            } else {
              vErrors.push(err117);
            }
            errors++;
          }
        }
      } else {
        const err118 = { instancePath: instancePath + "/trusted", schemaPath: "#/properties/trusted/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.trusted.type, parentSchema: schema31.properties.trusted, data: data62 };
        if (vErrors === null) {
          vErrors = [err118];
        } else {
          vErrors.push(err118);
        }
        errors++;
      }
    }
    if (data.terraform !== void 0) {
      let data67 = data.terraform;
      if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
        for (const key11 in data67) {
          if (!(key11 === "var-files")) {
            const err119 = { instancePath: instancePath + "/terraform", schemaPath: "#/properties/terraform/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.terraform, data: data67 };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
        }
        if (data67["var-files"] !== void 0) {
          let data68 = data67["var-files"];
          if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
            for (const key12 in data68) {
              let data69 = data68[key12];
              if (Array.isArray(data69)) {
                if (data69.length < 1) {
                  const err120 = { instancePath: instancePath + "/terraform/var-files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties, data: data69 };
                  if (vErrors === null) {
                    vErrors = [err120];
                  } else {
                    vErrors.push(err120);
                  }
                  errors++;
                }
                const len16 = data69.length;
                for (let i16 = 0; i16 < len16; i16++) {
                  let data70 = data69[i16];
                  if (typeof data70 === "string") {
                    if (!pattern5.test(data70)) {
                      const err121 = { instancePath: instancePath + "/terraform/var-files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i16, schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "\\.tfvars(\\.json)?$" }, message: 'must match pattern "\\.tfvars(\\.json)?$"', schema: "\\.tfvars(\\.json)?$", parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties.items, data: data70 };
                      if (vErrors === null) {
                        vErrors = [err121];
                      } else {
                        vErrors.push(err121);
                      }
                      errors++;
                    }
                  } else {
                    const err122 = { instancePath: instancePath + "/terraform/var-files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i16, schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.terraform.properties["var-files"].additionalProperties.items.type, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties.items, data: data70 };
                    if (vErrors === null) {
                      vErrors = [err122];
                    } else {
                      vErrors.push(err122);
                    }
                    errors++;
                  }
                }
              } else {
                const err123 = { instancePath: instancePath + "/terraform/var-files/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.terraform.properties["var-files"].additionalProperties.type, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties, data: data69 };
                if (vErrors === null) {
                  vErrors = [err123];
                } else {
                  vErrors.push(err123);
                }
                errors++;
              }
            }
          } else {
            const err124 = { instancePath: instancePath + "/terraform/var-files", schemaPath: "#/properties/terraform/properties/var-files/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.terraform.properties["var-files"].type, parentSchema: schema31.properties.terraform.properties["var-files"], data: data68 };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
        }
      } else {
        const err125 = { instancePath: instancePath + "/terraform", schemaPath: "#/properties/terraform/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.terraform.type, parentSchema: schema31.properties.terraform, data: data67 };
        if (vErrors === null) {
          vErrors = [err125];
        } else {
          vErrors.push(err125);
        }
        errors++;
      }
    }
    if (data.plan !== void 0) {
      let data71 = data.plan;
      if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
        for (const key13 in data71) {
          if (!(key13 === "trusted")) {
            const err126 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.plan, data: data71 };
            if (vErrors === null) {
              vErrors = [err126];
            } else {
              vErrors.push(err126);
            }
            errors++;
          }
        }
        if (data71.trusted !== void 0) {
          let data72 = data71.trusted;
          if (typeof data72 !== "boolean") {
            const err127 = { instancePath: instancePath + "/plan/trusted", schemaPath: "#/properties/plan/properties/trusted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.plan.properties.trusted.type, parentSchema: schema31.properties.plan.properties.trusted, data: data72 };
            if (vErrors === null) {
              vErrors = [err127];
            } else {
              vErrors.push(err127);
            }
            errors++;
          }
        }
      } else {
        const err128 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.plan.type, parentSchema: schema31.properties.plan, data: data71 };
        if (vErrors === null) {
          vErrors = [err128];
        } else {
          vErrors.push(err128);
        }
        errors++;
      }
    }
    if (data.evidence !== void 0) {
      let data73 = data.evidence;
      if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
        for (const key14 in data73) {
          if (!(key14 === "unused-days" || key14 === "oldest-days" || key14 === "trusted")) {
            const err129 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.evidence, data: data73 };
            if (vErrors === null) {
              vErrors = [err129];
            } else {
              vErrors.push(err129);
            }
            errors++;
          }
        }
        if (data73["unused-days"] !== void 0) {
          let data74 = data73["unused-days"];
          if (!(typeof data74 == "number" && (!(data74 % 1) && !isNaN(data74)) && isFinite(data74))) {
            const err130 = { instancePath: instancePath + "/evidence/unused-days", schemaPath: "#/properties/evidence/properties/unused-days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.evidence.properties["unused-days"].type, parentSchema: schema31.properties.evidence.properties["unused-days"], data: data74 };
            if (vErrors === null) {
              vErrors = [err130];
            } else {
              vErrors.push(err130);
            }
            errors++;
          }
          if (typeof data74 == "number" && isFinite(data74)) {
            if (data74 < 1 || isNaN(data74)) {
              const err131 = { instancePath: instancePath + "/evidence/unused-days", schemaPath: "#/properties/evidence/properties/unused-days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.evidence.properties["unused-days"], data: data74 };
              if (vErrors === null) {
                vErrors = [err131];
              } else {
                vErrors.push(err131);
              }
              errors++;
            }
          }
        }
        if (data73["oldest-days"] !== void 0) {
          let data75 = data73["oldest-days"];
          if (!(typeof data75 == "number" && (!(data75 % 1) && !isNaN(data75)) && isFinite(data75))) {
            const err132 = { instancePath: instancePath + "/evidence/oldest-days", schemaPath: "#/properties/evidence/properties/oldest-days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.evidence.properties["oldest-days"].type, parentSchema: schema31.properties.evidence.properties["oldest-days"], data: data75 };
            if (vErrors === null) {
              vErrors = [err132];
            } else {
              vErrors.push(err132);
            }
            errors++;
          }
          if (typeof data75 == "number" && isFinite(data75)) {
            if (data75 < 1 || isNaN(data75)) {
              const err133 = { instancePath: instancePath + "/evidence/oldest-days", schemaPath: "#/properties/evidence/properties/oldest-days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.evidence.properties["oldest-days"], data: data75 };
              if (vErrors === null) {
                vErrors = [err133];
              } else {
                vErrors.push(err133);
              }
              errors++;
            }
          }
        }
        if (data73.trusted !== void 0) {
          let data76 = data73.trusted;
          if (Array.isArray(data76)) {
            const len17 = data76.length;
            for (let i17 = 0; i17 < len17; i17++) {
              let data77 = data76[i17];
              if (!(data77 === "entra-applications" || data77 === "google-keys" || data77 === "kubernetes-audit")) {
                const err134 = { instancePath: instancePath + "/evidence/trusted/" + i17, schemaPath: "#/properties/evidence/properties/trusted/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.evidence.properties.trusted.items.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.evidence.properties.trusted.items.enum, parentSchema: schema31.properties.evidence.properties.trusted.items, data: data77 };
                if (vErrors === null) {
                  vErrors = [err134];
                } else {
                  vErrors.push(err134);
                }
                errors++;
              }
            }
          } else {
            const err135 = { instancePath: instancePath + "/evidence/trusted", schemaPath: "#/properties/evidence/properties/trusted/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.evidence.properties.trusted.type, parentSchema: schema31.properties.evidence.properties.trusted, data: data76 };
            if (vErrors === null) {
              vErrors = [err135];
            } else {
              vErrors.push(err135);
            }
            errors++;
          }
        }
      } else {
        const err136 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.evidence.type, parentSchema: schema31.properties.evidence, data: data73 };
        if (vErrors === null) {
          vErrors = [err136];
        } else {
          vErrors.push(err136);
        }
        errors++;
      }
    }
    if (data.monitored !== void 0) {
      let data78 = data.monitored;
      if (Array.isArray(data78)) {
        const len18 = data78.length;
        for (let i18 = 0; i18 < len18; i18++) {
          let data79 = data78[i18];
          if (!(data79 === "aws" || data79 === "google" || data79 === "azure" || data79 === "entra" || data79 === "kubernetes" || data79 === "vault")) {
            const err137 = { instancePath: instancePath + "/monitored/" + i18, schemaPath: "#/properties/monitored/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.monitored.items.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.monitored.items.enum, parentSchema: schema31.properties.monitored.items, data: data79 };
            if (vErrors === null) {
              vErrors = [err137];
            } else {
              vErrors.push(err137);
            }
            errors++;
          }
        }
      } else {
        const err138 = { instancePath: instancePath + "/monitored", schemaPath: "#/properties/monitored/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.monitored.type, parentSchema: schema31.properties.monitored, data: data78 };
        if (vErrors === null) {
          vErrors = [err138];
        } else {
          vErrors.push(err138);
        }
        errors++;
      }
    }
    if (data.modules !== void 0) {
      let data80 = data.modules;
      if (Array.isArray(data80)) {
        const len19 = data80.length;
        for (let i19 = 0; i19 < len19; i19++) {
          let data81 = data80[i19];
          if (data81 && typeof data81 == "object" && !Array.isArray(data81)) {
            if (data81.sources === void 0) {
              const err139 = { instancePath: instancePath + "/modules/" + i19, schemaPath: "#/$defs/modules/items/required", keyword: "required", params: { missingProperty: "sources" }, message: "must have required property 'sources'", schema: schema32.items.required, parentSchema: schema32.items, data: data81 };
              if (vErrors === null) {
                vErrors = [err139];
              } else {
                vErrors.push(err139);
              }
              errors++;
            }
            if (data81.modules === void 0) {
              const err140 = { instancePath: instancePath + "/modules/" + i19, schemaPath: "#/$defs/modules/items/required", keyword: "required", params: { missingProperty: "modules" }, message: "must have required property 'modules'", schema: schema32.items.required, parentSchema: schema32.items, data: data81 };
              if (vErrors === null) {
                vErrors = [err140];
              } else {
                vErrors.push(err140);
              }
              errors++;
            }
            for (const key15 in data81) {
              if (!(key15 === "sources" || key15 === "releases" || key15 === "modules")) {
                const err141 = { instancePath: instancePath + "/modules/" + i19, schemaPath: "#/$defs/modules/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.items, data: data81 };
                if (vErrors === null) {
                  vErrors = [err141];
                } else {
                  vErrors.push(err141);
                }
                errors++;
              }
            }
            if (data81.sources !== void 0) {
              let data82 = data81.sources;
              if (Array.isArray(data82)) {
                if (data82.length < 1) {
                  const err142 = { instancePath: instancePath + "/modules/" + i19 + "/sources", schemaPath: "#/$defs/modules/items/properties/sources/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema32.items.properties.sources, data: data82 };
                  if (vErrors === null) {
                    vErrors = [err142];
                  } else {
                    vErrors.push(err142);
                  }
                  errors++;
                }
                const len20 = data82.length;
                for (let i20 = 0; i20 < len20; i20++) {
                  let data83 = data82[i20];
                  if (typeof data83 === "string") {
                    if (!pattern6.test(data83)) {
                      const err143 = { instancePath: instancePath + "/modules/" + i19 + "/sources/" + i20, schemaPath: "#/$defs/modules/items/properties/sources/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$" }, message: 'must match pattern "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$"', schema: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$", parentSchema: schema32.items.properties.sources.items, data: data83 };
                      if (vErrors === null) {
                        vErrors = [err143];
                      } else {
                        vErrors.push(err143);
                      }
                      errors++;
                    }
                  } else {
                    const err144 = { instancePath: instancePath + "/modules/" + i19 + "/sources/" + i20, schemaPath: "#/$defs/modules/items/properties/sources/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.sources.items.type, parentSchema: schema32.items.properties.sources.items, data: data83 };
                    if (vErrors === null) {
                      vErrors = [err144];
                    } else {
                      vErrors.push(err144);
                    }
                    errors++;
                  }
                }
              } else {
                const err145 = { instancePath: instancePath + "/modules/" + i19 + "/sources", schemaPath: "#/$defs/modules/items/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.items.properties.sources.type, parentSchema: schema32.items.properties.sources, data: data82 };
                if (vErrors === null) {
                  vErrors = [err145];
                } else {
                  vErrors.push(err145);
                }
                errors++;
              }
            }
            if (data81.releases !== void 0) {
              let data84 = data81.releases;
              if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
                for (const key16 in data84) {
                  const _errs178 = errors;
                  if (typeof key16 === "string") {
                    if (!pattern7.test(key16)) {
                      const err146 = { instancePath: instancePath + "/modules/" + i19 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"', schema: "^[0-9]+\\.[0-9]+\\.[0-9]+$", parentSchema: schema32.items.properties.releases.propertyNames, data: key16, propertyName: key16 };
                      if (vErrors === null) {
                        vErrors = [err146];
                      } else {
                        vErrors.push(err146);
                      }
                      errors++;
                    }
                  }
                  var valid59 = _errs178 === errors;
                  if (!valid59) {
                    const err147 = { instancePath: instancePath + "/modules/" + i19 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/propertyNames", keyword: "propertyNames", params: { propertyName: key16 }, message: "property name must be valid", schema: schema32.items.properties.releases.propertyNames, parentSchema: schema32.items.properties.releases, data: data84 };
                    if (vErrors === null) {
                      vErrors = [err147];
                    } else {
                      vErrors.push(err147);
                    }
                    errors++;
                  }
                }
                for (const key17 in data84) {
                  let data85 = data84[key17];
                  if (typeof data85 === "string") {
                    if (!pattern8.test(data85)) {
                      const err148 = { instancePath: instancePath + "/modules/" + i19 + "/releases/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/modules/items/properties/releases/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}$" }, message: 'must match pattern "^[0-9a-f]{40}$"', schema: "^[0-9a-f]{40}$", parentSchema: schema32.items.properties.releases.additionalProperties, data: data85 };
                      if (vErrors === null) {
                        vErrors = [err148];
                      } else {
                        vErrors.push(err148);
                      }
                      errors++;
                    }
                  } else {
                    const err149 = { instancePath: instancePath + "/modules/" + i19 + "/releases/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/modules/items/properties/releases/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.releases.additionalProperties.type, parentSchema: schema32.items.properties.releases.additionalProperties, data: data85 };
                    if (vErrors === null) {
                      vErrors = [err149];
                    } else {
                      vErrors.push(err149);
                    }
                    errors++;
                  }
                }
              } else {
                const err150 = { instancePath: instancePath + "/modules/" + i19 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.properties.releases.type, parentSchema: schema32.items.properties.releases, data: data84 };
                if (vErrors === null) {
                  vErrors = [err150];
                } else {
                  vErrors.push(err150);
                }
                errors++;
              }
            }
            if (data81.modules !== void 0) {
              let data86 = data81.modules;
              if (Array.isArray(data86)) {
                if (data86.length < 1) {
                  const err151 = { instancePath: instancePath + "/modules/" + i19 + "/modules", schemaPath: "#/$defs/modules/items/properties/modules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema32.items.properties.modules, data: data86 };
                  if (vErrors === null) {
                    vErrors = [err151];
                  } else {
                    vErrors.push(err151);
                  }
                  errors++;
                }
                const len21 = data86.length;
                for (let i21 = 0; i21 < len21; i21++) {
                  let data87 = data86[i21];
                  const _errs186 = errors;
                  let valid63 = false;
                  let passing0 = null;
                  const _errs187 = errors;
                  if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
                    if (data87.outline === void 0) {
                      const err152 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf/0/required", keyword: "required", params: { missingProperty: "outline" }, message: "must have required property 'outline'", schema: schema32.items.properties.modules.items.oneOf[0].required, parentSchema: schema32.items.properties.modules.items.oneOf[0], data: data87 };
                      if (vErrors === null) {
                        vErrors = [err152];
                      } else {
                        vErrors.push(err152);
                      }
                      errors++;
                    }
                  }
                  var _valid0 = _errs187 === errors;
                  if (_valid0) {
                    valid63 = true;
                    passing0 = 0;
                  }
                  const _errs188 = errors;
                  if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
                    if (data87.creates === void 0) {
                      const err153 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf/1/required", keyword: "required", params: { missingProperty: "creates" }, message: "must have required property 'creates'", schema: schema32.items.properties.modules.items.oneOf[1].required, parentSchema: schema32.items.properties.modules.items.oneOf[1], data: data87 };
                      if (vErrors === null) {
                        vErrors = [err153];
                      } else {
                        vErrors.push(err153);
                      }
                      errors++;
                    }
                  }
                  var _valid0 = _errs188 === errors;
                  if (_valid0 && valid63) {
                    valid63 = false;
                    passing0 = [passing0, 1];
                  } else {
                    if (_valid0) {
                      valid63 = true;
                      passing0 = 1;
                    }
                  }
                  if (!valid63) {
                    const err154 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema32.items.properties.modules.items.oneOf, parentSchema: schema32.items.properties.modules.items, data: data87 };
                    if (vErrors === null) {
                      vErrors = [err154];
                    } else {
                      vErrors.push(err154);
                    }
                    errors++;
                  } else {
                    errors = _errs186;
                    if (vErrors !== null) {
                      if (_errs186) {
                        vErrors.length = _errs186;
                      } else {
                        vErrors = null;
                      }
                    }
                  }
                  if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
                    for (const key18 in data87) {
                      if (!(key18 === "path" || key18 === "versions" || key18 === "page" || key18 === "outline" || key18 === "creates" || key18 === "unasked")) {
                        const err155 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21, schemaPath: "#/$defs/modules/items/properties/modules/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.items.properties.modules.items, data: data87 };
                        if (vErrors === null) {
                          vErrors = [err155];
                        } else {
                          vErrors.push(err155);
                        }
                        errors++;
                      }
                    }
                    if (data87.path !== void 0) {
                      let data88 = data87.path;
                      if (typeof data88 === "string") {
                        if (!pattern9.test(data88)) {
                          const err156 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/path", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/path/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"', schema: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", parentSchema: schema32.items.properties.modules.items.properties.path, data: data88 };
                          if (vErrors === null) {
                            vErrors = [err156];
                          } else {
                            vErrors.push(err156);
                          }
                          errors++;
                        }
                      } else {
                        const err157 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/path", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.path.type, parentSchema: schema32.items.properties.modules.items.properties.path, data: data88 };
                        if (vErrors === null) {
                          vErrors = [err157];
                        } else {
                          vErrors.push(err157);
                        }
                        errors++;
                      }
                    }
                    if (data87.versions !== void 0) {
                      let data89 = data87.versions;
                      if (typeof data89 === "string") {
                        if (!pattern10.test(data89)) {
                          const err158 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/versions", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/versions/pattern", keyword: "pattern", params: { pattern: "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$" }, message: 'must match pattern "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$"', schema: "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$", parentSchema: schema32.items.properties.modules.items.properties.versions, data: data89 };
                          if (vErrors === null) {
                            vErrors = [err158];
                          } else {
                            vErrors.push(err158);
                          }
                          errors++;
                        }
                      } else {
                        const err159 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/versions", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/versions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.versions.type, parentSchema: schema32.items.properties.modules.items.properties.versions, data: data89 };
                        if (vErrors === null) {
                          vErrors = [err159];
                        } else {
                          vErrors.push(err159);
                        }
                        errors++;
                      }
                    }
                    if (data87.page !== void 0) {
                      let data90 = data87.page;
                      if (typeof data90 === "string") {
                        if (!pattern11.test(data90)) {
                          const err160 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/page", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/page/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"', schema: "^https://", parentSchema: schema32.items.properties.modules.items.properties.page, data: data90 };
                          if (vErrors === null) {
                            vErrors = [err160];
                          } else {
                            vErrors.push(err160);
                          }
                          errors++;
                        }
                      } else {
                        const err161 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/page", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/page/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.page.type, parentSchema: schema32.items.properties.modules.items.properties.page, data: data90 };
                        if (vErrors === null) {
                          vErrors = [err161];
                        } else {
                          vErrors.push(err161);
                        }
                        errors++;
                      }
                    }
                    if (data87.outline !== void 0) {
                      let data91 = data87.outline;
                      if (typeof data91 !== "string") {
                        const err162 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/outline", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/outline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.outline.type, parentSchema: schema32.items.properties.modules.items.properties.outline, data: data91 };
                        if (vErrors === null) {
                          vErrors = [err162];
                        } else {
                          vErrors.push(err162);
                        }
                        errors++;
                      }
                    }
                    if (data87.creates !== void 0) {
                      let data92 = data87.creates;
                      if ("nothing" !== data92) {
                        const err163 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/creates", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/creates/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant", schema: "nothing", parentSchema: schema32.items.properties.modules.items.properties.creates, data: data92 };
                        if (vErrors === null) {
                          vErrors = [err163];
                        } else {
                          vErrors.push(err163);
                        }
                        errors++;
                      }
                    }
                    if (data87.unasked !== void 0) {
                      let data93 = data87.unasked;
                      if ("nothing" !== data93) {
                        const err164 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21 + "/unasked", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/unasked/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant", schema: "nothing", parentSchema: schema32.items.properties.modules.items.properties.unasked, data: data93 };
                        if (vErrors === null) {
                          vErrors = [err164];
                        } else {
                          vErrors.push(err164);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err165 = { instancePath: instancePath + "/modules/" + i19 + "/modules/" + i21, schemaPath: "#/$defs/modules/items/properties/modules/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.properties.modules.items.type, parentSchema: schema32.items.properties.modules.items, data: data87 };
                    if (vErrors === null) {
                      vErrors = [err165];
                    } else {
                      vErrors.push(err165);
                    }
                    errors++;
                  }
                }
              } else {
                const err166 = { instancePath: instancePath + "/modules/" + i19 + "/modules", schemaPath: "#/$defs/modules/items/properties/modules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.items.properties.modules.type, parentSchema: schema32.items.properties.modules, data: data86 };
                if (vErrors === null) {
                  vErrors = [err166];
                } else {
                  vErrors.push(err166);
                }
                errors++;
              }
            }
          } else {
            const err167 = { instancePath: instancePath + "/modules/" + i19, schemaPath: "#/$defs/modules/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.type, parentSchema: schema32.items, data: data81 };
            if (vErrors === null) {
              vErrors = [err167];
            } else {
              vErrors.push(err167);
            }
            errors++;
          }
        }
      } else {
        const err168 = { instancePath: instancePath + "/modules", schemaPath: "#/$defs/modules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.type, parentSchema: schema32, data: data80 };
        if (vErrors === null) {
          vErrors = [err168];
        } else {
          vErrors.push(err168);
        }
        errors++;
      }
    }
  } else {
    const err169 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err169];
    } else {
      vErrors.push(err169);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateWaivers = validate21;
var schema33 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/waivers.schema.json", "title": "nhi-lint waivers", "description": "`.github/nhi-lint-waivers.yml`: accepted findings and gaps. Reason, owner and end are asked of each.", "type": "object", "additionalProperties": false, "required": ["waivers"], "properties": { "waivers": { "type": ["array", "null"], "items": { "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "The rule waived; for a gap `gap`, or `gap:KIND`.", "type": "string", "minLength": 1 }, "fact": { "description": "The key or address of the fact, e.g. `aws_iam_role.ci`.", "type": "string", "minLength": 1 }, "path": { "description": "A glob of files, in place of `fact`.", "type": "string", "minLength": 1 }, "accepts": { "description": "The fingerprint of what was accepted; a later widening has another.", "type": "string", "minLength": 1 }, "reason": { "type": "string" }, "owner": { "type": "string" }, "until": { "description": "The last day it holds, `YYYY-MM-DD`.", "type": "string" } } } } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.waivers === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "waivers" }, message: "must have required property 'waivers'", schema: schema33.required, parentSchema: schema33, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "waivers")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0) {
      let data0 = data.waivers;
      if (!Array.isArray(data0) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: schema33.properties.waivers.type }, message: "must be array,null", schema: schema33.properties.waivers.type, parentSchema: schema33.properties.waivers, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key1 in data1) {
              if (!(key1 === "rule" || key1 === "fact" || key1 === "path" || key1 === "accepts" || key1 === "reason" || key1 === "owner" || key1 === "until")) {
                const err3 = { instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.properties.waivers.items, data: data1 };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
            if (data1.rule !== void 0) {
              let data2 = data1.rule;
              if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                  const err4 = { instancePath: instancePath + "/waivers/" + i0 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.rule, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
              } else {
                const err5 = { instancePath: instancePath + "/waivers/" + i0 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.rule.type, parentSchema: schema33.properties.waivers.items.properties.rule, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.fact !== void 0) {
              let data3 = data1.fact;
              if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                  const err6 = { instancePath: instancePath + "/waivers/" + i0 + "/fact", schemaPath: "#/properties/waivers/items/properties/fact/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.fact, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/waivers/" + i0 + "/fact", schemaPath: "#/properties/waivers/items/properties/fact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.fact.type, parentSchema: schema33.properties.waivers.items.properties.fact, data: data3 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.path !== void 0) {
              let data4 = data1.path;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err8 = { instancePath: instancePath + "/waivers/" + i0 + "/path", schemaPath: "#/properties/waivers/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.path, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              } else {
                const err9 = { instancePath: instancePath + "/waivers/" + i0 + "/path", schemaPath: "#/properties/waivers/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.path.type, parentSchema: schema33.properties.waivers.items.properties.path, data: data4 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data1.accepts !== void 0) {
              let data5 = data1.accepts;
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err10 = { instancePath: instancePath + "/waivers/" + i0 + "/accepts", schemaPath: "#/properties/waivers/items/properties/accepts/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.accepts, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              } else {
                const err11 = { instancePath: instancePath + "/waivers/" + i0 + "/accepts", schemaPath: "#/properties/waivers/items/properties/accepts/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.accepts.type, parentSchema: schema33.properties.waivers.items.properties.accepts, data: data5 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data1.reason !== void 0) {
              let data6 = data1.reason;
              if (typeof data6 !== "string") {
                const err12 = { instancePath: instancePath + "/waivers/" + i0 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.reason.type, parentSchema: schema33.properties.waivers.items.properties.reason, data: data6 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1.owner !== void 0) {
              let data7 = data1.owner;
              if (typeof data7 !== "string") {
                const err13 = { instancePath: instancePath + "/waivers/" + i0 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.owner.type, parentSchema: schema33.properties.waivers.items.properties.owner, data: data7 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data1.until !== void 0) {
              let data8 = data1.until;
              if (typeof data8 !== "string") {
                const err14 = { instancePath: instancePath + "/waivers/" + i0 + "/until", schemaPath: "#/properties/waivers/items/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.until.type, parentSchema: schema33.properties.waivers.items.properties.until, data: data8 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
          } else {
            const err15 = { instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.properties.waivers.items.type, parentSchema: schema33.properties.waivers.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateOwners = validate22;
var schema34 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/owners.schema.json", "title": "nhi-lint owners", "description": "Who may own machine identities: a file that `owner.directory.files` of the configuration names. Read at the base of a pull request.", "type": "object", "additionalProperties": false, "properties": { "teams": { "description": "Teams, by name.", "$ref": "#/$defs/entries" }, "people": { "description": "People, by name.", "$ref": "#/$defs/entries" }, "services": { "description": "Services that answer for what they run with, by name.", "$ref": "#/$defs/entries" }, "left": { "description": "Who owned something and is gone: what still names them is orphaned.", "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "also": { "$ref": "#/$defs/also" }, "since": { "description": "The day they left.", "$ref": "#/$defs/day" } } } } }, "$defs": { "also": { "description": "Other names: a mailbox, a label's spelling.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, "entries": { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "also": { "$ref": "#/$defs/also" }, "contact": { "description": "Where they are reached: a mailbox, a channel. A mailbox is a name of theirs too.", "type": "string", "minLength": 1 }, "until": { "description": "Their last day; who is past it has left.", "$ref": "#/$defs/day" } } } } } };
var schema36 = { "description": "Other names: a mailbox, a label's spelling.", "type": "array", "items": { "type": "string", "minLength": 1 } };
var schema37 = { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
var schema35 = { "type": "object", "additionalProperties": { "type": ["object", "null"], "additionalProperties": false, "properties": { "also": { "$ref": "#/$defs/also" }, "contact": { "description": "Where they are reached: a mailbox, a channel. A mailbox is a name of theirs too.", "type": "string", "minLength": 1 }, "until": { "description": "Their last day; who is past it has left.", "$ref": "#/$defs/day" } } } };
var pattern12 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      let data0 = data[key0];
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: schema35.additionalProperties.type }, message: "must be object,null", schema: schema35.additionalProperties.type, parentSchema: schema35.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "also" || key1 === "contact" || key1 === "until")) {
            const err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.additionalProperties, data: data0 };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.also !== void 0) {
          let data1 = data0.also;
          if (Array.isArray(data1)) {
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                  const err2 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + i0, schemaPath: "#/$defs/also/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema36.items, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err2];
                  } else {
                    vErrors.push(err2);
                  }
                  errors++;
                }
              } else {
                const err3 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + i0, schemaPath: "#/$defs/also/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.items.type, parentSchema: schema36.items, data: data2 };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
          } else {
            const err4 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/also", schemaPath: "#/$defs/also/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema36.type, parentSchema: schema36, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.contact !== void 0) {
          let data3 = data0.contact;
          if (typeof data3 === "string") {
            if (func2(data3) < 1) {
              const err5 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/contact", schemaPath: "#/additionalProperties/properties/contact/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema35.additionalProperties.properties.contact, data: data3 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/contact", schemaPath: "#/additionalProperties/properties/contact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.additionalProperties.properties.contact.type, parentSchema: schema35.additionalProperties.properties.contact, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.until !== void 0) {
          let data4 = data0.until;
          if (typeof data4 === "string") {
            if (!pattern12.test(data4)) {
              const err7 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/until", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema37, data: data4 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/until", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.type, parentSchema: schema37, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "teams" || key0 === "people" || key0 === "services" || key0 === "left")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.teams !== void 0) {
      if (!validate23(data.teams, { instancePath: instancePath + "/teams", parentData: data, parentDataProperty: "teams", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
        errors = vErrors.length;
      }
    }
    if (data.people !== void 0) {
      if (!validate23(data.people, { instancePath: instancePath + "/people", parentData: data, parentDataProperty: "people", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
        errors = vErrors.length;
      }
    }
    if (data.services !== void 0) {
      if (!validate23(data.services, { instancePath: instancePath + "/services", parentData: data, parentDataProperty: "services", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
        errors = vErrors.length;
      }
    }
    if (data.left !== void 0) {
      let data3 = data.left;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          let data4 = data3[key1];
          if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
            const err1 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/left/additionalProperties/type", keyword: "type", params: { type: schema34.properties.left.additionalProperties.type }, message: "must be object,null", schema: schema34.properties.left.additionalProperties.type, parentSchema: schema34.properties.left.additionalProperties, data: data4 };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            for (const key2 in data4) {
              if (!(key2 === "also" || key2 === "since")) {
                const err2 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/left/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34.properties.left.additionalProperties, data: data4 };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data4.also !== void 0) {
              let data5 = data4.also;
              if (Array.isArray(data5)) {
                const len0 = data5.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data6 = data5[i0];
                  if (typeof data6 === "string") {
                    if (func2(data6) < 1) {
                      const err3 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + i0, schemaPath: "#/$defs/also/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema36.items, data: data6 };
                      if (vErrors === null) {
                        vErrors = [err3];
                      } else {
                        vErrors.push(err3);
                      }
                      errors++;
                    }
                  } else {
                    const err4 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + i0, schemaPath: "#/$defs/also/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.items.type, parentSchema: schema36.items, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err4];
                    } else {
                      vErrors.push(err4);
                    }
                    errors++;
                  }
                }
              } else {
                const err5 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/also", schemaPath: "#/$defs/also/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema36.type, parentSchema: schema36, data: data5 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data4.since !== void 0) {
              let data7 = data4.since;
              if (typeof data7 === "string") {
                if (!pattern12.test(data7)) {
                  const err6 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema37, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/left/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.type, parentSchema: schema37, data: data7 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/left", schemaPath: "#/properties/left/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.properties.left.type, parentSchema: schema34.properties.left, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateRegister = validate27;
var schema40 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/register.schema.json", "title": "nhi-lint register", "description": "`.github/nhi-register.yml`: who said last that an identity is needed, and until when. `nhi-lint attest` writes it, a line an identity.", "type": "object", "additionalProperties": false, "properties": { "attestations": { "type": ["array", "null"], "items": { "type": "object", "additionalProperties": false, "required": ["identity", "owner", "attested", "needed-until"], "properties": { "identity": { "description": "Its key, as `nhi-lint register --format json` shows it.", "type": "string", "minLength": 1 }, "owner": { "description": "Who answers for it.", "type": "string", "minLength": 1 }, "attested": { "description": "The day it was said.", "$ref": "#/$defs/day" }, "needed-until": { "description": "The last day it is needed, as far as anybody knows.", "$ref": "#/$defs/day" }, "reason": { "description": "What it is for.", "type": "string", "minLength": 1 }, "rotation": { "description": "How its standing credentials are replaced.", "type": "object", "additionalProperties": false, "required": ["mode"], "properties": { "mode": { "description": "`automatic`: something in the tree does it. `manual`: somebody does.", "enum": ["automatic", "manual"] }, "window": { "description": "When somebody may: days and hours, UTC.", "type": "string", "pattern": "^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9] UTC$", "examples": ["Sun 02:00-04:00 UTC"] }, "next": { "description": "The day of the next one.", "$ref": "#/$defs/day" } } } } } } }, "$defs": { "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } } };
var schema41 = { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
var pattern16 = new RegExp("^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9] UTC$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "attestations")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.attestations !== void 0) {
      let data0 = data.attestations;
      if (!Array.isArray(data0) && data0 !== null) {
        const err1 = { instancePath: instancePath + "/attestations", schemaPath: "#/properties/attestations/type", keyword: "type", params: { type: schema40.properties.attestations.type }, message: "must be array,null", schema: schema40.properties.attestations.type, parentSchema: schema40.properties.attestations, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.identity === void 0) {
              const err2 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/required", keyword: "required", params: { missingProperty: "identity" }, message: "must have required property 'identity'", schema: schema40.properties.attestations.items.required, parentSchema: schema40.properties.attestations.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.owner === void 0) {
              const err3 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'", schema: schema40.properties.attestations.items.required, parentSchema: schema40.properties.attestations.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.attested === void 0) {
              const err4 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/required", keyword: "required", params: { missingProperty: "attested" }, message: "must have required property 'attested'", schema: schema40.properties.attestations.items.required, parentSchema: schema40.properties.attestations.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1["needed-until"] === void 0) {
              const err5 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/required", keyword: "required", params: { missingProperty: "needed-until" }, message: "must have required property 'needed-until'", schema: schema40.properties.attestations.items.required, parentSchema: schema40.properties.attestations.items, data: data1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            for (const key1 in data1) {
              if (!(key1 === "identity" || key1 === "owner" || key1 === "attested" || key1 === "needed-until" || key1 === "reason" || key1 === "rotation")) {
                const err6 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.properties.attestations.items, data: data1 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.identity !== void 0) {
              let data2 = data1.identity;
              if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                  const err7 = { instancePath: instancePath + "/attestations/" + i0 + "/identity", schemaPath: "#/properties/attestations/items/properties/identity/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.attestations.items.properties.identity, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/attestations/" + i0 + "/identity", schemaPath: "#/properties/attestations/items/properties/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.attestations.items.properties.identity.type, parentSchema: schema40.properties.attestations.items.properties.identity, data: data2 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.owner !== void 0) {
              let data3 = data1.owner;
              if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                  const err9 = { instancePath: instancePath + "/attestations/" + i0 + "/owner", schemaPath: "#/properties/attestations/items/properties/owner/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.attestations.items.properties.owner, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/attestations/" + i0 + "/owner", schemaPath: "#/properties/attestations/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.attestations.items.properties.owner.type, parentSchema: schema40.properties.attestations.items.properties.owner, data: data3 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data1.attested !== void 0) {
              let data4 = data1.attested;
              if (typeof data4 === "string") {
                if (!pattern12.test(data4)) {
                  const err11 = { instancePath: instancePath + "/attestations/" + i0 + "/attested", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema41, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
              } else {
                const err12 = { instancePath: instancePath + "/attestations/" + i0 + "/attested", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.type, parentSchema: schema41, data: data4 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1["needed-until"] !== void 0) {
              let data5 = data1["needed-until"];
              if (typeof data5 === "string") {
                if (!pattern12.test(data5)) {
                  const err13 = { instancePath: instancePath + "/attestations/" + i0 + "/needed-until", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema41, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/attestations/" + i0 + "/needed-until", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.type, parentSchema: schema41, data: data5 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data1.reason !== void 0) {
              let data6 = data1.reason;
              if (typeof data6 === "string") {
                if (func2(data6) < 1) {
                  const err15 = { instancePath: instancePath + "/attestations/" + i0 + "/reason", schemaPath: "#/properties/attestations/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.attestations.items.properties.reason, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/attestations/" + i0 + "/reason", schemaPath: "#/properties/attestations/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.attestations.items.properties.reason.type, parentSchema: schema40.properties.attestations.items.properties.reason, data: data6 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data1.rotation !== void 0) {
              let data7 = data1.rotation;
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (data7.mode === void 0) {
                  const err17 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation", schemaPath: "#/properties/attestations/items/properties/rotation/required", keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'", schema: schema40.properties.attestations.items.properties.rotation.required, parentSchema: schema40.properties.attestations.items.properties.rotation, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                for (const key2 in data7) {
                  if (!(key2 === "mode" || key2 === "window" || key2 === "next")) {
                    const err18 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation", schemaPath: "#/properties/attestations/items/properties/rotation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40.properties.attestations.items.properties.rotation, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
                if (data7.mode !== void 0) {
                  let data8 = data7.mode;
                  if (!(data8 === "automatic" || data8 === "manual")) {
                    const err19 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation/mode", schemaPath: "#/properties/attestations/items/properties/rotation/properties/mode/enum", keyword: "enum", params: { allowedValues: schema40.properties.attestations.items.properties.rotation.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.attestations.items.properties.rotation.properties.mode.enum, parentSchema: schema40.properties.attestations.items.properties.rotation.properties.mode, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data7.window !== void 0) {
                  let data9 = data7.window;
                  if (typeof data9 === "string") {
                    if (!pattern16.test(data9)) {
                      const err20 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation/window", schemaPath: "#/properties/attestations/items/properties/rotation/properties/window/pattern", keyword: "pattern", params: { pattern: "^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9] UTC$" }, message: 'must match pattern "^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9] UTC$"', schema: "^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9] UTC$", parentSchema: schema40.properties.attestations.items.properties.rotation.properties.window, data: data9 };
                      if (vErrors === null) {
                        vErrors = [err20];
                      } else {
                        vErrors.push(err20);
                      }
                      errors++;
                    }
                  } else {
                    const err21 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation/window", schemaPath: "#/properties/attestations/items/properties/rotation/properties/window/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.attestations.items.properties.rotation.properties.window.type, parentSchema: schema40.properties.attestations.items.properties.rotation.properties.window, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data7.next !== void 0) {
                  let data10 = data7.next;
                  if (typeof data10 === "string") {
                    if (!pattern12.test(data10)) {
                      const err22 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation/next", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema41, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err22];
                      } else {
                        vErrors.push(err22);
                      }
                      errors++;
                    }
                  } else {
                    const err23 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation/next", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.type, parentSchema: schema41, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/attestations/" + i0 + "/rotation", schemaPath: "#/properties/attestations/items/properties/rotation/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.attestations.items.properties.rotation.type, parentSchema: schema40.properties.attestations.items.properties.rotation, data: data7 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/attestations/" + i0, schemaPath: "#/properties/attestations/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.properties.attestations.items.type, parentSchema: schema40.properties.attestations.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validateConfig,
  validateOwners,
  validateRegister,
  validateWaivers
});
})
