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

// src/stage/render-charts.ts
var render_charts_exports = {};
__export(render_charts_exports, {
  renderSide: () => renderSide
});
module.exports = __toCommonJS(render_charts_exports);

// src/source/ours.ts
var words = [
  "Role",
  "erviceAccount",
  "ecret",
  "dentity",
  "oken",
  "redential",
  "ertificate",
  "SPIFFE",
  "IAM",
  "AccessKey",
  "User",
  "Policy",
  "kubeconfig",
  // What installs charts says which accounts and roles they make.
  "HelmRelease",
  "argoproj.io/"
];
function worthParsing(kind, bytes) {
  if (kind !== "yaml" && kind !== "json") return bytes.length > 0;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.includes("kind") && view.includes("apiVersion")) {
    return words.some((word) => view.includes(word)) || escaped(view) || folded(view);
  }
  return escaped(view) || folded(view) && foldedKey.test(view.toString("latin1")) || notUtf8(bytes);
}
var letters = [
  "\\u004",
  "\\u005",
  "\\u006",
  "\\u007",
  "\\x4",
  "\\x5",
  "\\x6",
  "\\x7",
  "\\U0000004",
  "\\U0000005",
  "\\U0000006",
  "\\U0000007"
];
function escaped(view) {
  return (view.includes("\\u00") || view.includes("\\x") || view.includes("\\U0")) && letters.some((letter) => view.includes(letter));
}
function folded(view) {
  return view.includes("\\\n") || view.includes("\\\r");
}
var foldedKey = /\\[\r\n][^"\\]*"\s*[:#]|\?\s[^\n"?]*"/;
var utf16 = [Buffer.of(255, 254), Buffer.of(254, 255)];
function notUtf8(bytes) {
  return utf16.some((mark) => bytes[0] === mark[0] && bytes[1] === mark[1]);
}
var manifestSeek = {
  // Escapes, and words that are broken over two lines, begin with a backslash.
  words: [...words, "\\"],
  bytes: utf16,
  globs: ["**/*.yaml", "**/*.yml", "**/*.json"]
};

// ../../main/node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object2) => object2 === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object2) => object2 === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object2) => object2 === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
  represent: (object2) => object2 ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
  represent: (object2) => object2 ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
  represent: (object2) => object2 ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
  represent: (object2) => object2.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
  represent: (object2) => object2.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value = source.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part of value.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
  represent: (object2) => object2.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value = source.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part of value.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
  return result;
}
function representYamlBinary(object2) {
  let binary = "";
  for (let index = 0; index < object2.length; index++) binary += String.fromCharCode(object2[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object2) => Object.prototype.toString.call(object2) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source) {
  let match = YAML_DATE_REGEXP.exec(source);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value = match[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object2) => object2 instanceof Date,
  represent: (object2) => object2.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item) => {
    container.push(item);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item) => {
    let key;
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve an ordered map item";
      key = item.keys().next().value;
    } else if (isPlainObject(item)) {
      const itemKeys = Object.keys(item);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item) => {
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve a pairs item";
      container.push(item.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
    const object2 = item;
    const keys = Object.keys(object2);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object2[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map2.set(key, o[key]);
    return map2;
  },
  addPair: (container, key, value) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of data) map2.set(key, null);
    return map2;
  },
  addPair: (container, key, value) => {
    if (value !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact2 = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact2.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact2.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact2.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact2.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact2.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact2.mapping["tag:yaml.org,2002:map"];
    this.exact = exact2;
    this.prefix = prefix;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value) => {
    container.set(key, value);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map2 = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map2.set(key, obj[key]);
    return map2;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index = 0; index < array.length; index++) {
      if (Array.isArray(array[index])) return null;
      if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map2 = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map2.set(key, o[key]);
    return map2;
  },
  addPair: (container, key, value) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var DEFAULT_SNIPPET_OPTIONS = {
  maxLength: 79,
  indent: 1,
  linesBefore: 3,
  linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd3, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd3 - position > maxHalfLength) {
    tail = " ...";
    lineEnd3 = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd3).replace(/\t/g, "\u2192") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string, max) {
  return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re = /\r?\n|\r|\0/g;
  const lineStarts = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line2.str}
${result}`;
  }
  const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line2.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException2 extends Error {
  reason;
  mark;
  /**
  * Optional `mark` contains source snippet data. Usually, use
  * {@link YAMLException.throwAt} instead of passing it directly.
  */
  constructor(reason, mark) {
    super();
    this.name = "YAMLException";
    this.reason = reason;
    this.mark = mark;
    this.message = formatError(this, false);
    if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
  }
  /**
  * Returns the formatted error, omitting the source snippet in compact mode.
  */
  toString(compact) {
    return `${this.name}: ${formatError(this, compact)}`;
  }
  /**
  * Builds a YAMLException with a source snippet and throws it. `source` is
  * the raw input text; `position` is an offset into it.
  */
  static throwAt(source, position, message, filename = "") {
    let line = 0;
    let lineStart = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line++;
        lineStart = index + 1;
      } else if (ch === 13) {
        line++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line,
      column: position - lineStart
    };
    mark.snippet = makeSnippet(mark);
    throw new YAMLException2(message, mark);
  }
};
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "\x85";
    case 95:
      return "\xA0";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
  if (c <= 65535) return String.fromCharCode(c);
  return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
  if (c >= 48 && c <= 57) return c - 48;
  return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end) {
  let breaks = 0;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count) {
  if (count === 1) return " ";
  return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped2 = input.charCodeAt(position);
      if (escaped2 === 10 || escaped2 === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped2 < 256 && simpleEscapeCheck[escaped2]) {
        result += simpleEscapeMap[escaped2];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped2);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded2) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column = 0;
    while (column < textIndent && line.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded2) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar2) {
  if (scalar2.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar2;
  if (scalar2.fast) return input.slice(valueStart, valueEnd);
  switch (scalar2.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar2.indent, scalar2.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar2.indent, scalar2.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
  return c === 10 || c === 13;
}
function isWhiteSpace(c) {
  return c === 9 || c === 32;
}
function isWsOrEol(c) {
  return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
  return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
  return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
  if (c >= 48 && c <= 57) return c - 48;
  const lc = c | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  if (c === 85) return 8;
  return 0;
}
function isSimpleEscape(c) {
  return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following = state.input.charCodeAt(position + 3);
    return following === 0 || isWsOrEol(following);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
  const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
  if (match !== null) {
    state.position = start + match.index + match[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start = state.position;
  let isVerbatim = false;
  let isNamed = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end = state.position;
      state.position++;
      addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped2 = state.input.charCodeAt(++state.position);
      if (isEol(escaped2)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped2)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped2);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current = state.input.charCodeAt(state.position);
    const digit = fromDecimalCode(current);
    if (current === 43 || current === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit >= 0) {
      if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent = parentIndent + digit - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start = state.position;
  let end = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace(ch)) end = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end === start) return false;
  checkPrintable(state, start, end);
  addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix;
    state.directives.push({
      kind: "tag",
      handle,
      prefix
    });
  }
  return true;
}
function readDocument(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd3 = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd3 = nextLineBreak;
    const line = value.slice(position, lineEnd3);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/parse/yaml/scalar.ts
var unfit = /* @__PURE__ */ Symbol("unfit");
var integer = /^[-+]?[0-9]+$/;
var octal = /^0o[0-7]+$/;
var hexadecimal = /^0x[0-9a-fA-F]+$/;
var decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var infinity = /^[-+]?\.(?:inf|Inf|INF)$/;
var longestNumber = 308;
function plainScalar(text2) {
  const first = text2.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)
    return numberOf(text2) ?? text2;
  return text2.length > 5 ? text2 : wordOf(text2);
}
function wordOf(text2) {
  switch (text2) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return text2;
  }
}
function numberOf(text2) {
  if (text2.length > longestNumber) return null;
  if (integer.test(text2)) return exact(text2.charCodeAt(0) === 43 ? text2.slice(1) : text2);
  if (decimal.test(text2)) return finite(Number(text2));
  if (octal.test(text2) || hexadecimal.test(text2)) return exact(text2);
  return special(text2);
}
function special(text2) {
  if (infinity.test(text2)) return text2.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text2 === ".nan" || text2 === ".NaN" || text2 === ".NAN" ? NaN : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text2) {
  const value = Number(text2);
  if (Number.isSafeInteger(value)) return value;
  return text2.length > longestNumber ? finite(value) : BigInt(text2);
}
var core = "tag:yaml.org,2002:";
function taggedScalar(text2, tag) {
  const name = tag.startsWith("!!") ? tag.slice(2) : tag.startsWith(`!<${core}`) ? tag.slice(core.length + 2, -1) : "";
  switch (name) {
    case "null":
      return wordOf(text2) === null ? null : unfit;
    case "bool": {
      const value = wordOf(text2);
      return typeof value === "boolean" ? value : unfit;
    }
    case "int": {
      const value = integer.test(text2) || octal.test(text2) || hexadecimal.test(text2) ? numberOf(text2) : null;
      return value ?? unfit;
    }
    case "float": {
      const value = numberOf(text2);
      return value === null ? unfit : Number(value);
    }
    default:
      return text2;
  }
}

// src/parse/yaml/scan.ts
function newScan(text2, offset, comments) {
  return { text: text2, offset, comments, at: 0, end: 0, hash: nextHash(text2, 0) };
}
function nextHash(text2, from) {
  const at = text2.indexOf("#", from);
  return at === -1 ? Infinity : at;
}
function skipTo(scan, target) {
  if (scan.hash < scan.at) scan.hash = nextHash(scan.text, scan.at);
  while (scan.hash < target) scan.hash = readHash(scan, scan.hash);
  if (target > scan.at) scan.at = target;
}
function readHash(scan, hash) {
  const { text: text2, offset } = scan;
  if (!startsComment(text2, hash)) return nextHash(text2, hash + 1);
  const end = lineEnd(text2, hash);
  let before = hash - 1;
  while (before >= 0 && isBlank(text2.charCodeAt(before))) before--;
  const trailing = before >= 0 && !isBreak(text2.charCodeAt(before));
  scan.comments.push({
    start: hash + offset,
    end: end + offset,
    text: text2.slice(hash + 1, end).trim(),
    trailing
  });
  return nextHash(text2, end);
}
function startsComment(text2, hash) {
  if (hash === 0) return true;
  const before = text2.charCodeAt(hash - 1);
  return isBlank(before) || isBreak(before);
}
function lineEnd(text2, from) {
  let at = from;
  while (at < text2.length && !isBreak(text2.charCodeAt(at))) at++;
  while (isBlank(text2.charCodeAt(at - 1))) at--;
  return at;
}
function isBlank(c) {
  return c === 32 || c === 9 || c === 65279;
}
function isBreak(c) {
  return c === 10 || c === 13;
}
function take(scan, mark) {
  const { text: text2 } = scan;
  const isHeader = mark === "|" || mark === ">";
  let at = scan.at;
  for (; at < text2.length; at++) {
    const c = text2.charCodeAt(at);
    if (isBlank(c) || isBreak(c) || c === 44 && mark !== ":") continue;
    if (isHeader && (c === 45 || c === 58 || c === 63)) continue;
    if (text2.startsWith(mark, at)) {
      skipTo(scan, at);
      scan.at = at + mark.length;
      scan.end = scan.at;
      return at;
    }
    if (c === 35 && startsComment(text2, at)) at = lineEnd(text2, at);
    else if (mark === "---" && c === 37) at = lineEnd(text2, at);
    else if (mark === "---" && text2.startsWith("...", at)) at += 2;
    else break;
    if (at >= text2.length) break;
  }
  return scan.end;
}

// src/parse/yaml/build.ts
var maxDepth = 200;
var mostAliased = 1e5;
var mostProblems = 100;
var smallMapping = 12;
function newOutput(text2) {
  return { text: text2, documents: [], comments: [], problems: [], aliased: 0 };
}
var none = { start: 0, end: 0 };
function buildTree(text2, offset, events, out) {
  const build = {
    text: text2,
    offset,
    out,
    scan: newScan(text2, offset, out.comments),
    frames: [],
    anchors: /* @__PURE__ */ new Map(),
    weight: 0
  };
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    switch (event.type) {
      case 1:
        if (event.explicitStart) take(build.scan, "---");
        build.anchors = /* @__PURE__ */ new Map();
        build.frames.push(frame("document", build.scan.at, 0, null, null, build));
        break;
      case 2:
      case 3:
        open(build, event, events[i + 1]);
        break;
      case 4:
        addScalar(build, event);
        break;
      case 5:
        addAlias(build, event.anchorStart, event.anchorEnd);
        break;
      case 6:
        close(build);
        break;
    }
  }
  skipTo(build.scan, text2.length);
}
function frame(kind, start, closer, tag, anchor, build) {
  return {
    kind,
    start,
    closer,
    tag,
    anchor,
    weightBefore: build.weight,
    height: 0,
    items: [],
    pairs: [],
    key: null,
    keySpan: none,
    keyIsMerge: false,
    index: null,
    merged: null
  };
}
function open(build, event, next) {
  const { text: text2, scan } = build;
  skipTo(scan, event.start);
  const isBare = event.type === 3 && next !== void 0 && (next.type === 2 || next.type === 3) && next.start === event.start;
  const first = text2.charCodeAt(event.start);
  const closer = event.style !== 2 || isBare ? 0 : event.type === 2 ? 93 : first === 123 ? 125 : 0;
  if (closer !== 0) scan.at = event.start + 1;
  build.weight++;
  const opened = frame(
    event.type === 2 ? "sequence" : "mapping",
    event.start,
    closer,
    tagOf(text2, event),
    anchorOf(build, event),
    build
  );
  build.frames.push(opened);
}
function tagOf(text2, event) {
  return event.tagStart < 0 ? null : text2.slice(event.tagStart, event.tagEnd);
}
function anchorOf(build, event) {
  if (event.anchorStart < 0) return null;
  const anchor = { node: null, weight: 1, height: 1 };
  build.anchors.set(build.text.slice(event.anchorStart, event.anchorEnd), anchor);
  return anchor;
}
function addScalar(build, event) {
  const node = event.valueStart < 0 ? emptyScalar(build, event) : writtenScalar(build, event);
  build.weight++;
  const anchor = anchorOf(build, event);
  if (anchor) anchor.node = node;
  add(build, node, node, 1);
}
var styles = [
  "plain",
  "plain",
  "single",
  "double",
  "literal",
  "folded"
];
function writtenScalar(build, event) {
  const { text: text2, scan, offset } = build;
  const style = styles[event.style] ?? "plain";
  let start = event.valueStart;
  let end = event.valueEnd;
  let contentStart = start;
  let indent = 0;
  if (style === "single" || style === "double") {
    start--;
    end++;
    skipTo(scan, start);
  } else if (style === "literal" || style === "folded") {
    const properties = Math.max(event.anchorEnd, event.tagEnd, scan.at);
    skipTo(scan, properties);
    start = take(scan, style === "literal" ? "|" : ">");
    skipTo(scan, event.valueStart);
    indent = Math.max(event.indent, 0);
    while (end > event.valueStart && isSpace(text2.charCodeAt(end - 1))) end--;
    if (end <= event.valueStart) end = start + 1;
    for (let i = 0; i < indent && text2.charCodeAt(contentStart) === 32; i++) contentStart++;
    contentStart = Math.min(contentStart, end);
  } else skipTo(scan, start);
  scan.at = Math.max(end, scan.at);
  if (style === "literal" || style === "folded") scan.at = Math.max(event.valueEnd, scan.at);
  scan.end = end;
  const source = event.fast ? text2.slice(event.valueStart, event.valueEnd) : getScalarValue(text2, event);
  const tag = tagOf(text2, event);
  const value = tag !== null ? typed(build, source, tag, start, end) : style === "plain" ? plainScalar(source) : source;
  return {
    kind: "scalar",
    start: start + offset,
    end: end + offset,
    value,
    style,
    contentStart: contentStart + offset,
    tag,
    indent
  };
}
function isSpace(c) {
  return c === 32 || c === 10 || c === 13 || c === 9;
}
function typed(build, source, tag, start, end) {
  const value = taggedScalar(source, tag);
  if (value !== unfit) return value;
  problem(build, start, end, `\`${shorten(source)}\` does not fit its tag \`${tag}\``);
  return source;
}
function emptyScalar(build, event) {
  const { scan, offset, text: text2 } = build;
  const top = build.frames.at(-1);
  if (top?.kind === "mapping") take(scan, top.key === null ? "?" : ":");
  else if (top?.kind === "sequence") take(scan, "-");
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties > scan.at) {
    skipTo(scan, properties);
    scan.at = properties;
    scan.end = properties;
  }
  const local2 = Math.max(scan.end, top?.start ?? 0);
  const at = local2 + offset;
  const tag = tagOf(text2, event);
  const value = tag === null ? null : typed(build, "", tag, local2, local2);
  return {
    kind: "scalar",
    start: at,
    end: at,
    value,
    style: "plain",
    contentStart: at,
    tag,
    indent: 0
  };
}
function addAlias(build, nameStart, nameEnd) {
  const { scan, out } = build;
  const start = nameStart - 1;
  skipTo(scan, start);
  scan.at = nameEnd;
  scan.end = nameEnd;
  const name = build.text.slice(nameStart, nameEnd);
  const anchor = build.anchors.get(name);
  const span = { start: start + build.offset, end: nameEnd + build.offset };
  const refused = (message) => {
    problem(build, start, nameEnd, message);
    build.weight++;
    add(
      build,
      {
        kind: "scalar",
        ...span,
        value: null,
        style: "plain",
        contentStart: span.start,
        tag: null,
        indent: 0
      },
      span,
      1
    );
  };
  if (!anchor)
    return refused(`the alias \`*${shorten(name)}\` has no anchor \`&${shorten(name)}\` above it`);
  if (!anchor.node)
    return refused(
      `the alias \`*${shorten(name)}\` stands inside its own anchor, so it never ends`
    );
  out.aliased += anchor.weight;
  if (out.aliased > mostAliased)
    return refused(`aliases stand for more than ${mostAliased} nodes, where reading stops`);
  if (build.frames.length + anchor.height > maxDepth)
    return refused(`aliases nest deeper than ${maxDepth} levels, where reading stops`);
  build.weight += anchor.weight;
  add(build, anchor.node, span, anchor.height);
}
function close(build) {
  const { scan, offset, out } = build;
  const top = build.frames.pop();
  if (!top) return;
  if (top.kind === "document") {
    const root = top.items[0] ?? null;
    const isEmpty2 = root === null || root.kind === "scalar" && root.start === root.end && root.tag === null && root.value === null;
    const at = scan.end + offset;
    out.documents.push(
      isEmpty2 ? { start: at, end: at, root: null } : { start: root.start, end: root.end, root }
    );
    return;
  }
  if (top.closer !== 0) take(scan, top.closer === 93 ? "]" : "}");
  const start = top.start + offset;
  const end = Math.max(scan.end + offset, start);
  const node = top.kind === "sequence" ? { kind: "sequence", start, end, items: top.items, tag: top.tag } : { kind: "mapping", start, end, pairs: top.pairs, tag: top.tag };
  const height = top.height + 1;
  if (top.anchor) {
    top.anchor.node = node;
    top.anchor.weight = build.weight - top.weightBefore + 1;
    top.anchor.height = height;
  }
  add(build, node, node, height);
}
function add(build, node, span, height) {
  const top = build.frames.at(-1);
  if (!top) return;
  if (height > top.height) top.height = height;
  if (top.kind !== "mapping") top.items.push(node);
  else if (top.key === null) {
    top.key = keyOf(build, node, span);
    top.keySpan = node === span ? { start: node.start, end: node.end } : span;
    top.keyIsMerge = top.key === "<<" && node.kind === "scalar" && node.style === "plain" && (node.tag === null || node.tag === "!!merge");
  } else {
    const key = top.key;
    top.key = null;
    if (top.keyIsMerge) merge(build, top, node, span);
    else addPair(build, top, { key, keySpan: top.keySpan, value: node });
  }
}
function keyOf(build, node, span) {
  const source = () => build.text.slice(node.start - build.offset, node.end - build.offset);
  if (node.kind === "scalar") return typeof node.value === "string" ? node.value : source();
  const text2 = shorten(source());
  problem(
    build,
    span.start - build.offset,
    span.end - build.offset,
    `a ${node.kind} cannot be a key here: \`${text2}\`; quote it if it is text`
  );
  return text2;
}
function addPair(build, top, pair) {
  const at = placeOf(top, pair.key);
  if (at === -1) {
    top.index?.set(pair.key, top.pairs.length);
    top.pairs.push(pair);
    return;
  }
  if (!top.merged?.delete(pair.key)) sayTwice(build, pair, top.pairs[at]?.keySpan.start ?? 0);
  top.pairs[at] = pair;
}
function sayTwice(build, { key, keySpan }, before) {
  if (build.out.problems.length >= mostProblems) return;
  const message = `the key \`${shorten(key)}\` stands twice in one mapping, already on line ${lineNumber(build.out.text, before)}`;
  build.out.problems.push({ start: keySpan.start, end: keySpan.end, message, isTwice: true });
}
function placeOf(top, key) {
  const { pairs } = top;
  if (top.index) return top.index.get(key) ?? -1;
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  if (pairs.length >= smallMapping) top.index = new Map(pairs.map((pair, i) => [pair.key, i]));
  return -1;
}
function merge(build, top, value, span) {
  const sources = value.kind === "sequence" ? value.items : [value];
  for (const source of sources) {
    if (source.kind !== "mapping") {
      problem(
        build,
        span.start - build.offset,
        span.end - build.offset,
        "`<<` merges a mapping or a list of mappings, and this is neither"
      );
      return;
    }
    for (const pair of source.pairs) {
      if (placeOf(top, pair.key) !== -1) continue;
      top.merged ??= /* @__PURE__ */ new Set();
      top.merged.add(pair.key);
      top.index?.set(pair.key, top.pairs.length);
      top.pairs.push(pair);
    }
  }
}
function problem(build, start, end, message) {
  const { problems } = build.out;
  if (problems.length < mostProblems)
    problems.push({ start: start + build.offset, end: end + build.offset, message });
}
function shorten(text2) {
  return text2.length > 60 ? `${text2.slice(0, 57)}...` : text2;
}
function lineNumber(text2, offset) {
  let line = 1;
  for (let at = text2.indexOf("\n"); at !== -1 && at < offset; at = text2.indexOf("\n", at + 1))
    line++;
  return line;
}

// src/parse/yaml/everyday-scalars.ts
var Unusual = class extends Error {
};
var thrown = new Unusual("left to js-yaml");
function elsewhere() {
  throw thrown;
}
function isEnd(c) {
  return c === 32 || c === 10 || c !== c;
}
function blank(reader) {
  while (reader.text.charCodeAt(reader.at) === 32) reader.at++;
}
function advance(reader) {
  const { text: text2, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text2.charCodeAt(at);
    if (c === 32) at++;
    else if (c === 10) reader.lineStart = ++at;
    else if (c === 35) at = readComment(reader, at);
    else if (c === 9) elsewhere();
    else {
      reader.at = at;
      reader.column = at - reader.lineStart;
      return;
    }
  }
  reader.at = end;
  reader.column = -1;
}
function readComment({ text: text2, end, lineStart, comments }, hash) {
  if (hash > lineStart && text2.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd2(text2, hash, end);
  let stop = next;
  while (text2.charCodeAt(stop - 1) === 32 || text2.charCodeAt(stop - 1) === 9) stop--;
  let before = hash - 1;
  while (before >= lineStart && text2.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop,
    text: text2.slice(hash + 1, stop).trim(),
    trailing: before >= lineStart
  });
  return next;
}
function lineEnd2(text2, from, end) {
  const at = text2.indexOf("\n", from);
  return at === -1 ? end : at;
}
function readToken(reader, isFlow) {
  const c = reader.text.charCodeAt(reader.at);
  reader.tokenStart = reader.at;
  if (c === 39) readSingle(reader);
  else if (c === 34) readDouble(reader);
  else return readPlain(reader, isFlow);
  reader.tokenEnd = reader.at;
  reader.last = reader.at;
  reader.isKey = reader.text.charCodeAt(reader.at) === 58 && isEnd(reader.text.charCodeAt(reader.at + 1));
  if (reader.isKey) reader.at++;
}
function readSingle(reader) {
  const { text: text2, at: start } = reader;
  let at = start + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text2.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text2.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value = text2.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}
function readDouble(reader) {
  const { text: text2, at: start } = reader;
  let at = start + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text2.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text2.charAt(at++))) elsewhere();
  }
  const value = text2.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text: text2, at: start } = reader;
  let at = start;
  let c = text2.charCodeAt(at);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text2.charCodeAt(at + 1), isFlow))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text2.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text2.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text2.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  if (end === start || isKey && at !== end) elsewhere();
  if (isKey && isFlow && text2.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text2.slice(start, end);
  reader.style = "plain";
  reader.isKey = isKey;
}
function endsIn(c, isFlow) {
  return isEnd(c) || c === 9 || isFlow && isBracket(c);
}
function isBracket(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function canStart(c) {
  return !(c >= 33 && c <= 35 || c >= 37 && c <= 39 || c === 42 || c === 62 || c === 64 || c === 96 || c === 124 || isBracket(c));
}
function scalarOf({ tokenStart, tokenEnd, value, style }) {
  const isPlain2 = style === "plain";
  return {
    kind: "scalar",
    start: tokenStart,
    end: tokenEnd,
    value: isPlain2 ? plainScalar(value) : value,
    style,
    contentStart: isPlain2 ? tokenStart : tokenStart + 1,
    tag: null,
    indent: 0
  };
}
function emptyScalar2(at) {
  return {
    kind: "scalar",
    start: at,
    end: at,
    value: null,
    style: "plain",
    contentStart: at,
    tag: null,
    indent: 0
  };
}

// src/parse/yaml/everyday-blocks.ts
function blockScalar(reader, parent) {
  const { text: text2, at: start } = reader;
  const isLiteral = text2.charCodeAt(start) === 124;
  const mark = text2.charCodeAt(start + 1);
  const chomping = mark === 43 ? 3 : mark === 45 ? 2 : 1;
  const valueStart = readHeader(reader, chomping === 1 ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace2(text2.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text2.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = getScalarValue(text2, {
    type: 4,
    valueStart,
    valueEnd,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: isLiteral ? 4 : 5,
    chomping,
    indent,
    fast: false
  });
  reader.last = end;
  advance(reader);
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: isLiteral ? "literal" : "folded",
    contentStart: Math.min(contentStart, end),
    tag: null,
    indent: Math.max(indent, 0)
  };
}
function isSpace2(c) {
  return c === 32 || c === 10 || c === 9;
}
function readHeader(reader, from) {
  const { text: text2 } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text2.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text2.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}
function readContent(reader, from, least) {
  const { text: text2, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text2.charCodeAt(at) === 32) at++;
    const column = at - line;
    const c = text2.charCodeAt(at);
    if (c !== c) elsewhere();
    if (c !== 10) {
      if (column < (indent === -1 ? least : indent)) {
        if (c === 9) elsewhere();
        break;
      }
      if (indent === -1) {
        if (column < widest) elsewhere();
        indent = column;
      }
      at = lineEnd2(text2, at, end);
    } else if (indent === -1 && column > widest) widest = column;
    line = Math.min(at + 1, end);
  }
  reader.at = line;
  reader.lineStart = line;
  return { indent, valueEnd: line };
}

// src/parse/yaml/everyday.ts
var deepest = 60;
var smallMapping2 = 12;
var suspect = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
var unusual = /[^\t\n\x20-\x7e\xa0-\ufefe\uff00-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
function mayBeEveryday(text2) {
  return !suspect.test(text2) || !unusual.test(text2);
}
function readEveryday(text2, start, end, out) {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text2.startsWith("---", start) && isEnd(text2.charCodeAt(start + 3));
  const at = isMarked ? start + 3 : start;
  const reader = {
    text: text2,
    end,
    comments,
    at,
    lineStart: start,
    column: 0,
    last: at,
    depth: 0,
    tokenStart: 0,
    tokenEnd: 0,
    value: "",
    style: "plain",
    isKey: false
  };
  try {
    advance(reader);
    if (reader.at === end) {
      if (isMarked) documents.push({ start: at, end: at, root: null });
      return true;
    }
    if (reader.column !== 0) elsewhere();
    const root = readNode(reader, -1, false);
    if (root.kind === "scalar" || reader.at < end) elsewhere();
    documents.push({ start: root.start, end: root.end, root });
    return true;
  } catch (error) {
    if (!(error instanceof Unusual)) throw error;
    comments.length = before;
    return false;
  }
}
function readNode(reader, parent, isInline) {
  const { text: text2, at, column } = reader;
  switch (text2.charCodeAt(at)) {
    case 45:
      if (!isEnd(text2.charCodeAt(at + 1))) break;
      if (isInline) elsewhere();
      return readSequence(reader, column);
    case 91:
    case 123:
      return alone(reader, readFlow(reader));
    case 124:
    case 62:
      return blockScalar(reader, parent);
  }
  readToken(reader, false);
  if (!reader.isKey) return alone(reader, scalarOf(reader));
  if (isInline) elsewhere();
  return readMapping(reader, column);
}
function alone(reader, node) {
  const { lineStart } = reader;
  advance(reader);
  if (reader.lineStart === lineStart && reader.column !== -1) elsewhere();
  return node;
}
function readMapping(reader, column) {
  const start = reader.tokenStart;
  const pairs = [];
  let index = null;
  if (++reader.depth > deepest) elsewhere();
  for (; ; ) {
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (key === "<<") elsewhere();
    index = known(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column) });
    if (reader.column < column) break;
    if (reader.column > column) elsewhere();
    readToken(reader, false);
    if (!reader.isKey) elsewhere();
  }
  reader.depth--;
  return { kind: "mapping", start, end: reader.last, pairs, tag: null };
}
function known(pairs, index, key) {
  const { length } = pairs;
  if (length < smallMapping2) {
    for (let i = 0; i < length; i++) if (pairs[i]?.key === key) elsewhere();
    return null;
  }
  const found = index ?? new Map(pairs.map((pair, i) => [pair.key, i]));
  if (found.has(key)) elsewhere();
  found.set(key, length);
  return found;
}
function readValue(reader, column) {
  const after = reader.at;
  reader.last = after;
  if (standsBelow(reader)) {
    if (reader.column > column) return readNode(reader, column, false);
    if (reader.column === column && isDash(reader)) return readSequence(reader, column);
    return emptyScalar2(after);
  }
  return readNode(reader, column, true);
}
function standsBelow(reader) {
  const { lineStart } = reader;
  advance(reader);
  return reader.column === -1 || reader.lineStart !== lineStart;
}
function isDash({ text: text2, at }) {
  return text2.charCodeAt(at) === 45 && isEnd(text2.charCodeAt(at + 1));
}
function readSequence(reader, column) {
  const start = reader.at;
  const items = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items.push(
      standsBelow(reader) && reader.column <= column ? emptyScalar2(after) : readNode(reader, column, false)
    );
    if (reader.column > column) elsewhere();
  } while (reader.column === column && isDash(reader));
  reader.depth--;
  return { kind: "sequence", start, end: reader.last, items, tag: null };
}
function readFlow(reader) {
  if (++reader.depth > deepest) elsewhere();
  const node = reader.text.charCodeAt(reader.at) === 123 ? readFlowMapping(reader) : readFlowList(reader);
  reader.depth--;
  return node;
}
function readFlowList(reader) {
  const start = reader.at++;
  const items = [];
  while (!closes(reader, 93, items.length === 0)) {
    items.push(readFlowNode(reader));
  }
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}
function readFlowMapping(reader) {
  const start = reader.at++;
  const pairs = [];
  while (!closes(reader, 125, pairs.length === 0)) {
    readToken(reader, true);
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (!reader.isKey || key === "<<" || pairs.some((pair) => pair.key === key)) elsewhere();
    blank(reader);
    pairs.push({ key, keySpan, value: readFlowNode(reader) });
  }
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function closes(reader, closer, isFirst) {
  const { text: text2 } = reader;
  blank(reader);
  if (!isFirst && text2.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text2.charCodeAt(reader.at) !== closer) elsewhere();
  if (text2.charCodeAt(reader.at) !== closer) return false;
  reader.at++;
  reader.last = reader.at;
  return true;
}
function readFlowNode(reader) {
  const c = reader.text.charCodeAt(reader.at);
  if (c === 91 || c === 123) return readFlow(reader);
  readToken(reader, true);
  if (reader.isKey) elsewhere();
  return scalarOf(reader);
}

// src/parse/yaml/rough.ts
function walkRoughly(text2, found) {
  const rough = {
    text: text2,
    found,
    at: 0,
    lineStart: 0,
    column: -1,
    depth: 0,
    flowStart: 0,
    stopped: false
  };
  beginLine(rough, 0);
  while (rough.at < text2.length && !rough.stopped) readNode2(rough);
}
function isBlank2(c) {
  return c === 32 || c === 9 || c === 10 || c === 13 || c !== c;
}
function isMarker(text2, at) {
  return (text2.startsWith("---", at) || text2.startsWith("...", at)) && isBlank2(text2.charCodeAt(at + 3));
}
function beginLine(rough, at) {
  rough.lineStart = at;
  rough.at = at;
  if (!isMarker(rough.text, at)) return;
  rough.at = at + 3;
  rough.column = -1;
  rough.depth = 0;
}
function skipLine(rough) {
  const end = rough.text.indexOf("\n", rough.at);
  rough.at = end === -1 ? rough.text.length : end;
}
function startsComment2(text2, at) {
  return text2.charCodeAt(at) === 35 && (at === 0 || isBlank2(text2.charCodeAt(at - 1)));
}
function readNode2(rough) {
  const { text: text2, at } = rough;
  const c = text2.charCodeAt(at);
  if (c === 10) return beginLine(rough, at + 1);
  if (isBlank2(c) || c === 65279 || c === 44 && rough.depth > 0) return void rough.at++;
  if (startsComment2(text2, at)) return skipLine(rough);
  if (rough.found("node", at, at)) return void (rough.stopped = true);
  switch (text2.charAt(at)) {
    case "-":
    case "?":
    case ":":
      if (!isBlank2(text2.charCodeAt(at + 1))) return readText(rough, at);
      rough.column = at - rough.lineStart;
      rough.at++;
      return;
    case "&":
    case "!":
    case "*":
      while (!isBlank2(text2.charCodeAt(rough.at)) && !(rough.depth > 0 && ",[]{}".includes(text2[rough.at] ?? "")))
        rough.at++;
      return;
    case '"':
    case "'":
      return readQuoted(rough, c);
    case "[":
    case "{":
      if (rough.depth++ === 0) rough.flowStart = at;
      rough.at++;
      return;
    case "]":
    case "}":
      rough.at++;
      if (rough.depth > 0 && --rough.depth === 0) {
        rough.stopped = rough.found("flow", rough.flowStart, rough.at);
        readText(rough, rough.flowStart);
      }
      return;
    case "|":
    case ">":
      if (rough.depth === 0 && isBlockHeader(text2, at)) return skipBlock(rough);
      return readText(rough, at);
    default:
      return readText(rough, at);
  }
}
var blockHeader = /[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?(?:\n|$)/y;
function isBlockHeader(text2, at) {
  blockHeader.lastIndex = at;
  return blockHeader.test(text2);
}
function skipBlock(rough) {
  const { text: text2, column } = rough;
  skipLine(rough);
  while (rough.at < text2.length) {
    const start = rough.at + 1;
    let at = start;
    while (text2.charCodeAt(at) === 32) at++;
    const isEmpty2 = isBlank2(text2.charCodeAt(at)) && text2.charCodeAt(at) !== 9;
    if (!isEmpty2 && (at - start <= column || isMarker(text2, start))) return;
    rough.at = start;
    skipLine(rough);
  }
}
function readQuoted(rough, quote) {
  const { text: text2 } = rough;
  const start = rough.at;
  for (let at = start + 1; at < text2.length; at++) {
    const c = text2.charCodeAt(at);
    if (c === 10 && isMarker(text2, at + 1)) return beginLine(rough, at + 1);
    if (c === 92 && quote === 34) at++;
    else if (c === quote && quote === 39 && text2.charCodeAt(at + 1) === 39) at++;
    else if (c === quote) {
      rough.at = at + 1;
      rough.stopped = rough.found("quoted", start, at + 1);
      return readText(rough, start);
    }
  }
  rough.at = text2.length;
}
function readText(rough, start) {
  const { text: text2 } = rough;
  for (; rough.at < text2.length && !rough.stopped; rough.at++) {
    const { at } = rough;
    const c = text2.charCodeAt(at);
    if (c === 10) {
      if (!runsOn(rough)) return;
    } else if (startsComment2(text2, at)) {
      skipLine(rough);
      if (rough.depth === 0) return;
      rough.at--;
    } else if (c === 58 && isBlank2(text2.charCodeAt(at + 1))) {
      rough.column = Math.max(start - rough.lineStart, 0);
      rough.at++;
      return;
    } else if (rough.depth > 0 && ",[]{}".includes(text2[at] ?? "") && text2[at - 1] !== "$") return;
  }
}
function runsOn(rough) {
  const { text: text2, at } = rough;
  let next = at + 1;
  while (text2.charCodeAt(next) === 32) next++;
  const isDeeper = next - at - 1 > rough.column;
  const goesOn = !isMarker(text2, at + 1) && (rough.depth > 0 || isDeeper && !startsComment2(text2, next));
  if (!goesOn) return false;
  rough.lineStart = at + 1;
  rough.stopped = rough.found("running", next, next);
  return true;
}

// src/parse/yaml/lenient.ts
function parseDeficient(text2, maxDepth2) {
  const regions = regionsOf(text2);
  if (regions.length === 0) return null;
  try {
    const events = parseEvents(layOut(text2, regions), { filename: "", maxDepth: maxDepth2 });
    if (!standAt(events, regions)) return null;
    for (const event of events) if (event.type === 4) event.fast = false;
    return events;
  } catch {
    return null;
  }
}
function regionsOf(text2) {
  const regions = [];
  walkRoughly(text2, (kind, start, end) => {
    if (kind !== "quoted" && kind !== "flow") return false;
    const broken = text2.indexOf("\n", start);
    if (broken === -1 || broken >= end) return false;
    if (kind === "flow")
      while (regions.length > 0 && (regions.at(-1)?.start ?? 0) > start) regions.pop();
    regions.push({ start, end, isFlow: kind === "flow" });
    return false;
  });
  return regions;
}
function layOut(text2, regions) {
  const parts2 = [];
  let from = 0;
  for (const { start, end, isFlow } of regions) {
    parts2.push(text2.slice(from, start));
    const part = text2.slice(start, end);
    parts2.push(
      isFlow ? part.replace(/(?<=\s)#.*/g, (comment) => " ".repeat(comment.length)).replace(/[\r\n\t]/g, " ") : part.replace(/[\r\n]/g, " ")
    );
    from = end;
  }
  parts2.push(text2.slice(from));
  return parts2.join("");
}
function standAt(events, regions) {
  const starts = /* @__PURE__ */ new Map();
  for (const event of events) {
    if (event.type === 4 && (event.style === 2 || event.style === 3))
      starts.set(event.valueStart - 1, event.valueEnd + 1);
    else if ((event.type === 2 || event.type === 3) && event.style === 2)
      starts.set(event.start, -1);
  }
  return regions.every(({ start, end, isFlow }) => starts.get(start) === (isFlow ? -1 : end));
}

// src/parse/yaml/parse.ts
var mostFaults = 20;
function parseYaml(text2, parts2 = [{ start: 0, end: text2.length }]) {
  const out = newOutput(text2);
  const read2 = mayBeEveryday(text2) ? readDocuments : readPart;
  for (const { start, end } of parts2)
    read2(end === text2.length ? text2 : text2.slice(0, end), start, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}
function readDocuments(text2, start, out) {
  for (let at = start; at < text2.length; ) {
    const next = nextDocumentAfter(text2, at);
    if (!readEveryday(text2, at, next, out) && !readOne(text2.slice(at, next), at, out))
      return readPart(text2, at, out);
    at = next;
  }
}
function readOne(document, offset, out) {
  let events;
  try {
    events = parseEvents(document, { filename: "", maxDepth });
  } catch {
    return false;
  }
  buildTree(document, offset, events, out);
  return true;
}
function readPart(text2, start, out) {
  let from = start;
  for (let faults = 0; faults < mostFaults && from < text2.length; faults++) {
    const part = from === 0 ? text2 : text2.slice(from);
    const fault = read(part, from, out);
    if (fault === null) break;
    const at = from + fault.at;
    const begin = lastDocumentBefore(text2, from, at);
    if (begin > from) read(text2.slice(from, begin), from, out);
    out.problems.push({ start: at, end: Math.min(at + 1, text2.length), message: fault.message });
    from = documentFrom(text2, Math.max(at, from + 1));
  }
}
function read(part, offset, out) {
  try {
    buildTree(part, offset, parseEvents(part, { filename: "", maxDepth }), out);
    return null;
  } catch (error) {
    const fault = faultOf(error, part.length);
    const events = fault.isDeficient ? parseDeficient(part, maxDepth) : null;
    if (!events) return fault;
    buildTree(part, offset, events, out);
    return null;
  }
}
function faultOf(error, length) {
  if (!(error instanceof Error)) return { at: 0, message: "this is not YAML", isDeficient: false };
  const mark = "mark" in error ? error.mark : null;
  const reason = "reason" in error ? String(error.reason) : error.message;
  const position = typeof mark === "object" && mark !== null && "position" in mark ? Number(mark.position) : 0;
  return {
    at: Math.min(Math.max(position, 0), length),
    message: explain(reason),
    isDeficient: reason === "deficient indentation"
  };
}
function explain(reason) {
  if (reason.startsWith("nesting exceeded"))
    return `this is nested deeper than ${maxDepth} levels, where reading stops`;
  const hint = hints.find(([part]) => reason.includes(part));
  return `this is not YAML: ${reason}${hint ? `; ${hint[1]}` : ""}`;
}
var hints = [
  ["tab characters", "indent with spaces"],
  [
    "bad indentation",
    "line this entry up with its neighbours, or quote the value above if it holds `: `"
  ],
  [
    "deficient indentation",
    "indent this line deeper than the key above it, or close the bracket or quote that is open"
  ],
  ["expected ':' after a mapping key", "add the `:` or indent the line under the key above"],
  ["multiline key", "a `:` may be missing, or a quote left open above"],
  ["within a double quoted scalar", 'close the `"`'],
  ["within a single quoted scalar", "close the `'`"],
  ["within a flow collection", "close the `[` or `{`"],
  ["missed comma", "separate entries with `,`, or quote a value that holds `{` or `[`"]
];
function isMarker2(text2, at) {
  return text2.startsWith("---", at) && (at + 3 === text2.length || " 	\r\n".includes(text2.charAt(at + 3)));
}
function lastDocumentBefore(text2, from, at) {
  for (let line = text2.lastIndexOf("\n", at - 2); at > 1 && line >= from; line = text2.lastIndexOf("\n", line - 1)) {
    if (isMarker2(text2, line + 1)) return line + 1;
    if (line === 0) break;
  }
  return from;
}
function documentFrom(text2, from) {
  return from > 0 && text2.charAt(from - 1) === "\n" && isMarker2(text2, from) ? from : nextDocumentAfter(text2, from);
}
function nextDocumentAfter(text2, from) {
  let line = text2.indexOf("\n---", from);
  while (line !== -1 && !isMarker2(text2, line + 1)) line = text2.indexOf("\n---", line + 1);
  return line === -1 ? text2.length : line + 1;
}

// src/parse/gotemplate/unquote.ts
var escape = /\\(?:([abfnrtv\\'"])|([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]?))/g;
var plain = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unquoted(literal2) {
  const inner = literal2.slice(1, -1);
  if (literal2.startsWith("`")) return inner.replaceAll("\r", "");
  if (!inner.includes("\\")) return inner;
  let isWrong = false;
  const text2 = inner.replace(
    escape,
    (_all, letter, octal2, byte, short, long) => {
      if (letter !== void 0) return plain[letter] ?? letter;
      const code = octal2 === void 0 ? Number.parseInt(byte ?? short ?? long ?? "", 16) : Number.parseInt(octal2, 8);
      if (!(code <= 1114111)) {
        isWrong = true;
        return "";
      }
      return String.fromCodePoint(code);
    }
  );
  return isWrong ? null : text2;
}

// src/parse/gotemplate/pipes.ts
var SyntaxFault = class extends Error {
  start;
  end;
  constructor({ start, end }, message) {
    super(message);
    this.start = start;
    this.end = end;
  }
};
var deepest2 = 100;
function pipeOf(tokens, around) {
  const cursor = { tokens, around, at: 0, depth: 0 };
  const pipe = pipeAt(cursor);
  const left = tokens[cursor.at];
  if (left) throw new SyntaxFault(left, `\`${left.text}\` is not expected`);
  return pipe;
}
function isMark(token2, text2) {
  return token2?.kind === "mark" && token2.text === text2;
}
function pipeAt(cursor) {
  const first = cursor.tokens[cursor.at];
  const start = first?.start ?? cursor.around.start;
  const { sets, assigns } = setsAt(cursor);
  const commands = [];
  do
    commands.push(commandAt(cursor));
  while (isMark(cursor.tokens[cursor.at], "|") && ++cursor.at);
  const end = cursor.tokens[cursor.at - 1]?.end ?? cursor.around.end;
  return { sets, assigns, commands, start, end };
}
function setsAt(cursor) {
  const { tokens, at } = cursor;
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  if (first?.kind !== "variable") return { sets: [], assigns: false };
  if (isMark(second, ":=") || isMark(second, "=")) {
    cursor.at += 2;
    return { sets: [first.text], assigns: second?.text === "=" };
  }
  if (isMark(second, ",") && third?.kind === "variable") {
    if (!isMark(fourth, ":=") && !isMark(fourth, "="))
      throw new SyntaxFault(third, "`:=` is expected behind it");
    cursor.at += 4;
    return { sets: [first.text, third.text], assigns: fourth?.text === "=" };
  }
  return { sets: [], assigns: false };
}
function commandAt(cursor) {
  const words3 = [];
  for (; ; ) {
    const token2 = cursor.tokens[cursor.at];
    if (!token2 || token2.kind === "mark" && token2.text !== "(") break;
    if (token2.joined && words3.length > 0 && token2.kind !== "mark")
      throw new SyntaxFault(token2, "a blank is missing before it");
    words3.push(withFields(operandAt(cursor), cursor));
  }
  const [first] = words3;
  const last = words3.at(-1);
  if (!first || !last) {
    const at = cursor.tokens[cursor.at] ?? cursor.around;
    throw new SyntaxFault(at, "a value is missing");
  }
  return { words: words3, start: first.start, end: last.end };
}
function operandAt(cursor) {
  const token2 = cursor.tokens[cursor.at++];
  if (!token2) throw new SyntaxFault(cursor.around, "a value is missing");
  const { start, end, text: text2 } = token2;
  switch (token2.kind) {
    case "string":
    case "raw":
    case "char":
      return literal(token2);
    case "number":
      return { kind: "number", start, end, value: numberOf2(token2) };
    case "variable":
      return { kind: "variable", start, end, name: text2 };
    case "field":
      return { kind: "fields", start, end, of: null, names: [text2.slice(1)] };
    case "dot":
      return { kind: "dot", start, end };
    case "word":
      if (text2 === "nil") return { kind: "nil", start, end };
      if (text2 === "true" || text2 === "false")
        return { kind: "boolean", start, end, value: text2 === "true" };
      return { kind: "function", start, end, name: text2 };
    case "mark": {
      if (++cursor.depth > deepest2) throw new SyntaxFault(token2, "it is nested too deep");
      const pipe = pipeAt(cursor);
      const close2 = cursor.tokens[cursor.at++];
      if (!close2 || !isMark(close2, ")")) throw new SyntaxFault(token2, "no `)` closes it");
      cursor.depth--;
      return { kind: "pipe", start, end: close2.end, pipe };
    }
  }
}
function withFields(of, cursor) {
  const names = [];
  let { end } = of;
  for (; ; ) {
    const token2 = cursor.tokens[cursor.at];
    if (token2?.kind !== "field" || !token2.joined) break;
    names.push(token2.text.slice(1));
    ({ end } = token2);
    cursor.at++;
  }
  if (names.length === 0) return of;
  if (of.kind === "fields")
    return { kind: "fields", start: of.start, end, of: of.of, names: [...of.names, ...names] };
  return { kind: "fields", start: of.start, end, of, names };
}
function literal(token2) {
  const { start, end } = token2;
  const value = unquoted(token2.text);
  if (value === null) throw new SyntaxFault(token2, "it is no string");
  if (token2.kind !== "char") return { kind: "string", start, end, value };
  return { kind: "number", start, end, value: BigInt(value.codePointAt(0) ?? 0) };
}
function numberOf2(token2) {
  const text2 = token2.text.replaceAll("_", "");
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text2) ?? [];
  if (/^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(digits)) {
    const octal2 = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
    const value2 = BigInt(octal2);
    return sign === "-" ? -value2 : value2;
  }
  const value = Number(text2);
  if (Number.isNaN(value)) throw new SyntaxFault(token2, "it is no number");
  return value;
}

// src/parse/gotemplate/tokens.ts
var pattern = /(?<string>"(?:\\.|[^"\\\n])*")|(?<raw>`[^`]*`)|(?<char>'(?:\\.|[^'\\\n])+')|(?<number>[+-]?\.?\d[\w.]*(?:(?<=[eE])[+-]\d+)?)|(?<variable>\$[\p{L}\p{N}_]*)|(?<field>\.[\p{L}_][\p{L}\p{N}_]*)|(?<dot>\.)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<mark>:=|[=|,()])/uy;
var blanks = /[ \t\r\n]*/y;
function piecesOf(text2) {
  const pieces = [];
  let trimsNext = false;
  for (let at = 0; ; ) {
    const open2 = text2.indexOf("{{", at);
    const trims = open2 !== -1 && text2[open2 + 2] === "-" && isBlank3(text2[open2 + 3]);
    let [from, to] = [at, open2 === -1 ? text2.length : open2];
    if (trimsNext) while (from < to && isBlank3(text2[from])) from++;
    if (trims) while (to > from && isBlank3(text2[to - 1])) to--;
    if (to > from) pieces.push({ kind: "text", start: from, end: to, text: text2.slice(from, to) });
    if (open2 === -1) return { pieces, fault: null };
    const action = actionAt(text2, open2, open2 + (trims ? 3 : 2));
    if ("message" in action) return { pieces, fault: action };
    if (action.tokens) {
      const { end, tokens } = action;
      pieces.push({ kind: "action", start: open2, end, tokens });
    }
    trimsNext = action.trims;
    at = action.end;
  }
}
function isBlank3(character) {
  return character === " " || character === "	" || character === "\n" || character === "\r";
}
function actionAt(text2, open2, inside) {
  let at = skip(text2, inside);
  if (text2.startsWith("/*", at)) return commentAt(text2, open2, at);
  const tokens = [];
  for (let before = inside; ; before = at, at = skip(text2, at)) {
    if (text2.startsWith("}}", at)) return { end: at + 2, tokens, trims: false };
    if (text2.startsWith("-}}", at) && at > 0 && isBlank3(text2[at - 1]))
      return { end: at + 3, tokens, trims: true };
    if (at >= text2.length) return { at: open2, message: "an action is not closed" };
    const token2 = tokenAt(text2, at, at === before && tokens.length > 0);
    if (!token2) return { at, message: `\`${text2.charAt(at)}\` is not expected in an action` };
    tokens.push(token2);
    at = token2.end;
  }
}
function skip(text2, at) {
  blanks.lastIndex = at;
  blanks.exec(text2);
  return blanks.lastIndex;
}
function commentAt(text2, open2, at) {
  const end = text2.indexOf("*/", at + 2);
  if (end === -1) return { at: open2, message: "a comment is not closed" };
  if (text2.startsWith("}}", end + 2)) return { end: end + 4, tokens: null, trims: false };
  const close2 = skip(text2, end + 2);
  return close2 > end + 2 && text2.startsWith("-}}", close2) ? { end: close2 + 3, tokens: null, trims: true } : { at: open2, message: "a comment does not end its action" };
}
function tokenAt(text2, at, joined2) {
  pattern.lastIndex = at;
  const match = pattern.exec(text2);
  const [kind] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== void 0) ?? [];
  if (!match || kind === void 0) return null;
  const end = at + match[0].length;
  return { kind, text: match[0], start: at, end, joined: joined2 };
}

// src/parse/gotemplate/parse.ts
var deepest3 = 200;
function parseTemplate(text2) {
  const { pieces, fault } = piecesOf(text2);
  const state = { pieces, at: 0, depth: 0, defines: /* @__PURE__ */ new Map() };
  let body = [];
  try {
    const list2 = listOf(state);
    body = list2.nodes;
    if (list2.end) throw new SyntaxFault(list2.end, `\`${list2.word}\` closes nothing`);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { start, end, message } = error;
    return { body: [], defines: state.defines, problem: { start, end, message } };
  }
  const problem2 = fault && { start: fault.at, end: fault.at + 1, message: fault.message };
  return { body, defines: state.defines, problem: problem2 };
}
function listOf(state) {
  const nodes = [];
  for (; ; ) {
    const piece = state.pieces[state.at++];
    if (!piece) return { nodes, end: null, word: "", rest: [] };
    if (piece.kind === "text") {
      nodes.push(piece);
      continue;
    }
    const [first, ...rest] = piece.tokens;
    const word = first?.kind === "word" ? first.text : "";
    if (word === "end" || word === "else") return { nodes, end: piece, word, rest };
    const node = nodeOf(word, rest, piece, state);
    if (node) nodes.push(node);
  }
}
function nodeOf(word, rest, piece, state) {
  const { start, end } = piece;
  switch (word) {
    case "if":
    case "with":
    case "range":
      return branchOf(word, rest, piece, state);
    case "define":
      state.defines.set(nameIn(rest, piece), bodyOf(piece, state));
      return null;
    case "block":
    case "template": {
      const name = nameIn(rest.slice(0, 1), piece);
      if (word === "block") state.defines.set(name, bodyOf(piece, state));
      const pipe = rest.length > 1 ? pipeOf(rest.slice(1), piece) : null;
      return { kind: "template", start, end, name, pipe };
    }
    case "break":
    case "continue":
      if (rest.length === 0) return { kind: word, start, end };
  }
  return { kind: "action", start, end, pipe: pipeOf(piece.tokens, piece) };
}
function branchOf(kind, tokens, opening, state) {
  const { start, end } = opening;
  const pipe = pipeOf(tokens, opening);
  const body = nested(opening, state);
  if (body.word === "end") return { kind, start, end, pipe, body: body.nodes, otherwise: [] };
  const [next, ...rest] = body.rest;
  const chained = next?.kind === "word" ? next.text : "";
  if (body.end && (chained === "if" || chained === "with"))
    return {
      kind,
      start,
      end,
      pipe,
      body: body.nodes,
      otherwise: [
        deeper(state, opening, () => branchOf(chained, rest, body.end ?? opening, state))
      ]
    };
  const otherwise = nested(opening, state);
  if (otherwise.word === "else") throw new SyntaxFault(opening, "it has two `else`");
  return { kind, start, end, pipe, body: body.nodes, otherwise: otherwise.nodes };
}
function nested(opening, state) {
  const list2 = deeper(state, opening, () => listOf(state));
  if (!list2.end) throw new SyntaxFault(opening, "no `end` closes it");
  return list2;
}
function deeper(state, at, read2) {
  if (++state.depth > deepest3) throw new SyntaxFault(at, "blocks are nested too deep");
  const found = read2();
  state.depth--;
  return found;
}
function bodyOf(opening, state) {
  const list2 = nested(opening, state);
  if (list2.word === "else") throw new SyntaxFault(opening, "no `else` is expected in it");
  return list2.nodes;
}
function nameIn(tokens, at) {
  const [only] = tokens;
  const pipe = only && tokens.length === 1 ? pipeOf(tokens, at) : null;
  const name = pipe?.commands[0]?.words[0];
  if (name?.kind !== "string") throw new SyntaxFault(at, "a template has no name here");
  return name.value;
}

// src/resolve/helm/value.ts
var HelmFault = class extends Error {
  isBound;
  constructor(message, isBound = false) {
    super(message);
    this.isBound = isBound;
  }
};
function mapOf(entries = [], open2 = null, rest = null) {
  return { kind: "map", entries: new Map(entries), open: open2, rest };
}
function isMap(value) {
  return isTagged(value) && value.kind === "map";
}
function isHole(value) {
  return isTagged(value) && value.kind === "hole";
}
function isObject(value) {
  return isTagged(value) && value.kind === "object";
}
function isList(value) {
  return Array.isArray(value);
}
function isTagged(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function truth(value) {
  if (isHole(value)) return value.assumed === void 0 ? null : truth(value.assumed);
  if (value === null || value === false || value === "") return false;
  if (value === true) return true;
  if (typeof value === "number" || typeof value === "bigint") return Number(value) !== 0;
  if (typeof value === "string") return true;
  if (isList(value)) return value.length > 0;
  return isMap(value) ? value.entries.size > 0 || (value.rest ? null : false) : true;
}
function sortedKeys({ entries }) {
  return [...entries.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
var kinds = {
  boolean: "bool",
  bigint: "int",
  number: "float64",
  string: "string"
};
function kindOf(value) {
  if (value === null) return "invalid";
  if (isList(value)) return "slice";
  return kinds[typeof value] ?? (isMap(value) ? "map" : "ptr");
}
function printed(value) {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isHole(value)) return tokenOf(value);
  return shown(value);
}
function shown(value) {
  if (value === null) return "<nil>";
  if (typeof value === "number") return floatText(value);
  if (isList(value)) return `[${value.map(shown).join(" ")}]`;
  if (isMap(value)) {
    const pairs = sortedKeys(value).map((key) => `${key}:${shown(value.entries.get(key) ?? null)}`);
    return `map[${pairs.join(" ")}]`;
  }
  if (isHole(value)) return tokenOf(value);
  return isObject(value) ? "" : String(value);
}
function floatText(value) {
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN";
  const [digits = "", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
}
var opens = "\uE000";
var closes2 = "\uE001";
var maybe = "\uE002";
var sure = "\uE003";
var firstMark = 57600;
var lastMark = 63743;
var reserved = /[\uE000-\uF8FF]/g;
var alone2 = /^\s*\uE000?[\uE100-\uF8FF]\uE001?\s*$/;
var longestAlone = 500;
var anyMark = /[\uE100-\uF8FF]/g;
var token = /\uE000([\uE100-\uF8FF])\uE001/g;
function tokenOf({ mark }) {
  return `${opens}${mark}${closes2}`;
}
function hasHole(text2) {
  return text2.includes(opens) || text2.includes(maybe);
}
function newHoles() {
  const made2 = [];
  const byName = /* @__PURE__ */ new Map();
  const add2 = (name, assumed) => {
    const code = Math.min(firstMark + made2.length, lastMark);
    const hole = { kind: "hole", name, assumed, mark: String.fromCharCode(code) };
    made2.push(hole);
    return hole;
  };
  const make = (name, assumed) => {
    const id = `${name}
${assumed === void 0 ? "" : kindOf(assumed)}`;
    const before = byName.get(id);
    if (before) return before;
    const hole = add2(name, assumed);
    byName.set(id, hole);
    return hole;
  };
  const again = (mark) => add2(of(mark).name, of(mark).assumed).mark;
  const of = (mark) => made2[mark.charCodeAt(0) - firstMark] ?? make("something that cannot be told");
  const first = (text2) => of(/[\uE100-\uF8FF]/.exec(text2)?.[0] ?? String.fromCharCode(lastMark));
  const only = (text2) => text2.length > longestAlone || !alone2.test(text2) ? null : first(text2);
  return { make, of, again, only, first };
}
function holesIn(text2, { of }) {
  return Array.from(text2.matchAll(anyMark), ([one]) => of(one));
}
function untoldIn(text2, holes) {
  return holesIn(text2, holes).find(({ assumed }) => assumed === void 0);
}
function withoutHoles(text2) {
  return text2.replace(token, "").replace(/\uE002[\uE100-\uF8FF]?|\uE003/g, "");
}

// src/resolve/helm/capabilities.ts
var version = { major: "1", minor: "34", full: "v1.34.0" };
var helm = "v3.19.0";
var served = new Set(
  "v1 apps/v1 apps/v1beta1 apps/v1beta2 autoscaling/v1 autoscaling/v2 autoscaling/v2beta1 autoscaling/v2beta2 batch/v1 batch/v1beta1 admissionregistration.k8s.io/v1 admissionregistration.k8s.io/v1alpha1 admissionregistration.k8s.io/v1beta1 apiextensions.k8s.io/v1 apiextensions.k8s.io/v1beta1 authentication.k8s.io/v1 authentication.k8s.io/v1alpha1 authentication.k8s.io/v1beta1 authorization.k8s.io/v1 authorization.k8s.io/v1beta1 certificates.k8s.io/v1 certificates.k8s.io/v1alpha1 certificates.k8s.io/v1beta1 coordination.k8s.io/v1 coordination.k8s.io/v1alpha2 coordination.k8s.io/v1beta1 discovery.k8s.io/v1 discovery.k8s.io/v1beta1 events.k8s.io/v1 events.k8s.io/v1beta1 extensions/v1beta1 flowcontrol.apiserver.k8s.io/v1 flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3 internal.apiserver.k8s.io/v1alpha1 networking.k8s.io/v1 networking.k8s.io/v1beta1 node.k8s.io/v1 node.k8s.io/v1alpha1 node.k8s.io/v1beta1 policy/v1 policy/v1beta1 rbac.authorization.k8s.io/v1 rbac.authorization.k8s.io/v1alpha1 rbac.authorization.k8s.io/v1beta1 resource.k8s.io/v1 resource.k8s.io/v1alpha3 resource.k8s.io/v1beta1 resource.k8s.io/v1beta2 scheduling.k8s.io/v1 scheduling.k8s.io/v1alpha1 scheduling.k8s.io/v1beta1 storage.k8s.io/v1 storage.k8s.io/v1alpha1 storage.k8s.io/v1beta1 storagemigration.k8s.io/v1alpha1".split(" ")
);
function has([asked = null]) {
  if (isHole(asked)) return asked;
  if (typeof asked !== "string") return false;
  if (served.has(asked)) return true;
  const group = asked.slice(0, asked.lastIndexOf("/"));
  return served.has(group) && /\/[A-Z]/.test(asked);
}
var capabilities = {
  kind: "object",
  fields: /* @__PURE__ */ new Map([
    [
      "KubeVersion",
      {
        kind: "object",
        fields: /* @__PURE__ */ new Map([
          ["Version", version.full],
          ["GitVersion", version.full],
          ["Major", version.major],
          ["Minor", version.minor]
        ]),
        methods: /* @__PURE__ */ new Map([["String", () => version.full]])
      }
    ],
    ["APIVersions", { kind: "object", fields: /* @__PURE__ */ new Map(), methods: /* @__PURE__ */ new Map([["Has", has]]) }],
    ["HelmVersion", mapOf([["Version", helm]])]
  ]),
  methods: /* @__PURE__ */ new Map()
};

// src/resolve/helm/machine.ts
var budget = { steps: 3e5, characters: 4e6, depth: 100 };
var mostBudgets = 8;
function budgetForAll() {
  const { steps, characters, depth } = budget;
  return { steps: mostBudgets * steps, characters: mostBudgets * characters, depth };
}
function withShare(all, work) {
  const share = {
    steps: Math.min(all.steps, budget.steps),
    characters: Math.min(all.characters, budget.characters),
    depth: budget.depth
  };
  const { steps, characters } = share;
  try {
    return work(share);
  } finally {
    all.steps -= steps - share.steps;
    all.characters -= characters - share.characters;
  }
}
function step({ left }, cost = 1) {
  left.steps -= cost;
  if (left.steps < 0) throw new HelmFault("it takes too many steps", true);
}
function wrote({ left }, text2) {
  left.characters -= text2.length;
  if (left.characters < 0) throw new HelmFault("it writes too much", true);
  return text2;
}
function deeper2({ left }, work) {
  if (left.depth <= 0) throw new HelmFault("templates include each other too deep", true);
  left.depth--;
  try {
    return work();
  } finally {
    left.depth++;
  }
}
function fieldOf(value, name, { holes }) {
  if (value === null) throw new HelmFault(`nothing has no field \`${name}\``);
  if (isHole(value)) return within(value, name, holes);
  if (isMap(value)) {
    const found = value.entries.get(name);
    if (value.open !== null && isEmpty(found))
      return holes.make(`${value.open}.${name}`, found ?? null);
    if (found !== void 0) return found;
    return value.rest ? within(value.rest, name, holes) : null;
  }
  if (typeof value === "object" && "fields" in value) {
    const found = value.fields.get(name) ?? value.methods.get(name)?.([]);
    if (found !== void 0) return found;
  }
  throw new HelmFault(`there is no field \`${name}\``);
}
function within(hole, name, holes) {
  return hole.assumed === void 0 ? hole : holes.make(`${hole.name}.${name}`, null);
}
function isEmpty(value) {
  return value === void 0 || value === null || value === "" || Array.isArray(value) && value.length === 0 || isMap(value) && value.entries.size === 0;
}
function restOf(map2, holes) {
  return map2.rest ?? (map2.open === null ? null : holes.make(map2.open, null));
}
function bare(value, { holes }) {
  return typeof value === "string" ? holes.only(value) ?? value : value;
}

// src/resolve/helm/output.ts
function textOf(output) {
  let text2 = "";
  for (const chunk of output) text2 += chunk.text;
  return text2;
}

// src/resolve/helm/perhaps.ts
function inDoubt(machine, work, isLenient) {
  machine.doubts++;
  try {
    return work();
  } catch (error) {
    if (!isLenient || !(error instanceof HelmFault) || error.isBound) throw error;
    return [];
  } finally {
    machine.doubts--;
  }
}
var object = /^(?:---|apiVersion:|kind:)/m;
function eitherBranch(inside, otherwise, hole, { start, end }) {
  const [one, other] = [textOf(inside), textOf(otherwise)];
  const made2 = (text2) => ({ text: text2, start, end, isLiteral: false });
  const perhaps = (output) => [made2(`${maybe}${hole.mark}`), ...output, made2(sure)];
  const [isBlank4, otherIsBlank] = [one.trim() === "", other.trim() === ""];
  if (hole.assumed !== void 0) {
    if (isBlank4 || !otherIsBlank || !one.includes("\n") || object.test(one)) return otherwise;
    return perhaps(inside);
  }
  if (isBlank4 && otherIsBlank) return inside;
  if (one === other) return inside;
  if (!one.includes("\n") && !other.includes("\n")) return [made2(tokenOf(hole))];
  if (isBlank4) return perhaps(otherwise);
  if (otherIsBlank) return perhaps(inside);
  return object.test(one) || object.test(other) ? [...perhaps(inside), made2("\n---\n"), ...perhaps(otherwise)] : perhaps(inside);
}

// src/base/known.ts
var nowhere = [];
function known2(value, at, through = nowhere) {
  return { known: true, value, at, through };
}
function unknown(why, at, name, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at, through, name };
  const { reference, pieces, itself, making, decoded } = more;
  return { known: false, why, at, through, name, reference, pieces, itself, making, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/base/origin.ts
function fileRef(path, text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}

// src/parse/yaml/to-value.ts
var made = /* @__PURE__ */ new WeakMap();
function toValue(node, file, place = 0, dialect = "core") {
  return convert(node, { file, place, dialect });
}
function convert(node, context) {
  if (node.kind === "scalar")
    return node.open === void 0 ? known2(dataOf(node, context.dialect), originOf(node, context)) : unknown("input-variable", originOf(node, context), node.open);
  const before = made.get(node);
  if (before && before.file === context.file && before.place === context.place && before.dialect === context.dialect)
    return before.value;
  const value = node.kind === "sequence" ? listOf2(node, context) : mapOf2(node, context);
  made.set(node, { value, ...context });
  return value;
}
function listOf2(node, context) {
  const items = node.items.map((item) => convert(item, context));
  return known2({ items, rest: null }, originOf(node, context));
}
function mapOf2(node, context) {
  const fields = /* @__PURE__ */ new Map();
  for (const pair of node.pairs) fields.set(pair.key, convert(pair.value, context));
  const at = originOf(node, context);
  const rest = node.rest === void 0 ? null : unknown("input-variable", at, node.rest);
  return known2({ fields, rest }, at);
}
var yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
var no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
function dataOf(node, dialect) {
  const { value } = node;
  if (dialect === "core" || typeof value !== "string" || node.style !== "plain" || node.tag !== null || value.length > 3)
    return value;
  return yes.test(value) ? true : no.test(value) ? false : value;
}
function originOf(span, { file, place }) {
  if (place === 0) return { file, start: span.start, end: span.end };
  if (typeof place === "number") return { file, start: span.start + place, end: span.end + place };
  return { file, start: place(span.start), end: place(span.end) };
}

// src/resolve/helm/yaml-text.ts
var deepest4 = 60;
function toYaml(value) {
  return linesOf(value, 0).join("\n");
}
function linesOf(value, depth) {
  if (depth > deepest4) throw new HelmFault("a value is nested too deep", true);
  if (isMap(value) && (value.entries.size > 0 || value.rest)) {
    const lines = sortedKeys(value).flatMap((key) => {
      const inner = value.entries.get(key) ?? null;
      const lines2 = linesOf(inner, depth + 1);
      const head = `${scalar(key)}:`;
      if (isList(inner) && inner.length > 0) return [head, ...lines2];
      if (isMap(inner) && (inner.entries.size > 0 || inner.rest))
        return [head, ...lines2.map((line) => `  ${line}`)];
      return [`${head} ${lines2[0] ?? ""}`];
    });
    return value.rest ? [...lines, tokenOf(value.rest)] : lines;
  }
  if (isList(value) && value.length > 0)
    return value.flatMap((item) => {
      const [first = "", ...rest] = linesOf(item, depth + 1);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  return [scalar(value)];
}
function scalar(value) {
  if (isHole(value)) return tokenOf(value);
  if (isMap(value)) return "{}";
  if (isList(value)) return "[]";
  if (value === null || isObject(value)) return "null";
  if (typeof value !== "string") return String(value);
  return isPlain(value) ? value : JSON.stringify(value);
}
function isPlain(text2) {
  return /^[A-Za-z0-9_./\uE000-\uF8FF](?:[\w./@+\uE000-\uF8FF-]|[:,](?=\S)| (?=[\w./\uE000-\uF8FF]))*$/.test(
    text2
  ) && !/^(?:y|yes|no|n|on|off|true|false|null|~)$/i.test(text2) && !/^[-+.]?\d/.test(text2) && plainScalar(text2) === text2 || hasHole(text2) && !/["\\\n]/.test(text2) && text2.trim().length === 3;
}
function toJson(value, indent = "") {
  return JSON.stringify(jsonOf(value, 0), null, indent) ?? "null";
}
function jsonOf(value, depth) {
  if (depth > deepest4) throw new HelmFault("a value is nested too deep", true);
  if (typeof value === "bigint") return Number(value);
  if (isHole(value)) return tokenOf(value);
  if (isList(value)) return value.map((item) => jsonOf(item, depth + 1));
  if (!isMap(value)) return typeof value === "object" ? null : value;
  return Object.fromEntries(
    sortedKeys(value).map((key) => [key, jsonOf(value.entries.get(key) ?? null, depth + 1)])
  );
}
function fromYaml(text2, parse, holes, open2 = null) {
  const { documents, problems } = parse(text2);
  if (problems.length > 0) return void 0;
  const root = documents[0]?.root;
  if (!root) return null;
  return goValue(toValue(root, fileRef("", text2), 0, "kubernetes"), holes, open2, 0);
}
function plainOf(node, holes) {
  return goValue(toValue(node, fileRef("", ""), 0, "kubernetes"), holes, null, 0);
}
function goValue(value, holes, open2, depth) {
  if (depth > deepest4) throw new HelmFault("a value is nested too deep", true);
  if (!value.known) return null;
  const data = value.value;
  if (typeof data === "string") return holes.only(data) ?? data;
  if (typeof data === "bigint") return Number(data);
  if (isItems(data)) return data.items.map((item) => goValue(item, holes, null, depth + 1));
  if (!isFields(data)) return data;
  const map2 = mapOf([], open2);
  for (const [key, inner] of data.fields) {
    const hole = holes.only(key);
    if (hole) map2.rest = hole;
    else
      map2.entries.set(
        key,
        goValue(inner, holes, open2 === null ? null : `${open2}.${key}`, depth + 1)
      );
  }
  return map2;
}
function withoutReserved(text2) {
  return text2.replace(reserved, "\uFFFD");
}

// src/resolve/helm/functions/signature.ts
var own = (run2) => ({ holes: "own", run: run2 });
var text = (run2) => ({ holes: "text", run: run2 });
var plain2 = (run2) => ({ holes: "plain", run: run2 });
function alsoCalled(table, names) {
  const others = Object.entries(names).flatMap(([name, of]) => {
    const found = table[of];
    return found ? [[name, found]] : [];
  });
  return { ...table, ...Object.fromEntries(others) };
}
function must(...names) {
  return Object.fromEntries(
    names.map((name) => [`must${name.charAt(0).toUpperCase()}${name.slice(1)}`, name])
  );
}
function onText(change) {
  return (args) => {
    const texts = args.map(str);
    return change(texts.at(-1) ?? "", ...texts.slice(0, -1));
  };
}
function str(value) {
  if (value === void 0 || value === null) return "";
  return typeof value === "number" ? floatText(value) : printed(value);
}
function num(value) {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  const read2 = typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isFinite(read2) ? read2 : 0;
}
function int(value) {
  if (typeof value === "bigint") return value;
  const read2 = Math.trunc(num(value));
  return Number.isSafeInteger(read2) ? BigInt(read2) : 0n;
}
function list(value) {
  if (isList(value)) return value;
  if (value === void 0 || value === null) return [];
  throw new HelmFault("a list is expected");
}
function map(value) {
  if (isMap(value)) return value;
  if (value === void 0 || value === null) return mapOf();
  throw new HelmFault("a map is expected");
}

// src/resolve/helm/functions/collections.ts
var longest = 1e5;
function hasItem(items, wanted) {
  const text2 = toYaml(wanted);
  return items.some((one) => toYaml(one) === text2);
}
function counted(start, end, step2) {
  if (step2 === 0 || (end - start) / step2 > longest) throw new HelmFault("a list is too long", true);
  const found = [];
  for (let at = start; step2 > 0 ? at < end : at > end; at += step2) found.push(BigInt(at));
  return found;
}
function joined(args) {
  return args.flatMap(
    (arg) => isHole(arg) && arg.assumed === void 0 ? [arg] : isHole(arg) ? [] : list(arg)
  );
}
var functions = {
  list: own((args) => args),
  tuple: own((args) => args),
  first: plain2(([value]) => list(value)[0] ?? null),
  last: plain2(([value]) => list(value).at(-1) ?? null),
  rest: plain2(([value]) => list(value).slice(1)),
  initial: plain2(([value]) => list(value).slice(0, -1)),
  append: own(([value, item = null]) => [...isHole(value) ? [] : list(value), item]),
  prepend: own(([value, item = null]) => [item, ...isHole(value) ? [] : list(value)]),
  concat: own(joined),
  has: plain2(([item = null, value]) => hasItem(list(value), item)),
  without: plain2(([value, ...items]) => list(value).filter((one) => !hasItem(items, one))),
  uniq: plain2(([value]) => {
    const seen = /* @__PURE__ */ new Set();
    return list(value).filter((one) => {
      const text2 = toYaml(one);
      return seen.has(text2) ? false : seen.add(text2);
    });
  }),
  compact: plain2(([value]) => list(value).filter((one) => one !== null && one !== "")),
  reverse: plain2(([value]) => list(value).toReversed()),
  slice: plain2(
    ([value, from, to]) => list(value).slice(Number(int(from)), to === void 0 ? void 0 : Number(int(to)))
  ),
  sortAlpha: plain2(
    ([value]) => isList(value) ? value.map(str).toSorted((a, b) => a < b ? -1 : a > b ? 1 : 0) : [str(value)]
  ),
  until: plain2(([count]) => counted(0, num(count), 1)),
  untilStep: plain2(([start, end, step2]) => counted(num(start), num(end), num(step2))),
  seq: plain2((args) => {
    const [first = 1, second] = args.map(num);
    const [start, end] = second === void 0 ? [1, first] : [first, args.length > 2 ? num(args[2]) : second];
    return counted(start, end + 1, 1).map(str).join(" ");
  })
};
var collections = alsoCalled(functions, {
  ...must("first", "last", "rest", "initial", "append", "prepend"),
  ...must("has", "without", "uniq", "compact", "reverse", "slice"),
  push: "append"
});

// src/resolve/helm/functions/encodings.ts
var import_node_crypto = require("node:crypto");
var digest = (algorithm) => plain2(onText((value) => (0, import_node_crypto.createHash)(algorithm).update(value).digest("hex")));
function forHtml(json) {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
var functions2 = {
  b64enc: plain2(onText((value) => Buffer.from(value).toString("base64"))),
  b64dec: plain2(onText((value) => Buffer.from(value, "base64").toString())),
  sha1sum: digest("sha1"),
  sha256sum: digest("sha256"),
  sha512sum: digest("sha512"),
  adler32sum: plain2(
    onText((value) => {
      let [a, b] = [1, 0];
      for (const byte of Buffer.from(value)) [a, b] = [(a + byte) % 65521, (b + a + byte) % 65521];
      return String(b * 65536 + a);
    })
  ),
  toJson: own(([value = null]) => isHole(value) ? value : forHtml(toJson(value))),
  toPrettyJson: own(([value = null]) => isHole(value) ? value : forHtml(toJson(value, "  "))),
  toRawJson: own(([value = null]) => isHole(value) ? value : toJson(value)),
  html: plain2(
    onText(
      (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    )
  ),
  js: plain2(onText((value) => JSON.stringify(value).slice(1, -1))),
  urlquery: plain2(onText((value) => encodeURIComponent(value))),
  base: plain2(onText((value) => value.replace(/\/+$/, "").replace(/^.*\//, "") || "/")),
  dir: plain2(onText((value) => value.replace(/\/[^/]*$/, "") || "."))
};
var encodings = alsoCalled(functions2, must("toJson"));

// src/resolve/helm/functions/versions.ts
var pattern2 = /^v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
function versionOf(text2) {
  const [all, major, minor, patch, pre] = pattern2.exec(text2.trim()) ?? [];
  if (all === void 0) return null;
  const parts2 = [major, minor, patch];
  const open2 = parts2.findIndex((part) => part === void 0 || /^[xX*]$/.test(part));
  const at = (index) => Number(/^\d+$/.exec(parts2[index] ?? "")?.[0] ?? 0);
  return {
    numbers: [at(0), at(1), at(2)],
    pre: pre === void 0 ? [] : pre.split("."),
    written: open2 === -1 ? 3 : open2
  };
}
function compare(a, b) {
  for (const index of [0, 1, 2]) {
    const apart = a.numbers[index] - b.numbers[index];
    if (apart !== 0) return apart;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (const [index, part] of a.pre.entries()) {
    const other = b.pre[index];
    if (other === void 0) return 1;
    if (part === other) continue;
    const numeric = [part, other].map((one) => /^\d+$/.test(one));
    if (numeric[0] && numeric[1]) return Number(part) - Number(other);
    if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.pre.length - b.pre.length;
}
function satisfies(version2, constraint) {
  const read2 = versionOf(version2);
  if (!read2) return false;
  return constraint.split("||").some(
    (part) => (part.replace(/\s+-\s+/g, "~to~").match(/(?:[<>=!~^]+\s*)?[^\s,<>=!^]+/g) ?? []).every(
      (one) => meets(read2, one)
    )
  );
}
function meets(version2, demand) {
  const [from, to] = demand.split("~to~");
  if (to !== void 0) return meets(version2, `>=${from}`) && meets(version2, `<=${to}`);
  const [, sign = "", text2 = ""] = /^([<>=!~^]*)\s*(.*)$/.exec(demand) ?? [];
  const wanted = versionOf(text2);
  if (!wanted) return false;
  if (version2.pre.length > 0 && wanted.pre.length === 0 && sign !== "!=") return false;
  const apart = compare(version2, wanted);
  switch (sign) {
    case "":
    case "=":
    case "==":
      return wanted.written < 3 ? isWithin(version2, wanted, wanted.written - 1) : apart === 0;
    case "!=":
      return wanted.written < 3 ? !isWithin(version2, wanted, wanted.written - 1) : apart !== 0;
    case ">":
      return wanted.written < 3 ? apart > 0 && !isWithin(version2, wanted, wanted.written - 1) : apart > 0;
    case ">=":
    case "=>":
      return apart >= 0;
    case "<":
      return apart < 0;
    case "<=":
    case "=<":
      return apart <= 0 || wanted.written < 3 && isWithin(version2, wanted, wanted.written - 1);
    case "~":
    case "~>":
      return apart >= 0 && isWithin(version2, wanted, Math.min(wanted.written, 2) - 1);
    case "^": {
      const first = wanted.numbers.findIndex((part) => part > 0);
      const fixed = first === -1 ? wanted.written - 1 : Math.min(first, wanted.written - 1);
      return apart >= 0 && isWithin(version2, wanted, fixed);
    }
    default:
      return false;
  }
}
function isWithin(version2, wanted, upTo) {
  return [0, 1, 2].every(
    (index) => index > upTo || version2.numbers[index] === wanted.numbers[index]
  );
}

// src/resolve/helm/functions/logic.ts
function equal(a, b) {
  if (isList(a) || isList(b) || isMap(a) || isMap(b)) return toYaml(a) === toYaml(b);
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b);
  return a === b;
}
function isNumber(value) {
  return typeof value === "number" || typeof value === "bigint";
}
function order(a, b) {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return num(a) - num(b);
}
function isFull(value) {
  return value !== void 0 && truth(value) === true;
}
function firstFull(args) {
  const found = args.find((arg) => isFull(arg) || truth(arg) === null);
  return found ?? args.find(isHole) ?? null;
}
function demanded(message, { isOpen, doubts, holes }) {
  if (isOpen) return holes.make("what the chart demands");
  if (doubts > 0) return "";
  throw new HelmFault(`it fails by itself: ${message}`);
}
function negated(value) {
  const is = truth(value ?? null);
  return is === null ? value ?? null : !is;
}
var functions3 = {
  and: own((args) => args.find((arg) => truth(arg) !== true) ?? args.at(-1) ?? null),
  or: own((args) => args.find((arg) => truth(arg) !== false) ?? args.at(-1) ?? null),
  not: own(([value]) => negated(value)),
  eq: plain2(([first = null, ...others]) => others.some((one) => equal(first, one))),
  ne: plain2(([a = null, b = null]) => !equal(a, b)),
  lt: plain2(([a, b]) => order(a, b) < 0),
  le: plain2(([a, b]) => order(a, b) <= 0),
  gt: plain2(([a, b]) => order(a, b) > 0),
  ge: plain2(([a, b]) => order(a, b) >= 0),
  len: plain2(([value = null]) => {
    if (typeof value === "string") return BigInt(Buffer.byteLength(value));
    if (isMap(value)) return BigInt(value.entries.size);
    return BigInt(list(value).length);
  }),
  index: own(
    ([value = null, ...keys], machine) => keys.reduce((holder, key) => indexed(holder, key, machine), value)
  ),
  default: own(
    ([fallback = null, value]) => value === void 0 ? fallback : firstFull([value, fallback])
  ),
  coalesce: own(firstFull),
  empty: own(([value]) => negated(value)),
  ternary: own(([yes2 = null, no2 = null, test = null]) => {
    const is = truth(test);
    return is === null ? test : is ? yes2 : no2;
  }),
  all: plain2((args) => args.every(isFull)),
  any: plain2((args) => args.some(isFull)),
  required: own(
    ([message, value = null], machine) => value === null || value === "" ? demanded(str(message), machine) : value
  ),
  fail: own(([message], machine) => demanded(str(message), machine)),
  include: own(([name, dot = null], machine) => machine.include(str(name), dot)),
  tpl: text(
    ([template = null, dot = null], machine) => isHole(template) ? template : machine.tpl(str(template), dot)
  ),
  lookup: own(() => mapOf()),
  toYaml: own(([value = null], { holes }) => {
    if (isHole(value)) return value;
    return toYaml(isMap(value) ? mapOf(value.entries, null, restOf(value, holes)) : value);
  }),
  fromYaml: own(([value], machine) => parsed(value, machine, mapOf())),
  fromYamlArray: own(([value], machine) => parsed(value, machine, [])),
  semverCompare: plain2(([constraint, version2]) => satisfies(str(version2), str(constraint))),
  kindOf: plain2(([value = null]) => kindOf(value)),
  kindIs: plain2(([kind, value = null]) => kindOf(value) === kind),
  typeOf: plain2(([value = null]) => typeOf(value)),
  typeIs: plain2(([type, value = null]) => typeOf(value) === type),
  typeIsLike: plain2(([type, value = null]) => typeOf(value) === str(type).replace(/^\*/, "")),
  deepEqual: plain2(([a = null, b = null]) => toYaml(a) === toYaml(b))
};
var logic = alsoCalled(functions3, {
  ...must("toYaml"),
  toYamlPretty: "toYaml",
  fromJson: "fromYaml",
  mustFromJson: "fromYaml",
  fromJsonArray: "fromYamlArray"
});
function typeOf(value) {
  switch (kindOf(value)) {
    case "invalid":
      return "<nil>";
    case "slice":
      return "[]interface {}";
    case "map":
      return "map[string]interface {}";
    default:
      return kindOf(value);
  }
}
function parsed(value, machine, none2) {
  if (value === void 0 || isHole(value)) return value ?? none2;
  const found = fromYaml(machine.settled(str(value)), machine.parseYaml, machine.holes);
  return found ?? none2;
}
function indexed(holder, key, machine) {
  if (isHole(key)) return key;
  if (isHole(holder)) return fieldOf(holder, str(key), machine);
  if (isList(holder)) {
    const found = holder[Number(num(key))];
    if (found === void 0) throw new HelmFault(`there is no item ${shown(key)}`);
    return found;
  }
  if (isMap(holder)) return fieldOf(holder, str(key), machine);
  throw new HelmFault("it indexes what is no list or map");
}

// src/resolve/helm/functions/maps.ts
function changed(value, machine, change) {
  if (isHole(value)) return value;
  const before = map(value);
  const target = machine.doubts > 0 ? mapOf(before.entries, before.open, before.rest) : before;
  change(target);
  return target;
}
function merged(isOver) {
  return ([first, ...others], machine) => {
    if (isHole(first) && others.every((one) => isHole(one) || one === null)) return first;
    const start = isHole(first) ? mapOf([], null, first) : first;
    return changed(start, machine, (target) => {
      for (const other of others) {
        if (isHole(other)) target.rest ??= other;
        else lay(target, map(other), isOver, machine);
      }
    });
  };
}
function lay(target, other, isOver, machine) {
  target.rest ??= restOf(other, machine.holes);
  for (const [key, value] of other.entries) {
    const before = target.entries.get(key);
    if (isMap(before) && isMap(value)) {
      const inner = copied(before);
      if (isMap(inner)) lay(inner, value, isOver, machine);
      target.entries.set(key, inner);
    } else if (before === void 0 || (isOver ? truth(value) !== false : truth(before) === false))
      target.entries.set(key, copied(value));
  }
}
function copied(value) {
  if (isList(value)) return value.map(copied);
  if (!isMap(value)) return value;
  const entries = sortedKeys(value).map(
    (key) => [key, copied(value.entries.get(key) ?? null)]
  );
  return mapOf(entries, value.open, value.rest);
}
function dug(args, machine) {
  const fallback = args.at(-2) ?? null;
  let value = args.at(-1) ?? null;
  for (const key of args.slice(0, -2)) {
    if (isHole(value) && value.assumed === void 0) return value;
    if (!isMap(value)) return fallback;
    const name = str(key);
    if (!value.entries.has(name)) return value.rest ? fieldOf(value, name, machine) : fallback;
    value = fieldOf(value, name, machine);
  }
  return value;
}
function some(value, keep2, machine) {
  const from = map(value);
  const kept = [...from.entries].filter(([key]) => keep2(key));
  return mapOf(kept, null, restOf(from, machine.holes));
}
var functions4 = {
  dict: own((args) => {
    const made2 = mapOf();
    for (let at = 0; at < args.length; at += 2) made2.entries.set(str(args[at]), args[at + 1] ?? "");
    return made2;
  }),
  set: own(
    ([of, key, value = null], machine) => changed(of, machine, ({ entries }) => entries.set(str(key), value))
  ),
  unset: own(
    ([of, key], machine) => changed(of, machine, ({ entries }) => entries.delete(str(key)))
  ),
  get: own(([of = null, key], machine) => {
    if (isHole(of)) return fieldOf(of, str(key), machine);
    return fieldOf(map(of), str(key), machine) ?? "";
  }),
  hasKey: own(([of = null, key]) => {
    if (isHole(of)) return of.assumed === void 0 ? of : false;
    const from = map(of);
    return from.entries.has(str(key)) || (from.rest && from.rest.assumed === void 0 ? from.rest : false);
  }),
  pluck: plain2(
    ([key, ...all]) => all.flatMap((one) => {
      const found = map(one).entries.get(str(key));
      return found === void 0 ? [] : [found];
    })
  ),
  dig: own(dug),
  merge: own(merged(false)),
  mergeOverwrite: own(merged(true)),
  keys: plain2((all) => all.flatMap((one) => sortedKeys(map(one)))),
  values: plain2(([one]) => sortedKeys(map(one)).map((key) => map(one).entries.get(key) ?? null)),
  pick: own(
    ([of = null, ...keys], machine) => isHole(of) ? of : some(of, (key) => keys.map(str).includes(key), machine)
  ),
  omit: own(([of = null, ...keys], machine) => {
    const names = keys.flatMap((key) => isList(key) ? list(key).map(str) : [str(key)]);
    return isHole(of) ? of : some(of, (key) => !names.includes(key), machine);
  }),
  deepCopy: own(([value = null]) => copied(value))
};
var maps = alsoCalled(functions4, must("merge", "mergeOverwrite", "deepCopy"));

// src/resolve/helm/functions/numbers.ts
function divisor(value) {
  if (value === 0n) throw new HelmFault("it divides by nothing");
  return value;
}
var numbers = {
  int: plain2(([value]) => int(value)),
  int64: plain2(([value]) => int(value)),
  toDecimal: plain2(([value]) => int(value)),
  atoi: plain2(([value]) => int(value)),
  float64: plain2(([value]) => num(value)),
  add: plain2((args) => args.map(int).reduce((sum, one) => BigInt.asIntN(64, sum + one), 0n)),
  add1: plain2(([value]) => int(value) + 1n),
  sub: plain2(([a, b]) => int(a) - int(b)),
  mul: plain2(
    (args) => args.map(int).reduce((product, one) => BigInt.asIntN(64, product * one), 1n)
  ),
  div: plain2(([a, b]) => int(a) / divisor(int(b))),
  mod: plain2(([a, b]) => int(a) % divisor(int(b))),
  max: plain2(
    (args) => args.map(int).reduce((most, one) => one > most ? one : most, int(args[0]))
  ),
  min: plain2(
    (args) => args.map(int).reduce((least, one) => one < least ? one : least, int(args[0]))
  ),
  floor: plain2(([value]) => Math.floor(num(value))),
  ceil: plain2(([value]) => Math.ceil(num(value))),
  round: plain2(([value, places]) => {
    const scale = 10 ** Math.min(Number(int(places)), 15);
    return Math.round(num(value) * scale) / scale;
  })
};

// src/resolve/helm/functions/strings.ts
var longest2 = 1e6;
function quoted(value) {
  return JSON.stringify(value);
}
function each(change) {
  return (args) => args.filter((one) => one !== null).map((one) => change(str(one))).join(" ");
}
function indented(width, value) {
  const pad = " ".repeat(Math.min(Math.max(num(width), 0), 200));
  return pad + value.replaceAll("\n", `
${pad}`);
}
function truncated([width, value = null], { holes }) {
  const whole = str(value);
  const count = Number(int(width));
  if (hasHole(whole)) return whole.length <= count ? whole : holes.first(whole);
  const bytes = Buffer.from(whole);
  if (count < 0) return bytes.length > -count ? bytes.subarray(count).toString() : whole;
  return bytes.length > count ? bytes.subarray(0, count).toString() : whole;
}
function trimmed(value, set) {
  return trimmedRight(trimmedLeft(value, set), set);
}
function trimmedLeft(value, set) {
  let at = 0;
  while (at < value.length && set.includes(value.charAt(at))) at++;
  return value.slice(at);
}
function trimmedRight(value, set) {
  let at = value.length;
  while (at > 0 && set.includes(value.charAt(at - 1))) at--;
  return value.slice(0, at);
}
function repeated(count, value) {
  if (count * value.length > longest2) throw new HelmFault("it writes too much", true);
  return value.repeat(Math.max(count, 0));
}
function formatted([format, ...args]) {
  let next = 0;
  return str(format).replace(
    /%([-+# 0]*)(\d{0,3})(?:\.(\d{1,3}))?([a-zA-Z%])/g,
    (_all, flags, width, precision, verb) => {
      if (verb === "%") return "%";
      const arg = args[next++];
      if (arg === void 0) return `%!${verb}(MISSING)`;
      const made2 = verbOf(verb, arg, precision);
      const pad = Number(width);
      if (flags.includes("-")) return made2.padEnd(pad);
      return made2.padStart(pad, flags.includes("0") ? "0" : " ");
    }
  );
}
function verbOf(verb, arg, precision) {
  switch (verb) {
    case "s":
    case "v":
      if (isHole(arg)) return printed(arg);
      if (verb === "s" && arg === null) return "%!s(<nil>)";
      if (verb === "s" && typeof arg !== "string" && !isList(arg))
        return `%!s(${typeof arg === "number" ? "float64" : typeof arg === "bigint" ? "int" : "bool"}=${shown(arg)})`;
      return typeof arg === "string" ? arg : shown(arg);
    case "d":
      return typeof arg === "bigint" || isHole(arg) ? printed(arg) : `%!d(${shown(arg)})`;
    case "q":
      return quoted(str(arg));
    case "t":
      return str(arg);
    case "f":
      return num(arg).toFixed(precision === void 0 ? 6 : Number(precision));
    case "x":
      return typeof arg === "string" ? Buffer.from(arg).toString("hex") : int(arg).toString(16);
    default:
      throw new HelmFault(`the verb \`%${verb}\` is not known`);
  }
}
function printedAll(args) {
  return args.map((arg, index) => {
    const before = args[index - 1];
    const apart = index > 0 && typeof arg !== "string" && typeof before !== "string";
    return `${apart ? " " : ""}${typeof arg === "string" ? arg : shown(arg)}`;
  }).join("");
}
function search(pattern3, flags) {
  const repeats = pattern3.replace(/\[[^\]]*\]|\\./g, "c").match(/[*+{]/g)?.length ?? 0;
  if (pattern3.length > 500 || repeats > 2 || /\\[pPzZAQEC]|\[\[:|\(\?/.test(pattern3)) return null;
  if (repeats > 0 && /\)[*+{]/.test(pattern3)) return null;
  try {
    return new RegExp(pattern3, flags);
  } catch {
    return null;
  }
}
var mostSearched = 2e3;
function searched(flags, use) {
  return (args, { holes }) => {
    const texts = args.map(str);
    const pattern3 = search(texts[0] ?? "", flags);
    const isShort = (texts[1] ?? "").length <= mostSearched;
    return pattern3 && isShort ? use(pattern3, texts) : holes.make("a regular expression");
  };
}
function replacement(text2) {
  return text2.replaceAll("$", "$$$$").replace(/\$\$\{(\d+)\}|\$\$(\d+)/g, "$$$1$2");
}
var words2 = (value) => value.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];
var strings = {
  print: text(printedAll),
  println: text(
    (args) => `${args.map((arg) => typeof arg === "string" ? arg : shown(arg)).join(" ")}
`
  ),
  printf: text(formatted),
  quote: text(each(quoted)),
  squote: text(each((one) => `'${one}'`)),
  toString: text(([value = null]) => value === null ? "<nil>" : str(value)),
  toStrings: plain2(([value]) => list(value).map(str)),
  trunc: text(truncated),
  trim: text(onText((value) => value.trim())),
  trimAll: text(onText(trimmed)),
  trimLeft: text(onText((value, set = "") => trimmedLeft(value, set))),
  trimRight: text(onText((value, set = "") => trimmedRight(value, set))),
  trimSuffix: text(
    onText(
      (value, end = "") => end !== "" && value.endsWith(end) ? value.slice(0, -end.length) : value
    )
  ),
  trimPrefix: text(
    onText((value, start = "") => value.startsWith(start) ? value.slice(start.length) : value)
  ),
  nindent: text(([width, value]) => `
${indented(width, str(value))}`),
  indent: text(([width, value]) => indented(width, str(value))),
  replace: text(onText((value, old = "", fresh = "") => value.split(old).join(fresh))),
  lower: text(onText((value) => value.toLowerCase())),
  upper: text(onText((value) => value.toUpperCase())),
  title: text(onText((value) => value.replace(/\b[a-z]/g, (one) => one.toUpperCase()))),
  untitle: text(onText((value) => value.replace(/\b[A-Z]/g, (one) => one.toLowerCase()))),
  nospace: text(onText((value) => value.replace(/\s/g, ""))),
  kebabcase: plain2(onText((value) => words2(value).join("-").toLowerCase())),
  snakecase: plain2(onText((value) => words2(value).join("_").toLowerCase())),
  camelcase: plain2(
    onText(
      (value) => words2(value).map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join("")
    )
  ),
  repeat: plain2(([count, value]) => repeated(Number(int(count)), str(value))),
  substr: plain2(([start, end, value]) => {
    const whole = str(value);
    const [from, to] = [Number(int(start)), Number(int(end))];
    return whole.slice(Math.max(from, 0), to < 0 || to > whole.length ? void 0 : to);
  }),
  cat: text(
    (args) => args.filter((arg) => arg !== null).map(str).join(" ")
  ),
  contains: plain2(onText((value, part = "") => value.includes(part))),
  hasPrefix: plain2(onText((value, start = "") => value.startsWith(start))),
  hasSuffix: plain2(onText((value, end = "") => value.endsWith(end))),
  join: own(
    ([separator2, value = null]) => isHole(value) ? value : isList(value) ? value.filter((one) => one !== null).map(str).join(str(separator2)) : str(value)
  ),
  splitList: own(([separator2, value = null]) => {
    if (isHole(value)) return value;
    return str(value).split(str(separator2));
  }),
  split: plain2(
    ([separator2, value]) => mapOf(
      str(value).split(str(separator2)).map((part, index) => [`_${index}`, part])
    )
  ),
  regexMatch: plain2(searched("", (pattern3, [, value = ""]) => pattern3.test(value))),
  regexFind: plain2(searched("", (pattern3, [, value = ""]) => pattern3.exec(value)?.[0] ?? "")),
  regexReplaceAll: plain2(
    searched(
      "g",
      (pattern3, [, value = "", fresh = ""]) => value.replace(pattern3, replacement(fresh))
    )
  ),
  regexReplaceAllLiteral: plain2(
    searched("g", (pattern3, [, value = "", fresh = ""]) => value.replace(pattern3, () => fresh))
  ),
  regexSplit: plain2(searched("", (pattern3, [, value = ""]) => value.split(pattern3))),
  regexQuoteMeta: plain2(onText((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, String.raw`\$&`)))
};

// src/resolve/helm/functions/call.ts
var tables = new Map(
  [logic, strings, maps, collections, numbers, encodings].flatMap((table) => Object.entries(table))
);
var untold = /^(?:rand\w*|gen\w+|uuidv4|now|date\w*|ago|htmlDate\w*|unixEpoch|toDate|mustToDate|duration\w*|env|expandenv|getHostByName|derivePassword|encryptAES|decryptAES|bcrypt|htpasswd|buildCustomCert|shuffle)$/;
function callFunction(name, args, machine) {
  const found = tables.get(name);
  if (!found) {
    if (untold.test(name)) return machine.holes.make(name);
    throw new HelmFault(`\`${name}\` is no function that nhi-lint knows`);
  }
  const given = args.map((arg) => bare(arg, machine));
  for (const arg of given)
    if (typeof arg === "string") step(machine, arg.length >> 6);
    else if (isList(arg)) step(machine, arg.length);
  if (found.holes === "own") return found.run(given, machine);
  if (found.holes === "text") return found.run(args, machine);
  return unknownIn(given, machine) ?? found.run(given.map(byDefault), machine);
}
function unknownIn(args, { holes }) {
  for (const arg of args) {
    if (isHole(arg) && arg.assumed === void 0) return arg;
    const hole = typeof arg === "string" ? untoldIn(arg, holes) : void 0;
    if (hole) return hole;
  }
  return null;
}
function byDefault(arg) {
  if (isHole(arg)) return arg.assumed ?? null;
  return typeof arg === "string" ? withoutHoles(arg) : arg;
}

// src/resolve/helm/pipes.ts
function setVariable(name, value, assigns, { variables }) {
  if (!assigns) {
    variables.push({ name, value });
    return;
  }
  const variable = variables.findLast((one) => one.name === name);
  if (!variable) throw new HelmFault(`the variable \`${name}\` is not declared`);
  variable.value = value;
}
function pipeValue(pipe, frame2) {
  const value = commandsValue(pipe, frame2);
  for (const name of pipe.sets) setVariable(name, value, pipe.assigns, frame2);
  return value;
}
function commandsValue({ commands }, frame2) {
  let value;
  for (const command of commands) value = commandValue(command, value, frame2);
  return value ?? null;
}
function commandValue({ words: words3 }, last, frame2) {
  step(frame2.machine);
  const [first, ...rest] = words3;
  if (!first) return null;
  const given = () => [
    ...rest.map((word) => operandValue(word, frame2)),
    ...last === void 0 ? [] : [last]
  ];
  if (first.kind === "function") {
    if (first.name === "and" || first.name === "or") return shortCut(first.name, rest, last, frame2);
    return callFunction(first.name, given(), frame2.machine);
  }
  if (first.kind === "fields" && (rest.length > 0 || last !== void 0))
    return callMethod(first, given(), frame2);
  if (rest.length > 0 || last !== void 0) throw new HelmFault("it calls what is no function");
  return operandValue(first, frame2);
}
function shortCut(name, words3, last, frame2) {
  let value = null;
  const ends = name === "or";
  for (const word of words3) {
    value = bare(operandValue(word, frame2), frame2.machine);
    if (truth(value) === ends) return value;
    if (truth(value) === null) return value;
  }
  return last ?? value;
}
function fieldsOf({ of }, names, frame2) {
  const start = of ? operandValue(of, frame2) : frame2.dot;
  if (start === null) return null;
  return names.reduce((value, name) => fieldOf(value, name, frame2.machine), start);
}
function callMethod({ of, names }, args, frame2) {
  const name = names.at(-1) ?? "";
  const holder = fieldsOf({ of }, names.slice(0, -1), frame2);
  if (isHole(holder)) return holder;
  const method = isObject(holder) ? holder.methods.get(name) : void 0;
  if (!method) throw new HelmFault(`\`${name}\` is no function`);
  return method(args);
}
function operandValue(operand, frame2) {
  step(frame2.machine);
  switch (operand.kind) {
    case "dot":
      return frame2.dot;
    case "nil":
      return null;
    case "boolean":
    case "string":
    case "number":
      return operand.value;
    case "variable": {
      const found = frame2.variables.findLast(({ name }) => name === operand.name);
      if (!found) throw new HelmFault(`the variable \`${operand.name}\` is not declared`);
      return found.value;
    }
    case "function":
      return callFunction(operand.name, [], frame2.machine);
    case "pipe":
      return deeper2(frame2.machine, () => pipeValue(operand.pipe, frame2));
    case "fields":
      return fieldsOf(operand, operand.names, frame2);
  }
}

// src/resolve/helm/evaluate.ts
function render(body, dot, machine) {
  const output = [];
  run(body, { machine, dot, variables: [{ name: "$", value: dot }], output });
  return output;
}
function run(nodes, frame2) {
  const { length } = frame2.variables;
  try {
    for (const node of nodes) {
      const end = runNode(node, frame2);
      if (end !== "done") return end;
    }
    return "done";
  } finally {
    frame2.variables.length = length;
  }
}
function runNode(node, frame2) {
  const { machine, output } = frame2;
  step(machine);
  switch (node.kind) {
    case "text":
      output.push({
        text: wrote(machine, node.text),
        start: node.start,
        end: node.end,
        isLiteral: true
      });
      return "done";
    case "action": {
      const value = pipeValue(node.pipe, frame2);
      if (node.pipe.sets.length === 0) write(printed(value), node, frame2);
      return "done";
    }
    case "template":
      callTemplate(node, frame2);
      return "done";
    case "if":
    case "with":
      return runBranch(node, frame2);
    case "range":
      return runRange(node, frame2);
    case "break":
    case "continue":
      return node.kind;
  }
}
function write(text2, { start, end }, { machine, output }) {
  if (text2 !== "") output.push({ text: wrote(machine, text2), start, end, isLiteral: false });
}
function callTemplate(node, frame2) {
  const dot = node.pipe ? pipeValue(node.pipe, frame2) : null;
  write(frame2.machine.include(node.name, dot), node, frame2);
}
function runBranch(node, frame2) {
  const { length } = frame2.variables;
  const value = bare(pipeValue(node.pipe, frame2), frame2.machine);
  const dot = node.kind === "with" ? value : frame2.dot;
  const doubt = doubtOf(value);
  let end = "done";
  if (doubt) {
    const way = (nodes, as) => () => captured(nodes, { ...frame2, dot: as });
    const ways = { inside: way(node.body, dot), otherwise: way(node.otherwise, frame2.dot) };
    writeEither(node, doubt, ways, frame2);
  } else
    end = truth(value) === true ? run(node.body, { ...frame2, dot }) : run(node.otherwise, frame2);
  frame2.variables.length = length;
  return end;
}
function doubtOf(value) {
  if (isHole(value)) return value;
  return isMap(value) && value.entries.size === 0 ? value.rest : null;
}
function writeEither(at, hole, ways, frame2) {
  const before = frame2.variables.map(({ value }) => value);
  const restore = () => {
    const now = frame2.variables.map(({ value }) => value);
    for (const [index, value] of before.entries()) {
      const variable = frame2.variables[index];
      if (variable) variable.value = value;
    }
    return now;
  };
  const inside = inDoubt(frame2.machine, ways.inside, hole.assumed !== void 0);
  const after = restore();
  const otherwise = ways.otherwise();
  if (hole.assumed === void 0) {
    for (const [index, variable] of frame2.variables.entries())
      if (variable.value !== after[index]) variable.value = hole;
  }
  frame2.output.push(...eitherBranch(inside, otherwise, hole, at));
}
function captured(nodes, frame2) {
  const output = [];
  run(nodes, { ...frame2, output });
  return output;
}
function runRange(node, frame2) {
  const { machine, variables } = frame2;
  const { length } = variables;
  const over = bare(commandsValue(node.pipe, frame2), machine);
  const [first, second] = node.pipe.sets;
  const turn = (key, value, output) => {
    step(machine);
    if (first !== void 0 && second !== void 0) {
      setVariable(first, key, node.pipe.assigns, frame2);
      setVariable(second, value, node.pipe.assigns, frame2);
    } else if (first !== void 0) setVariable(first, value, node.pipe.assigns, frame2);
    const end = run(node.body, { ...frame2, dot: value, output });
    if (!node.pipe.assigns) variables.length = length;
    return end;
  };
  const rest = isHole(over) ? over : isMap(over) ? restOf(over, machine.holes) : null;
  const items = isHole(over) ? [] : itemsOf(over);
  for (const [key, value] of items) if (turn(key, value, frame2.output) === "break") return "done";
  if (rest) {
    const one = rest.assumed === void 0 ? rest : machine.holes.make(`${rest.name}[\u2026]`, null);
    const inside = () => {
      const output = [];
      turn(one, one, output);
      return output;
    };
    const otherwise = () => items.length > 0 ? [] : captured(node.otherwise, frame2);
    writeEither(node, rest, { inside, otherwise }, frame2);
  } else if (items.length === 0) return run(node.otherwise, frame2);
  return "done";
}
function itemsOf(value) {
  if (value === null) return [];
  if (isList(value)) return value.map((item, index) => [BigInt(index), item]);
  if (isMap(value))
    return sortedKeys(value).map((key) => [key, value.entries.get(key) ?? null]);
  if (typeof value === "bigint" && value < 100000n)
    return Array.from({ length: Number(value) }, (_, index) => [BigInt(index), BigInt(index)]);
  throw new HelmFault("it goes through what is no list");
}

// src/resolve/helm/lines.ts
var alone3 = /^([ \t]*)\uE000([\uE100-\uF8FF])\uE001[ \t]*\r?$/;
function settleHoles(text2, holes) {
  if (!text2.includes(opens)) return text2;
  const lines = text2.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, indent, mark] = alone3.exec(line) ?? [];
    if (indent === void 0 || mark === void 0) continue;
    const form = formOf(lines, index, indent.length);
    if (form === "value") continue;
    const made2 = form === "key" ? `${holes.again(mark)}: ` : `- ${mark}`;
    lines[index] = indent + made2 + line.slice(indent.length + 3);
  }
  return lines.join("\n");
}
function formOf(lines, at, depth) {
  const [above, below] = [neighbour(lines, at, depth, -1), neighbour(lines, at, depth, 1)];
  if (above === "item" || above !== "key" && below === "item") return "item";
  return above !== null || below !== null ? "key" : "value";
}
function neighbour(lines, at, depth, way) {
  for (let next = at + way; next >= 0 && next < lines.length; next += way) {
    const line = lines[next] ?? "";
    const bare2 = line.trim();
    if (bare2 === "" || bare2.startsWith("#") || alone3.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    const inner = /^(?:- +)+/.exec(bare2)?.[0].length ?? 0;
    if (way === -1 && inner > 0 && indent + inner === depth) return "key";
    if (indent < depth || bare2.startsWith("---")) return null;
    if (indent > depth) continue;
    if (inner > 0 || bare2 === "-") return "item";
    return bare2.endsWith(":") && next === at - 1 ? "opens" : "key";
  }
  return null;
}

// src/resolve/helm/source-map.ts
function written(output, holes) {
  const segments = [];
  const regions = regionsIn(holes);
  let text2 = "";
  for (const { text: piece, start, end, isLiteral } of output) {
    segments.push({ at: text2.length, start, end, isLiteral });
    text2 = isLiteral ? text2 + piece : regions.take(text2, piece);
  }
  const segmentAt = (offset) => segments[lastAt(segments, ({ at }) => at <= offset)];
  return {
    text: text2,
    start: (offset) => {
      const segment = segmentAt(offset);
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.start;
    },
    end: (offset) => {
      const segment = segmentAt(Math.max(offset - 1, 0));
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.end;
    },
    doubt: (offset) => {
      const region = regions.outer[lastAt(regions.outer, ({ start }) => start <= offset)];
      return region && offset < region.end ? region.hole : null;
    }
  };
}
function lastAt(things, isSo) {
  let [low, high] = [-1, things.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    const thing = things[middle];
    if (thing !== void 0 && isSo(thing)) low = middle;
    else high = middle - 1;
  }
  return low;
}
function regionsIn(holes) {
  const outer = [];
  let depth = 0;
  const take2 = (text2, piece) => {
    if (!piece.includes(maybe) && !piece.includes(sure)) return text2 + piece;
    let made2 = text2;
    for (let at = 0; at < piece.length; at++) {
      const one = piece.charAt(at);
      if (one === maybe) {
        const hole = holes.of(piece.charAt(++at));
        if (depth++ === 0) outer.push({ start: made2.length, end: Infinity, hole });
      } else if (one === sure) {
        const last = outer.at(-1);
        if (depth > 0 && --depth === 0 && last) last.end = made2.length;
      } else made2 += one;
    }
    return made2;
  };
  return { outer, take: take2 };
}

// src/resolve/helm/tree.ts
function treeOf(output, holes, parse) {
  const found = written(output, holes);
  const text2 = settleHoles(found.text, holes);
  const tree = parse(text2, documentsOf(text2));
  const work = { holes, written: found, isWhole: false, placed: /* @__PURE__ */ new Map() };
  return {
    documents: tree.documents.map((document) => documentIn(document, work)),
    comments: tree.comments.map((comment) => ({ ...comment, ...spanIn(comment, work) })),
    // Of a key that stands twice Helm takes the last.
    problems: tree.problems.filter(({ isTwice }) => isTwice !== true).map((problem2) => ({ ...problem2, ...spanIn(problem2, work) }))
  };
}
var separator = /^---/gm;
var definition = /^kind:[ \t]*["']?CustomResourceDefinition\b/m;
function documentsOf(text2) {
  const spans = [];
  let start = 0;
  for (const { index } of text2.matchAll(separator)) {
    spans.push({ start, end: index });
    start = index + 3;
  }
  spans.push({ start, end: text2.length });
  return spans.filter((span) => !definition.test(text2.slice(span.start, span.end)));
}
function spanIn({ start, end }, { written: { start: from, end: to } }) {
  const at = from(start);
  return { start: at, end: Math.max(at, end > start ? to(end) : at) };
}
function documentIn(document, work) {
  const { root } = document;
  const span = spanIn(document, work);
  if (root?.kind !== "mapping") return { ...span, root: root && nodeIn(root, false, work) };
  const doubts = root.pairs.map(({ keySpan }) => work.written.doubt(keySpan.start));
  const [first] = doubts;
  if (!first || doubts.includes(null)) return { ...span, root: mappingIn(root, false, work) };
  return { ...span, root: mappingIn(root, false, { ...work, isWhole: true }), open: first.name };
}
function nodeIn(node, isLabels, work) {
  const before = work.placed.get(node);
  if (before) return before;
  const made2 = placed(node, isLabels, work);
  work.placed.set(node, made2);
  return made2;
}
function placed(node, isLabels, work) {
  const span = spanIn(node, work);
  switch (node.kind) {
    case "mapping":
      return mappingIn(node, isLabels, work);
    case "sequence":
      return { ...node, ...span, items: node.items.map((item) => partIn(item, item, false, work)) };
    case "scalar": {
      const { value } = node;
      const contentStart = work.written.start(node.contentStart);
      const rest = { ...span, contentStart };
      if (typeof value !== "string" || !hasMark(value)) return { ...node, ...rest };
      const open2 = openText(value, isLabels, work);
      return open2 === null ? { ...node, ...rest, value: withoutHoles(value) } : { ...node, ...rest, value: null, open: open2 };
    }
  }
}
function hasMark(text2) {
  return hasHole(text2) || /[\uE100-\uF8FF]/.test(text2);
}
function openText(text2, isLabels, { holes }) {
  const all = holesIn(text2, holes);
  const [first] = all;
  if (!first) return null;
  const rest = withoutHoles(text2).replace(/[\uE100-\uF8FF]/g, "").trim();
  if (rest === "") return first.name;
  if (!isLabels && all.every(({ assumed }) => assumed !== void 0)) return null;
  return text2.replace(
    /\uE000?([\uE100-\uF8FF])\uE001?/g,
    (_all, mark) => `{{ ${holes.of(mark).name} }}`
  );
}
function openNode(open2, { start, end }, work) {
  const span = spanIn({ start, end }, work);
  return {
    kind: "scalar",
    ...span,
    value: null,
    style: "plain",
    contentStart: span.start,
    tag: null,
    indent: 0,
    open: open2
  };
}
function mappingIn(node, isLabels, work) {
  const pairs = [];
  let rest;
  for (const { key, keySpan, value } of node.pairs) {
    const hole = work.holes.only(key) ?? untoldIn(key, work.holes);
    if (hole) {
      rest ??= hole.name;
      continue;
    }
    const around = { start: keySpan.start, end: value.end };
    const inner = partIn(
      value,
      around,
      isLabels || key === "labels" || key === "annotations",
      work
    );
    pairs.push({ key: withoutHoles(key), keySpan: spanIn(keySpan, work), value: inner });
  }
  return { ...node, ...spanIn(node, work), pairs, ...rest !== void 0 && { rest } };
}
function partIn(node, around, isLabels, work) {
  const doubt = work.isWhole ? null : work.written.doubt(around.start);
  return doubt ? openNode(doubt.name, around, work) : nodeIn(node, isLabels, work);
}

// src/resolve/helm/chart.ts
function renderChart(chart, release, isWanted, parse, holes, left = budgetForAll()) {
  const all = [...parsedIn(chart)];
  const defines = definesIn(all);
  const dots = /* @__PURE__ */ new Map();
  const rendered = /* @__PURE__ */ new Map();
  for (const one of all.toSorted(
    (a, b) => deepest5(b.path) - deepest5(a.path) || (a.path < b.path ? 1 : -1)
  )) {
    const text2 = one.chart.templates.get(one.path) ?? "";
    const wanted = isWanted(one.path, text2);
    if (!wanted && !changesValues.test(text2)) continue;
    const dot = dots.get(one.chart) ?? dotOf(one.chart, release, holes);
    dots.set(one.chart, dot);
    const made2 = withShare(
      left,
      (share) => renderOne(one, dot, { defines, parse, holes, left: share })
    );
    if (wanted) rendered.set(one.path, made2);
  }
  return rendered;
}
var changesValues = /\b(?:set|unset|(?:mustM|m)erge(?:Overwrite)?)\s+\(?[$.]/;
function deepest5(path) {
  return path.split("/").length;
}
function* parsedIn(chart) {
  for (const below of chart.below) yield* parsedIn(below);
  for (const [path, text2] of chart.templates) yield { chart, path, file: parseTemplate(text2) };
}
function definesIn(all) {
  return new Map(all.flatMap(({ file }) => [...file.defines]));
}
function renderOne({ chart, path, file }, dot, shared) {
  const { problem: problem2 } = file;
  if (problem2) return { fault: problem2.message, at: problem2 };
  const machine = machineWith(shared, chart.values.open !== null);
  try {
    const folder = path.slice(0, path.lastIndexOf("/"));
    dot.entries.set(
      "Template",
      mapOf([
        ["Name", path],
        ["BasePath", folder]
      ])
    );
    const output = render(file.body, dot, machine);
    return { tree: treeOf(output, shared.holes, shared.parse) };
  } catch (error) {
    if (!(error instanceof HelmFault)) throw error;
    return { fault: error.message, at: { start: 0, end: 0 } };
  }
}
function machineWith({ defines, parse, holes, left }, isOpen) {
  const machine = {
    defines,
    holes,
    parseYaml: parse,
    isOpen,
    left,
    doubts: 0,
    settled: (text2) => settleHoles(text2, holes),
    include: (name, dot) => deeper2(machine, () => {
      const body = defines.get(name);
      if (!body)
        throw new HelmFault(`it includes \`${name}\`, which nothing in the chart defines`);
      return textOf(render(body, dot, machine));
    }),
    tpl: (text2, dot) => deeper2(machine, () => {
      const { body, problem: problem2 } = parseTemplate(text2);
      if (problem2)
        throw new HelmFault(`a template within a value does not parse: ${problem2.message}`);
      return textOf(render(body, dot, machine));
    })
  };
  return machine;
}
function dotOf(chart, { name, namespace }, holes) {
  return mapOf([
    ["Values", chart.values],
    ["Chart", chart.meta],
    [
      "Release",
      mapOf([
        ["Name", name],
        ["Namespace", namespace],
        ["Service", "Helm"],
        ["Revision", 1n],
        ["IsInstall", true],
        ["IsUpgrade", false]
      ])
    ],
    ["Capabilities", capabilities],
    ["Files", filesOf(holes)],
    ["Subcharts", mapOf()]
  ]);
}
function filesOf(holes) {
  const names = ["Get", "GetBytes", "Glob", "Lines", "AsConfig", "AsSecrets"];
  const methods = names.map((name) => [name, () => holes.make(`.Files.${name}`)]);
  return { kind: "object", fields: /* @__PURE__ */ new Map(), methods: new Map(methods) };
}

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function pathFrom(folder, path) {
  const parts2 = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts2.pop() === void 0) return null;
    } else if (part !== "." && part !== "") parts2.push(part);
  }
  return parts2.join("/");
}

// src/resolve/helm/release.ts
var unnamed = { name: "RELEASE-NAME", namespace: "_" };

// src/resolve/helm/values.ts
var deepest6 = 60;
function coalesced(given, defaults, depth = 0) {
  if (depth > deepest6) throw new HelmFault("values are nested too deep", true);
  const entries = /* @__PURE__ */ new Map();
  for (const [key, value] of defaults.entries) {
    const own2 = given.entries.get(key);
    if (own2 === void 0) entries.set(key, value);
    else if (isMap(own2) && isMap(value)) entries.set(key, coalesced(own2, value, depth + 1));
    else if (own2 !== null) entries.set(key, own2);
  }
  for (const [key, value] of given.entries)
    if (!defaults.entries.has(key) && !entries.has(key)) entries.set(key, value);
  return mapOf(entries, given.open ?? defaults.open, given.rest ?? defaults.rest);
}
function overlaid(over, under, depth = 0) {
  if (depth > deepest6) throw new HelmFault("values are nested too deep", true);
  const entries = new Map(under.entries);
  for (const [key, value] of over.entries) {
    const before = entries.get(key);
    entries.set(key, isMap(value) && isMap(before) ? overlaid(value, before, depth + 1) : value);
  }
  return mapOf(entries, over.open ?? under.open, over.rest ?? under.rest);
}
function setAt(values, name, value) {
  if (name === "" || /[[\]{}]/.test(name)) return false;
  const keys = name.split(/(?<!\\)\./).map((key) => key.replaceAll("\\.", "."));
  if (keys.length > deepest6) return false;
  let map2 = values;
  for (const key of keys.slice(0, -1)) {
    const next = map2.entries.get(key);
    const inner = isMap(next) ? next : mapOf();
    map2.entries.set(key, inner);
    map2 = inner;
  }
  map2.entries.set(keys.at(-1) ?? "", value);
  return true;
}
function valueAt(values, path) {
  let value = values;
  for (const key of path.split(".")) value = isMap(value) ? value.entries.get(key) : void 0;
  return value;
}
function renamed(value, open2, depth = 0) {
  if (depth > deepest6) return value;
  const entries = [...value.entries].map(
    ([key, inner]) => [
      key,
      isMap(inner) ? renamed(inner, open2 === null ? null : `${open2}.${key}`, depth + 1) : inner
    ]
  );
  return mapOf(entries, open2, value.rest);
}

// src/resolve/helm/deployments.ts
function deploymentsIn(text2, reading) {
  return reading.parse(withoutReserved(text2)).documents.flatMap(({ root, start, end }) => {
    const body = root ? plainOf(root, reading.holes) : null;
    if (!isMap(body)) return [];
    const place = { at: { start, end }, header: headerOf(root, start) };
    const group = textAt(body, "apiVersion").split("/")[0];
    const kind = textAt(body, "kind");
    if (group === "argoproj.io" && kind === "Application")
      return sourcesOf(mapAt(body, "spec")).map((one) => ({
        ...argo(body, one, reading),
        ...place
      }));
    if (group === "argoproj.io" && kind === "ApplicationSet") {
      const made2 = mapAt(mapAt(body, "spec"), "template");
      return sourcesOf(mapAt(made2, "spec")).map((one) => ({ ...generated(body, one), ...place }));
    }
    const told = group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? flux(body) : null;
    return told ? [{ ...told, ...place }] : [];
  });
}
function headerOf(root, start) {
  const metadata = pairIn(root, "metadata");
  return pairIn(metadata, "name") ?? { start, end: start };
}
function pairIn(node, key) {
  return node?.kind === "mapping" && node.pairs.find((pair) => pair.key === key)?.value || null;
}
function sourcesOf(spec) {
  const sources = spec.entries.get("sources");
  const all = isList(sources) ? sources.filter(isMap) : [mapAt(spec, "source")];
  return all.filter((one) => textAt(one, "chart") === "" && folderAt(textAt(one, "path")) !== null);
}
function argo(body, source, reading) {
  const helm2 = mapAt(source, "helm");
  const name = textAt(mapAt(body, "metadata"), "name");
  const chart = folderAt(textAt(source, "path")) ?? "";
  const files = textsAt(helm2, "valueFiles").map((path) => valueFile(chart, path));
  const written2 = fromYaml(textAt(helm2, "values"), reading.parse, reading.holes);
  let values = isMap(written2) ? written2 : mapOf();
  const object2 = helm2.entries.get("valuesObject");
  if (isMap(object2)) values = object2;
  const parameters = helm2.entries.get("parameters");
  const all = isList(parameters) ? parameters.filter(isMap) : [];
  const left = all.filter((one) => {
    const value = one.entries.get("value") ?? null;
    const made2 = one.entries.get("forceString") === true ? printed(value) : typed2(value);
    return !setAt(values, textAt(one, "name"), made2);
  });
  return {
    chart,
    release: {
      name: textAt(helm2, "releaseName") || name,
      namespace: textAt(mapAt(mapAt(body, "spec"), "destination"), "namespace") || "_"
    },
    values,
    files: files.flatMap((path) => path ?? []),
    isOpen: left.length > 0 || files.includes(null) || helm2.entries.has("fileParameters"),
    name
  };
}
function generated(body, source) {
  return {
    chart: folderAt(textAt(source, "path")) ?? "",
    release: unnamed,
    values: mapOf(),
    files: [],
    isOpen: true,
    name: textAt(mapAt(body, "metadata"), "name")
  };
}
function flux(body) {
  const [spec, metadata] = [mapAt(body, "spec"), mapAt(body, "metadata")];
  const template = mapAt(mapAt(spec, "chart"), "spec");
  const isHere = textAt(mapAt(template, "sourceRef"), "kind") === "GitRepository";
  const chart = isHere ? folderAt(textAt(template, "chart")) : null;
  if (chart === null) return null;
  const name = textAt(metadata, "name");
  const target = textAt(spec, "targetNamespace");
  return {
    chart,
    release: {
      name: textAt(spec, "releaseName") || (target === "" ? name : `${target}-${name}`),
      namespace: target || textAt(metadata, "namespace") || "_"
    },
    values: mapAt(spec, "values"),
    files: textsAt(template, "valuesFiles").flatMap((path) => folderAt(path) ?? []),
    isOpen: spec.entries.has("valuesFrom"),
    name
  };
}
function typed2(value) {
  if (value === "true" || value === "false") return value === "true";
  if (value === "null") return null;
  return typeof value === "string" && /^-?(?:0|[1-9]\d{0,14})$/.test(value) ? BigInt(value) : value;
}
function mapAt(map2, key) {
  const value = map2.entries.get(key);
  return isMap(value) ? value : mapOf();
}
function textAt(map2, key) {
  const value = map2.entries.get(key);
  return typeof value === "string" ? value : "";
}
function textsAt(map2, key) {
  const value = map2.entries.get(key);
  return isList(value) ? value.filter((one) => typeof one === "string") : [];
}
function folderAt(path) {
  if (path === "" || path.includes("{{") || path.includes("://")) return null;
  return pathFrom("", path);
}
function valueFile(chart, path) {
  const [, inOther] = /^\$[^/]+\/(.*)$/.exec(path) ?? [];
  if (inOther !== void 0) return folderAt(inOther);
  if (path.includes("{{") || path.includes("://")) return null;
  return path.startsWith("/") ? folderAt(path.slice(1)) : pathFrom(chart, path);
}
function givenBy({ values, files, isOpen }, read2) {
  const found = files.map(read2);
  const all = [...found.flatMap((one) => one ?? []), values];
  return {
    values: all.reduce((under, over) => overlaid(over, under), mapOf()),
    isOpen: isOpen || found.includes(null)
  };
}

// src/resolve/helm/load.ts
var deepest7 = 8;
var openName = ".Values";
function loadChart(folder, given, loading, depth = 0) {
  const meta = mapIn(within2(folder, "Chart.yaml"), loading, null);
  if (!meta || depth > deepest7) return null;
  const defaults = mapIn(within2(folder, "values.yaml"), loading, given.isOpen ? openName : null);
  const empty = mapOf([], given.isOpen ? openName : null);
  const values = coalesced(given.values, defaults ?? empty);
  const name = textAt2(meta, "name") ?? folder.slice(folder.lastIndexOf("/") + 1);
  const templates = /* @__PURE__ */ new Map();
  for (const path of loading.below(within2(folder, "templates"))) {
    const text2 = loading.text(path);
    if (text2 !== void 0) templates.set(path, withoutReserved(text2));
  }
  const below = dependencies(folder, meta, loading).flatMap((one) => {
    if (!isOn(one, values)) return [];
    const inner = { values: valuesFor(one.name, values, given.isOpen), isOpen: given.isOpen };
    return loadChart(one.folder, inner, loading, depth + 1) ?? [];
  });
  return { name, meta: capitalized(meta), templates, values, below };
}
var localPath = /repository:\s*["']?(file:\/\/[^\s"']+)/g;
function localCharts(folder, text2) {
  const written2 = ["Chart.yaml", "requirements.yaml"].map(
    (name) => text2(within2(folder, name)) ?? ""
  );
  return Array.from(
    written2.join("\n").matchAll(localPath),
    ([, path = ""]) => pathFrom(folder, path.slice("file://".length))
  ).filter((path) => path !== null);
}
function within2(folder, path) {
  return folder === "" ? path : `${folder}/${path}`;
}
function mapIn(path, { text: text2, parse, holes }, open2) {
  const found = text2(path);
  if (found === void 0) return null;
  const value = fromYaml(withoutReserved(found), parse, holes, open2);
  return isMap(value) ? value : null;
}
function textAt2(map2, key) {
  const value = map2.entries.get(key);
  return typeof value === "string" ? value : void 0;
}
function capitalized(meta) {
  return mapOf(
    [...meta.entries].map(([key, value]) => [
      key === "apiVersion" ? "APIVersion" : key.charAt(0).toUpperCase() + key.slice(1),
      typeof value === "number" ? String(value) : value
    ])
  );
}
function dependencies(folder, meta, loading) {
  const older = mapIn(within2(folder, "requirements.yaml"), loading, null)?.entries.get(
    "dependencies"
  );
  const written2 = [meta.entries.get("dependencies"), older].flatMap(
    (one) => isList(one) ? one.filter(isMap) : []
  );
  const charts = within2(folder, "charts");
  const inCharts = new Set(
    loading.below(charts).filter((path) => path.endsWith("/Chart.yaml")).map((path) => path.slice(charts.length + 1, -"/Chart.yaml".length)).filter((name) => !name.includes("/"))
  );
  const named = /* @__PURE__ */ new Set();
  const listed = written2.flatMap((one) => {
    const name = textAt2(one, "name") ?? "";
    named.add(name);
    const place = inCharts.has(name) ? `${charts}/${name}` : local(folder, one);
    if (place === null) return [];
    const tags = one.entries.get("tags");
    return [
      {
        name: textAt2(one, "alias") ?? name,
        folder: place,
        condition: textAt2(one, "condition") ?? "",
        tags: isList(tags) ? tags.filter((tag) => typeof tag === "string") : []
      }
    ];
  });
  const others = [...inCharts].filter((name) => !named.has(name));
  return [
    ...listed,
    ...others.map((name) => ({
      name,
      folder: `${charts}/${name}`,
      condition: "",
      tags: []
    }))
  ];
}
function local(folder, dependency) {
  const [, path] = /^file:\/\/(.*)$/.exec(textAt2(dependency, "repository") ?? "") ?? [];
  if (path === void 0 || path.startsWith("/")) return null;
  return pathFrom(folder, path);
}
function isOn({ condition, tags }, values) {
  for (const path of condition.split(",")) {
    const value = path.trim() === "" ? void 0 : valueAt(values, path.trim());
    if (typeof value === "boolean") return value;
  }
  const set = tags.map((tag) => valueAt(values, `tags.${tag}`)).filter((tag) => typeof tag === "boolean");
  return set.length === 0 || set.includes(true);
}
function valuesFor(name, values, isOpen) {
  const own2 = values.entries.get(name);
  const shared = values.entries.get("global");
  const open2 = isOpen ? openName : null;
  const given = renamed(isMap(own2) ? own2 : mapOf(), open2);
  const below = given.entries.get("global");
  if (isMap(shared)) given.entries.set("global", isMap(below) ? coalesced(shared, below) : shared);
  return given;
}

// src/source/decode.ts
var utf8 = new TextDecoder("utf-8");
function textOf2(bytes) {
  return utf8.decode(bytes);
}

// src/stage/source-file.ts
var lazily = {
  get text() {
    const kept = this;
    if (typeof kept.content !== "string") kept.content = textOf2(kept.content);
    return kept.content;
  },
  get ref() {
    const kept = this;
    return kept.place ??= fileRef(kept.path, this.text);
  },
  holds(word) {
    return this.content.includes(word);
  }
};
function sourceFile(path, blob, kind, bytes) {
  const content = bufferOf(bytes);
  const place = null;
  return { __proto__: lazily, path, blob, kind, content, place };
}
function bufferOf(bytes) {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

// src/stage/chart-files.ts
function holdsDeployer(file) {
  if (file.kind !== "yaml" && file.kind !== "json") return false;
  return file.holds("argoproj.io/") || file.holds("HelmRelease");
}

// src/stage/wanted-charts.ts
var parts = /^(?:(?:.*\/)?charts\/[^/]+\/)?(?:Chart\.yaml|values\.yaml|requirements\.yaml|templates\/.+)$/;
var mostInstallations = 200;
function installationsIn(side) {
  const holes = newHoles();
  const found = [];
  for (const file of side.files)
    if (holdsDeployer(file) && found.length < mostInstallations) {
      for (const deployment of deploymentsIn(file.text, { parse: parseYaml, holes }))
        if (side.has(within2(deployment.chart, "Chart.yaml"))) found.push({ deployment, file });
    }
  return found;
}
function deployedByChange(installed, { changed: changed2 }) {
  return installed.filter(
    ({ file, deployment }) => changed2.has(file.path) || deployment.files.some((path) => changed2.has(path))
  ).map(({ deployment }) => deployment.chart);
}
function withParents(side, folders) {
  const found = new Set(folders);
  if (found.size === 0) return [];
  const fileAt = new Map(side.files.map((file) => [file.path, file]));
  const charts = side.files.filter(({ kind }) => kind === "chart");
  const local2 = charts.map(({ path }) => {
    const folder = folderOf(path);
    return { folder, inside: localCharts(folder, (one) => fileAt.get(one)?.text) };
  });
  for (const folder of found)
    for (const one of local2) if (one.inside.includes(folder)) found.add(one.folder);
  for (const folder of found)
    for (const one of local2)
      if (one.folder === folder) for (const inside of one.inside) found.add(inside);
  return [...found].sort();
}
function pathsIn({ entries }, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const found = [];
  for (let at = firstFrom(entries, prefix); at < entries.length; at++) {
    const entry = entries[at];
    if (!entry?.path.startsWith(prefix)) break;
    const isFile = entry.mode === "file" || entry.mode === "executable";
    if (isFile && parts.test(entry.path.slice(prefix.length))) found.push(entry.path);
  }
  return found;
}
function firstFrom(entries, path) {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((entries[middle]?.path ?? "") < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/stage/render-charts.ts
var mostFiles = 2e4;
async function renderSide(role, folders, work) {
  const side = work.sides[role];
  const installed = installationsIn(side);
  const wanted = withParents(side, [...folders, ...deployedByChange(installed, work)]);
  if (wanted.length === 0) return /* @__PURE__ */ new Map();
  const values = installed.flatMap(({ deployment }) => deployment.files);
  const own2 = wanted.flatMap((folder) => pathsIn(side, folder));
  const given = await work.read[role]([...own2, ...values].slice(0, mostFiles));
  const job = {
    side,
    work,
    texts: given,
    files: new Map(side.files.map((file) => [file.path, file])),
    left: budgetForAll(),
    rendered: /* @__PURE__ */ new Map()
  };
  const inside = new Set(
    wanted.flatMap((folder) => localCharts(folder, (path) => given.get(path)))
  );
  for (const folder of wanted) {
    const by = installed.filter(({ deployment }) => deployment.chart === folder);
    if (by.length === 0 && inside.has(folder)) continue;
    if (by.length === 0) renderOpen(folder, job);
    else for (const one of by) renderInstalled(one, job);
  }
  return job.rendered;
}
function renderOpen(folder, job) {
  const loading = loadingOf(job);
  const given = { values: mapOf(), isOpen: true };
  renderAs(
    folder,
    given,
    unnamed,
    loading,
    { chart: folder, namespace: unnamed.namespace, via: [] },
    job
  );
}
function renderInstalled({ deployment, file }, job) {
  const { chart, release, name, at, header } = deployment;
  const loading = loadingOf(job);
  const read2 = (path) => mapIn(path, loading, null);
  const call = {
    address: name,
    header: { file: file.ref, ...header },
    at: { file: file.ref, ...at }
  };
  const part = { chart: `${chart}@${file.path}`, namespace: release.namespace, via: [call] };
  renderAs(chart, givenBy(deployment, read2), release, loading, part, job);
}
function loadingOf({ texts }) {
  const paths = [...texts.keys()];
  return {
    text: (path) => texts.get(path),
    below: (under) => paths.filter((path) => under === "" || path.startsWith(`${under}/`)),
    parse: parseYaml,
    holes: newHoles()
  };
}
function renderAs(folder, given, release, loading, part, job) {
  const chart = loadChart(folder, given, loading);
  if (!chart) return;
  const { isExcluded } = job.work;
  const values = job.texts.get(within2(folder, "values.yaml")) ?? "";
  const helpers = mayDeclare(values) || helpersMayDeclare(chart);
  const isWanted = (path, text2) => !isHelper(path) && /\.(?:ya?ml|json|tpl)$/.test(path) && isExcluded?.(path) !== true && (mayDeclare(text2) || helpers && !text2.includes("kind:"));
  const all = renderChart(chart, release, isWanted, parseYaml, loading.holes, job.left);
  for (const [path, one] of all) keep(path, one, part, job);
  for (const path of loading.below(folder))
    if (/(?:^|\/)templates\//.test(path) && !job.rendered.has(path)) job.rendered.set(path, []);
}
function helpersMayDeclare({ templates, below }) {
  return [...templates].some(([path, text2]) => isHelper(path) && mayDeclare(text2)) || below.some(helpersMayDeclare);
}
function keep(path, one, part, job) {
  const { rendered, work, files, texts, side } = job;
  const list2 = rendered.get(path) ?? [];
  rendered.set(path, list2);
  const file = files.get(path) ?? fileFrom(side, path, texts.get(path) ?? "");
  const fault = faultOf2(one);
  if ("tree" in one && fault === void 0)
    list2.push({ language: "tree", file, syntax: one.tree, rendered: part });
  else if (!list2.some((other) => "rendered" in other && other.rendered && "fault" in other.rendered)) {
    const { syntax } = work.parse(file);
    if (!("body" in syntax))
      list2.push({ language: "tree", file, syntax, rendered: { fault: fault ?? "" } });
  }
}
function faultOf2(one) {
  if ("fault" in one) return one.fault;
  const [problem2] = one.tree.problems;
  if (problem2) return `what it writes is no YAML: ${problem2.message}`;
  const kinds2 = one.tree.documents.map(
    ({ root }) => root?.kind === "mapping" ? root.pairs.find(({ key }) => key === "kind")?.value : void 0
  );
  const open2 = kinds2.find((kind) => kind?.kind === "scalar" && kind.open !== void 0);
  return open2?.kind === "scalar" ? `an object's kind is \`${open2.open ?? ""}\`` : void 0;
}
function isHelper(path) {
  return path.slice(path.lastIndexOf("/") + 1).startsWith("_");
}
function mayDeclare(text2) {
  return worthParsing("yaml", Buffer.from(text2));
}
function fileFrom(side, path, text2) {
  const { blob = path } = side.entries[firstFrom(side.entries, path)] ?? {};
  return sourceFile(path, blob, "yaml", Buffer.from(text2));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderSide
});
/*! Bundled license information:

js-yaml/dist/js-yaml.mjs:
  (*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT *)
*/
})
