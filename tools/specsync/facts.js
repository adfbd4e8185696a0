// What the snapshot keeps of a resource type of the service spec.

/** Text form of a type: string #Type X[] map<X> (A|B). */
function typeText(db, type) {
  switch (type.type) {
    case 'ref': return `#${db.get('typeDefinition', type.reference.$ref).name}`;
    case 'array': return `${typeText(db, type.element)}[]`;
    case 'map': return `map<${typeText(db, type.element)}>`;
    case 'union': return `(${type.types.map((each) => typeText(db, each)).join('|')})`;
    default: return type.type;
  }
}

/** The values a property, or each element of it, may take. */
function allowedValues(type) {
  if (type.type === 'array' || type.type === 'map') return allowedValues(type.element);
  return type.allowedValues;
}

/** The spec mixes values, some of them as JSON text, and sentences in one field; a value has no blanks. */
function defaultValue(text) {
  if (!/^[^\s`]{1,64}$/.test(text) || text === '-') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `was` is for the merge with the library and does not reach the snapshot. */
function withEarlierTypes(db, field, facts) {
  const was = field.previousTypes ?? [];
  return was.length ? { ...facts, was: was.map((type) => typeText(db, type)) } : facts;
}

function propertyFacts(db, property) {
  const facts = { t: typeText(db, property.type) };
  if (property.required) facts.req = 1;
  if (property.causesReplacement === 'yes') facts.upd = 'R';
  if (property.causesReplacement === 'maybe') facts.upd = 'C';
  const values = allowedValues(property.type);
  if (values && values.length) facts.enum = values;
  if (property.deprecated && property.deprecated !== 'NONE') facts.dep = property.deprecated;
  const otherwise = defaultValue(property.defaultValue ?? '');
  if (otherwise !== undefined && otherwise !== '') facts.def = otherwise;
  if (property.scrutinizable && property.scrutinizable !== 'None') facts.scr = property.scrutinizable;
  const refs = property.relationshipRefs;
  if (refs && refs.length) facts.ref = refs.map((ref) => `${ref.cloudFormationType}.${ref.propertyName}`);
  return withEarlierTypes(db, property, facts);
}

function attributeFacts(db, attribute) {
  return withEarlierTypes(db, attribute, { t: typeText(db, attribute.type) });
}

const mapValues = (from, change) => Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));

function resourceFlags(resource) {
  const flags = {};
  if (resource.primaryIdentifier) flags.id = resource.primaryIdentifier;
  if (resource.cfnRefIdentifier) flags.refId = resource.cfnRefIdentifier;
  const tags = resource.tagInformation;
  if (tags) flags.tags = { prop: tags.tagPropertyName, kind: tags.variant };
  if (resource.arnTemplate) flags.arn = resource.arnTemplate;
  if (resource.isStateful) flags.stateful = 1;
  if (resource.scrutinizable && resource.scrutinizable !== 'None') flags.scr = resource.scrutinizable;
  if (resource.cloudFormationTransform) flags.transform = resource.cloudFormationTransform;
  const paths = resource.additionalReplacementProperties;
  if (paths && paths.length) flags.replace = paths.map((each) => each.join('.'));
  return flags;
}

function resourceFacts(db, resource) {
  const types = {};
  const links = db.follow('usesType', resource);
  for (const { entity } of links) {
    if (types[entity.name]) throw new Error(`${resource.cloudFormationType} has two types named ${entity.name}`);
    types[entity.name] = mapValues(entity.properties, (property) => propertyFacts(db, property));
  }
  const flags = resourceFlags(resource);
  const kept = links.filter(({ entity }) => entity.mustRenderForBwCompat).map(({ entity }) => entity.name).sort();
  if (kept.length) flags.keep = kept;
  return {
    flags,
    attributes: mapValues(resource.attributes, (attribute) => attributeFacts(db, attribute)),
    properties: mapValues(resource.properties, (property) => propertyFacts(db, property)),
    types,
  };
}

module.exports = { resourceFacts };
