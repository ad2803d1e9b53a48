/**
 * The page Đối chiếu với Excel, in development builds only. It tries the behaviours that have a source in the Excel it is
 * opened in, and saves what came of it. In Excel it is opened from the pane of `npm run excel`; on the sandbox page by
 * `/sandbox/?pane=compare.html`.
 */
import { compare, expectedIn, TRIED } from 'excel-stand-in/behaviours';
import type { Comparison, Kind, Question } from 'excel-stand-in/behaviours';
import { element } from '../page/element';
import { fill } from '../../src/core/words/format';
import { vi as texts } from '../../src/texts/comparison.vi';

const start = element('start', HTMLButtonElement);
const status = element('status', HTMLElement);
const question = element('question', HTMLElement);
const differences = element('differences', HTMLElement);
const file = element('file', HTMLElement);
const json = element('json', HTMLTextAreaElement);

const SECONDS = 10;

const say = (text: string): void => {
  status.textContent = text;
};

const node = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Asks, with a button for each answer. @returns the number of the one pressed */
function choose(text: string, ...answers: string[]): Promise<number> {
  return new Promise((resolve) => {
    const buttons = answers.map((answer, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = answer;
      button.addEventListener('click', () => {
        question.hidden = true;
        resolve(index);
      });
      return button;
    });
    question.replaceChildren(node('p', text), ...buttons);
    question.hidden = false;
    buttons[0]?.focus();
  });
}

async function ask(asked: Question): Promise<boolean> {
  switch (asked) {
    case 'cellIsYellow':
      return (await choose(texts.yellow, texts.yes, texts.no)) === 0;
    case 'thisWorkbookInFront':
      return (await choose(texts.thisWorkbook, texts.goOn)) === 0;
    case 'otherWorkbookInFront':
      if ((await choose(texts.otherWorkbook, texts.goOn, texts.skip)) !== 0) {
        return false;
      }
      question.hidden = false;
      for (let left = SECONDS; left > 0; left--) {
        question.replaceChildren(node('p', fill(texts.wait, { seconds: left })));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      question.hidden = true;
      return true;
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  PC: 'excel-windows',
  Mac: 'excel-mac',
  OfficeOnline: 'excel-web',
};

/** The Excel this runs in, as Office.js tells it; `undefined` outside of one. */
function thisExcel(): Comparison['excel'] | undefined {
  const { platform, diagnostics, displayLanguage, requirements } = Office.context;
  const kind = KINDS[String(platform)];
  const sets = Array.from({ length: 40 }, (_, index) => `1.${index + 1}`);
  return (
    kind && {
      kind,
      version: diagnostics?.version ?? '',
      excelApi: sets.filter((set) => requirements.isSetSupported('ExcelApi', set)).at(-1) ?? '',
      locale: displayLanguage,
    }
  );
}

/** The names of the sheets, and whether one sheet without content is all there is. */
const look = (): Promise<{ readonly sheets: readonly string[]; readonly isEmpty: boolean }> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      isEmpty: worksheets.items.length === 1 && used.isNullObject,
    };
  });

/** Has the development server keep the file. @returns its path in the tree; nothing when there is no such server */
async function save(text: string): Promise<string | undefined> {
  try {
    const response = await fetch('/real-excel', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: text,
    });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

async function run(): Promise<void> {
  const excel = thisExcel();
  if (!excel) {
    say(texts.notInExcel);
    return;
  }
  const before = await look();
  if (!before.isEmpty) {
    say(texts.notEmpty);
    return;
  }
  const sums = { same: 0, different: 0, skipped: 0 };
  const done = () => sums.same + sums.different + sums.skipped;
  differences.replaceChildren();
  file.hidden = true;
  say(fill(texts.trying, { done: 0, all: TRIED.length }));
  const comparison = await compare(
    excel,
    new Date().toISOString().slice(0, 10),
    { Excel, ask },
    (tried, outcome) => {
      const [expected, found] = [expectedIn(tried, excel.kind) ?? null, outcome].map((each) =>
        JSON.stringify(each),
      );
      const kind = found === '{"skipped":true}' ? 'skipped' : found === expected ? 'same' : 'different';
      sums[kind] += 1;
      say(fill(texts.trying, { done: done(), all: TRIED.length }));
      if (kind === 'different') {
        const item = node('li', `${tried.number}. ${tried.behaviour.what}`);
        item.append(node('code', `${texts.expected} ${expected}`), node('code', `${texts.found} ${found}`));
        differences.append(item);
      }
    },
  );
  const text = JSON.stringify(comparison, null, 2);
  json.value = text;
  file.hidden = false;
  const saved = await save(text);
  const { sheets } = await look();
  const left = sheets.filter((name) => !before.sheets.includes(name));
  say(
    [
      fill(texts.ended, sums),
      saved === undefined ? texts.notSaved : fill(texts.saved, { file: saved }),
      ...(left.length > 0 ? [fill(texts.left, { sheets: left.join(', ') })] : []),
    ].join(' '),
  );
}

start.addEventListener('click', () => {
  start.disabled = true;
  run()
    .catch((error: unknown) => {
      say(fill(texts.failed, { code: (error as { code?: string }).code ?? String(error) }));
    })
    .finally(() => {
      start.disabled = false;
    });
});

start.disabled = true;
void Office.onReady().then(() => {
  start.disabled = false;
});
