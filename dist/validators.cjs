(function (module, require, bundleUrl) {
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
  validateWaivers: () => validateWaivers
});
module.exports = __toCommonJS(validators_gen_exports);
function countCharacters(text) {
  return Array.from(text).length;
}
var validateConfig = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/config.schema.json", "title": "nhi-lint configuration", "description": "`.github/nhi-lint.yml` or `nhi-lint.yml`. Read at the base of a pull request, so that a change cannot loosen what judges it.", "type": "object", "additionalProperties": false, "properties": { "preset": { "description": "The severity table to start from.", "enum": ["baseline", "strict", "beside-zizmor"], "default": "baseline" }, "owner": { "description": "What names an owner.", "type": "object", "additionalProperties": false, "properties": { "keys": { "description": "Tag, label and annotation keys that name an owner, in place of the default ones; case does not matter.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "placeholders": { "description": "Values that are no owner, beside the built-in ones; case does not matter.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "comments": { "description": "Where `# nhi: owner=\u2026` counts: only where a type has no place for tags, or anywhere.", "enum": ["where-needed", "anywhere"], "default": "where-needed" } } }, "expiry": { "description": "How long identities and credentials may live.", "type": "object", "additionalProperties": false, "properties": { "keys": { "description": "Tag, label and annotation keys that hold the day an identity ends or must be reviewed.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "identity-days": { "description": "The furthest ahead, in days, that an identity's end or review may lie.", "type": "integer", "minimum": 1, "default": 365 }, "credential-days": { "description": "The longest life in days of a standing credential, by its form.", "type": "object", "additionalProperties": false, "properties": { "default": { "type": "integer", "minimum": 1 }, "access-key": { "type": "integer", "minimum": 1 }, "service-account-key": { "type": "integer", "minimum": 1 }, "hmac-key": { "type": "integer", "minimum": 1 }, "password": { "type": "integer", "minimum": 1 }, "client-secret": { "type": "integer", "minimum": 1 }, "certificate": { "type": "integer", "minimum": 1 }, "ssh-key": { "type": "integer", "minimum": 1 }, "deploy-key": { "type": "integer", "minimum": 1 }, "api-key": { "type": "integer", "minimum": 1 }, "token": { "type": "integer", "minimum": 1 }, "service-specific": { "type": "integer", "minimum": 1 }, "stored-secret": { "type": "integer", "minimum": 1 } } } } }, "severities": { "description": "Rule id to severity, over the preset's table.", "type": "object", "additionalProperties": { "enum": ["error", "warning", "note", "off"] } }, "exclude": { "description": "Globs of paths that are not judged.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "samples": { "description": "Globs of folders whose findings are only notes, in place of `examples/`, `test*/` and `fixtures/`.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "waivers": { "type": "object", "additionalProperties": false, "properties": { "self-granted": { "description": "Whether a waiver that a pull request itself adds counts in it: for anything, for warnings only, or never.", "enum": ["allow", "warnings", "never"], "default": "warnings" } } }, "workflow": { "type": "object", "additionalProperties": false, "properties": { "default-permissions": { "description": "What your organisation gives a workflow job that declares no `permissions`.", "enum": ["read", "write", "unknown"], "default": "unknown" }, "protected-environments": { "description": "Environments that ask reviewers first or take only protected branches, where the tree's Terraform does not say so.", "type": "array", "items": { "type": "string", "minLength": 1 } } } }, "trusted": { "description": "Who is not a third party.", "type": "object", "additionalProperties": false, "properties": { "accounts": { "description": "AWS account ids of yours, twelve digits, in quotes.", "type": "array", "items": { "type": "string", "pattern": "^[0-9]{12}$" } }, "github-organizations": { "description": "GitHub organisations of yours.", "type": "array", "items": { "type": "string", "minLength": 1 } } } }, "terraform": { "type": "object", "additionalProperties": false, "properties": { "var-files": { "description": "The values that roots are judged with, where the tree holds several environments: a root's folder (a glob; `.` is the top folder) to the files that `-var-file` would name there, a later one overriding. The first folder that matches counts.", "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "pattern": "\\.tfvars(\\.json)?$" }, "minItems": 1 } } } }, "modules": { "description": "What modules make that are not in the tree, where the built-in table does not know them.", "$ref": "#/$defs/modules" } }, "$defs": { "modules": { "type": "array", "items": { "description": "Modules that are kept and released together.", "type": "object", "additionalProperties": false, "required": ["sources", "modules"], "properties": { "sources": { "description": "Registry addresses (`app.terraform.io/acme/roles/aws`) and repositories (`github.com/acme/terraform-aws-roles`) under which they are called, without folder and revision.", "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$" }, "minItems": 1 }, "releases": { "description": "Version to commit, for calls that name a commit.", "type": "object", "propertyNames": { "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, "additionalProperties": { "type": "string", "pattern": "^[0-9a-f]{40}$" } }, "modules": { "type": "array", "minItems": 1, "items": { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "The folder within; none: the module at the top.", "type": "string", "pattern": "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, "versions": { "description": "The versions meant, as a Terraform version constraint; none: all.", "type": "string", "pattern": "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$" }, "page": { "description": "Where the module's inputs are documented.", "type": "string", "pattern": "^https://" }, "outline": { "description": "The module reduced to what makes machine identities, in Terraform's language: its variables with their defaults, its resources, its outputs, under its own names. What the outline names and does not declare is unknown.", "type": "string" }, "creates": { "description": "The module makes no machine identity and grants nothing.", "const": "nothing" }, "unasked": { "description": "The module creates nothing unless an input asks for it by name (`attach_policy`): a call of another version without such an input is no gap.", "const": "nothing" } }, "oneOf": [{ "required": ["outline"] }, { "required": ["creates"] }] } } } } } } };
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
          if (!(key1 === "keys" || key1 === "placeholders" || key1 === "comments")) {
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
      } else {
        const err11 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.owner.type, parentSchema: schema31.properties.owner, data: data1 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.expiry !== void 0) {
      let data7 = data.expiry;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (const key2 in data7) {
          if (!(key2 === "keys" || key2 === "identity-days" || key2 === "credential-days")) {
            const err12 = { instancePath: instancePath + "/expiry", schemaPath: "#/properties/expiry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.expiry, data: data7 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data7.keys !== void 0) {
          let data8 = data7.keys;
          if (Array.isArray(data8)) {
            if (data8.length < 1) {
              const err13 = { instancePath: instancePath + "/expiry/keys", schemaPath: "#/properties/expiry/properties/keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.expiry.properties.keys, data: data8 };
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
                  const err14 = { instancePath: instancePath + "/expiry/keys/" + i2, schemaPath: "#/properties/expiry/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.expiry.properties.keys.items, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              } else {
                const err15 = { instancePath: instancePath + "/expiry/keys/" + i2, schemaPath: "#/properties/expiry/properties/keys/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.expiry.properties.keys.items.type, parentSchema: schema31.properties.expiry.properties.keys.items, data: data9 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
          } else {
            const err16 = { instancePath: instancePath + "/expiry/keys", schemaPath: "#/properties/expiry/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.expiry.properties.keys.type, parentSchema: schema31.properties.expiry.properties.keys, data: data8 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data7["identity-days"] !== void 0) {
          let data10 = data7["identity-days"];
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err17 = { instancePath: instancePath + "/expiry/identity-days", schemaPath: "#/properties/expiry/properties/identity-days/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["identity-days"].type, parentSchema: schema31.properties.expiry.properties["identity-days"], data: data10 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 < 1 || isNaN(data10)) {
              const err18 = { instancePath: instancePath + "/expiry/identity-days", schemaPath: "#/properties/expiry/properties/identity-days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["identity-days"], data: data10 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data7["credential-days"] !== void 0) {
          let data11 = data7["credential-days"];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key3 in data11) {
              if (!func1.call(schema31.properties.expiry.properties["credential-days"].properties, key3)) {
                const err19 = { instancePath: instancePath + "/expiry/credential-days", schemaPath: "#/properties/expiry/properties/credential-days/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.expiry.properties["credential-days"], data: data11 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data11.default !== void 0) {
              let data12 = data11.default;
              if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                const err20 = { instancePath: instancePath + "/expiry/credential-days/default", schemaPath: "#/properties/expiry/properties/credential-days/properties/default/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.default.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.default, data: data12 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data12 == "number" && isFinite(data12)) {
                if (data12 < 1 || isNaN(data12)) {
                  const err21 = { instancePath: instancePath + "/expiry/credential-days/default", schemaPath: "#/properties/expiry/properties/credential-days/properties/default/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.default, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data11["access-key"] !== void 0) {
              let data13 = data11["access-key"];
              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                const err22 = { instancePath: instancePath + "/expiry/credential-days/access-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/access-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["access-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["access-key"], data: data13 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 < 1 || isNaN(data13)) {
                  const err23 = { instancePath: instancePath + "/expiry/credential-days/access-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/access-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["access-key"], data: data13 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
            if (data11["service-account-key"] !== void 0) {
              let data14 = data11["service-account-key"];
              if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                const err24 = { instancePath: instancePath + "/expiry/credential-days/service-account-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-account-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"], data: data14 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 < 1 || isNaN(data14)) {
                  const err25 = { instancePath: instancePath + "/expiry/credential-days/service-account-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-account-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-account-key"], data: data14 };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              }
            }
            if (data11["hmac-key"] !== void 0) {
              let data15 = data11["hmac-key"];
              if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                const err26 = { instancePath: instancePath + "/expiry/credential-days/hmac-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/hmac-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"], data: data15 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
              if (typeof data15 == "number" && isFinite(data15)) {
                if (data15 < 1 || isNaN(data15)) {
                  const err27 = { instancePath: instancePath + "/expiry/credential-days/hmac-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/hmac-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["hmac-key"], data: data15 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
            }
            if (data11.password !== void 0) {
              let data16 = data11.password;
              if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                const err28 = { instancePath: instancePath + "/expiry/credential-days/password", schemaPath: "#/properties/expiry/properties/credential-days/properties/password/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.password.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.password, data: data16 };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
              if (typeof data16 == "number" && isFinite(data16)) {
                if (data16 < 1 || isNaN(data16)) {
                  const err29 = { instancePath: instancePath + "/expiry/credential-days/password", schemaPath: "#/properties/expiry/properties/credential-days/properties/password/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.password, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              }
            }
            if (data11["client-secret"] !== void 0) {
              let data17 = data11["client-secret"];
              if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                const err30 = { instancePath: instancePath + "/expiry/credential-days/client-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/client-secret/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"], data: data17 };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              if (typeof data17 == "number" && isFinite(data17)) {
                if (data17 < 1 || isNaN(data17)) {
                  const err31 = { instancePath: instancePath + "/expiry/credential-days/client-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/client-secret/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["client-secret"], data: data17 };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
            }
            if (data11.certificate !== void 0) {
              let data18 = data11.certificate;
              if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                const err32 = { instancePath: instancePath + "/expiry/credential-days/certificate", schemaPath: "#/properties/expiry/properties/credential-days/properties/certificate/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.certificate.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.certificate, data: data18 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
              if (typeof data18 == "number" && isFinite(data18)) {
                if (data18 < 1 || isNaN(data18)) {
                  const err33 = { instancePath: instancePath + "/expiry/credential-days/certificate", schemaPath: "#/properties/expiry/properties/credential-days/properties/certificate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.certificate, data: data18 };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              }
            }
            if (data11["ssh-key"] !== void 0) {
              let data19 = data11["ssh-key"];
              if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                const err34 = { instancePath: instancePath + "/expiry/credential-days/ssh-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/ssh-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"], data: data19 };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 < 1 || isNaN(data19)) {
                  const err35 = { instancePath: instancePath + "/expiry/credential-days/ssh-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/ssh-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["ssh-key"], data: data19 };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              }
            }
            if (data11["deploy-key"] !== void 0) {
              let data20 = data11["deploy-key"];
              if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                const err36 = { instancePath: instancePath + "/expiry/credential-days/deploy-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/deploy-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"], data: data20 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
              if (typeof data20 == "number" && isFinite(data20)) {
                if (data20 < 1 || isNaN(data20)) {
                  const err37 = { instancePath: instancePath + "/expiry/credential-days/deploy-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/deploy-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["deploy-key"], data: data20 };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              }
            }
            if (data11["api-key"] !== void 0) {
              let data21 = data11["api-key"];
              if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                const err38 = { instancePath: instancePath + "/expiry/credential-days/api-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/api-key/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["api-key"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["api-key"], data: data21 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              if (typeof data21 == "number" && isFinite(data21)) {
                if (data21 < 1 || isNaN(data21)) {
                  const err39 = { instancePath: instancePath + "/expiry/credential-days/api-key", schemaPath: "#/properties/expiry/properties/credential-days/properties/api-key/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["api-key"], data: data21 };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              }
            }
            if (data11.token !== void 0) {
              let data22 = data11.token;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                const err40 = { instancePath: instancePath + "/expiry/credential-days/token", schemaPath: "#/properties/expiry/properties/credential-days/properties/token/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties.token.type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.token, data: data22 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              if (typeof data22 == "number" && isFinite(data22)) {
                if (data22 < 1 || isNaN(data22)) {
                  const err41 = { instancePath: instancePath + "/expiry/credential-days/token", schemaPath: "#/properties/expiry/properties/credential-days/properties/token/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties.token, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              }
            }
            if (data11["service-specific"] !== void 0) {
              let data23 = data11["service-specific"];
              if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                const err42 = { instancePath: instancePath + "/expiry/credential-days/service-specific", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-specific/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"], data: data23 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              if (typeof data23 == "number" && isFinite(data23)) {
                if (data23 < 1 || isNaN(data23)) {
                  const err43 = { instancePath: instancePath + "/expiry/credential-days/service-specific", schemaPath: "#/properties/expiry/properties/credential-days/properties/service-specific/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["service-specific"], data: data23 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
            }
            if (data11["stored-secret"] !== void 0) {
              let data24 = data11["stored-secret"];
              if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                const err44 = { instancePath: instancePath + "/expiry/credential-days/stored-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/stored-secret/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"].type, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"], data: data24 };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
              if (typeof data24 == "number" && isFinite(data24)) {
                if (data24 < 1 || isNaN(data24)) {
                  const err45 = { instancePath: instancePath + "/expiry/credential-days/stored-secret", schemaPath: "#/properties/expiry/properties/credential-days/properties/stored-secret/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.expiry.properties["credential-days"].properties["stored-secret"], data: data24 };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err46 = { instancePath: instancePath + "/expiry/credential-days", schemaPath: "#/properties/expiry/properties/credential-days/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.expiry.properties["credential-days"].type, parentSchema: schema31.properties.expiry.properties["credential-days"], data: data11 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/expiry", schemaPath: "#/properties/expiry/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.expiry.type, parentSchema: schema31.properties.expiry, data: data7 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.severities !== void 0) {
      let data25 = data.severities;
      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
        for (const key4 in data25) {
          let data26 = data25[key4];
          if (!(data26 === "error" || data26 === "warning" || data26 === "note" || data26 === "off")) {
            const err48 = { instancePath: instancePath + "/severities/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/severities/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.severities.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.severities.additionalProperties.enum, parentSchema: schema31.properties.severities.additionalProperties, data: data26 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/severities", schemaPath: "#/properties/severities/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.severities.type, parentSchema: schema31.properties.severities, data: data25 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.exclude !== void 0) {
      let data27 = data.exclude;
      if (Array.isArray(data27)) {
        const len3 = data27.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data28 = data27[i3];
          if (typeof data28 === "string") {
            if (func2(data28) < 1) {
              const err50 = { instancePath: instancePath + "/exclude/" + i3, schemaPath: "#/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.exclude.items, data: data28 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          } else {
            const err51 = { instancePath: instancePath + "/exclude/" + i3, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.exclude.items.type, parentSchema: schema31.properties.exclude.items, data: data28 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.exclude.type, parentSchema: schema31.properties.exclude, data: data27 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data29 = data.samples;
      if (Array.isArray(data29)) {
        const len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data30 = data29[i4];
          if (typeof data30 === "string") {
            if (func2(data30) < 1) {
              const err53 = { instancePath: instancePath + "/samples/" + i4, schemaPath: "#/properties/samples/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.samples.items, data: data30 };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
          } else {
            const err54 = { instancePath: instancePath + "/samples/" + i4, schemaPath: "#/properties/samples/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.samples.items.type, parentSchema: schema31.properties.samples.items, data: data30 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.samples.type, parentSchema: schema31.properties.samples, data: data29 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0) {
      let data31 = data.waivers;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        for (const key5 in data31) {
          if (!(key5 === "self-granted")) {
            const err56 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.waivers, data: data31 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data31["self-granted"] !== void 0) {
          let data32 = data31["self-granted"];
          if (!(data32 === "allow" || data32 === "warnings" || data32 === "never")) {
            const err57 = { instancePath: instancePath + "/waivers/self-granted", schemaPath: "#/properties/waivers/properties/self-granted/enum", keyword: "enum", params: { allowedValues: schema31.properties.waivers.properties["self-granted"].enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.waivers.properties["self-granted"].enum, parentSchema: schema31.properties.waivers.properties["self-granted"], data: data32 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.waivers.type, parentSchema: schema31.properties.waivers, data: data31 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.workflow !== void 0) {
      let data33 = data.workflow;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (const key6 in data33) {
          if (!(key6 === "default-permissions" || key6 === "protected-environments")) {
            const err59 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.workflow, data: data33 };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data33["default-permissions"] !== void 0) {
          let data34 = data33["default-permissions"];
          if (!(data34 === "read" || data34 === "write" || data34 === "unknown")) {
            const err60 = { instancePath: instancePath + "/workflow/default-permissions", schemaPath: "#/properties/workflow/properties/default-permissions/enum", keyword: "enum", params: { allowedValues: schema31.properties.workflow.properties["default-permissions"].enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.workflow.properties["default-permissions"].enum, parentSchema: schema31.properties.workflow.properties["default-permissions"], data: data34 };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
        if (data33["protected-environments"] !== void 0) {
          let data35 = data33["protected-environments"];
          if (Array.isArray(data35)) {
            const len5 = data35.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data36 = data35[i5];
              if (typeof data36 === "string") {
                if (func2(data36) < 1) {
                  const err61 = { instancePath: instancePath + "/workflow/protected-environments/" + i5, schemaPath: "#/properties/workflow/properties/protected-environments/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.workflow.properties["protected-environments"].items, data: data36 };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
              } else {
                const err62 = { instancePath: instancePath + "/workflow/protected-environments/" + i5, schemaPath: "#/properties/workflow/properties/protected-environments/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.workflow.properties["protected-environments"].items.type, parentSchema: schema31.properties.workflow.properties["protected-environments"].items, data: data36 };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
          } else {
            const err63 = { instancePath: instancePath + "/workflow/protected-environments", schemaPath: "#/properties/workflow/properties/protected-environments/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.workflow.properties["protected-environments"].type, parentSchema: schema31.properties.workflow.properties["protected-environments"], data: data35 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/workflow", schemaPath: "#/properties/workflow/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.workflow.type, parentSchema: schema31.properties.workflow, data: data33 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.trusted !== void 0) {
      let data37 = data.trusted;
      if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
        for (const key7 in data37) {
          if (!(key7 === "accounts" || key7 === "github-organizations")) {
            const err65 = { instancePath: instancePath + "/trusted", schemaPath: "#/properties/trusted/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.trusted, data: data37 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data37.accounts !== void 0) {
          let data38 = data37.accounts;
          if (Array.isArray(data38)) {
            const len6 = data38.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data39 = data38[i6];
              if (typeof data39 === "string") {
                if (!pattern4.test(data39)) {
                  const err66 = { instancePath: instancePath + "/trusted/accounts/" + i6, schemaPath: "#/properties/trusted/properties/accounts/items/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" }, message: 'must match pattern "^[0-9]{12}$"', schema: "^[0-9]{12}$", parentSchema: schema31.properties.trusted.properties.accounts.items, data: data39 };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
              } else {
                const err67 = { instancePath: instancePath + "/trusted/accounts/" + i6, schemaPath: "#/properties/trusted/properties/accounts/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.trusted.properties.accounts.items.type, parentSchema: schema31.properties.trusted.properties.accounts.items, data: data39 };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
            }
          } else {
            const err68 = { instancePath: instancePath + "/trusted/accounts", schemaPath: "#/properties/trusted/properties/accounts/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.trusted.properties.accounts.type, parentSchema: schema31.properties.trusted.properties.accounts, data: data38 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data37["github-organizations"] !== void 0) {
          let data40 = data37["github-organizations"];
          if (Array.isArray(data40)) {
            const len7 = data40.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data41 = data40[i7];
              if (typeof data41 === "string") {
                if (func2(data41) < 1) {
                  const err69 = { instancePath: instancePath + "/trusted/github-organizations/" + i7, schemaPath: "#/properties/trusted/properties/github-organizations/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.trusted.properties["github-organizations"].items, data: data41 };
                  if (vErrors === null) {
                    vErrors = [err69];
                  } else {
                    vErrors.push(err69);
                  }
                  errors++;
                }
              } else {
                const err70 = { instancePath: instancePath + "/trusted/github-organizations/" + i7, schemaPath: "#/properties/trusted/properties/github-organizations/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.trusted.properties["github-organizations"].items.type, parentSchema: schema31.properties.trusted.properties["github-organizations"].items, data: data41 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
            }
          } else {
            const err71 = { instancePath: instancePath + "/trusted/github-organizations", schemaPath: "#/properties/trusted/properties/github-organizations/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.trusted.properties["github-organizations"].type, parentSchema: schema31.properties.trusted.properties["github-organizations"], data: data40 };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
      } else {
        const err72 = { instancePath: instancePath + "/trusted", schemaPath: "#/properties/trusted/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.trusted.type, parentSchema: schema31.properties.trusted, data: data37 };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.terraform !== void 0) {
      let data42 = data.terraform;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        for (const key8 in data42) {
          if (!(key8 === "var-files")) {
            const err73 = { instancePath: instancePath + "/terraform", schemaPath: "#/properties/terraform/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.terraform, data: data42 };
            if (vErrors === null) {
              vErrors = [err73];
            } else {
              vErrors.push(err73);
            }
            errors++;
          }
        }
        if (data42["var-files"] !== void 0) {
          let data43 = data42["var-files"];
          if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
            for (const key9 in data43) {
              let data44 = data43[key9];
              if (Array.isArray(data44)) {
                if (data44.length < 1) {
                  const err74 = { instancePath: instancePath + "/terraform/var-files/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties, data: data44 };
                  if (vErrors === null) {
                    vErrors = [err74];
                  } else {
                    vErrors.push(err74);
                  }
                  errors++;
                }
                const len8 = data44.length;
                for (let i8 = 0; i8 < len8; i8++) {
                  let data45 = data44[i8];
                  if (typeof data45 === "string") {
                    if (!pattern5.test(data45)) {
                      const err75 = { instancePath: instancePath + "/terraform/var-files/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i8, schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "\\.tfvars(\\.json)?$" }, message: 'must match pattern "\\.tfvars(\\.json)?$"', schema: "\\.tfvars(\\.json)?$", parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties.items, data: data45 };
                      if (vErrors === null) {
                        vErrors = [err75];
                      } else {
                        vErrors.push(err75);
                      }
                      errors++;
                    }
                  } else {
                    const err76 = { instancePath: instancePath + "/terraform/var-files/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i8, schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.terraform.properties["var-files"].additionalProperties.items.type, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties.items, data: data45 };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                }
              } else {
                const err77 = { instancePath: instancePath + "/terraform/var-files/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform/properties/var-files/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.terraform.properties["var-files"].additionalProperties.type, parentSchema: schema31.properties.terraform.properties["var-files"].additionalProperties, data: data44 };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
          } else {
            const err78 = { instancePath: instancePath + "/terraform/var-files", schemaPath: "#/properties/terraform/properties/var-files/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.terraform.properties["var-files"].type, parentSchema: schema31.properties.terraform.properties["var-files"], data: data43 };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
      } else {
        const err79 = { instancePath: instancePath + "/terraform", schemaPath: "#/properties/terraform/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.terraform.type, parentSchema: schema31.properties.terraform, data: data42 };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
    }
    if (data.modules !== void 0) {
      let data46 = data.modules;
      if (Array.isArray(data46)) {
        const len9 = data46.length;
        for (let i9 = 0; i9 < len9; i9++) {
          let data47 = data46[i9];
          if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
            if (data47.sources === void 0) {
              const err80 = { instancePath: instancePath + "/modules/" + i9, schemaPath: "#/$defs/modules/items/required", keyword: "required", params: { missingProperty: "sources" }, message: "must have required property 'sources'", schema: schema32.items.required, parentSchema: schema32.items, data: data47 };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
            if (data47.modules === void 0) {
              const err81 = { instancePath: instancePath + "/modules/" + i9, schemaPath: "#/$defs/modules/items/required", keyword: "required", params: { missingProperty: "modules" }, message: "must have required property 'modules'", schema: schema32.items.required, parentSchema: schema32.items, data: data47 };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
            for (const key10 in data47) {
              if (!(key10 === "sources" || key10 === "releases" || key10 === "modules")) {
                const err82 = { instancePath: instancePath + "/modules/" + i9, schemaPath: "#/$defs/modules/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.items, data: data47 };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
            }
            if (data47.sources !== void 0) {
              let data48 = data47.sources;
              if (Array.isArray(data48)) {
                if (data48.length < 1) {
                  const err83 = { instancePath: instancePath + "/modules/" + i9 + "/sources", schemaPath: "#/$defs/modules/items/properties/sources/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema32.items.properties.sources, data: data48 };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
                const len10 = data48.length;
                for (let i10 = 0; i10 < len10; i10++) {
                  let data49 = data48[i10];
                  if (typeof data49 === "string") {
                    if (!pattern6.test(data49)) {
                      const err84 = { instancePath: instancePath + "/modules/" + i9 + "/sources/" + i10, schemaPath: "#/$defs/modules/items/properties/sources/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$" }, message: 'must match pattern "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$"', schema: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){2,}$", parentSchema: schema32.items.properties.sources.items, data: data49 };
                      if (vErrors === null) {
                        vErrors = [err84];
                      } else {
                        vErrors.push(err84);
                      }
                      errors++;
                    }
                  } else {
                    const err85 = { instancePath: instancePath + "/modules/" + i9 + "/sources/" + i10, schemaPath: "#/$defs/modules/items/properties/sources/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.sources.items.type, parentSchema: schema32.items.properties.sources.items, data: data49 };
                    if (vErrors === null) {
                      vErrors = [err85];
                    } else {
                      vErrors.push(err85);
                    }
                    errors++;
                  }
                }
              } else {
                const err86 = { instancePath: instancePath + "/modules/" + i9 + "/sources", schemaPath: "#/$defs/modules/items/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.items.properties.sources.type, parentSchema: schema32.items.properties.sources, data: data48 };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
            if (data47.releases !== void 0) {
              let data50 = data47.releases;
              if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                for (const key11 in data50) {
                  const _errs110 = errors;
                  if (typeof key11 === "string") {
                    if (!pattern7.test(key11)) {
                      const err87 = { instancePath: instancePath + "/modules/" + i9 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"', schema: "^[0-9]+\\.[0-9]+\\.[0-9]+$", parentSchema: schema32.items.properties.releases.propertyNames, data: key11, propertyName: key11 };
                      if (vErrors === null) {
                        vErrors = [err87];
                      } else {
                        vErrors.push(err87);
                      }
                      errors++;
                    }
                  }
                  var valid34 = _errs110 === errors;
                  if (!valid34) {
                    const err88 = { instancePath: instancePath + "/modules/" + i9 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid", schema: schema32.items.properties.releases.propertyNames, parentSchema: schema32.items.properties.releases, data: data50 };
                    if (vErrors === null) {
                      vErrors = [err88];
                    } else {
                      vErrors.push(err88);
                    }
                    errors++;
                  }
                }
                for (const key12 in data50) {
                  let data51 = data50[key12];
                  if (typeof data51 === "string") {
                    if (!pattern8.test(data51)) {
                      const err89 = { instancePath: instancePath + "/modules/" + i9 + "/releases/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/modules/items/properties/releases/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}$" }, message: 'must match pattern "^[0-9a-f]{40}$"', schema: "^[0-9a-f]{40}$", parentSchema: schema32.items.properties.releases.additionalProperties, data: data51 };
                      if (vErrors === null) {
                        vErrors = [err89];
                      } else {
                        vErrors.push(err89);
                      }
                      errors++;
                    }
                  } else {
                    const err90 = { instancePath: instancePath + "/modules/" + i9 + "/releases/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/modules/items/properties/releases/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.releases.additionalProperties.type, parentSchema: schema32.items.properties.releases.additionalProperties, data: data51 };
                    if (vErrors === null) {
                      vErrors = [err90];
                    } else {
                      vErrors.push(err90);
                    }
                    errors++;
                  }
                }
              } else {
                const err91 = { instancePath: instancePath + "/modules/" + i9 + "/releases", schemaPath: "#/$defs/modules/items/properties/releases/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.properties.releases.type, parentSchema: schema32.items.properties.releases, data: data50 };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data47.modules !== void 0) {
              let data52 = data47.modules;
              if (Array.isArray(data52)) {
                if (data52.length < 1) {
                  const err92 = { instancePath: instancePath + "/modules/" + i9 + "/modules", schemaPath: "#/$defs/modules/items/properties/modules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema32.items.properties.modules, data: data52 };
                  if (vErrors === null) {
                    vErrors = [err92];
                  } else {
                    vErrors.push(err92);
                  }
                  errors++;
                }
                const len11 = data52.length;
                for (let i11 = 0; i11 < len11; i11++) {
                  let data53 = data52[i11];
                  const _errs118 = errors;
                  let valid38 = false;
                  let passing0 = null;
                  const _errs119 = errors;
                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                    if (data53.outline === void 0) {
                      const err93 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf/0/required", keyword: "required", params: { missingProperty: "outline" }, message: "must have required property 'outline'", schema: schema32.items.properties.modules.items.oneOf[0].required, parentSchema: schema32.items.properties.modules.items.oneOf[0], data: data53 };
                      if (vErrors === null) {
                        vErrors = [err93];
                      } else {
                        vErrors.push(err93);
                      }
                      errors++;
                    }
                  }
                  var _valid0 = _errs119 === errors;
                  if (_valid0) {
                    valid38 = true;
                    passing0 = 0;
                  }
                  const _errs120 = errors;
                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                    if (data53.creates === void 0) {
                      const err94 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf/1/required", keyword: "required", params: { missingProperty: "creates" }, message: "must have required property 'creates'", schema: schema32.items.properties.modules.items.oneOf[1].required, parentSchema: schema32.items.properties.modules.items.oneOf[1], data: data53 };
                      if (vErrors === null) {
                        vErrors = [err94];
                      } else {
                        vErrors.push(err94);
                      }
                      errors++;
                    }
                  }
                  var _valid0 = _errs120 === errors;
                  if (_valid0 && valid38) {
                    valid38 = false;
                    passing0 = [passing0, 1];
                  } else {
                    if (_valid0) {
                      valid38 = true;
                      passing0 = 1;
                    }
                  }
                  if (!valid38) {
                    const err95 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11, schemaPath: "#/$defs/modules/items/properties/modules/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema32.items.properties.modules.items.oneOf, parentSchema: schema32.items.properties.modules.items, data: data53 };
                    if (vErrors === null) {
                      vErrors = [err95];
                    } else {
                      vErrors.push(err95);
                    }
                    errors++;
                  } else {
                    errors = _errs118;
                    if (vErrors !== null) {
                      if (_errs118) {
                        vErrors.length = _errs118;
                      } else {
                        vErrors = null;
                      }
                    }
                  }
                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                    for (const key13 in data53) {
                      if (!(key13 === "path" || key13 === "versions" || key13 === "page" || key13 === "outline" || key13 === "creates" || key13 === "unasked")) {
                        const err96 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11, schemaPath: "#/$defs/modules/items/properties/modules/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32.items.properties.modules.items, data: data53 };
                        if (vErrors === null) {
                          vErrors = [err96];
                        } else {
                          vErrors.push(err96);
                        }
                        errors++;
                      }
                    }
                    if (data53.path !== void 0) {
                      let data54 = data53.path;
                      if (typeof data54 === "string") {
                        if (!pattern9.test(data54)) {
                          const err97 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/path", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/path/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"', schema: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", parentSchema: schema32.items.properties.modules.items.properties.path, data: data54 };
                          if (vErrors === null) {
                            vErrors = [err97];
                          } else {
                            vErrors.push(err97);
                          }
                          errors++;
                        }
                      } else {
                        const err98 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/path", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.path.type, parentSchema: schema32.items.properties.modules.items.properties.path, data: data54 };
                        if (vErrors === null) {
                          vErrors = [err98];
                        } else {
                          vErrors.push(err98);
                        }
                        errors++;
                      }
                    }
                    if (data53.versions !== void 0) {
                      let data55 = data53.versions;
                      if (typeof data55 === "string") {
                        if (!pattern10.test(data55)) {
                          const err99 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/versions", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/versions/pattern", keyword: "pattern", params: { pattern: "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$" }, message: 'must match pattern "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$"', schema: "^\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*(,\\s*(=|!=|>=|<=|~>|>|<)?\\s*v?[0-9]+(\\.[0-9]+){0,2}\\s*)*$", parentSchema: schema32.items.properties.modules.items.properties.versions, data: data55 };
                          if (vErrors === null) {
                            vErrors = [err99];
                          } else {
                            vErrors.push(err99);
                          }
                          errors++;
                        }
                      } else {
                        const err100 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/versions", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/versions/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.versions.type, parentSchema: schema32.items.properties.modules.items.properties.versions, data: data55 };
                        if (vErrors === null) {
                          vErrors = [err100];
                        } else {
                          vErrors.push(err100);
                        }
                        errors++;
                      }
                    }
                    if (data53.page !== void 0) {
                      let data56 = data53.page;
                      if (typeof data56 === "string") {
                        if (!pattern11.test(data56)) {
                          const err101 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/page", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/page/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"', schema: "^https://", parentSchema: schema32.items.properties.modules.items.properties.page, data: data56 };
                          if (vErrors === null) {
                            vErrors = [err101];
                          } else {
                            vErrors.push(err101);
                          }
                          errors++;
                        }
                      } else {
                        const err102 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/page", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/page/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.page.type, parentSchema: schema32.items.properties.modules.items.properties.page, data: data56 };
                        if (vErrors === null) {
                          vErrors = [err102];
                        } else {
                          vErrors.push(err102);
                        }
                        errors++;
                      }
                    }
                    if (data53.outline !== void 0) {
                      let data57 = data53.outline;
                      if (typeof data57 !== "string") {
                        const err103 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/outline", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/outline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.items.properties.modules.items.properties.outline.type, parentSchema: schema32.items.properties.modules.items.properties.outline, data: data57 };
                        if (vErrors === null) {
                          vErrors = [err103];
                        } else {
                          vErrors.push(err103);
                        }
                        errors++;
                      }
                    }
                    if (data53.creates !== void 0) {
                      let data58 = data53.creates;
                      if ("nothing" !== data58) {
                        const err104 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/creates", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/creates/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant", schema: "nothing", parentSchema: schema32.items.properties.modules.items.properties.creates, data: data58 };
                        if (vErrors === null) {
                          vErrors = [err104];
                        } else {
                          vErrors.push(err104);
                        }
                        errors++;
                      }
                    }
                    if (data53.unasked !== void 0) {
                      let data59 = data53.unasked;
                      if ("nothing" !== data59) {
                        const err105 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11 + "/unasked", schemaPath: "#/$defs/modules/items/properties/modules/items/properties/unasked/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant", schema: "nothing", parentSchema: schema32.items.properties.modules.items.properties.unasked, data: data59 };
                        if (vErrors === null) {
                          vErrors = [err105];
                        } else {
                          vErrors.push(err105);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err106 = { instancePath: instancePath + "/modules/" + i9 + "/modules/" + i11, schemaPath: "#/$defs/modules/items/properties/modules/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.properties.modules.items.type, parentSchema: schema32.items.properties.modules.items, data: data53 };
                    if (vErrors === null) {
                      vErrors = [err106];
                    } else {
                      vErrors.push(err106);
                    }
                    errors++;
                  }
                }
              } else {
                const err107 = { instancePath: instancePath + "/modules/" + i9 + "/modules", schemaPath: "#/$defs/modules/items/properties/modules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.items.properties.modules.type, parentSchema: schema32.items.properties.modules, data: data52 };
                if (vErrors === null) {
                  vErrors = [err107];
                } else {
                  vErrors.push(err107);
                }
                errors++;
              }
            }
          } else {
            const err108 = { instancePath: instancePath + "/modules/" + i9, schemaPath: "#/$defs/modules/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.items.type, parentSchema: schema32.items, data: data47 };
            if (vErrors === null) {
              vErrors = [err108];
            } else {
              vErrors.push(err108);
            }
            errors++;
          }
        }
      } else {
        const err109 = { instancePath: instancePath + "/modules", schemaPath: "#/$defs/modules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.type, parentSchema: schema32, data: data46 };
        if (vErrors === null) {
          vErrors = [err109];
        } else {
          vErrors.push(err109);
        }
        errors++;
      }
    }
  } else {
    const err110 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err110];
    } else {
      vErrors.push(err110);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateWaivers = validate21;
var schema33 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/waivers.schema.json", "title": "nhi-lint waivers", "description": "`.github/nhi-lint-waivers.yml`: accepted findings and gaps. Reason, owner and end are asked of each.", "type": "object", "additionalProperties": false, "required": ["waivers"], "properties": { "waivers": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "rule": { "description": "The rule waived; for a gap `gap`, or `gap:KIND`.", "type": "string", "minLength": 1 }, "fact": { "description": "The key or address of the fact, e.g. `aws_iam_role.ci`.", "type": "string", "minLength": 1 }, "path": { "description": "A glob of files, in place of `fact`.", "type": "string", "minLength": 1 }, "accepts": { "description": "The fingerprint of what was accepted; a later widening has another.", "type": "string", "minLength": 1 }, "reason": { "type": "string" }, "owner": { "type": "string" }, "until": { "description": "The last day it holds, `YYYY-MM-DD`.", "type": "string" } } } } } };
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
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key1 in data1) {
              if (!(key1 === "rule" || key1 === "fact" || key1 === "path" || key1 === "accepts" || key1 === "reason" || key1 === "owner" || key1 === "until")) {
                const err2 = { instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33.properties.waivers.items, data: data1 };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data1.rule !== void 0) {
              let data2 = data1.rule;
              if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                  const err3 = { instancePath: instancePath + "/waivers/" + i0 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.rule, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err3];
                  } else {
                    vErrors.push(err3);
                  }
                  errors++;
                }
              } else {
                const err4 = { instancePath: instancePath + "/waivers/" + i0 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.rule.type, parentSchema: schema33.properties.waivers.items.properties.rule, data: data2 };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data1.fact !== void 0) {
              let data3 = data1.fact;
              if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                  const err5 = { instancePath: instancePath + "/waivers/" + i0 + "/fact", schemaPath: "#/properties/waivers/items/properties/fact/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.fact, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
              } else {
                const err6 = { instancePath: instancePath + "/waivers/" + i0 + "/fact", schemaPath: "#/properties/waivers/items/properties/fact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.fact.type, parentSchema: schema33.properties.waivers.items.properties.fact, data: data3 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.path !== void 0) {
              let data4 = data1.path;
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err7 = { instancePath: instancePath + "/waivers/" + i0 + "/path", schemaPath: "#/properties/waivers/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.path, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/waivers/" + i0 + "/path", schemaPath: "#/properties/waivers/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.path.type, parentSchema: schema33.properties.waivers.items.properties.path, data: data4 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.accepts !== void 0) {
              let data5 = data1.accepts;
              if (typeof data5 === "string") {
                if (func2(data5) < 1) {
                  const err9 = { instancePath: instancePath + "/waivers/" + i0 + "/accepts", schemaPath: "#/properties/waivers/items/properties/accepts/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema33.properties.waivers.items.properties.accepts, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/waivers/" + i0 + "/accepts", schemaPath: "#/properties/waivers/items/properties/accepts/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.accepts.type, parentSchema: schema33.properties.waivers.items.properties.accepts, data: data5 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data1.reason !== void 0) {
              let data6 = data1.reason;
              if (typeof data6 !== "string") {
                const err11 = { instancePath: instancePath + "/waivers/" + i0 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.reason.type, parentSchema: schema33.properties.waivers.items.properties.reason, data: data6 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data1.owner !== void 0) {
              let data7 = data1.owner;
              if (typeof data7 !== "string") {
                const err12 = { instancePath: instancePath + "/waivers/" + i0 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.owner.type, parentSchema: schema33.properties.waivers.items.properties.owner, data: data7 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1.until !== void 0) {
              let data8 = data1.until;
              if (typeof data8 !== "string") {
                const err13 = { instancePath: instancePath + "/waivers/" + i0 + "/until", schemaPath: "#/properties/waivers/items/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.waivers.items.properties.until.type, parentSchema: schema33.properties.waivers.items.properties.until, data: data8 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.properties.waivers.items.type, parentSchema: schema33.properties.waivers.items, data: data1 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema33.properties.waivers.type, parentSchema: schema33.properties.waivers, data: data0 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validateConfig,
  validateWaivers
});
})
