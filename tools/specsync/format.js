// The text form of the snapshot: one property, attribute or flag a line, keys in code unit order.

/** A JSON object with one entry a line; `value` renders an entry. */
function block(entries, value) {
  const keys = Object.keys(entries).sort();
  if (keys.length === 0) return '{}';
  return `{\n${keys.map((key) => `${JSON.stringify(key)}:${value(entries[key])}`).join(',\n')}\n}`;
}

const line = (value) => JSON.stringify(value);

function resourceText({ flags, attributes, properties, types }) {
  const parts = Object.keys(flags).map((key) => `${JSON.stringify(key)}:${line(flags[key])}`);
  parts.push(`"attributes":${block(attributes, line)}`);
  parts.push(`"properties":${block(properties, line)}`);
  parts.push(`"types":${block(types, (type) => block(type, line))}`);
  return `{\n${parts.join(',\n')}\n}`;
}

function serviceText(namespace, resources) {
  return `{"namespace":${JSON.stringify(namespace)},\n"resources":${block(resources, resourceText)}}\n`;
}

module.exports = { serviceText };
