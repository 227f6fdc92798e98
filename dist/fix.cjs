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

// src/fix/fixes.ts
var fixes_exports = {};
__export(fixes_exports, {
  fixesFor: () => fixesFor
});
module.exports = __toCommonJS(fixes_exports);

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

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
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
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
  identify: (object) => object === null,
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
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
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
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
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
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
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
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
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
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
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
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
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
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
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
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
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
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
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
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
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
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
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
function representYamlBinary(object) {
  let binary = "";
  for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
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
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
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
    const object = item;
    const keys = Object.keys(object);
    if (keys.length !== 1) return "cannot resolve a pairs item";
    container.push([keys[0], object[keys[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
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
    const map = /* @__PURE__ */ new Map();
    for (const key of data) map.set(key, null);
    return map;
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
    const exact3 = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact3.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact3.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact3.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact3.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact3.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact3.mapping["tag:yaml.org,2002:map"];
    this.exact = exact3;
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
    const map = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map.set(key, obj[key]);
    return map;
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
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
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
function getLine(buffer, lineStart2, lineEnd4, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart2 > maxHalfLength) {
    head = " ... ";
    lineStart2 = position - maxHalfLength + head.length;
  }
  if (lineEnd4 - position > maxHalfLength) {
    tail = " ...";
    lineEnd4 = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart2, lineEnd4).replace(/\t/g, "\u2192") + tail,
    pos: position - lineStart2 + head.length
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
    let lineStart2 = 0;
    for (let index = 0; index < position; index++) {
      const ch = source.charCodeAt(index);
      if (ch === 10) {
        line++;
        lineStart2 = index + 1;
      } else if (ch === 13) {
        line++;
        if (source.charCodeAt(index + 1) === 10) index++;
        lineStart2 = index + 1;
      }
    }
    const mark = {
      name: filename,
      buffer: source,
      position,
      line,
      column: position - lineStart2
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
      const escaped = input.charCodeAt(position);
      if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped < 256 && simpleEscapeCheck[escaped]) {
        result += simpleEscapeMap[escaped];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped);
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
function getBlockValue(input, start, end, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column2 = 0;
    while (column2 < textIndent && line.charCodeAt(column2) === 32) column2++;
    if (indent < 0 || column2 >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
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
function getScalarValue(input, scalar) {
  if (scalar.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar;
  if (scalar.fast) return input.slice(valueStart, valueEnd);
  switch (scalar.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
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
      const escaped = state.input.charCodeAt(++state.position);
      if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped);
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
    let column2 = 0;
    while (state.input.charCodeAt(linePosition + column2) === 32) column2++;
    const first = state.input.charCodeAt(linePosition + column2);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column2 > contentIndent) valueEnd = linePosition + column2;
      } else if (column2 > 0) valueEnd = linePosition + column2;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column2);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column2 < parentIndent) {
        state.position = linePosition + column2;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column2 >= parentIndent && column2 < maxLeadingIndent) {
        state.position = linePosition + column2;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column2 < parentIndent) {
      state.lineIndent = column2;
      state.position = linePosition + column2;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column2;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column2 < requiredIndent) {
      state.lineIndent = column2;
      state.position = linePosition + column2;
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
    if (state.directives.some((directive2) => directive2.kind === "yaml")) throwError(state, "duplication of %YAML directive");
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
    let lineEnd4 = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd4 = nextLineBreak;
    const line = value.slice(position, lineEnd4);
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
function plainScalar(text) {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)
    return numberOf(text) ?? text;
  return text.length > 5 ? text : wordOf(text);
}
function wordOf(text) {
  switch (text) {
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
      return text;
  }
}
function numberOf(text) {
  if (text.length > longestNumber) return null;
  if (integer.test(text)) return exact(text.charCodeAt(0) === 43 ? text.slice(1) : text);
  if (decimal.test(text)) return finite(Number(text));
  if (octal.test(text) || hexadecimal.test(text)) return exact(text);
  return special(text);
}
function special(text) {
  if (infinity.test(text)) return text.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text === ".nan" || text === ".NaN" || text === ".NAN" ? NaN : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text) {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  return text.length > longestNumber ? finite(value) : BigInt(text);
}
var core = "tag:yaml.org,2002:";
function taggedScalar(text, tag) {
  const name = tag.startsWith("!!") ? tag.slice(2) : tag.startsWith(`!<${core}`) ? tag.slice(core.length + 2, -1) : "";
  switch (name) {
    case "null":
      return wordOf(text) === null ? null : unfit;
    case "bool": {
      const value = wordOf(text);
      return typeof value === "boolean" ? value : unfit;
    }
    case "int": {
      const value = integer.test(text) || octal.test(text) || hexadecimal.test(text) ? numberOf(text) : null;
      return value ?? unfit;
    }
    case "float": {
      const value = numberOf(text);
      return value === null ? unfit : Number(value);
    }
    default:
      return text;
  }
}

// src/parse/yaml/scan.ts
function newScan(text, offset, comments) {
  return { text, offset, comments, at: 0, end: 0, hash: nextHash(text, 0) };
}
function nextHash(text, from) {
  const at = text.indexOf("#", from);
  return at === -1 ? Infinity : at;
}
function skipTo(scan2, target) {
  if (scan2.hash < scan2.at) scan2.hash = nextHash(scan2.text, scan2.at);
  while (scan2.hash < target) scan2.hash = readHash(scan2, scan2.hash);
  if (target > scan2.at) scan2.at = target;
}
function readHash(scan2, hash) {
  const { text, offset } = scan2;
  if (!startsComment(text, hash)) return nextHash(text, hash + 1);
  const end = lineEnd(text, hash);
  let before = hash - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  const trailing = before >= 0 && !isBreak(text.charCodeAt(before));
  scan2.comments.push({
    start: hash + offset,
    end: end + offset,
    text: text.slice(hash + 1, end).trim(),
    trailing
  });
  return nextHash(text, end);
}
function startsComment(text, hash) {
  if (hash === 0) return true;
  const before = text.charCodeAt(hash - 1);
  return isBlank(before) || isBreak(before);
}
function lineEnd(text, from) {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
function isBlank(c) {
  return c === 32 || c === 9 || c === 65279;
}
function isBreak(c) {
  return c === 10 || c === 13;
}
function take(scan2, mark) {
  const { text } = scan2;
  const isHeader = mark === "|" || mark === ">";
  let at = scan2.at;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (isBlank(c) || isBreak(c) || c === 44 && mark !== ":") continue;
    if (isHeader && (c === 45 || c === 58 || c === 63)) continue;
    if (text.startsWith(mark, at)) {
      skipTo(scan2, at);
      scan2.at = at + mark.length;
      scan2.end = scan2.at;
      return at;
    }
    if (c === 35 && startsComment(text, at)) at = lineEnd(text, at);
    else if (mark === "---" && c === 37) at = lineEnd(text, at);
    else if (mark === "---" && text.startsWith("...", at)) at += 2;
    else break;
    if (at >= text.length) break;
  }
  return scan2.end;
}

// src/parse/yaml/build.ts
var maxDepth = 200;
var mostAliased = 1e5;
var mostProblems = 100;
var smallMapping = 12;
function newOutput(text) {
  return { text, documents: [], comments: [], problems: [], aliased: 0 };
}
var none = { start: 0, end: 0 };
function buildTree(text, offset, events, out) {
  const build = {
    text,
    offset,
    out,
    scan: newScan(text, offset, out.comments),
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
  skipTo(build.scan, text.length);
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
  const { text, scan: scan2 } = build;
  skipTo(scan2, event.start);
  const isBare = event.type === 3 && next !== void 0 && (next.type === 2 || next.type === 3) && next.start === event.start;
  const first = text.charCodeAt(event.start);
  const closer = event.style !== 2 || isBare ? 0 : event.type === 2 ? 93 : first === 123 ? 125 : 0;
  if (closer !== 0) scan2.at = event.start + 1;
  build.weight++;
  const opened = frame(
    event.type === 2 ? "sequence" : "mapping",
    event.start,
    closer,
    tagOf(text, event),
    anchorOf(build, event),
    build
  );
  build.frames.push(opened);
}
function tagOf(text, event) {
  return event.tagStart < 0 ? null : text.slice(event.tagStart, event.tagEnd);
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
  const { text, scan: scan2, offset } = build;
  const style = styles[event.style] ?? "plain";
  let start = event.valueStart;
  let end = event.valueEnd;
  let contentStart = start;
  let indent = 0;
  if (style === "single" || style === "double") {
    start--;
    end++;
    skipTo(scan2, start);
  } else if (style === "literal" || style === "folded") {
    const properties = Math.max(event.anchorEnd, event.tagEnd, scan2.at);
    skipTo(scan2, properties);
    start = take(scan2, style === "literal" ? "|" : ">");
    skipTo(scan2, event.valueStart);
    indent = Math.max(event.indent, 0);
    while (end > event.valueStart && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= event.valueStart) end = start + 1;
    for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
    contentStart = Math.min(contentStart, end);
  } else skipTo(scan2, start);
  scan2.at = Math.max(end, scan2.at);
  if (style === "literal" || style === "folded") scan2.at = Math.max(event.valueEnd, scan2.at);
  scan2.end = end;
  const source = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
  const tag = tagOf(text, event);
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
  const { scan: scan2, offset, text } = build;
  const top = build.frames.at(-1);
  if (top?.kind === "mapping") take(scan2, top.key === null ? "?" : ":");
  else if (top?.kind === "sequence") take(scan2, "-");
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties > scan2.at) {
    skipTo(scan2, properties);
    scan2.at = properties;
    scan2.end = properties;
  }
  const local = Math.max(scan2.end, top?.start ?? 0);
  const at = local + offset;
  const tag = tagOf(text, event);
  const value = tag === null ? null : typed(build, "", tag, local, local);
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
  const { scan: scan2, out } = build;
  const start = nameStart - 1;
  skipTo(scan2, start);
  scan2.at = nameEnd;
  scan2.end = nameEnd;
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
  const { scan: scan2, offset, out } = build;
  const top = build.frames.pop();
  if (!top) return;
  if (top.kind === "document") {
    const root = top.items[0] ?? null;
    const isEmpty = root === null || root.kind === "scalar" && root.start === root.end && root.tag === null && root.value === null;
    const at = scan2.end + offset;
    out.documents.push(
      isEmpty ? { start: at, end: at, root: null } : { start: root.start, end: root.end, root }
    );
    return;
  }
  if (top.closer !== 0) take(scan2, top.closer === 93 ? "]" : "}");
  const start = top.start + offset;
  const end = Math.max(scan2.end + offset, start);
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
  const text = shorten(source());
  problem(
    build,
    span.start - build.offset,
    span.end - build.offset,
    `a ${node.kind} cannot be a key here: \`${text}\`; quote it if it is text`
  );
  return text;
}
function addPair(build, top, pair2) {
  const at = placeOf(top, pair2.key);
  if (at === -1) {
    top.index?.set(pair2.key, top.pairs.length);
    top.pairs.push(pair2);
    return;
  }
  if (!top.merged?.delete(pair2.key)) sayTwice(build, pair2, top.pairs[at]?.keySpan.start ?? 0);
  top.pairs[at] = pair2;
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
  if (pairs.length >= smallMapping) top.index = new Map(pairs.map((pair2, i) => [pair2.key, i]));
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
    for (const pair2 of source.pairs) {
      if (placeOf(top, pair2.key) !== -1) continue;
      top.merged ??= /* @__PURE__ */ new Set();
      top.merged.add(pair2.key);
      top.index?.set(pair2.key, top.pairs.length);
      top.pairs.push(pair2);
    }
  }
}
function problem(build, start, end, message) {
  const { problems } = build.out;
  if (problems.length < mostProblems)
    problems.push({ start: start + build.offset, end: end + build.offset, message });
}
function shorten(text) {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function lineNumber(text, offset) {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
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
  const { text, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text.charCodeAt(at);
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
function readComment({ text, end, lineStart: lineStart2, comments }, hash) {
  if (hash > lineStart2 && text.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd2(text, hash, end);
  let stop2 = next;
  while (text.charCodeAt(stop2 - 1) === 32 || text.charCodeAt(stop2 - 1) === 9) stop2--;
  let before = hash - 1;
  while (before >= lineStart2 && text.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop2,
    text: text.slice(hash + 1, stop2).trim(),
    trailing: before >= lineStart2
  });
  return next;
}
function lineEnd2(text, from, end) {
  const at = text.indexOf("\n", from);
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
  const { text, at: start } = reader;
  let at = start + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}
function readDouble(reader) {
  const { text, at: start } = reader;
  let at = start + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text.charAt(at++))) elsewhere();
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text, at: start } = reader;
  let at = start;
  let c = text.charCodeAt(at);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text.charCodeAt(at + 1), isFlow))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  if (end === start || isKey && at !== end) elsewhere();
  if (isKey && isFlow && text.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text.slice(start, end);
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
  const isPlain = style === "plain";
  return {
    kind: "scalar",
    start: tokenStart,
    end: tokenEnd,
    value: isPlain ? plainScalar(value) : value,
    style,
    contentStart: isPlain ? tokenStart : tokenStart + 1,
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
  const { text, at: start } = reader;
  const isLiteral = text.charCodeAt(start) === 124;
  const mark = text.charCodeAt(start + 1);
  const chomping = mark === 43 ? 3 : mark === 45 ? 2 : 1;
  const valueStart = readHeader(reader, chomping === 1 ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace2(text.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = getScalarValue(text, {
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
  const { text } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}
function readContent(reader, from, least) {
  const { text, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const column2 = at - line;
    const c = text.charCodeAt(at);
    if (c !== c) elsewhere();
    if (c !== 10) {
      if (column2 < (indent === -1 ? least : indent)) {
        if (c === 9) elsewhere();
        break;
      }
      if (indent === -1) {
        if (column2 < widest) elsewhere();
        indent = column2;
      }
      at = lineEnd2(text, at, end);
    } else if (indent === -1 && column2 > widest) widest = column2;
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
function mayBeEveryday(text) {
  return !suspect.test(text) || !unusual.test(text);
}
function readEveryday(text, start, end, out) {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text.startsWith("---", start) && isEnd(text.charCodeAt(start + 3));
  const at = isMarked ? start + 3 : start;
  const reader = {
    text,
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
  const { text, at, column: column2 } = reader;
  switch (text.charCodeAt(at)) {
    case 45:
      if (!isEnd(text.charCodeAt(at + 1))) break;
      if (isInline) elsewhere();
      return readSequence(reader, column2);
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
  return readMapping(reader, column2);
}
function alone(reader, node) {
  const { lineStart: lineStart2 } = reader;
  advance(reader);
  if (reader.lineStart === lineStart2 && reader.column !== -1) elsewhere();
  return node;
}
function readMapping(reader, column2) {
  const start = reader.tokenStart;
  const pairs = [];
  let index = null;
  if (++reader.depth > deepest) elsewhere();
  for (; ; ) {
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (key === "<<") elsewhere();
    index = known(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column2) });
    if (reader.column < column2) break;
    if (reader.column > column2) elsewhere();
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
  const found = index ?? new Map(pairs.map((pair2, i) => [pair2.key, i]));
  if (found.has(key)) elsewhere();
  found.set(key, length);
  return found;
}
function readValue(reader, column2) {
  const after = reader.at;
  reader.last = after;
  if (standsBelow(reader)) {
    if (reader.column > column2) return readNode(reader, column2, false);
    if (reader.column === column2 && isDash(reader)) return readSequence(reader, column2);
    return emptyScalar2(after);
  }
  return readNode(reader, column2, true);
}
function standsBelow(reader) {
  const { lineStart: lineStart2 } = reader;
  advance(reader);
  return reader.column === -1 || reader.lineStart !== lineStart2;
}
function isDash({ text, at }) {
  return text.charCodeAt(at) === 45 && isEnd(text.charCodeAt(at + 1));
}
function readSequence(reader, column2) {
  const start = reader.at;
  const items = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items.push(
      standsBelow(reader) && reader.column <= column2 ? emptyScalar2(after) : readNode(reader, column2, false)
    );
    if (reader.column > column2) elsewhere();
  } while (reader.column === column2 && isDash(reader));
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
    if (!reader.isKey || key === "<<" || pairs.some((pair2) => pair2.key === key)) elsewhere();
    blank(reader);
    pairs.push({ key, keySpan, value: readFlowNode(reader) });
  }
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function closes(reader, closer, isFirst) {
  const { text } = reader;
  blank(reader);
  if (!isFirst && text.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text.charCodeAt(reader.at) !== closer) elsewhere();
  if (text.charCodeAt(reader.at) !== closer) return false;
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
function walkRoughly(text, found) {
  const rough = {
    text,
    found,
    at: 0,
    lineStart: 0,
    column: -1,
    depth: 0,
    flowStart: 0,
    stopped: false
  };
  beginLine(rough, 0);
  while (rough.at < text.length && !rough.stopped) readNode2(rough);
}
function isBlank2(c) {
  return c === 32 || c === 9 || c === 10 || c === 13 || c !== c;
}
function isMarker(text, at) {
  return (text.startsWith("---", at) || text.startsWith("...", at)) && isBlank2(text.charCodeAt(at + 3));
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
function startsComment2(text, at) {
  return text.charCodeAt(at) === 35 && (at === 0 || isBlank2(text.charCodeAt(at - 1)));
}
function readNode2(rough) {
  const { text, at } = rough;
  const c = text.charCodeAt(at);
  if (c === 10) return beginLine(rough, at + 1);
  if (isBlank2(c) || c === 65279 || c === 44 && rough.depth > 0) return void rough.at++;
  if (startsComment2(text, at)) return skipLine(rough);
  if (rough.found("node", at, at)) return void (rough.stopped = true);
  switch (text.charAt(at)) {
    case "-":
    case "?":
    case ":":
      if (!isBlank2(text.charCodeAt(at + 1))) return readText(rough, at);
      rough.column = at - rough.lineStart;
      rough.at++;
      return;
    case "&":
    case "!":
    case "*":
      while (!isBlank2(text.charCodeAt(rough.at)) && !(rough.depth > 0 && ",[]{}".includes(text[rough.at] ?? "")))
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
      if (rough.depth === 0 && isBlockHeader(text, at)) return skipBlock(rough);
      return readText(rough, at);
    default:
      return readText(rough, at);
  }
}
var blockHeader = /[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?(?:\n|$)/y;
function isBlockHeader(text, at) {
  blockHeader.lastIndex = at;
  return blockHeader.test(text);
}
function skipBlock(rough) {
  const { text, column: column2 } = rough;
  skipLine(rough);
  while (rough.at < text.length) {
    const start = rough.at + 1;
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const isEmpty = isBlank2(text.charCodeAt(at)) && text.charCodeAt(at) !== 9;
    if (!isEmpty && (at - start <= column2 || isMarker(text, start))) return;
    rough.at = start;
    skipLine(rough);
  }
}
function readQuoted(rough, quote) {
  const { text } = rough;
  const start = rough.at;
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 && isMarker(text, at + 1)) return beginLine(rough, at + 1);
    if (c === 92 && quote === 34) at++;
    else if (c === quote && quote === 39 && text.charCodeAt(at + 1) === 39) at++;
    else if (c === quote) {
      rough.at = at + 1;
      rough.stopped = rough.found("quoted", start, at + 1);
      return readText(rough, start);
    }
  }
  rough.at = text.length;
}
function readText(rough, start) {
  const { text } = rough;
  for (; rough.at < text.length && !rough.stopped; rough.at++) {
    const { at } = rough;
    const c = text.charCodeAt(at);
    if (c === 10) {
      if (!runsOn(rough)) return;
    } else if (startsComment2(text, at)) {
      skipLine(rough);
      if (rough.depth === 0) return;
      rough.at--;
    } else if (c === 58 && isBlank2(text.charCodeAt(at + 1))) {
      rough.column = Math.max(start - rough.lineStart, 0);
      rough.at++;
      return;
    } else if (rough.depth > 0 && ",[]{}".includes(text[at] ?? "") && text[at - 1] !== "$") return;
  }
}
function runsOn(rough) {
  const { text, at } = rough;
  let next = at + 1;
  while (text.charCodeAt(next) === 32) next++;
  const isDeeper = next - at - 1 > rough.column;
  const goesOn = !isMarker(text, at + 1) && (rough.depth > 0 || isDeeper && !startsComment2(text, next));
  if (!goesOn) return false;
  rough.lineStart = at + 1;
  rough.stopped = rough.found("running", next, next);
  return true;
}

// src/parse/yaml/lenient.ts
function parseDeficient(text, maxDepth3) {
  const regions = regionsOf(text);
  if (regions.length === 0) return null;
  try {
    const events = parseEvents(layOut(text, regions), { filename: "", maxDepth: maxDepth3 });
    if (!standAt(events, regions)) return null;
    for (const event of events) if (event.type === 4) event.fast = false;
    return events;
  } catch {
    return null;
  }
}
function regionsOf(text) {
  const regions = [];
  walkRoughly(text, (kind, start, end) => {
    if (kind !== "quoted" && kind !== "flow") return false;
    const broken = text.indexOf("\n", start);
    if (broken === -1 || broken >= end) return false;
    if (kind === "flow")
      while (regions.length > 0 && (regions.at(-1)?.start ?? 0) > start) regions.pop();
    regions.push({ start, end, isFlow: kind === "flow" });
    return false;
  });
  return regions;
}
function layOut(text, regions) {
  const parts = [];
  let from = 0;
  for (const { start, end, isFlow } of regions) {
    parts.push(text.slice(from, start));
    const part = text.slice(start, end);
    parts.push(
      isFlow ? part.replace(/(?<=\s)#.*/g, (comment2) => " ".repeat(comment2.length)).replace(/[\r\n\t]/g, " ") : part.replace(/[\r\n]/g, " ")
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}
function standAt(events, regions) {
  const starts2 = /* @__PURE__ */ new Map();
  for (const event of events) {
    if (event.type === 4 && (event.style === 2 || event.style === 3))
      starts2.set(event.valueStart - 1, event.valueEnd + 1);
    else if ((event.type === 2 || event.type === 3) && event.style === 2)
      starts2.set(event.start, -1);
  }
  return regions.every(({ start, end, isFlow }) => starts2.get(start) === (isFlow ? -1 : end));
}

// src/parse/yaml/parse.ts
var mostFaults = 20;
function parseYaml(text, parts = [{ start: 0, end: text.length }]) {
  const out = newOutput(text);
  const read2 = mayBeEveryday(text) ? readDocuments : readPart;
  for (const { start, end } of parts)
    read2(end === text.length ? text : text.slice(0, end), start, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}
function readDocuments(text, start, out) {
  for (let at = start; at < text.length; ) {
    const next = nextDocumentAfter(text, at);
    if (!readEveryday(text, at, next, out) && !readOne(text.slice(at, next), at, out))
      return readPart(text, at, out);
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
function readPart(text, start, out) {
  let from = start;
  for (let faults = 0; faults < mostFaults && from < text.length; faults++) {
    const part = from === 0 ? text : text.slice(from);
    const fault = read(part, from, out);
    if (fault === null) break;
    const at = from + fault.at;
    const begin = lastDocumentBefore(text, from, at);
    if (begin > from) read(text.slice(from, begin), from, out);
    out.problems.push({ start: at, end: Math.min(at + 1, text.length), message: fault.message });
    from = documentFrom(text, Math.max(at, from + 1));
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
function isMarker2(text, at) {
  return text.startsWith("---", at) && (at + 3 === text.length || " 	\r\n".includes(text.charAt(at + 3)));
}
function lastDocumentBefore(text, from, at) {
  for (let line = text.lastIndexOf("\n", at - 2); at > 1 && line >= from; line = text.lastIndexOf("\n", line - 1)) {
    if (isMarker2(text, line + 1)) return line + 1;
    if (line === 0) break;
  }
  return from;
}
function documentFrom(text, from) {
  return from > 0 && text.charAt(from - 1) === "\n" && isMarker2(text, from) ? from : nextDocumentAfter(text, from);
}
function nextDocumentAfter(text, from) {
  let line = text.indexOf("\n---", from);
  while (line !== -1 && !isMarker2(text, line + 1)) line = text.indexOf("\n---", line + 1);
  return line === -1 ? text.length : line + 1;
}

// src/fix/edit.ts
function clash(edits) {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return before !== void 0 && (edit.start < before.end || edit.start === before.start && edit.end === before.end);
  });
}
function inOrder(edits) {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
function newlineOf(text) {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart(text, offset) {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd3(text, offset) {
  const found = text.indexOf("\n", offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === "\r" ? found - 1 : found;
}
function indentAt(text, offset) {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

// src/parse/hcl/tokens.ts
var k = {
  end: 0,
  newline: 1,
  identifier: 2,
  number: 3,
  openBrace: 4,
  closeBrace: 5,
  openBracket: 6,
  closeBracket: 7,
  openParen: 8,
  closeParen: 9,
  dot: 10,
  comma: 11,
  star: 12,
  slash: 13,
  percent: 14,
  plus: 15,
  minus: 16,
  equal: 17,
  less: 18,
  greater: 19,
  bang: 20,
  question: 21,
  colon: 22,
  equalEqual: 23,
  notEqual: 24,
  lessEqual: 25,
  greaterEqual: 26,
  and: 27,
  or: 28,
  doubleColon: 29,
  ellipsis: 30,
  fatArrow: 31,
  openQuote: 32,
  closeQuote: 33,
  openHeredoc: 34,
  closeHeredoc: 35,
  /** A run of text in a quoted string, escapes still in it. */
  quotedText: 36,
  /** A run of text in a heredoc, at most one line with its line break. */
  heredocText: 37,
  interpolation: 38,
  directive: 39,
  /** `}` or `~}` at the end of `${…` or `%{…`. */
  sequenceEnd: 40,
  /** A line break where a quoted string should have ended; the scanner goes on as if it had. */
  brokenString: 41,
  /** A heredoc whose closing line is missing. */
  brokenHeredoc: 42,
  bad: 43
};
var names = /* @__PURE__ */ new Map([
  [k.end, "the end of the file"],
  [k.newline, "the end of the line"],
  [k.closeQuote, "the end of a string"],
  [k.openQuote, "a string"],
  [k.openHeredoc, "a heredoc"],
  [k.closeHeredoc, "the end of a heredoc"],
  [k.brokenString, "the end of the line inside a string"]
]);
function nameOfToken(kind, source) {
  const name = names.get(kind);
  if (name !== void 0) return name;
  if (source === "`") return "a backtick";
  if (/^[\p{C}\p{Z}]/u.test(source)) {
    const point = source.codePointAt(0) ?? 0;
    return `the character U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return quoted(source);
}
function quoted(source) {
  return `\`${source.length > 40 ? `${source.slice(0, 40)}\u2026` : source}\``;
}

// src/parse/hcl/cursor.ts
var maxDepth2 = 200;
var maxHeight = 1e3;
var maxProblems = 100;
var SyntaxStop = class extends Error {
};
var stop = new SyntaxStop("stopped at a syntax problem");
function makeCursor(tokens, rescue) {
  return {
    text: tokens.text,
    kinds: tokens.kinds,
    starts: tokens.starts,
    ends: tokens.ends,
    last: tokens.count - 1,
    rescue,
    problems: [],
    // oxlint-disable-next-line no-control-regex
    ascii: !/[^\x00-\x7f]/.test(tokens.text),
    index: 0,
    newlines: true,
    depth: 0,
    height: 0
  };
}
function peek(cursor) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.newline && !cursor.newlines) return cursor.kinds[cursor.index + 1];
  return kind;
}
function nextIndex(cursor) {
  return cursor.kinds[cursor.index] === k.newline && !cursor.newlines ? cursor.index + 1 : cursor.index;
}
function take2(cursor) {
  const index = nextIndex(cursor);
  cursor.index = index < cursor.last ? index + 1 : index;
  return index;
}
var none2 = [];
function exact2(items) {
  return items.length === 0 ? none2 : items.slice();
}
function sourceOf(cursor, index) {
  return cursor.text.slice(cursor.starts[index], cursor.ends[index]);
}
function isWord(cursor, word) {
  const index = nextIndex(cursor);
  if (cursor.kinds[index] !== k.identifier) return false;
  const start = cursor.starts[index];
  return cursor.ends[index] - start === word.length && cursor.text.startsWith(word, start);
}
function report(cursor, message, start, end) {
  const last = cursor.problems.at(-1);
  if (last?.start === start && last.end === end) return;
  if (cursor.problems.length < maxProblems) cursor.problems.push({ message, start, end });
}
function reportExpected(cursor, what) {
  const index = nextIndex(cursor);
  const kind = cursor.kinds[index];
  if (kind === k.brokenHeredoc) {
    const open2 = heredocStart(cursor, index);
    report(cursor, `expected ${what}, found none`, cursor.starts[open2], markerEnd(cursor, open2));
    return;
  }
  const found = nameOfToken(kind, sourceOf(cursor, index));
  report(cursor, `expected ${what}, found ${found}`, cursor.starts[index], cursor.ends[index]);
}
function heredocStart(cursor, from) {
  let index = from;
  while (cursor.kinds[index] !== k.openHeredoc) index--;
  return index;
}
function markerEnd(cursor, open2) {
  const end = cursor.ends[open2] - 1;
  return cursor.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
function failExpected(cursor, what) {
  reportExpected(cursor, what);
  throw stop;
}
function failAt(cursor, message, start, end) {
  report(cursor, message, start, end);
  throw stop;
}
function demand(cursor, kind, what) {
  if (peek(cursor) !== kind) failExpected(cursor, what);
  return take2(cursor);
}
function enter(cursor) {
  if (++cursor.depth > maxDepth2) {
    const index = nextIndex(cursor);
    failAt(
      cursor,
      `expected at most ${maxDepth2} levels of nesting, found more`,
      cursor.starts[index],
      cursor.ends[index]
    );
  }
}
function raise(cursor, height, start, end) {
  if (height >= maxHeight)
    failAt(cursor, `expected at most ${maxHeight} chained operations, found more`, start, end);
  cursor.height = height + 1;
}

// src/parse/hcl/characters.ts
var identifierStart = 1;
var identifierPart = 2;
var hexDigit = 4;
var decimalDigit = 8;
var ascii = new Uint8Array(128);
for (let code = 97; code <= 122; code++)
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart;
for (let code = 48; code <= 57; code++) ascii[code] = identifierPart | decimalDigit | hexDigit;
for (const code of [97, 98, 99, 100, 101, 102]) {
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart | hexDigit;
}
ascii[95] = identifierStart | identifierPart;
ascii[45] = identifierPart;
var unicodeStart = new RegExp("^\\p{ID_Start}$", "u");
var unicodePart = new RegExp("^\\p{ID_Continue}$", "u");
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isHexDigit(code) {
  return code < 128 && (ascii[code] & hexDigit) !== 0;
}
function identifierEnd(text, start) {
  let at = start;
  let code = text.charCodeAt(at);
  if (code < 128) {
    if ((ascii[code] & identifierStart) === 0) return start;
    at++;
  } else {
    const width = unicodeWidth(text, at, unicodeStart);
    if (width === 0) return start;
    at += width;
  }
  for (; ; ) {
    code = text.charCodeAt(at);
    if (code < 128) {
      if ((ascii[code] & identifierPart) === 0) return at;
      at++;
    } else {
      const width = unicodeWidth(text, at, unicodePart);
      if (width === 0) return at;
      at += width;
    }
  }
}
function unicodeWidth(text, at, pattern) {
  const point = text.codePointAt(at);
  if (point === void 0 || !pattern.test(String.fromCodePoint(point))) return 0;
  return point > 65535 ? 2 : 1;
}
function isSpace3(code) {
  if (code < 128) return code === 32 || code >= 9 && code <= 13;
  return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
function leadingSpaces(text) {
  let count = 0;
  while (count < text.length && isSpace3(text.charCodeAt(count))) count++;
  return count;
}
function withoutTrailingSpaces(text) {
  let end = text.length;
  while (end > 0 && isSpace3(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

// src/parse/hcl/literals.ts
var number = /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
var maxDigits = 1e3;
function numberValue(raw) {
  const value = Number(raw);
  if (Number.isSafeInteger(value) && raw.length < 16) return value;
  const match = number.exec(raw);
  if (match === null) return null;
  const whole = match[1];
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? "0");
  if (Math.abs(exponent) > 300 && !isExponent(match[3], value, whole, fraction)) return null;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const significant = fraction.replace(/0+$/, "");
  const zeros = exponent - significant.length;
  if (zeros < 0 || whole.length + exponent > maxDigits) return value;
  return BigInt(whole + significant + "0".repeat(zeros));
}
function isExponent(source, value, whole, fraction) {
  if (value === 0 && /^0*$/.test(whole + fraction)) {
    return source.length < 30 && BigInt.asIntN(64, BigInt(source)) === BigInt(source);
  }
  const bits = (whole.length + fraction.length) * Math.log2(10);
  return Math.abs(bits + Number(source) - fraction.length) < 2 ** 31;
}
function normalised(cursor, text) {
  return cursor.ascii ? text : text.normalize("NFC");
}
function textOf(cursor, index) {
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  const { text } = cursor;
  const sign = text.charCodeAt(start);
  if ((sign === 36 || sign === 37) && end - start > 1) return text.slice(start + 1, end);
  const source = text.slice(start, end);
  if (cursor.kinds[index] !== k.quotedText || !source.includes("\\")) return source;
  return unescape(cursor, source, start);
}
function unescape(cursor, source, offset) {
  let value = "";
  let from = 0;
  for (let at = source.indexOf("\\"); at >= 0; at = source.indexOf("\\", from)) {
    value += source.slice(from, at);
    const [piece, width] = escape(cursor, source, at, offset);
    value += piece;
    from = at + width;
  }
  return value + source.slice(from);
}
var simpleEscapes = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ['"', '"'],
  ["\\", "\\"]
]);
function escape(cursor, source, at, offset) {
  const letter = source.charAt(at + 1);
  const simple = simpleEscapes.get(letter);
  if (simple !== void 0) return [simple, 2];
  if (letter === "u" || letter === "U") return unicodeEscape(cursor, source, at, offset);
  const wide = (source.codePointAt(at + 1) ?? 0) > 65535 ? 3 : 2;
  const found = source.slice(at, at + wide);
  report(
    cursor,
    "expected one of the escapes n, r, t, u, U, quote or backslash after `\\`, found another",
    offset + at,
    offset + at + found.length
  );
  return [found.slice(1), found.length];
}
function unicodeEscape(cursor, source, at, offset) {
  const wanted2 = source.charAt(at + 1) === "u" ? 4 : 8;
  let end = at + 2;
  while (end < at + 2 + wanted2 && isHexDigit(source.charCodeAt(end))) end++;
  const digits = source.slice(at + 2, end);
  const point = Number.parseInt(digits, 16);
  if (digits.length < wanted2) {
    report(
      cursor,
      `expected ${wanted2} hexadecimal digits after \`${source.slice(at, at + 2)}\`, found ${digits.length}`,
      offset + at,
      offset + end
    );
  } else if (point > 1114111 || point >= 55296 && point <= 57343) {
    report(
      cursor,
      `expected a Unicode character, found \`${source.slice(at, end)}\``,
      offset + at,
      offset + end
    );
  } else {
    cursor.ascii = false;
    return [String.fromCodePoint(point), end - at];
  }
  return [source.slice(at, end), end - at];
}

// src/parse/hcl/syntax.ts
var splatItem = "*";

// src/parse/hcl/templates.ts
function parseTemplate(cursor, parseExpression2) {
  const open2 = take2(cursor);
  const start = cursor.starts[open2];
  const heredoc = cursor.kinds[open2] === k.openHeredoc;
  if (!heredoc) {
    const plain = plainString(cursor, start);
    if (plain !== null) return plain;
  }
  enter(cursor);
  const flat = flatParts(cursor, parseExpression2, heredoc ? k.closeHeredoc : k.closeQuote);
  cursor.depth--;
  const end = cursor.ends[cursor.index - 1];
  if (heredoc && cursor.text.charCodeAt(start + 2) === 45) dedent(flat);
  const parts = exact2(pair(cursor, joined(cursor, flat), start, end));
  return { kind: "template", parts, heredoc, start, end };
}
function plainString(cursor, start) {
  const { kinds, index, ends } = cursor;
  const first = kinds[index];
  if (first === k.closeQuote) {
    cursor.index++;
    cursor.height = 1;
    return { kind: "text", value: "", start, end: ends[index] };
  }
  if (first !== k.quotedText || kinds[index + 1] !== k.closeQuote) return null;
  cursor.index += 2;
  cursor.height = 2;
  const value = normalised(cursor, textOf(cursor, index));
  return { kind: "text", value, start, end: ends[index + 1] };
}
function flatParts(cursor, parseExpression2, close3) {
  const flat = [];
  let trimNext = false;
  for (; ; ) {
    const kind = cursor.kinds[cursor.index];
    if (kind === close3) {
      cursor.index++;
      return flat;
    }
    if (kind === k.quotedText || kind === k.heredocText) {
      const index = cursor.index++;
      const value = textOf(cursor, index);
      flat.push({
        kind: "literal",
        value: trimNext ? value.slice(leadingSpaces(value)) : value,
        start: cursor.starts[index],
        end: cursor.ends[index]
      });
      trimNext = false;
    } else if (kind === k.interpolation || kind === k.directive) {
      trimBefore(cursor, flat);
      trimNext = sequence(cursor, parseExpression2, flat, kind === k.interpolation);
    } else
      failExpected(
        cursor,
        close3 === k.closeQuote ? "a closing quote" : "the closing line of the heredoc"
      );
  }
}
function trimBefore(cursor, flat) {
  const index = cursor.index;
  const before = flat.at(-1);
  if (cursor.ends[index] - cursor.starts[index] === 3 && before?.kind === "literal") {
    before.value = withoutTrailingSpaces(before.value);
  }
}
function sequence(cursor, parseExpression2, flat, interpolation) {
  const start = cursor.starts[cursor.index++];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (interpolation) {
    const value = parseExpression2(cursor);
    const height = cursor.height;
    const close4 = demand(cursor, k.sequenceEnd, "`}` to end the interpolation");
    flat.push({ kind: "interpolation", value, height, start, end: cursor.ends[close4] });
  } else flat.push(directive(cursor, parseExpression2, start));
  cursor.newlines = newlines;
  const close3 = cursor.index - 1;
  return cursor.ends[close3] - cursor.starts[close3] === 2;
}
function directive(cursor, parseExpression2, start) {
  const what = "`if`, `else`, `endif`, `for` or `endfor` after `%{`";
  if (isWord(cursor, "if")) {
    take2(cursor);
    const condition = parseExpression2(cursor);
    return { kind: "if", condition, height: cursor.height, start, end: directiveEnd(cursor) };
  }
  if (isWord(cursor, "for")) {
    take2(cursor);
    const names2 = parseForNames(cursor);
    const collection = parseExpression2(cursor);
    return {
      kind: "for",
      names: names2,
      collection,
      height: cursor.height,
      start,
      end: directiveEnd(cursor)
    };
  }
  for (const kind of ["else", "endif", "endfor"]) {
    if (!isWord(cursor, kind)) continue;
    take2(cursor);
    return { kind, height: 0, start, end: directiveEnd(cursor) };
  }
  return failExpected(cursor, what);
}
function directiveEnd(cursor) {
  return cursor.ends[demand(cursor, k.sequenceEnd, "`}` to end the directive")];
}
function parseForNames(cursor) {
  const first = sourceOf(cursor, demand(cursor, k.identifier, "a name after `for`"));
  let names2 = { keyName: null, valueName: first };
  if (peek(cursor) === k.comma) {
    take2(cursor);
    names2 = {
      keyName: first,
      valueName: sourceOf(cursor, demand(cursor, k.identifier, "a second name after the comma"))
    };
  }
  if (!isWord(cursor, "in")) failExpected(cursor, "`in` after the names of `for`");
  take2(cursor);
  return names2;
}
function dedent(flat) {
  let least = Infinity;
  let lineStart2 = true;
  const lines = [];
  for (const part of flat) {
    if (lineStart2) {
      lineStart2 = false;
      if (part.kind !== "literal") least = 0;
      else {
        const spaces = leadingSpaces(part.value);
        if (spaces < part.value.length || !part.value.endsWith("\n")) {
          least = Math.min(least, spaces);
          lines.push(part);
        }
      }
    }
    if (part.kind === "literal" && part.value.endsWith("\n")) lineStart2 = true;
  }
  for (const run of lines) {
    const width = least + extenders(run.value, least);
    run.value = run.value.slice(width);
    run.start = Math.min(run.start + width, run.end);
  }
}
function extenders(value, taken) {
  if (taken === 0 || !(value.charCodeAt(taken) >= 768)) return 0;
  const rest = value.slice(taken - 1, taken + 63);
  const first = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(rest).containing(0);
  return (first?.segment.length ?? 1) - 1;
}
function joined(cursor, flat) {
  const result = [];
  for (let index = 0; index < flat.length; ) {
    const part = flat[index++];
    if (part.kind !== "literal") {
      result.push(part);
      continue;
    }
    let value = part.value;
    let end = part.end;
    for (let next = flat[index]; next?.kind === "literal"; next = flat[++index]) {
      value += next.value;
      end = next.end;
    }
    result.push({ kind: "literal", value: normalised(cursor, value), start: part.start, end });
  }
  return result;
}
function pair(cursor, flat, start, end) {
  const root = [];
  const stack = [];
  let rootHeight = 0;
  const add2 = (part, height) => {
    const top = stack.at(-1);
    if (top === void 0) {
      root.push(part);
      rootHeight = Math.max(rootHeight, height);
    } else {
      (top.elseParts ?? top.parts).push(part);
      top.height = Math.max(top.height, height);
    }
  };
  for (const part of flat) {
    if (part.kind === "literal") add2(part, 1);
    else if (part.kind === "interpolation") {
      add2(
        { kind: "interpolation", value: part.value, start: part.start, end: part.end },
        part.height + 1
      );
    } else if (part.kind === "if" || part.kind === "for") {
      stack.push({ opener: part, parts: [], elseParts: null, height: part.height });
      if (stack.length > 100)
        failAt(cursor, "expected at most 100 nested directives, found more", part.start, part.end);
    } else {
      const closed = close2(cursor, stack, part);
      if (closed !== null) add2(closed.part, closed.height + 1);
    }
  }
  const unclosed = stack.at(-1)?.opener;
  if (unclosed !== void 0) {
    failAt(
      cursor,
      `expected \`%{end${unclosed.kind}}\` before the end of the template, found none`,
      unclosed.start,
      unclosed.end
    );
  }
  raise(cursor, rootHeight, start, end);
  return root;
}
function close2(cursor, stack, part) {
  const open2 = stack.at(-1);
  const { start, end } = part;
  if (open2 === void 0)
    failAt(cursor, `expected text or an opening directive, found \`%{${part.kind}}\``, start, end);
  const { opener, parts, elseParts, height } = open2;
  if (part.kind === "else") {
    if (opener.kind === "for") failAt(cursor, "expected `%{endfor}`, found `%{else}`", start, end);
    if (elseParts !== null)
      failAt(cursor, "expected `%{endif}`, found a second `%{else}`", start, end);
    open2.elseParts = [];
    return null;
  }
  if (part.kind !== `end${opener.kind}`)
    failAt(cursor, `expected \`%{end${opener.kind}}\`, found \`%{${part.kind}}\``, start, end);
  stack.pop();
  const span = { start: opener.start, end };
  if (opener.kind === "if") {
    return {
      part: {
        kind: "if",
        condition: opener.condition,
        // oxlint-disable-next-line no-thenable -- as in expressions.ts
        then: parts,
        else: elseParts ?? [],
        ...span
      },
      height
    };
  }
  return {
    part: { kind: "for", ...opener.names, collection: opener.collection, body: parts, ...span },
    height
  };
}

// src/parse/hcl/expressions.ts
var operators = [
  [k.or, 1, "||"],
  [k.and, 2, "&&"],
  [k.equalEqual, 3, "=="],
  [k.notEqual, 3, "!="],
  [k.less, 4, "<"],
  [k.greater, 4, ">"],
  [k.lessEqual, 4, "<="],
  [k.greaterEqual, 4, ">="],
  [k.plus, 5, "+"],
  [k.minus, 5, "-"],
  [k.star, 6, "*"],
  [k.slash, 6, "/"],
  [k.percent, 6, "%"]
];
var strengths = new Uint8Array(64);
var operatorNames = [];
for (const [kind, strength, operator] of operators) {
  strengths[kind] = strength;
  operatorNames[kind] = operator;
}
function parseExpression(cursor) {
  enter(cursor);
  const condition = parseBinary(cursor, 0);
  if (peek(cursor) !== k.question) {
    cursor.depth--;
    return condition;
  }
  let height = cursor.height;
  take2(cursor);
  const then = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  demand(cursor, k.colon, "`:` and the other result of the conditional");
  const otherwise = parseExpression(cursor);
  raise(cursor, Math.max(height, cursor.height), condition.start, otherwise.end);
  cursor.depth--;
  return {
    kind: "conditional",
    condition,
    // oxlint-disable-next-line no-thenable -- named after the language; nobody awaits a syntax node
    then,
    else: otherwise,
    start: condition.start,
    end: otherwise.end
  };
}
function parseBinary(cursor, floor) {
  let left = parseOperand(cursor);
  for (; ; ) {
    const kind = peek(cursor);
    const strength = strengths[kind];
    if (strength <= floor) return left;
    const height = cursor.height;
    take2(cursor);
    const right = parseBinary(cursor, strength);
    raise(cursor, Math.max(height, cursor.height), left.start, right.end);
    left = {
      kind: "binary",
      operator: operatorNames[kind],
      left,
      right,
      start: left.start,
      end: right.end
    };
  }
}
function parseOperand(cursor) {
  const term = parseTerm(cursor);
  const kind = peek(cursor);
  return kind === k.dot || kind === k.openBracket ? parseTraversal(cursor, term) : term;
}
function parseTraversal(cursor, from) {
  let target = from;
  for (; ; ) {
    const kind = peek(cursor);
    if (kind === k.dot) {
      const dot = take2(cursor);
      target = peek(cursor) === k.star ? parseAttributeSplat(cursor, target, dot) : parseStep(cursor, target);
    } else if (kind === k.openBracket) {
      const open2 = take2(cursor);
      target = peek(cursor) === k.star ? parseFullSplat(cursor, target, open2) : parseIndex(cursor, target);
    } else return target;
  }
}
function parseStep(cursor, target) {
  const kind = peek(cursor);
  if (kind !== k.identifier && kind !== k.number) failExpected(cursor, "a name after the dot");
  const index = take2(cursor);
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  raise(cursor, cursor.height, target.start, end);
  if (kind === k.identifier) {
    return {
      kind: "attribute",
      target,
      name: sourceOf(cursor, index),
      start: target.start,
      end
    };
  }
  const raw = sourceOf(cursor, index);
  if (raw.includes("."))
    failAt(
      cursor,
      `expected one index after the dot, found ${quoted(raw)}; write ${quoted(`[${raw.split(".").join("][")}]`)}`,
      start,
      end
    );
  const key = { kind: "number", value: numberAt(cursor, index), raw, start, end };
  return { kind: "index", target, key, start: target.start, end };
}
function parseIndex(cursor, target) {
  const height = cursor.height;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const key = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeBracket, "`]` after the index")];
  cursor.newlines = newlines;
  raise(cursor, Math.max(height, cursor.height), target.start, end);
  return { kind: "index", target, key, start: target.start, end };
}
function parseAttributeSplat(cursor, target, dot) {
  const start = target.start;
  const targetHeight = cursor.height;
  const star = take2(cursor);
  let each = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[dot],
    end: cursor.ends[star]
  };
  cursor.height = 1;
  while (peek(cursor) === k.dot) {
    take2(cursor);
    if (peek(cursor) === k.star)
      failExpected(cursor, "a name: one attribute-only splat cannot stand within another");
    each = parseStep(cursor, each);
  }
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  return { kind: "splat", target, each, full: false, start, end: each.end };
}
function parseFullSplat(cursor, target, open2) {
  enter(cursor);
  const start = target.start;
  const targetHeight = cursor.height;
  take2(cursor);
  const close3 = demand(cursor, k.closeBracket, "`]` after `[*`");
  cursor.height = 1;
  const item = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[open2],
    end: cursor.ends[close3]
  };
  const each = parseTraversal(cursor, item);
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  cursor.depth--;
  return { kind: "splat", target, each, full: true, start, end: each.end };
}
function parseTerm(cursor) {
  switch (peek(cursor)) {
    case k.identifier:
      return parseNamed(cursor);
    case k.openQuote:
    case k.openHeredoc:
      cursor.index = nextIndex(cursor);
      return parseTemplate(cursor, parseExpression);
    case k.number: {
      const index = take2(cursor);
      cursor.height = 1;
      return {
        kind: "number",
        value: numberAt(cursor, index),
        raw: sourceOf(cursor, index),
        start: cursor.starts[index],
        end: cursor.ends[index]
      };
    }
    case k.openBracket:
      return parseTuple(cursor);
    case k.openBrace:
      return parseObject(cursor);
    case k.openParen:
      return parseParenthesis(cursor);
    case k.minus:
      return parseUnary(cursor, "-");
    case k.bang:
      return parseUnary(cursor, "!");
    default:
      return failExpected(cursor, "an expression");
  }
}
function numberAt(cursor, index) {
  const raw = sourceOf(cursor, index);
  const value = numberValue(raw);
  if (value === null)
    failAt(
      cursor,
      `expected a number, found ${quoted(raw)}`,
      cursor.starts[index],
      cursor.ends[index]
    );
  return value;
}
function parseNamed(cursor) {
  const index = take2(cursor);
  const kind = peek(cursor);
  if (kind === k.openParen || kind === k.doubleColon) return parseCall(cursor, index);
  const name = sourceOf(cursor, index);
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  cursor.height = 1;
  switch (name) {
    case "true":
      return { kind: "bool", value: true, start, end };
    case "false":
      return { kind: "bool", value: false, start, end };
    case "null":
      return { kind: "null", start, end };
    default:
      return { kind: "variable", name, start, end };
  }
}
function parseUnary(cursor, operator) {
  enter(cursor);
  const start = cursor.starts[take2(cursor)];
  const operand = parseOperand(cursor);
  raise(cursor, cursor.height, start, operand.end);
  cursor.depth--;
  return { kind: "unary", operator, operand, start, end: operand.end };
}
function parseParenthesis(cursor) {
  const start = cursor.starts[take2(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const inner = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeParen, "`)`")];
  cursor.newlines = newlines;
  raise(cursor, cursor.height, start, end);
  return { kind: "parenthesis", inner, start, end };
}
function parseCall(cursor, first) {
  const start = cursor.starts[first];
  let name = sourceOf(cursor, first);
  while (peek(cursor) === k.doubleColon) {
    take2(cursor);
    const part = demand(cursor, k.identifier, "a function name after `::`");
    name += `::${sourceOf(cursor, part)}`;
  }
  demand(cursor, k.openParen, "`(` after the function name");
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const values = [];
  let height = 0;
  let expand = false;
  while (peek(cursor) !== k.closeParen) {
    values.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) === k.ellipsis) {
      take2(cursor);
      expand = true;
      break;
    }
    if (peek(cursor) !== k.comma) break;
    take2(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeParen, expand ? "`)` after `...`" : "a comma or `)` after the argument")];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return {
    kind: "call",
    name,
    arguments: exact2(values),
    expand,
    start,
    end
  };
}
function parseTuple(cursor) {
  const start = cursor.starts[take2(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, start, k.closeBracket);
    cursor.newlines = newlines;
    return result;
  }
  const items = [];
  let height = 0;
  while (peek(cursor) !== k.closeBracket) {
    items.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) !== k.comma) break;
    take2(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeBracket, "a comma or `]` after the item")];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "tuple", items: exact2(items), start, end };
}
function parseObject(cursor) {
  const start = cursor.starts[take2(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, start, k.closeBrace);
    cursor.newlines = newlines;
    return result;
  }
  cursor.newlines = true;
  const items = [];
  let height = 0;
  for (; ; ) {
    while (peek(cursor) === k.newline) take2(cursor);
    if (peek(cursor) === k.closeBrace) break;
    items.push(parseObjectItem(cursor));
    height = Math.max(height, cursor.height);
    const next = peek(cursor);
    if (next === k.comma || next === k.newline) take2(cursor);
    else if (next !== k.closeBrace)
      failExpected(cursor, "a comma, a new line or `}` after the item");
  }
  const end = cursor.ends[take2(cursor)];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "object", items: exact2(items), start, end };
}
function parseObjectItem(cursor) {
  const key = literalKey(cursor, parseExpression(cursor));
  const height = cursor.height;
  const separator = peek(cursor);
  if (separator !== k.equal && separator !== k.colon)
    failExpected(cursor, "`=` or `:` after the key");
  take2(cursor);
  const value = parseExpression(cursor);
  cursor.height = Math.max(height, cursor.height);
  return { key, value, start: key.start, end: value.end };
}
function literalKey(cursor, key) {
  if (key.kind !== "variable" && key.kind !== "bool" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "text", value: normalised(cursor, cursor.text.slice(start, end)), start, end };
}
function parseFor(cursor, start, closeKind) {
  take2(cursor);
  const names2 = parseForNames(cursor);
  const collection = parseExpression(cursor);
  let height = cursor.height;
  demand(cursor, k.colon, "`:` after the collection of `for`");
  let key = null;
  let value = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  const inObject = closeKind === k.closeBrace;
  if (peek(cursor) === k.fatArrow) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple has no keys");
    take2(cursor);
    key = value;
    value = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  } else if (inObject) failExpected(cursor, "`=>` and a value: an object needs keys");
  const grouping = peek(cursor) === k.ellipsis;
  if (grouping) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple cannot group");
    take2(cursor);
  }
  let condition = null;
  if (isWord(cursor, "if")) {
    take2(cursor);
    condition = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  }
  const end = cursor.ends[demand(cursor, closeKind, inObject ? "`}` to end the `for`" : "`]` to end the `for`")];
  raise(cursor, height, start, end);
  return { kind: "for", ...names2, collection, key, value, grouping, condition, start, end };
}

// src/parse/hcl/recovery.ts
function column(cursor, index) {
  if (index === 0) return cursor.starts[0];
  return cursor.kinds[index - 1] === k.newline ? cursor.starts[index] - cursor.ends[index - 1] : -1;
}
function skipItem(cursor, first, from) {
  const nesting = { open: [], sequences: 0, braces: 0 };
  const indent = Math.max(0, column(cursor, first));
  for (let index = from; ; index++) {
    const kind = cursor.kinds[index];
    if (kind === k.end) {
      cursor.index = index;
      return;
    }
    if (kind === k.newline && (nesting.open.length === 0 || isNextItem(cursor, index + 1, indent, nesting))) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.closeBrace && nesting.braces === 0) {
      cursor.index = Math.max(index, first + 1);
      return;
    }
    follow(nesting, kind);
  }
}
function isNextItem(cursor, index, indent, nesting) {
  if (cursor.rescue === null) return false;
  const kind = cursor.kinds[index];
  const start = column(cursor, index);
  if (kind === k.closeBrace) return start >= 0 && start < indent;
  if (kind !== k.identifier) return false;
  if (cursor.rescue.startsTopLevel(cursor.starts[index])) return true;
  if (start < 0 || start > indent) return false;
  const next = cursor.kinds[index + 1];
  if (next === k.openBrace || next === k.openQuote) return true;
  return next === k.equal && nesting.open.at(-1) !== k.openBrace;
}
function follow(nesting, kind) {
  switch (kind) {
    case k.openBrace:
      nesting.braces++;
      nesting.open.push(kind);
      return;
    case k.interpolation:
    case k.directive:
      nesting.sequences++;
      nesting.open.push(kind);
      return;
    case k.openBracket:
    case k.openParen:
    case k.openHeredoc:
      nesting.open.push(kind);
      return;
    case k.closeBrace:
      closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.sequenceEnd:
      if (nesting.sequences > 0) {
        closeTo(nesting, (opener) => opener === k.interpolation || opener === k.directive);
      } else if (nesting.braces > 0) closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.closeHeredoc:
    case k.brokenHeredoc:
      if (nesting.open.at(-1) === k.openHeredoc) nesting.open.pop();
      return;
    case k.closeBracket:
      if (nesting.open.at(-1) === k.openBracket) nesting.open.pop();
      return;
    case k.closeParen:
      if (nesting.open.at(-1) === k.openParen) nesting.open.pop();
      return;
    case k.brokenString:
      while (nesting.sequences > 0 && nesting.open.at(-1) !== k.openHeredoc) drop(nesting);
  }
}
function closeTo(nesting, isOpener) {
  for (; ; ) {
    const dropped = drop(nesting);
    if (dropped === void 0 || isOpener(dropped)) return;
  }
}
function drop(nesting) {
  const kind = nesting.open.pop();
  if (kind === k.openBrace) nesting.braces--;
  else if (kind === k.interpolation || kind === k.directive) nesting.sequences--;
  return kind;
}
function skipString(cursor, open2) {
  let nested = 0;
  for (let index = open2; ; index++) {
    const kind = cursor.kinds[index];
    if (kind === k.openQuote) nested++;
    const ends = kind === k.closeQuote && --nested === 0;
    if (ends) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.brokenString || kind === k.end) {
      cursor.index = kind === k.end ? index : index + 1;
      return;
    }
  }
}

// src/parse/hcl/body.ts
function parseFileBody(cursor) {
  const items = newItems();
  while (cursor.kinds[cursor.index] !== k.end) parseItem(cursor, items, false);
  return bodyOf(items, 0, cursor.text.length);
}
function newItems() {
  return { attributes: [], blocks: [], seen: 0, names: null };
}
function bodyOf({ attributes, blocks }, start, end) {
  return { attributes: exact2(attributes), blocks: exact2(blocks), start, end };
}
function parseItem(cursor, items, inBlock) {
  const index = cursor.index;
  const kind = cursor.kinds[index];
  if (kind === k.newline) {
    cursor.index++;
    return;
  }
  if (kind !== k.identifier) {
    reportExpected(cursor, inBlock ? "an argument, a block or `}`" : "an argument or a block");
    if (kind === k.closeBrace) cursor.index++;
    else skipItem(cursor, index, index);
    return;
  }
  const next = cursor.kinds[index + 1];
  if (next === k.equal) {
    const attribute = parseAttribute(cursor, items);
    if (attribute.value.kind !== "broken")
      endItem(cursor, index, `the value of ${quoted(attribute.name)}`);
  } else if (next === k.openBrace || next === k.openQuote || next === k.identifier) {
    parseBlock(cursor, items);
  } else {
    cursor.index++;
    reportExpected(cursor, `\`=\` or a block after ${quoted(sourceOf(cursor, index))}`);
    skipItem(cursor, index, index + 1);
  }
}
function endItem(cursor, first, after) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.newline) cursor.index++;
  else if (kind !== k.end && !stands(cursor, first)) {
    reportExpected(cursor, `the end of the line after ${after}`);
    skipItem(cursor, first, cursor.index);
  }
}
function stands(cursor, first) {
  return cursor.index > first && cursor.kinds[cursor.index - 1] === k.newline;
}
function parseAttribute(cursor, items) {
  const index = cursor.index;
  const start = cursor.starts[index];
  const name = sourceOf(cursor, index);
  cursor.index += 2;
  const value = parseValue(cursor, index);
  const attribute = { name, value, start, end: value.end };
  if (isSet(items, name))
    report(
      cursor,
      `expected ${quoted(name)} to be set once, found it set again`,
      start,
      cursor.ends[index]
    );
  else {
    items.names?.add(name);
    items.attributes.push(attribute);
  }
  return attribute;
}
function isSet(items, name) {
  const { attributes, names: names2 } = items;
  if (names2 !== null) return names2.has(name);
  const bit = 1 << (name.charCodeAt(0) * 7 + name.length & 31);
  const isNew = (items.seen & bit) === 0;
  items.seen |= bit;
  if (isNew && attributes.length < 12) return false;
  for (const attribute of attributes) if (attribute.name === name) return true;
  if (attributes.length === 12)
    items.names = new Set(attributes.map((attribute) => attribute.name));
  return false;
}
function parseValue(cursor, nameIndex) {
  const { depth, index } = cursor;
  try {
    return parseExpression(cursor);
  } catch (error) {
    if (!(error instanceof SyntaxStop)) throw error;
    cursor.depth = depth;
    cursor.newlines = true;
    skipItem(cursor, nameIndex, index);
    const end = lastEnd(cursor);
    return { kind: "broken", start: Math.min(cursor.starts[index], end), end };
  }
}
function lastEnd(cursor) {
  let index = cursor.index - 1;
  while (index > 0 && cursor.kinds[index] === k.newline) index--;
  return cursor.ends[index];
}
function parseBlock(cursor, items) {
  const first = cursor.index++;
  const start = cursor.starts[first];
  const type = sourceOf(cursor, first);
  const labels = parseLabels(cursor);
  const headerEnd = labels.at(-1)?.end ?? cursor.ends[first];
  if (!atOpenBrace(cursor)) {
    skipItem(cursor, first, cursor.index);
    return;
  }
  const body = parseBlockBody(cursor, first, headerEnd);
  items.blocks.push({ type, labels, body, headerEnd, start, end: body.end });
  endItem(cursor, first, `the block ${quoted(type)}`);
}
function parseLabels(cursor) {
  const labels = [];
  for (; ; ) {
    const index = cursor.index;
    const kind = cursor.kinds[index];
    if (kind === k.identifier) {
      cursor.index++;
      labels.push({
        value: sourceOf(cursor, index),
        start: cursor.starts[index],
        end: cursor.ends[index]
      });
    } else if (kind === k.openQuote) labels.push(parseLabel(cursor));
    else return exact2(labels);
  }
}
function parseLabel(cursor) {
  const open2 = cursor.index++;
  let value = "";
  while (cursor.kinds[cursor.index] === k.quotedText) value += textOf(cursor, cursor.index++);
  if (cursor.kinds[cursor.index] === k.closeQuote) cursor.index++;
  else {
    reportExpected(cursor, "plain text and a closing quote in a label");
    skipString(cursor, open2);
  }
  return { value, start: cursor.starts[open2], end: cursor.ends[cursor.index - 1] };
}
function atOpenBrace(cursor) {
  if (peek(cursor) === k.openBrace) return true;
  reportExpected(cursor, "a label or `{`");
  if (peek(cursor) !== k.newline || cursor.kinds[cursor.index + 1] !== k.openBrace) return false;
  cursor.index++;
  return true;
}
function parseBlockBody(cursor, first, headerEnd) {
  const open2 = take2(cursor);
  const start = cursor.starts[open2];
  const items = newItems();
  if (++cursor.depth > maxDepth2) {
    report(
      cursor,
      `expected at most ${maxDepth2} levels of nesting, found more`,
      cursor.starts[first],
      headerEnd
    );
    skipItem(cursor, first, open2);
    cursor.depth--;
    return bodyOf(items, start, lastEnd(cursor));
  }
  const kind = cursor.kinds[cursor.index];
  const single = kind !== k.newline && kind !== k.end && kind !== k.closeBrace;
  if (single) parseSingle(cursor, items);
  while (!atBodyEnd(cursor)) parseItem(cursor, items, true);
  cursor.depth--;
  if (cursor.kinds[cursor.index] === k.closeBrace)
    return bodyOf(items, start, cursor.ends[cursor.index++]);
  report(
    cursor,
    `expected \`}\` to end the block, found ${cursor.kinds[cursor.index] === k.end ? "the end of the file" : "the next block"}`,
    cursor.starts[first],
    headerEnd
  );
  return bodyOf(items, start, Math.max(cursor.ends[open2], lastEnd(cursor)));
}
function atBodyEnd(cursor) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.closeBrace || kind === k.end) return true;
  return kind === k.identifier && cursor.rescue !== null && cursor.rescue.startsTopLevel(cursor.starts[cursor.index]);
}
function parseSingle(cursor, items) {
  const index = cursor.index;
  const problems = cursor.problems.length;
  if (cursor.kinds[index] !== k.identifier || cursor.kinds[index + 1] !== k.equal) {
    reportExpected(cursor, "a new line, `}` or one argument after `{`");
  } else parseAttribute(cursor, items);
  if (cursor.kinds[cursor.index] === k.closeBrace || cursor.problems.length > problems) return;
  reportExpected(cursor, "`}` on the line of the block's only argument");
  if (cursor.kinds[cursor.index] === k.comma) cursor.index++;
}

// src/parse/hcl/rescue.ts
var topLevel = /(?:resource|data|module|variable|output|provider|locals|terraform|moved|import|removed|check|ephemeral|action)(?:[ \t]+"[^"\n]*")*[ \t]*\{/y;
function makeRescue(text) {
  const lastClosing = /* @__PURE__ */ new Map();
  const tops = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    topLevel.lastIndex = start;
    if (topLevel.test(text)) tops.push(start);
    if (found >= 0) noteClosing(text, start, end, lastClosing);
    start = end + 1;
  }
  const topSet = new Set(tops);
  return {
    heredocLeave(marker, from) {
      if ((lastClosing.get(marker) ?? -1) >= from) return -1;
      return firstFrom(tops, from) ?? text.length;
    },
    startsTopLevel: (offset) => topSet.has(offset)
  };
}
function noteClosing(text, start, end, lastClosing) {
  let first = start;
  while (first < end && isSpace3(text.charCodeAt(first))) first++;
  const last = identifierEnd(text, first);
  if (last === first) return;
  for (let at = last; at < end; at++) if (!isSpace3(text.charCodeAt(at))) return;
  lastClosing.set(text.slice(first, last), start);
}
function firstFrom(sorted, from) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (sorted[middle] < from) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

// src/parse/hcl/scanner.ts
function scan(text, rescue) {
  const scan2 = {
    text,
    rescue,
    // https://github.com/hashicorp/hcl strips one UTF-8 byte order mark, no second one.
    at: text.charCodeAt(0) === 65279 ? 1 : 0,
    kinds: pool.kinds,
    starts: pool.starts,
    ends: pool.ends,
    count: 0,
    comments: [],
    frames: [],
    lineUsed: false,
    noCommentEndFrom: text.length
  };
  resize(scan2, Math.max(scan2.kinds.length, (text.length >> 2) + 16));
  push(scan2, "code", "");
  while (scan2.at < text.length) {
    const frame2 = scan2.frames[scan2.frames.length - 1];
    if (frame2.mode === "code") scanCode(scan2, frame2);
    else if (frame2.mode === "string") scanString(scan2);
    else scanHeredoc(scan2, frame2);
  }
  emit(scan2, k.end, text.length, text.length);
  return scan2;
}
var pool = { kinds: new Uint8Array(1), starts: new Int32Array(1), ends: new Int32Array(1) };
var pooled = 1 << 18;
function push(scan2, mode, marker) {
  scan2.frames.push({ mode, marker, braces: 0, startOfLine: true });
}
function emit(scan2, kind, start, end) {
  const index = scan2.count++;
  if (index === scan2.kinds.length) resize(scan2, index * 2);
  scan2.kinds[index] = kind;
  scan2.starts[index] = start;
  scan2.ends[index] = end;
  scan2.at = end;
  scan2.lineUsed = true;
}
function resize(scan2, size) {
  if (size > scan2.kinds.length) {
    const kinds = new Uint8Array(size);
    const starts2 = new Int32Array(size);
    const ends = new Int32Array(size);
    if (scan2.count > 0) {
      kinds.set(scan2.kinds);
      starts2.set(scan2.starts);
      ends.set(scan2.ends);
    }
    scan2.kinds = kinds;
    scan2.starts = starts2;
    scan2.ends = ends;
    if (size <= pooled) Object.assign(pool, { kinds, starts: starts2, ends });
  }
}
function emitNewline(scan2, start, end) {
  if (scan2.count > 0 && scan2.kinds[scan2.count - 1] === k.newline)
    scan2.at = scan2.ends[scan2.count - 1] = end;
  else emit(scan2, k.newline, start, end);
  scan2.lineUsed = false;
}
var starts = {
  rare: 0,
  space: 1,
  word: 2,
  digit: 3,
  newline: 4,
  quote: 5,
  /** A token of its own, always. */
  single: 6
};
var singles = [
  [40, k.openParen],
  [41, k.closeParen],
  [91, k.openBracket],
  [93, k.closeBracket],
  [44, k.comma],
  [63, k.question],
  [42, k.star],
  [37, k.percent],
  [43, k.plus],
  [45, k.minus]
];
var startOf = new Uint8Array(128);
var singleKind = new Uint8Array(128);
startOf[32] = startOf[9] = starts.space;
startOf[10] = starts.newline;
startOf[34] = starts.quote;
for (let code = 48; code <= 57; code++) startOf[code] = starts.digit;
for (let code = 97; code <= 122; code++) startOf[code] = startOf[code - 32] = starts.word;
startOf[95] = starts.word;
for (const [code, kind] of singles) {
  startOf[code] = starts.single;
  singleKind[code] = kind;
}
function scanCode(scan2, frame2) {
  const text = scan2.text;
  const length = text.length;
  let at = scan2.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    const start = code < 128 ? startOf[code] : starts.rare;
    if (start === starts.space) {
      at++;
      continue;
    }
    if (start === starts.word) emit(scan2, k.identifier, at, identifierEnd(text, at));
    else if (start === starts.single) emit(scan2, singleKind[code], at, at + 1);
    else if (start === starts.newline) emitNewline(scan2, at, at + 1);
    else if (start === starts.digit) emit(scan2, k.number, at, numberEnd(text, at));
    else if (start === starts.quote) {
      emit(scan2, k.openQuote, at, at + 1);
      push(scan2, "string", "");
      return;
    } else {
      scan2.at = at;
      if (scanRare(scan2, frame2, code)) return;
    }
    at = scan2.at;
  }
  scan2.at = at;
}
function scanRare(scan2, frame2, code) {
  const { text, at } = scan2;
  switch (code) {
    case 123:
      frame2.braces++;
      emit(scan2, k.openBrace, at, at + 1);
      return false;
    case 125:
      return scanCloseBrace(scan2, frame2, 1);
    case 126:
      if (text.charCodeAt(at + 1) === 125) return scanCloseBrace(scan2, frame2, 2);
      emit(scan2, k.bad, at, at + 1);
      return false;
    case 13:
      if (text.charCodeAt(at + 1) === 10) emitNewline(scan2, at, at + 2);
      else emit(scan2, k.bad, at, at + 1);
      return false;
    case 35:
      scanLineComment(scan2, at + 1);
      return false;
    case 47:
      scanSlash(scan2);
      return false;
    case 60:
      if (text.charCodeAt(at + 1) === 60 && scanHeredocStart(scan2)) return true;
      emitOneOrTwo(scan2, k.less, 61, k.lessEqual);
      return false;
    default:
      scanSymbol(scan2, code);
      return false;
  }
}
function scanCloseBrace(scan2, frame2, width) {
  const ends = frame2.braces === 0 && scan2.frames.length > 1;
  emit(scan2, ends || width === 2 ? k.sequenceEnd : k.closeBrace, scan2.at, scan2.at + width);
  if (ends) scan2.frames.pop();
  else frame2.braces--;
  return ends;
}
function scanSymbol(scan2, code) {
  const { text, at } = scan2;
  switch (code) {
    case 46:
      if (text.charCodeAt(at + 1) === 46 && text.charCodeAt(at + 2) === 46)
        return emit(scan2, k.ellipsis, at, at + 3);
      return emit(scan2, k.dot, at, at + 1);
    case 61:
      if (text.charCodeAt(at + 1) === 62) return emit(scan2, k.fatArrow, at, at + 2);
      return emitOneOrTwo(scan2, k.equal, 61, k.equalEqual);
    case 58:
      return emitOneOrTwo(scan2, k.colon, 58, k.doubleColon);
    case 62:
      return emitOneOrTwo(scan2, k.greater, 61, k.greaterEqual);
    case 33:
      return emitOneOrTwo(scan2, k.bang, 61, k.notEqual);
    case 38:
      return emitOneOrTwo(scan2, k.bad, 38, k.and);
    case 124:
      return emitOneOrTwo(scan2, k.bad, 124, k.or);
  }
  const end = identifierEnd(text, at);
  if (end > at) emit(scan2, k.identifier, at, end);
  else emit(scan2, k.bad, at, at + (text.codePointAt(at) > 65535 ? 2 : 1));
}
function emitOneOrTwo(scan2, one, second, two) {
  const at = scan2.at;
  if (scan2.text.charCodeAt(at + 1) === second) emit(scan2, two, at, at + 2);
  else emit(scan2, one, at, at + 1);
}
function numberEnd(text, start) {
  let end = start + 1;
  for (let at = end; ; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === 46) at++;
    else if (code === 101 || code === 69) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}
function scanSlash(scan2) {
  const { text, at } = scan2;
  const next = text.charCodeAt(at + 1);
  if (next === 47) return scanLineComment(scan2, at + 2);
  if (next === 42 && at < scan2.noCommentEndFrom) {
    const close3 = text.indexOf("*/", at + 2);
    if (close3 >= 0) return keepComment(scan2, at, close3 + 2, at + 2, close3);
    scan2.noCommentEndFrom = at;
  }
  emit(scan2, k.slash, at, at + 1);
}
function scanLineComment(scan2, contentStart) {
  const { text, at } = scan2;
  const found = text.indexOf("\n", contentStart);
  const lineEnd4 = found < 0 ? text.length : found;
  const end = found > 0 && text.charCodeAt(found - 1) === 13 && found > contentStart ? found - 1 : lineEnd4;
  const marker = text.charCodeAt(at);
  let start = contentStart;
  while (start < end && text.charCodeAt(start) === marker) start++;
  keepComment(scan2, at, end, start, end);
  if (found >= 0) emitNewline(scan2, end, found + 1);
}
function keepComment(scan2, start, end, contentStart, contentEnd) {
  const text = scan2.text.slice(contentStart, contentEnd).trim();
  scan2.comments.push({ start, end, text, trailing: scan2.lineUsed });
  scan2.lineUsed = true;
  scan2.at = end;
}
function scanHeredocStart(scan2) {
  const { text, at } = scan2;
  const start = text.charCodeAt(at + 2) === 45 ? at + 3 : at + 2;
  const end = identifierEnd(text, start);
  if (end === start) return false;
  const lineBreak = lineBreakWidth(text, end);
  if (lineBreak === 0) return false;
  emit(scan2, k.openHeredoc, at, end + lineBreak);
  const marker = text.slice(start, end);
  const leave = scan2.rescue === null ? -1 : scan2.rescue.heredocLeave(marker, scan2.at);
  if (leave >= 0) {
    emit(scan2, k.brokenHeredoc, scan2.at, leave);
    emitNewline(scan2, leave, leave);
  } else push(scan2, "heredoc", marker);
  return true;
}
function lineBreakWidth(text, at) {
  const code = text.charCodeAt(at);
  if (code === 10) return 1;
  return code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 0;
}
function scanSequence(scan2, at, plain) {
  const text = scan2.text;
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (next === 123) {
    const trimmed = text.charCodeAt(at + 2) === 126;
    emit(scan2, sign === 36 ? k.interpolation : k.directive, at, at + (trimmed ? 3 : 2));
    push(scan2, "code", "");
    return true;
  }
  const escaped = next === sign && text.charCodeAt(at + 2) === 123;
  const width = escaped ? text.charCodeAt(at + 3) === 126 ? 4 : 3 : 1;
  emit(scan2, plain, at, at + width);
  return false;
}
function scanString(scan2) {
  const { text } = scan2;
  const length = text.length;
  while (scan2.at < length) {
    const start = scan2.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 34 && code !== 36 && code !== 37 && code !== 10 && code !== 13 && at < length) {
      if (code === 92) {
        const next = text.charCodeAt(at + 1);
        if (next === 10 || next === 13) break;
        at++;
      }
      code = text.charCodeAt(++at);
    }
    if (at > length) at = length;
    if (at > start) emit(scan2, k.quotedText, start, at);
    if (at >= length) return;
    if (code === 34) {
      emit(scan2, k.closeQuote, at, at + 1);
      scan2.frames.pop();
      return;
    }
    if (code === 36 || code === 37) {
      if (scanSequence(scan2, at, k.quotedText)) return;
      continue;
    }
    return breakString(scan2, code === 92 ? at + 1 : at);
  }
}
function breakString(scan2, at) {
  emit(scan2, k.brokenString, at, at);
  while (scan2.frames.length > 1 && scan2.frames[scan2.frames.length - 1].mode !== "heredoc")
    scan2.frames.pop();
  if (lineBreakWidth(scan2.text, at) === 0) emit(scan2, k.bad, at, at + 1);
}
function scanHeredoc(scan2, frame2) {
  const { text } = scan2;
  const length = text.length;
  while (scan2.at < length) {
    const start = scan2.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 10 && code !== 36 && code !== 37 && code !== 13 && at < length)
      code = text.charCodeAt(++at);
    if (code === 36 || code === 37) {
      if (at > start) emit(scan2, k.heredocText, start, at);
      frame2.startOfLine = false;
      if (at + 1 >= length) emit(scan2, k.bad, at, length);
      else if (scanSequence(scan2, at, k.heredocText)) return;
      continue;
    }
    const lineBreak = lineBreakWidth(text, at);
    if (lineBreak > 0) {
      if (frame2.startOfLine && isMarker3(text, start, at, frame2.marker)) {
        emit(scan2, k.closeHeredoc, start, at);
        emitNewline(scan2, at, at + lineBreak);
        scan2.frames.pop();
        return;
      }
      frame2.startOfLine = true;
      emit(scan2, k.heredocText, start, at + lineBreak);
      continue;
    }
    return scanHeredocEnd(scan2, frame2, start, at);
  }
}
function scanHeredocEnd(scan2, frame2, start, at) {
  const { text } = scan2;
  if (at < text.length) {
    if (at > start) emit(scan2, k.heredocText, start, at);
    frame2.startOfLine = false;
    emit(scan2, k.bad, at, at + 1);
    return;
  }
  emit(
    scan2,
    frame2.startOfLine && isMarker3(text, start, at, frame2.marker) ? k.brokenHeredoc : k.heredocText,
    start,
    at
  );
}
function isMarker3(text, start, end, marker) {
  let first = start;
  let last = end;
  while (first < last && isSpace3(text.charCodeAt(first))) first++;
  while (last > first && isSpace3(text.charCodeAt(last - 1))) last--;
  return last - first === marker.length && text.startsWith(marker, first);
}

// src/parse/hcl/parse.ts
function parseHcl(text) {
  const strict = parseOnce(text, null);
  if (strict.problems.length === 0) return strict;
  const tolerant = parseOnce(text, makeRescue(text));
  return tolerant.problems.length > 0 ? tolerant : { ...tolerant, problems: strict.problems };
}
function parseOnce(text, rescue) {
  const tokens = scan(text, rescue);
  const cursor = makeCursor(tokens, rescue);
  const body = parseFileBody(cursor);
  return { body, comments: tokens.comments, problems: cursor.problems };
}

// src/fix/terraform-place.ts
function innermostBlock(body, offset) {
  const found = body.blocks.find((block) => block.start <= offset && offset < block.body.end);
  return found ? innermostBlock(found.body, offset) ?? found : null;
}
function objectAround(body, offset) {
  const holder = attributeAround(body, offset);
  const value = holder?.value;
  return value?.kind === "object" && value.start + 1 === offset ? value : null;
}
function attributeAround(body, offset) {
  return body.attributes.find(({ start, end }) => start <= offset && offset < end);
}
function expressionAt(body, span) {
  for (const attribute of body.attributes)
    if (holds(attribute, span)) return within(attribute.value, span);
  for (const block of body.blocks) if (holds(block, span)) return expressionAt(block.body, span);
  return null;
}
function within(value, span) {
  if (value.start === span.start && value.end === span.end) return value;
  if (!holds(value, span)) return null;
  const parts = value.kind === "object" ? value.items.map((item) => item.value) : value.kind === "call" ? value.arguments : value.kind === "tuple" ? value.items : value.kind === "parenthesis" ? [value.inner] : value.kind === "conditional" ? [value.then, value.else] : [];
  for (const part of parts) {
    const found = within(part, span);
    if (found) return found;
  }
  return null;
}
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/fix/terraform-text.ts
function itemOf({ key, value }, style) {
  return spelt({ key, written: quotedText(value) }, style);
}
function spelt({ key, written }, { quoted: quoted2, sign, width = 0 } = { quoted: false, sign: "=" }) {
  const name = quoted2 ? quotedText(key) : keyOf2(key);
  return sign === ":" ? `${name}: ${written}` : `${name.padEnd(width)} = ${written}`;
}
function keyOf2(key) {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : quotedText(key);
}
function quotedText(text) {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll(/[$%](?=\{)/g, "$&$&").replaceAll("\n", "\\n");
  return `"${escaped}"`;
}

// src/fix/terraform-map.ts
function addToMap(text, slot, entries) {
  const { body, problems } = parseHcl(text);
  if (problems.length > 0) return null;
  const { start } = slot.at;
  const name = slot.attribute.split(".").at(-1) ?? slot.attribute;
  const block = innermostBlock(body, start);
  if (slot.how === "call" && block?.type === "terraform")
    return addToInputs(text, body, name, entries);
  const object = slot.how === "insert" && block ? objectAround(block.body, start) : null;
  if (object) return addItems(text, object, entries);
  const value = slot.how === "insert" ? null : valueAt(body, block, slot, name);
  if (value) return addToValue(text, value, entries);
  if (!block || slot.how === "replace" || block.body.attributes.some((one) => one.name === name))
    return null;
  return addAttribute(text, block, name, mapOf(entries));
}
function addToInputs(text, { attributes }, name, entries) {
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  const inputs = attributes.find((one) => one.name === "inputs")?.value;
  if (inputs)
    return inputs.kind === "object" ? addWritten(text, inputs, [{ key: name, written: object }]) : null;
  const newline = newlineOf(text);
  const apart = text.endsWith("\n") ? newline : newline + newline;
  const written = `${apart}inputs = {${newline}  ${name} = ${object}${newline}}${newline}`;
  return [{ start: text.length, end: text.length, text: written }];
}
function valueAt(body, block, { how, at }, name) {
  const exact3 = expressionAt(body, at);
  if (how === "call" && exact3) return exact3;
  const given = block && attributeAround(block.body, at.start);
  return given?.name === name && at.start >= given.value.start ? given.value : exact3;
}
function mapOf(entries) {
  const style = {
    quoted: false,
    sign: "=",
    width: Math.max(...entries.map((one) => keyOf2(one.key).length))
  };
  return (unit) => ["{", ...entries.map((entry) => `${unit}${itemOf(entry, style)}`), "}"];
}
function addAttribute(text, block, name, value) {
  const newline = newlineOf(text);
  const outer = indentAt(text, block.start);
  const { body } = block;
  const inside = [...body.attributes, ...body.blocks].toSorted((a, b) => a.start - b.start);
  const first = inside[0];
  const isOneLine = !text.slice(body.start, body.end).includes("\n");
  const indent = first && !isOneLine ? indentAt(text, first.start) : `${outer}  `;
  const unit = indent.startsWith(outer) ? indent.slice(outer.length) || "  " : "  ";
  const lines = value(unit);
  const width = lines.length === 1 && !isOneLine ? widthBefore(text, body) : 0;
  const written = [`${name.padEnd(width)} = ${lines[0] ?? ""}`, ...lines.slice(1)].map((line) => `${indent}${line}${newline}`).join("");
  const close3 = body.end - 1;
  if (isOneLine) {
    const held = text.slice(body.start + 1, close3).trim();
    const before = held === "" ? "" : `${indent}${held}${newline}${lines.length > 1 ? newline : ""}`;
    return [{ start: body.start + 1, end: close3, text: `${newline}${before}${written}${outer}` }];
  }
  const at = lineStart(text, close3);
  if (text.slice(at, close3).trim() !== "")
    return [{ start: close3, end: close3, text: `${newline}${written}${outer}` }];
  const apart = inside.length > 0 && lines.length > 1 && !/\n[ \t\r]*\n$/.test(text.slice(0, at));
  return [{ start: at, end: at, text: `${apart ? newline : ""}${written}` }];
}
function widthBefore(text, { attributes, end }) {
  const last = attributes.at(-1);
  if (!last || text.slice(last.start, last.end).includes("\n")) return 0;
  if (!/^[ \t]*\r?\n[ \t]*$/.test(text.slice(last.end, end - 1))) return 0;
  return Math.max(0, text.slice(last.start, last.value.start).indexOf("=") - 1);
}
function addToValue(text, value, entries) {
  if (value.kind === "object") return addItems(text, value, entries);
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  if (value.kind === "null") return [{ start: value.start, end: value.end, text: object }];
  if (value.kind === "call" && value.name === "merge" && value.arguments.length > 0)
    return addToMerge(text, value, entries, object);
  if (value.kind === "template" || value.kind === "text" || value.kind === "broken") return null;
  return [
    { start: value.start, end: value.start, text: "merge(" },
    { start: value.end, end: value.end, text: `, ${object})` }
  ];
}
function addToMerge(text, merge2, entries, object) {
  const last = merge2.arguments.at(-1);
  if (!last || merge2.expand) {
    return [
      { start: merge2.start, end: merge2.start, text: "merge(" },
      { start: merge2.end, end: merge2.end, text: `, ${object})` }
    ];
  }
  if (last.kind === "object") return addItems(text, last, entries);
  const newline = newlineOf(text);
  const rest = text.slice(last.end, lineEnd3(text, last.end));
  if (!/^[ \t]*,?[ \t]*$/.test(rest))
    return [{ start: last.end, end: last.end, text: `, ${object}` }];
  const comma = rest.includes(",");
  const indent = indentAt(text, last.start);
  const at = comma ? last.end + rest.indexOf(",") + 1 : last.end;
  return [
    {
      start: at,
      end: at,
      text: `${comma ? "" : ","}${newline}${indent}${object}${comma ? "," : ""}`
    }
  ];
}
function addItems(text, object, entries) {
  return addWritten(
    text,
    object,
    entries.map(({ key, value }) => ({ key, written: quotedText(value) }))
  );
}
function addWritten(text, object, entries) {
  const last = object.items.at(-1);
  if (!last) {
    const inner = text.slice(object.start + 1, object.end - 1);
    if (inner.trim() !== "") return null;
    return [
      {
        start: object.start + 1,
        end: object.end - 1,
        text: ` ${entries.map((entry) => spelt(entry)).join(", ")} `
      }
    ];
  }
  const style = {
    quoted: text[last.key.start] === '"',
    sign: text.slice(last.key.end, last.value.start).includes(":") ? ":" : "="
  };
  const rest = text.slice(last.end, lineEnd3(text, last.end));
  const behind = /^[ \t]*(,?)[ \t]*(?:#.*|\/\/.*)?$/.exec(rest);
  const isAlone = text.slice(lineStart(text, last.start), last.start).trim() === "";
  if (!behind || !isAlone) {
    const written2 = entries.map((entry) => `, ${spelt(entry, style)}`).join("");
    return [{ start: last.end, end: last.end, text: written2 }];
  }
  const comma = behind[1] ?? "";
  const width = widthOf(text, last);
  const newline = newlineOf(text);
  const indent = indentAt(text, last.start);
  const at = last.end + rest.length;
  const written = entries.map((entry) => `${newline}${indent}${spelt(entry, { ...style, width })}${comma}`).join("");
  return [{ start: at, end: at, text: written }];
}
function widthOf(text, item) {
  const between = /^([ \t]*)=/.exec(text.slice(item.key.end, item.value.start));
  return item.key.end - item.key.start + Math.max(0, (between?.[1]?.length ?? 1) - 1);
}

// src/fix/yaml-map.ts
function addBehind(text, pair2, lines) {
  const start = lineStart(text, pair2.keySpan.start);
  const column2 = text.slice(start, pair2.keySpan.start);
  if (!/^[ \t]*(?:- +)*$/.test(column2)) return null;
  const end = endOf(text, pair2);
  if (end === null) return null;
  const newline = newlineOf(text);
  const indent = " ".repeat(column2.length);
  const written = lines.map((line) => `${newline}${indent}${line}`).join("");
  return [{ start: end, end, text: written }];
}
function addBefore(text, pair2, lines) {
  const at = pair2.keySpan.start;
  const column2 = text.slice(lineStart(text, at), at);
  if (column2.trim() !== "") return null;
  const newline = newlineOf(text);
  return [{ start: at, end: at, text: lines.map((line) => `${line}${newline}${column2}`).join("") }];
}
function endOf(text, { keySpan, value }) {
  let end = Math.max(keySpan.end, value.end);
  while (end > keySpan.end && /[\r\n]/.test(text[end - 1] ?? "")) end--;
  if (value.end <= keySpan.end) end = text[keySpan.end] === ":" ? keySpan.end + 1 : keySpan.end;
  const stop2 = lineEnd3(text, end);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(end, stop2)) ? stop2 : null;
}
function pairNamed(node, key) {
  return node?.kind === "mapping" ? node.pairs.find((pair2) => pair2.key === key) : void 0;
}
function mappingAround(file, offset, accepts) {
  const search = (node) => {
    if (!node || node.kind === "scalar" || offset < node.start || offset > node.end) return null;
    const parts = node.kind === "mapping" ? node.pairs.map((pair2) => pair2.value) : node.items;
    for (const part of parts) {
      const found = search(part);
      if (found) return found;
    }
    return node.kind === "mapping" && accepts(node) ? node : null;
  };
  for (const { root } of file.documents) {
    const found = search(root);
    if (found) return found;
  }
  return null;
}
function addAnnotations(text, file, at, entries) {
  const object = mappingAround(file, at, (one) => pairNamed(one, "kind") !== void 0);
  const metadata = pairNamed(object, "metadata")?.value;
  const annotations = pairNamed(metadata, "annotations");
  const lines = entries.map(({ key, value }) => `${scalarText(key)}: ${scalarText(value)}`);
  if (annotations?.value.kind === "mapping") {
    const last = annotations.value.pairs.at(-1);
    return last && text[annotations.value.start] !== "{" ? addBehind(text, last, lines) : null;
  }
  const name = pairNamed(metadata, "name") ?? pairNamed(metadata, "generateName");
  if (annotations || !name) return null;
  return addBehind(text, name, ["annotations:", ...lines.map((line) => `  ${line}`)]);
}
function scalarText(text) {
  const isPlain = /^[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
function removePair(text, pair2) {
  const start = lineStart(text, pair2.keySpan.start);
  if (text.slice(start, pair2.keySpan.start).trim() !== "") return null;
  const end = endOf(text, pair2);
  if (end === null) return null;
  const next = text.indexOf("\n", end);
  return { start, end: next < 0 ? text.length : next + 1, text: "" };
}
function indentOf(text, pair2) {
  return indentAt(text, pair2.keySpan.start);
}

// src/fix/value.ts
function pinnedSubject(text, { fix, primary, offending }) {
  const { start, end } = primary;
  const written = text.slice(start, end);
  const example = fix?.value ?? "";
  const [named] = /^repo:[^/*?]+\/[^:*?]+:/.exec(offending) ?? [];
  if (written !== `"${offending}"` || named === void 0 || !example.startsWith(named))
    return null;
  return /^[\w:/.@-]+$/.test(example) ? [{ start, end, text: `"${example}"` }] : null;
}
function readOnly(text, { change, fix }) {
  const slot = change?.fact.slots.scope;
  if (slot?.how !== "replace" || !fix) return null;
  const { start, end } = slot.at;
  return text.slice(start, end) === "false" ? [{ start, end, text: fix.value }] : null;
}
function unmounted(text, { primary }) {
  const accounts = /* @__PURE__ */ new Set(["serviceAccountName", "serviceAccount"]);
  const pod = mappingAround(
    parseYaml(text),
    primary.start,
    ({ pairs }) => pairs.some(
      ({ key, keySpan, value }) => accounts.has(key) && keySpan.start <= primary.start && primary.start <= value.end
    )
  );
  const named = pod?.pairs.find(({ key }) => accounts.has(key));
  const token = pod?.pairs.find(({ key }) => key === "automountServiceAccountToken");
  if (token) return [{ start: token.value.start, end: token.value.end, text: "false" }];
  return named ? addBehind(text, named, ["automountServiceAccountToken: false"]) : null;
}

// src/fix/wish.ts
function wanted(finding) {
  const { fix, change } = finding;
  if (!fix) return "only a person can say how";
  if (!change) return "it is about the gate itself";
  const { fact } = change;
  switch (fix.what) {
    case "add-owner":
    case "add-expiry":
      return fact.kind === "credential" && fix.what === "add-expiry" ? "what ends a credential is to be chosen by whoever uses it" : saidOf(finding, fact, { key: fix.key ?? "owner", value: fix.value });
    case "narrow-permissions":
      if (finding.identity === null) return "several jobs share them: each is to declare its own";
      return {
        wish: { how: "permissions" },
        provided: "no step of the job needs more than that"
      };
    case "exact-subject":
      return { wish: { how: "subject" }, provided: "every job that needs it has that subject" };
    case "use-oidc":
      return {
        wish: { how: "oidc" },
        provided: "the cloud has an identity that trusts this job, and you name it in place of the example"
      };
    case "read-only":
      return { wish: { how: "value" }, provided: "nothing pushes with the key" };
    case "no-token":
      return {
        wish: { how: "mount" },
        provided: "nothing in the pod asks the cluster for anything"
      };
  }
}
function saidOf({ primary }, fact, entry) {
  if (fact.domain === "workflow")
    return "who owns a job CODEOWNERS says, and a person must choose the team";
  if (fact.outside !== void 0 && fact.slots.tag === void 0)
    return "it is made by a module that is not in the tree and takes no tags";
  const kind = carrierOf(fact)?.kind ?? "none";
  const slot = fact.slots.tag;
  if (kind === "none" || kind === "owners")
    return { wish: { how: "comment", fact, entry }, provided: null };
  if (slot?.how === "call" && (slot.at.file !== primary.file || slot.at.start !== primary.start))
    return "the module itself is to say it again";
  if (!slot) return "what says so stands elsewhere, or is computed";
  return kind === "text" ? {
    wish: { how: "text", slot, entry },
    provided: "a new description does not replace it: the plan says"
  } : { wish: { how: "entries", slot, entry }, provided: null };
}
function carrierOf(fact) {
  return fact.kind === "grant" || fact.kind === "control" ? null : fact.carrier;
}

// src/fix/workflow.ts
function narrowed(text, finding) {
  const fact = finding.change?.fact;
  const wanted2 = scopesIn(finding.fix?.value ?? "");
  if (!fact || !wanted2 || finding.identity === null) return null;
  const file = parseYaml(text);
  const pair2 = pairStarting(file, fact.header.start) ?? pairStarting(file, fact.at.start);
  if (pair2?.key === "permissions") return rewritten(text, pair2, wanted2);
  return pair2 && addToJob(text, pair2, wanted2);
}
function scopesIn(value) {
  const inner = value.replace(/^\{(.*)\}$/s, "$1").trim();
  const scopes = /* @__PURE__ */ new Map();
  for (const part of inner === "" ? [] : inner.split(",")) {
    const [, scope, level] = /^\s*([a-z-]+): (read|write|none)\s*$/.exec(part) ?? [];
    if (scope === void 0 || level === void 0) return null;
    scopes.set(scope, level);
  }
  return scopes;
}
function rewritten(text, { value, keySpan }, wanted2) {
  const isInline = value.kind === "mapping" && text[value.start] === "{";
  if (isInline || value.kind === "scalar" && value.value !== null) {
    const scopes = [...wanted2].map((one) => one.join(": ")).join(", ");
    const written = scopes === "" ? "{}" : `{ ${scopes} }`;
    return [{ start: value.start, end: value.end, text: written }];
  }
  if (value.kind !== "mapping") return null;
  const edits = value.pairs.map((pair2) => narrowedPair(text, pair2, wanted2.get(pair2.key)));
  if (edits.includes(null) || [...wanted2.keys()].some((key) => !pairNamed(value, key))) return null;
  const isEmptied = edits.every((edit) => edit !== "as it is" && edit?.text === "");
  const emptied = { start: keySpan.end, end: keySpan.end + 1, text: ": {}" };
  return [
    ...isEmptied ? [emptied] : [],
    ...edits.flatMap((edit) => edit === null || edit === "as it is" ? [] : [edit])
  ];
}
function narrowedPair(text, pair2, level) {
  const { value } = pair2;
  const written = scalarOf2(value);
  if (written === level || written === "read" || written === "none") return "as it is";
  if (level === void 0) return removePair(text, pair2);
  const quote = /^["']/.exec(text.slice(value.start))?.[0] ?? "";
  return { start: value.start, end: value.end, text: `${quote}${level}${quote}` };
}
function addToJob(text, job, wanted2) {
  const first = job.value.kind === "mapping" ? job.value.pairs[0] : void 0;
  return first ? addBefore(text, first, blockOf(wanted2)) : null;
}
function blockOf(scopes) {
  if (scopes.size === 0) return ["permissions: {}"];
  return ["permissions:", ...[...scopes].map(([scope, level]) => `  ${scope}: ${level}`)];
}
function federated(text, finding) {
  const fact = finding.change?.fact;
  if (fact?.kind !== "credential" || fact.rewritten === void 0) return null;
  const file = parseYaml(text);
  const step = mappingAround(file, fact.at.start, (one) => pairNamed(one, "uses") !== void 0);
  const given = pairNamed(step, "with")?.value;
  const proposed = inputsOf(fact.rewritten);
  if (given?.kind !== "mapping" || !proposed || text[given.start] === "{") return null;
  const inputs = replacedInputs(text, given, proposed);
  const allowed = allowingTokens(text, file, fact.at.start);
  return inputs && allowed && [...inputs, ...allowed];
}
function inputsOf(proposal) {
  const root = parseYaml(proposal).documents[0]?.root;
  const [step, more] = root?.kind === "sequence" ? root.items : [];
  const given = pairNamed(step, "with")?.value;
  if (more || step?.kind !== "mapping" || given?.kind !== "mapping" || step.pairs.length > 2)
    return null;
  return new Map(given.pairs.map(({ key, value }) => [key.toLowerCase(), scalarOf2(value)]));
}
function scalarOf2(node) {
  return node.kind === "scalar" ? String(node.value) : "";
}
function replacedInputs(text, given, proposed) {
  const here = new Set(given.pairs.map(({ key }) => key.toLowerCase()));
  const gone = given.pairs.filter(({ key, value }) => {
    const written = scalarOf2(value);
    const isShort = written !== "" && written.length <= 80 && !written.includes("\n");
    return isShort && !proposed.has(key.toLowerCase());
  });
  const added = [...proposed].filter(([key]) => !here.has(key));
  const [first] = gone;
  if (!first) return null;
  const newline = newlineOf(text);
  const lines = added.map(
    ([key, value]) => `${indentOf(text, first)}${key}: ${scalarText(value)}${newline}`
  );
  const removals = gone.map((pair2) => removePair(text, pair2));
  if (removals.includes(null)) return null;
  return removals.flatMap(
    (edit, index) => edit ? [index === 0 ? { ...edit, text: lines.join("") } : edit] : []
  );
}
function allowingTokens(text, file, at) {
  const root = mappingAround(file, at, (one) => pairNamed(one, "jobs") !== void 0);
  const jobs = pairNamed(root, "jobs")?.value;
  const job = jobs?.kind === "mapping" ? jobs.pairs.find(({ value }) => isIn(at, value)) : void 0;
  if (!job) return null;
  const own = pairNamed(job.value, "permissions");
  const above = pairNamed(root, "permissions");
  const scopes = scopesOf((own ?? above)?.value);
  if (scopes === null) return null;
  if (scopes.get("id-token") === "write" || scopes.has("*")) return [];
  if (!own) return addToJob(text, job, new Map([...scopes, ["id-token", "write"]]));
  const last = own.value.kind === "mapping" ? own.value.pairs.at(-1) : void 0;
  if (text[own.value.start] !== "{")
    return last ? addBehind(text, last, ["id-token: write"]) : null;
  const { start, end } = own.value;
  return last ? [{ start: last.value.end, end: last.value.end, text: ", id-token: write" }] : [{ start, end, text: "{ id-token: write }" }];
}
function isIn(at, { start, end }) {
  return start <= at && at < end;
}
function scopesOf(node) {
  if (!node) return /* @__PURE__ */ new Map([["contents", "read"]]);
  if (node.kind === "scalar") return node.value === "write-all" ? /* @__PURE__ */ new Map([["*", "write"]]) : null;
  if (node.kind === "sequence") return null;
  return new Map(node.pairs.map(({ key, value }) => [key, scalarOf2(value)]));
}
function pairStarting(file, at) {
  const starts2 = (pair2) => pair2.keySpan.start === at;
  const holder = mappingAround(file, at, ({ pairs }) => pairs.some(starts2));
  return holder?.pairs.find(starts2) ?? null;
}

// src/fix/fixes.ts
function fixesFor(findings, textOf2, unsafe) {
  const left = [];
  const places = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const want = wanted(finding);
    if (typeof want === "string") left.push({ finding, because: "person", why: want });
    else put(places, finding, want);
  }
  const fixes = [];
  for (const place of places.values()) {
    const text = textOf2(place.path);
    const edits = text === null ? null : editsFor(text, place);
    const leave = (because, why) => {
      for (const finding of place.findings) left.push({ finding, because, why });
    };
    if (!edits || edits.length === 0 || clash(edits))
      leave("place", "nothing certain can be written there");
    else if (place.provided.length > 0 && !unsafe)
      leave("unsafe", `right only provided that ${place.provided.join(", and ")}`);
    else fixes.push({ ...place, edits });
  }
  return { fixes: fixes.toSorted(byPlace), left };
}
function put(places, finding, { wish, provided }) {
  const path = pathOf(wish, finding);
  const key = keyOf3(wish, path, finding);
  const place = places.get(key) ?? { path, wish, entries: [], findings: [], provided: [] };
  places.set(key, place);
  place.findings.push(finding);
  if (provided !== null && !place.provided.includes(provided)) place.provided.push(provided);
  if ("entry" in wish && !place.entries.some(({ key: known2 }) => known2 === wish.entry.key))
    place.entries[finding.fix?.what === "add-owner" ? "unshift" : "push"](wish.entry);
}
function pathOf(wish, { primary }) {
  if ("slot" in wish) return wish.slot.at.file.path;
  return "fact" in wish ? wish.fact.at.file.path : primary.file.path;
}
function keyOf3(wish, path, { primary, rule }) {
  if ("slot" in wish) return `${path} ${wish.slot.at.start} ${wish.slot.attribute}`;
  if ("fact" in wish) return `${path} ${wish.fact.at.start} comment`;
  return `${path} ${primary.start} ${rule}`;
}
function byPlace(a, b) {
  return compareText(a.path, b.path) || (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0);
}
function editsFor(text, { path, wish, entries, findings }) {
  const [finding] = findings;
  if (!finding) return null;
  switch (wish.how) {
    case "entries":
      return isYaml(path) ? addAnnotations(text, parseYaml(text), wish.slot.at.start, entries) : isHcl(path) ? addToMap(text, wish.slot, entries) : null;
    case "text":
      return isHcl(path) ? addToText(text, wish.slot, entries) : null;
    case "comment":
      return isHcl(path) ? comment(text, wish.fact, entries) : null;
    case "permissions":
      return narrowed(text, finding);
    case "oidc":
      return federated(text, finding);
    case "subject":
      return pinnedSubject(text, finding);
    case "value":
      return readOnly(text, finding);
    case "mount":
      return isYaml(path) ? unmounted(text, finding) : null;
  }
}
function isYaml(path) {
  return /\.ya?ml$/i.test(path);
}
function isHcl(path) {
  return /\.(?:tf|tofu|tfvars|hcl)$/i.test(path);
}
function addToText(text, slot, entries) {
  const said = entries.map(({ key, value }) => `${key}=${value}`).join(" ");
  if (slot.how === "insert" || slot.how === "call" && text[slot.at.start] !== '"') {
    const block = innermostBlock(parseHcl(text).body, slot.at.start);
    return block && addAttribute(text, block, slot.attribute, () => [quotedText(said)]);
  }
  const at = slot.at.end - 1;
  const isQuoted = text[slot.at.start] === '"' && text[at] === '"' && at > slot.at.start;
  return isQuoted ? [{ start: at, end: at, text: ` ${said}` }] : null;
}
function comment(text, fact, entries) {
  const said = entries.map(({ key, value }) => `${key}=${value}`).join(" ");
  const [pragma] = fact.pragmas;
  if (pragma) return [{ start: pragma.at.end, end: pragma.at.end, text: ` ${said}` }];
  const at = lineStart(text, fact.at.start);
  const indent = indentAt(text, fact.at.start);
  return [{ start: at, end: at, text: `${indent}# nhi: ${said}${newlineOf(text)}` }];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fixesFor
});
/*! Bundled license information:

js-yaml/dist/js-yaml.mjs:
  (*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT *)
*/
})
