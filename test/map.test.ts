/** docs/map.md, made from the tree: every folder with its job, every file with the first sentence of its head comment. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const DOC = path.join(ROOT, 'docs/map.md');
const TOP = ['src', 'packages', 'sandbox'];

const HEAD = `# Map

Every folder of the product with its job, every file with what it is for: the first sentence of its head comment. Made from the tree:
\`UPDATE_DOCS=1 npx jest test/map\` writes it anew. [architecture.md](architecture.md) has the pictures.
`;

/** The first sentence of a text; the whole of it if there is only one. */
const firstSentence = (text: string): string => /^.*?[.:](?=\s+[A-Z_*`"(0-9À-Ỹ]|$)/u.exec(text)?.[0] ?? text;

function jobOf(file: string): string {
  const comment = /^(?:\s*import [^\n]*\n)*\s*\/\*\*([\s\S]*?)\*\//.exec(
    readFileSync(path.join(ROOT, file), 'utf8'),
  )?.[1];
  const text = (comment ?? '')
    .replace(/^\s*\*(?: |$)/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return firstSentence(text)
    .replaceAll('|', '\\|')
    .replace(/\{@\w+ ([^}]*)\}/g, '$1');
}

/** What a folder's README says first, below its title. */
function jobOfFolder(folder: string): string {
  const readme = path.join(ROOT, folder, 'README.md');
  const paragraph = existsSync(readme) ? readFileSync(readme, 'utf8').split('\n\n')[1] : undefined;
  return (paragraph ?? '').replace(/\s+/g, ' ').trim();
}

const isProduct = (name: string): boolean =>
  /\.(ts|tsx|cjs|json)$/.test(name) && !/\.(test|cases|golden|facts|d)\.c?tsx?$/.test(name);

function section(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const files = entries.filter((entry) => entry.isFile() && isProduct(entry.name)).map(({ name }) => name);
  const rows = files.map(
    (name) =>
      `| [${name}](../${folder}/${name}) | ${name.endsWith('.json') ? '' : jobOf(`${folder}/${name}`)} |`,
  );
  const own =
    files.length === 0
      ? []
      : [
          `## ${folder}`,
          jobOfFolder(folder),
          ['| file | what it is for |', '| --- | --- |', ...rows].join('\n'),
        ];
  return [
    ...own,
    ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => section(`${folder}/${name}`)),
  ];
}

test('docs/map.md is what the tree says', () => {
  const text = `${[HEAD.trim(), ...TOP.flatMap(section)].filter((part) => part !== '').join('\n\n')}\n`;
  if (process.env.UPDATE_DOCS) {
    writeFileSync(DOC, text);
  }
  expect(readFileSync(DOC, 'utf8')).toBe(text);
});
