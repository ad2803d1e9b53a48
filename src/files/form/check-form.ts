/** What is wrong with the fields of a form: unknown names with the nearest known one, brackets left open, two lists in a row. */
import { fieldKey, knownFields } from '../../core/papers/form';
import type { FormCheck, FormFields, FormList, KnownField } from '../../core/papers/form';
import { letterDistance } from '../../core/words/letter-distance';
import type { Message } from '../../core/words/message';
import type { Element } from '../parts/markup';
import { openForm } from './open-form';
import type { FormPart } from './open-form';
import { lettersOf, shownWords, strayBrackets } from './spans';

/** A paragraph with its place, and the row of a table that it stands in. */
interface Placed {
  readonly paragraph: Element;
  readonly place: string;
  readonly row: Element | undefined;
}

/** More faults of one form are not read at once. */
const MOST_FAULTS = 20;

const WHERE: Readonly<Record<FormPart['kind'], string>> = {
  body: '',
  header: 'Đầu trang, ',
  footer: 'Chân trang, ',
  note: 'Chú thích, ',
};

/** Checks the fields of a form. */
export function checkForm(bytes: Uint8Array, fields: FormFields): FormCheck {
  const opened = openForm(bytes);
  if ('refused' in opened) {
    return { ok: false, messages: [opened.refused] };
  }
  const known = knownFields(fields);
  const faults: Message[] = opened.isDrawn ? [{ code: 'wordForm.drawn' }] : [];
  let count = 0;
  for (const part of opened.parts) {
    for (const { placed, messages, fields: found } of faultsIn(part, known)) {
      count += found;
      faults.push(...messages.map((message) => message(placed)));
    }
  }
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length - told.length;
  if (more > 0) {
    told.push({ code: 'wordForm.moreFaults', params: { count: more } });
  }
  return told.length > 0
    ? { ok: false, messages: told }
    : count === 0
      ? { ok: false, messages: [{ code: 'wordForm.noFields' }] }
      : { ok: true, count };
}

type Fault = (place: string) => Message;

function* faultsIn(part: FormPart, known: ReadonlyMap<string, KnownField>) {
  const lists = new Map<Element, FormList>();
  for (const { paragraph, place, row } of placesIn(part)) {
    const letters = lettersOf(paragraph);
    const messages: Fault[] = [];
    for (const { typed } of letters.spans) {
      const field = known.get(fieldKey(typed));
      const block = row ?? paragraph;
      if (!field) {
        messages.push(unknown(typed, known));
      } else if (field.list) {
        const { list } = field;
        const other = lists.get(block);
        lists.set(block, other ?? list);
        if (other && other !== list) {
          messages.push((at) => ({
            code: 'wordForm.twoLists',
            params: { place: at, one: other.name, other: list.name },
          }));
        }
      }
    }
    const stray = strayBrackets(letters);
    if (stray !== undefined) {
      messages.push((at) => ({ code: 'wordForm.brackets', params: { place: at, text: stray } }));
    }
    yield { placed: place, messages, fields: letters.spans.length };
  }
}

const unknown =
  (typed: string, known: ReadonlyMap<string, KnownField>): Fault =>
  (place) => {
    const near = nearest(typed, known);
    return near === undefined
      ? { code: 'wordForm.unknown', params: { place, field: shownWords(typed) } }
      : { code: 'wordForm.misspelt', params: { place, field: shownWords(typed), near } };
  };

/** The known name that a misspelt one is most like; a list's field is also known by its own name. */
function nearest(typed: string, known: ReadonlyMap<string, KnownField>): string | undefined {
  const key = fieldKey(typed);
  const most = Math.max(1, Math.floor(key.length / 3));
  const [best] = [...known]
    .map(([other, { name }]) => ({ name, far: letterDistance(key, other, most) }))
    .sort((a, b) => a.far - b.far);
  if (best && best.far <= most) {
    return best.name;
  }
  return [...known].find(([other, { list }]) => list && other.endsWith(` ${key}`))?.[1].name;
}

/** The paragraphs of a part, each with its place as a person counts: paragraphs outside of tables, tables, rows, cells. */
function placesIn({ kind, tree }: FormPart): Placed[] {
  const placed: Placed[] = [];
  let paragraphs = 0;
  let tables = 0;
  const walk = (parent: Element, row: Element | undefined, table: string): void => {
    let rows = 0;
    let cells = 0;
    for (const each of parent.all()) {
      switch (each.name) {
        case 'p': {
          paragraphs += table === '' ? 1 : 0;
          const own = table === '' ? `đoạn ${paragraphs}` : table;
          const words = shownWords(lettersOf(each).text);
          placed.push({
            paragraph: each,
            row,
            place: capital(`${WHERE[kind]}${own}${words && ` (“${words}”)`}`),
          });
          walk(each, row, own);
          break;
        }
        case 'tbl':
          tables += 1;
          walk(each, row, `bảng ${tables}`);
          break;
        case 'tr':
          rows += 1;
          walk(each, each, `${table}, hàng ${rows}`);
          break;
        case 'tc':
          cells += 1;
          walk(each, row, `${table}, ô ${cells}`);
          break;
        case 'txbxContent':
          walk(each, row, `${table}, khung chữ`);
          break;
        case 'Fallback':
          // The same words again, for programs that cannot draw the first.
          break;
        default:
          walk(each, row, table);
      }
    }
  };
  walk(tree.root, undefined, '');
  return placed;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
