/**
 * Writes src/core/units/communes.json from a list of communes: `node scripts/communes.mjs LIST.csv`.
 *
 * The list is UTF-8 with the columns province_code,province,code,name; a first line that begins with `#` says where it comes from
 * and of which day it is, and is kept with it (the licence of the list asks for that, see src/core/units/communes.licence.txt).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node scripts/communes.mjs LIST.csv');
  process.exit(1);
}
const lines = readFileSync(path, 'utf8').normalize('NFC').split(/\r?\n/);
const source = (lines.find((line) => line.startsWith('#')) ?? '').replace(/^#\s*/, '');
const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
if (source === '' || header !== 'province_code,province,code,name') {
  throw new Error('A first line with the source and the header province_code,province,code,name are wanted.');
}
const provinces = new Map();
for (const row of rows) {
  const [provinceCode, province, code, name, ...more] = row.split(',');
  if (more.length > 0 || !/^\d{5}$/.test(code) || !/^(xã|phường|đặc khu) \S/i.test(name)) {
    throw new Error(`Not a commune: ${row}`);
  }
  const known = provinces.get(provinceCode) ?? { code: provinceCode, name: province, communes: [] };
  known.communes.push(`${code} ${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  provinces.set(provinceCode, known);
}
writeFileSync(
  'src/core/units/communes.json',
  `${JSON.stringify({ source, provinces: [...provinces.values()] }, null, 2)}\n`,
);
