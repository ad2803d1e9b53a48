/** The user guide (docs/huong-dan) says what the screen says: **bold** words are the product's own, links and pictures exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INFO_ROWS, LAYOUT } from '../src/core/layout/layout';
import { ROLLUP_LAYOUT } from '../src/core/layout/rollup';
import { FORM } from '../src/core/rollup/staged';
import { vi as messages } from '../src/texts/messages.vi';
import { vi as page } from '../src/texts/page.vi';
import { vi as pane } from '../src/texts/pane.vi';

const ROOT = path.join(__dirname, '..');
const GUIDE = path.join(ROOT, 'docs/huong-dan');
const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(path.join(GUIDE, name), 'utf8');

function leaves(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** `Lưu cả {count} dòng` and `Ghi chú ({count})` are quoted up to what is filled in. */
const quoted = (text: string): string => text.replace(/[ (:,]*\{.*$/s, '').replace(/[…:.]$/, '');

const manifest = [...readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8').matchAll(/Value="([^"]*)"/g)].map(
  ([, value = '']) => value,
);

const onScreen = new Set(
  [...leaves([LAYOUT, ROLLUP_LAYOUT, INFO_ROWS, FORM, messages, page, pane]), ...manifest].map(quoted),
);

/** What a page says in bold at the given text: one line even where the source wraps. */
const bold = (text: string): string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' '));

/** Where a page points to, by text or picture; addresses of the web are not looked at. */
const targets = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.startsWith('http'));

test.each(pages)('%s: what is in bold stands on the screen, word by word', (name) => {
  const unknown = bold(read(name)).filter((words) => !onScreen.has(words));
  expect(unknown).toEqual([]);
});

const buttons: readonly (readonly [id: string, words: { readonly run: string }])[] = Object.entries(
  pane.actions,
);

test.each(buttons)('the action %s stands in the guide, by the word on its button', (_, { run }) => {
  const said = new Set(pages.flatMap((name) => bold(read(name))));
  expect([...said]).toContain(quoted(run));
});

test.each(pages)('%s: links and pictures lead somewhere', (name) => {
  const lost = targets(read(name)).filter((target) => !existsSync(path.join(GUIDE, target)));
  expect(lost).toEqual([]);
});

/** The address of a heading as GitHub writes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

test.each(pages)('%s: links to a heading find it', (name) => {
  const lost = [...read(name).matchAll(/\]\(([\w-]*\.md)?#([^)]+)\)/g)].filter(([, page, wanted]) => {
    const headings = [...read(page ?? name).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      anchor(heading),
    );
    return !headings.includes(wanted ?? '');
  });
  expect(lost.map(([link]) => link)).toEqual([]);
});

test('every picture is shown, every page is reached from the first', () => {
  const shown = pages.flatMap((name) => targets(read(name)));
  const pictures = readdirSync(path.join(GUIDE, 'anh')).map((name) => `anh/${name}`);
  expect(
    [...pages.filter((name) => name !== 'README.md'), ...pictures].filter((file) => !shown.includes(file)),
  ).toEqual([]);
});
