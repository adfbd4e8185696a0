// Brings the snapshot to the state of aws-cdk-lib's L1 classes: where they differ from the service spec, the library is newer.

/** Unions are alike to the API, as are the two kinds of number. */
function comparable(type) {
  const open = type.indexOf('(');
  const flat = open < 0 ? type : `${type.slice(0, open)}()${type.slice(type.lastIndexOf(')') + 1)}`;
  return flat.replaceAll('integer', 'number');
}

/**
 * The type of a property in both. The library keeps an earlier type in its API so that apps go on compiling: `api`.
 * A type the spec never had comes from a newer spec.
 */
function mergeType({ t, was = [], ...facts }, libraryType) {
  if (comparable(t) === comparable(libraryType)) return { t, ...facts };
  const earlier = was.find((type) => comparable(type) === comparable(libraryType));
  return earlier ? { t, api: earlier, ...facts } : { t: libraryType, ...facts };
}

/** Facts of one struct after the library's; `lib` marks what only the library told. */
function mergeFields(spec, library) {
  const out = {};
  for (const [name, { t, req }] of Object.entries(library)) {
    const { req: before, ...known } = spec[name] ?? { t, lib: 1 };
    const { t: type, ...rest } = mergeType(known, t);
    out[name] = req ? { t: type, req, ...rest } : { t: type, ...rest };
  }
  return out;
}

/** The library knows text, number and list of texts; everything else is any value. */
function mergeAttributes(spec, library) {
  const out = {};
  for (const [name, { t }] of Object.entries(library)) {
    const { was, ...known } = spec[name] ?? { t, lib: 1 };
    out[name] = t === 'json' ? known : mergeType({ was, ...known }, t);
  }
  return out;
}

/** Names of all types that the API reaches from `properties`. */
function reachable(properties, types) {
  const seen = new Set();
  const visit = (fields) => {
    for (const { t, api = t } of Object.values(fields)) {
      for (const [, ref] of comparable(api).matchAll(/#(\w+)/g)) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        visit(types[ref]);
      }
    }
  };
  visit(properties);
  return seen;
}

function mergeResource(spec, library) {
  const flags = { ...spec.flags };
  if (library.tags) flags.tags = library.tags;
  else delete flags.tags;
  if (library.transform) flags.transform = library.transform;
  const types = { ...spec.types };
  for (const [name, fields] of Object.entries(library.types)) types[name] = mergeFields(spec.types[name] ?? {}, fields);
  const properties = mergeFields(spec.properties, library.properties);
  const used = reachable(properties, types);
  const kept = Object.keys(library.types).filter((name) => !used.has(name)).sort();
  if (kept.length) flags.keep = kept;
  else delete flags.keep;
  return { flags, attributes: mergeAttributes(spec.attributes, library.attributes), properties, types };
}

/** Merges by CloudFormation type; types that only one side has stay as they are. */
function mergeLibrary(resources, library) {
  const out = { ...resources };
  for (const [type, facts] of Object.entries(library)) {
    const spec = out[type] ?? { flags: { lib: 1 }, attributes: {}, properties: {}, types: {} };
    const merged = mergeResource(spec, facts);
    if (merged.flags.lib) stripMarks(merged);
    out[type] = merged;
  }
  return out;
}

/** A resource marked as a whole needs no marks inside. */
function stripMarks({ attributes, properties, types }) {
  for (const group of [attributes, properties, ...Object.values(types)]) {
    for (const facts of Object.values(group)) delete facts.lib;
  }
}

module.exports = { mergeLibrary };
