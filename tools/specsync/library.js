// Reads the L1 classes of an installed aws-cdk-lib: the names and types its generated code converts, which come from a newer service spec
// than the newest one on npm.
const fs = require('fs');
const path = require('path');

const PRIMITIVES = {
  string: 'string', number: 'number', boolean: 'boolean', object: 'json', eventPattern: 'json', date: 'date-time', cfnTag: 'tag',
};
const HINTS = { STRING: 'string', NUMBER: 'number', STRING_LIST: 'string[]' };
const TAG_KINDS = { STANDARD: 'standard', AUTOSCALING_GROUP: 'asg', MAP: 'map' };

/** Index of the bracket that closes the one at `open`. */
function closing(text, open) {
  let depth = 0;
  for (let i = open; ; i++) {
    if ('([{'.includes(text[i])) depth++;
    if (')]}'.includes(text[i]) && --depth === 0) return i;
  }
}

/** Splits at commas outside brackets. */
function splitArguments(text) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if ('([{'.includes(text[i])) depth++;
    if (')]}'.includes(text[i])) depth--;
    if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)].filter(Boolean);
}

/** The type behind a mapper such as `listMapper(stringToCloudFormation)`, as text of the snapshot. */
function mapperType(mapper, className) {
  const call = /^(\w+)\((.*)\)$/.exec(mapper);
  if (call) {
    const inner = splitArguments(call[2]);
    if (call[1] === 'listMapper') return `${mapperType(inner[0], className)}[]`;
    if (call[1] === 'hashMapper') return `map<${mapperType(inner[0], className)}>`;
    if (call[1] === 'unionMapper') return `(${splitArguments(inner[1].slice(1, -1)).map((each) => mapperType(each, className)).join('|')})`;
  }
  const struct = /^convert(\w+)PropertyToCloudFormation$/.exec(mapper);
  if (struct && struct[1].startsWith(className)) return `#${struct[1].slice(className.length)}`;
  const primitive = PRIMITIVES[mapper.replace(/ToCloudFormation$/, '')];
  if (!primitive) throw new Error(`unknown mapper ${mapper} in ${className}`);
  return primitive;
}

/** The fields a convert function names: CloudFormation name to C, its member name and its type. */
function convertedFields(code, name, className) {
  const start = code.indexOf(`function convert${name}ToCloudFormation(properties){`);
  if (start < 0) return undefined;
  const open = code.indexOf(',{', start) + 1;
  const fields = {};
  for (const part of splitArguments(code.slice(open + 1, closing(code, open)))) {
    const [, key, mapper, member] = /^"?([^":]+)"?:(.*)\(properties\.(\w+)\)$/.exec(part);
    fields[key] = { member, t: mapperType(mapper.replaceAll('cdk().', ''), className) };
  }
  const check = code.indexOf(`function ${name}Validator(properties){`);
  const body = code.slice(check, closing(code, code.indexOf('{', check)));
  for (const [, member] of body.matchAll(/propertyValidator\("(\w+)",cdk\(\)\.requiredValidator\)/g)) {
    for (const field of Object.values(fields)) if (field.member === member) field.req = 1;
  }
  return fields;
}

function attributesOf(body) {
  const attributes = {};
  for (const [, name, hint] of body.matchAll(/get attr\w+\(\)\{return [^}]*?this\.getAtt\("([^"]+)"(?:,cdk\(\)\.ResolutionTypeHint\.(\w+))?\)/g)) {
    attributes[name] = { t: HINTS[hint] ?? 'json' };
  }
  return attributes;
}

function tagsOf(body, properties) {
  const made = /new\(cdk\(\)\)\.TagManager\(cdk\(\)\.TagType\.(\w+),.*?\{tagPropertyName:"(\w+)"\}/.exec(body);
  if (!made) return undefined;
  const prop = Object.keys(properties).find((key) => properties[key].member === made[2]);
  return { prop, kind: TAG_KINDS[made[1]] };
}

/** One class of the generated code. */
function readClass(code, body, className, typeNames) {
  const properties = convertedFields(code, `${className}Props`, className) ?? {};
  const types = {};
  for (const name of typeNames) types[name] = convertedFields(code, `${className}${name}Property`, className);
  const transform = /static REQUIRED_TRANSFORM="([^"]+)"/.exec(body);
  return { attributes: attributesOf(body), properties, types, tags: tagsOf(body, properties), transform: transform?.[1] };
}

/** The property types that a declaration file puts into the namespace of each class. */
function declaredTypes(declarations) {
  const out = {};
  for (const part of declarations.split(/^export declare namespace /m).slice(1)) {
    const body = part.slice(0, part.search(/^\}/m));
    const names = [...body.matchAll(/^    interface (\w+)Property /gm)].map(([, name]) => name);
    out[/^\w+/.exec(part)[0]] = names;
  }
  return out;
}

/** All classes by CloudFormation type. */
function readLibrary(libraryDir) {
  const resources = {};
  for (const module of fs.readdirSync(libraryDir).sort()) {
    const folder = path.join(libraryDir, module, 'lib');
    const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => /^[\w-]+\.generated\.js$/.test(file)) : [];
    for (const file of files) {
      const code = fs.readFileSync(path.join(folder, file), 'utf8');
      const declared = declaredTypes(fs.readFileSync(path.join(folder, file.replace(/js$/, 'd.ts')), 'utf8'));
      for (const body of code.split(/(?=class Cfn\w+ extends cdk\(\)\.CfnResource\{)/).slice(1)) {
        const className = /^class (\w+)/.exec(body)[1];
        const type = /CFN_RESOURCE_TYPE_NAME="([^"]+)"/.exec(body)[1];
        // A service can have its classes in a second module under other names.
        if (className !== `Cfn${type.split('::')[2]}` || resources[type]) continue;
        resources[type] = readClass(code, body, className, declared[className] ?? []);
      }
    }
  }
  return resources;
}

module.exports = { readLibrary };
