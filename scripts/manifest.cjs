/**
 * What no schema says of manifest.xml and Office finds out late: names that lead nowhere, texts too long, icons that are
 * missing or of the wrong size, addresses without https or of another host. `npm run check` and every build ask it.
 */
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** The address that stands in manifest.xml as it is in the tree. */
const TREE_BASE = 'https://localhost:3000';

/** Longest text an element may carry, and longest id (OfficeAppBasicTypesV1_0.xsd, OfficeAppManifestV1_1.xsd). */
const MAX_ID = 32;
const MAX_SHORT = 125;
const MAX_LONG = 250;

const attributes = (xml, pattern) => [...xml.matchAll(pattern)].map(([, value = '']) => value);

/** The text between an element's tags. */
const inside = (xml, tag) => new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`).exec(xml)?.[0] ?? '';

/** Width and height in the header of a PNG, in pixels. */
function pngSize(file) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * Everything that is wrong with a manifest, a line each.
 * @param {string} xml
 * @param {{ base: string, root: string }} options `base`: the https address its files stand at, without a slash at its end;
 *   `root`: the folder that holds what the addresses name (icons).
 * @returns {string[]}
 */
function problems(xml, { base, root }) {
  const found = [];
  const values = (part) => attributes(part, /(?:DefaultValue|Value)="([^"]*)"/g);

  const ids = attributes(xml, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
  const used = attributes(xml, /resid="([^"]*)"/g);
  found.push(...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`));
  found.push(...ids.filter((id) => !used.includes(id)).map((id) => `${id} is not used`));
  const allIds = [...ids, ...attributes(xml, / id="([^"]*)"/g).filter((id) => !ids.includes(id))];
  found.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`));
  found.push(...allIds.filter((id) => id.length > MAX_ID).map((id) => `id ${id} is too long`));

  const limited = [
    ['DisplayName', MAX_SHORT],
    ['Description', MAX_LONG],
    ['bt:ShortStrings', MAX_SHORT],
    ['bt:LongStrings', MAX_LONG],
  ];
  for (const [tag, limit] of limited) {
    const texts = values(inside(xml, tag));
    found.push(...(texts.length === 0 ? [`${tag} is empty`] : []));
    found.push(...texts.filter((text) => text.length > limit).map((text) => `${tag}: too long: ${text}`));
    found.push(
      ...texts.filter((text) => text !== text.normalize('NFC')).map((text) => `${tag}: marks apart: ${text}`),
    );
  }

  const addresses = attributes(xml, /(?:DefaultValue|Value)="([a-z]+:[^"]*)"/g);
  found.push(
    ...addresses
      .filter((address) => !address.startsWith(`${base}/`))
      .map((address) => `${address} is not ours over https`),
  );
  found.push(
    ...attributes(xml, /<(?:bt:)?Override Locale="([^"]*)"/g)
      .filter((l) => l !== 'en-US')
      .map((l) => `override for ${l}`),
  );

  const sizeOf = new Map(
    [...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)].map(([, size, id]) => [id, Number(size)]),
  );
  const icons = [
    ...attributes(xml, /<IconUrl DefaultValue="([^"]*)"/g).map((url) => [url, 32]),
    ...attributes(xml, /<HighResolutionIconUrl DefaultValue="([^"]*)"/g).map((url) => [url, 64]),
    ...[...xml.matchAll(/<bt:Image id="([^"]*)" DefaultValue="([^"]*)"/g)].map(([, id, url = '']) => [
      url,
      sizeOf.get(id) ?? 0,
    ]),
  ];
  for (const [url, size] of icons) {
    const file = path.join(root, url.slice(base.length + 1));
    if (!existsSync(file)) {
      found.push(`${url}: no such file`);
      continue;
    }
    const { width, height } = pngSize(file);
    if (width !== size || height !== size) {
      found.push(`${url}: ${width} × ${height}, wanted ${size}`);
    }
  }
  for (const size of [16, 32, 80]) {
    if (![...sizeOf.values()].includes(size)) {
      found.push(`no icon of ${size}`);
    }
  }
  return found;
}

module.exports = { problems, TREE_BASE };
