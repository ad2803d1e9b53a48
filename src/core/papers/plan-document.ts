/**
 * *Kế hoạch* as the whole document that is signed (NĐ 30/2020/NĐ-CP, Phụ lục I). It has căn cứ, mục đích, nhiệm vụ, kinh
 * phí, tổ chức thực hiện, nơi nhận, chữ ký. It says what the workbook says; what the workbook lacks stays a blank and is
 * listed.
 */
import { INFO_ROWS } from '../layout/layout';
import { LISTED_INFO } from '../plan/info';
import { fold } from '../words/fold';
import { capitalized, uncapitalized } from '../words/format';
import { roman } from '../words/roman';
import { DUTY_GROUP, isDutyGroup, TASK_GROUP } from '../words/vocabulary';
import { gridOf, PAPER_WIDTH } from './document';
import type { PrintBlock, PrintDocument, PrintLine } from './document';
import { grouped } from './annex';
import { BLANK, fullName, letterhead, placeOf, ruleBelow, signature, subjectOf } from './heading';
import { timingOf } from './source';
import type { PaperSource, PaperTask } from './source';

/** Tasks apart from the duties under *Tổ chức thực hiện*. */
const isDuty = ({ group }: PaperTask): boolean => isDutyGroup(group);

/** The parts of the document that the workbook has nothing for, as *Thông tin chung* names them. */
export function blanksOf(source: PaperSource): string[] {
  const { texts, tasks, recipients, signer, unit } = source;
  const parts: readonly (readonly [name: string, isThere: boolean])[] = [
    [INFO_ROWS.unit, unit !== ''],
    [INFO_ROWS.place, placeOf(source) !== BLANK],
    [LISTED_INFO.basis, texts.basis.length > 0],
    [LISTED_INFO.aim, texts.aim.length > 0],
    [TASK_GROUP, tasks.some((task) => !isDuty(task))],
    [DUTY_GROUP, tasks.some(isDuty)],
    [LISTED_INFO.recipient, recipients.length > 0],
    [INFO_ROWS.signer, signer !== ''],
  ];
  return parts.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

const paragraph = (text: string, look: Partial<PrintLine> = {}): PrintLine => ({
  text,
  paragraph: true,
  ...look,
});
const heading = (text: string): PrintLine => paragraph(text, { bold: true, keepNext: true });

/** The plan as a document of its own, upright. */
export function planDocument(source: PaperSource): PrintDocument {
  const subject: PrintLine = { text: capitalized(subjectOf(source)), bold: true, size: 14 };
  const sections = [aims(source), targets(source), tasks(source), funds(source), duties(source)].filter(
    ({ lines }) => lines.length > 0,
  );
  const body = [
    ...preamble(source),
    ...sections.flatMap(({ title, lines }, index) => [heading(`${roman(index + 1)}. ${title}`), ...lines]),
    ...closing(source),
  ];
  return {
    name: 'Kế hoạch',
    orientation: 'portrait',
    // Letterhead and signatures part the paper at different places.
    grid: gridOf('portrait', 62, 22, 79),
    blocks: [
      ...letterhead(source, 1),
      { kind: 'space', mm: 4 },
      {
        kind: 'lines',
        lines: [
          { text: 'KẾ HOẠCH', bold: true, size: 14 },
          subject,
          ruleBelow(subject, PAPER_WIDTH.portrait),
        ],
      },
      { kind: 'space', mm: 3 },
      ...body.map((line): PrintBlock => ({ kind: 'lines', lines: [line] })),
      ...signature({ ...source, signer: source.signer === '' ? BLANK : source.signer }, 2),
    ],
  };
}

interface Part {
  readonly title: string;
  readonly lines: readonly PrintLine[];
}

/** Căn cứ, a line each, and the sentence that issues the plan. */
function preamble(source: PaperSource): PrintLine[] {
  const bases = source.texts.basis.length > 0 ? source.texts.basis.map(basisLine) : [`Căn cứ ${BLANK}`];
  const subject = subjectOf(source);
  return [
    ...bases.map((text, index) =>
      paragraph(`${ended(text)}${index < bases.length - 1 ? ';' : '.'}`, { italic: true }),
    ),
    paragraph(
      `${source.unit === '' ? BLANK : fullName(source.unit)} ban hành Kế hoạch${subject === '' ? '' : ` ${uncapitalized(subject)}`} như sau:`,
    ),
  ];
}

const LEADING = /^(?:căn cứ|thực hiện|theo|xét|để|nhằm)(?!\p{L})/iu;
/** A document, its number and day, what it is about: as *Thông tin chung* lists documents. */
const LISTED = /^(?<head>[^:]*\d[^:]*): (?<subject>.+)$/su;
/** Words that name documents keep their capital. */
const NAMED =
  /^(?:Kế hoạch|Chương trình|Quy chế|Quy định|Đề án|Chiến lược|Nghị quyết|Luật|Danh mục|Hướng dẫn)(?!\p{L})/u;
/** Words that say by themselves what a document does. */
const DOING = /^(?:quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt)(?!\p{L})/iu;

/** A document as the plan names it: `Căn cứ Chỉ thị số 33/CT-TTg … của Thủ tướng Chính phủ về …` (II.6b). */
export function basisLine(text: string): string {
  const lead = LEADING.test(text) ? '' : text.startsWith('Tờ trình') ? 'Xét ' : 'Căn cứ ';
  const { head = '', subject = '' } = LISTED.exec(text)?.groups ?? {};
  if (head === '') {
    return `${lead}${text}`;
  }
  const kind = /^\p{L}+(?: \p{Ll}+)*(?= số )/u.exec(head)?.[0] ?? '';
  // "Kế hoạch số 14/KH-UBND …: Kế hoạch công tác …" names its kind once.
  const own =
    kind !== '' && subject.startsWith(`${kind} `)
      ? subject.slice(kind.length + 1).replace(/^về /u, '')
      : subject;
  const about = DOING.test(own) ? '' : 'về ';
  return `${lead}${head} ${about}${NAMED.test(own) && about !== '' ? own : uncapitalized(own)}`;
}

const aims = ({ texts }: PaperSource): Part => ({
  title: 'MỤC ĐÍCH, YÊU CẦU',
  lines: orBlank(texts.aim).map((text) => paragraph(text)),
});

const funds = ({ texts }: PaperSource): Part => ({
  title: 'KINH PHÍ',
  lines: texts.fund.map((text) => paragraph(text)),
});

const orBlank = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : [BLANK]);

/** Targets that no task says. */
function targets({ texts, tasks: all }: PaperSource): Part {
  const said = fold(all.map(({ text }) => text).join('\n'));
  return {
    title: 'CHỈ TIÊU',
    lines: texts.target
      .filter((text) => !said.includes(fold(text)))
      .map((text) => paragraph(`- ${text.replace(/[.;]$/, '')};`)),
  };
}

/** The tasks under their groups, what the table says of each below it. */
function tasks({ tasks: all }: PaperSource): Part {
  const own = all.filter((task) => !isDuty(task));
  const title = 'NHIỆM VỤ';
  if (own.length === 0) {
    return { title, lines: [paragraph(BLANK)] };
  }
  // A heading that stands there only beside the duties says nothing here.
  const isPlain = own.every(({ group }) => group === TASK_GROUP);
  const groups = grouped(isPlain ? own.map((task) => ({ ...task, group: '' })) : own);
  return {
    title,
    lines: groups.flatMap(({ title: group, tasks: some }, index) => [
      ...(group === undefined ? [] : [heading(`${index + 1}. ${group}`)]),
      ...some.flatMap((task, at) =>
        taskLines(task, group === undefined ? `${at + 1}.` : `${index + 1}.${at + 1}.`),
      ),
    ]),
  };
}

function taskLines(task: PaperTask, number: string): PrintLine[] {
  const [first = '', ...details] = task.text.split('\n');
  const labels: readonly (readonly [label: string, text: string])[] = [
    ['Cơ quan chủ trì', task.lead],
    ['Cơ quan thực hiện', task.implementing],
    ['Cơ quan phối hợp', task.coordinating],
    ['Thời gian thực hiện', timingOf(task)],
    ['Sản phẩm', task.product],
    ['Chỉ tiêu', task.target],
  ];
  return [
    paragraph(`${number} ${first}`),
    ...details.map((text) => paragraph(`- ${text}`)),
    ...labels.flatMap(([label, text]) =>
      text === '' ? [] : [paragraph(`- ${label}: ${ended(text.replaceAll('\n', ' '))}.`)],
    ),
  ];
}

/** *Tổ chức thực hiện*: each body with what it has to do, then the reports that none of it says. */
function duties(source: PaperSource): Part {
  const own = source.tasks.filter(isDuty);
  const bodies: { readonly name: string; readonly texts: string[] }[] = [];
  for (const task of own) {
    const name = task.lead === '' ? task.implementing : task.lead;
    const last = bodies.at(-1);
    if (last?.name === name) {
      last.texts.push(dutyText(task));
    } else {
      bodies.push({ name, texts: [dutyText(task)] });
    }
  }
  const reports = unsaidReports(source, own);
  const items = [
    ...bodies,
    ...(reports.length > 0 ? [{ name: 'Chế độ thông tin, báo cáo', texts: reports }] : []),
  ];
  return {
    title: DUTY_GROUP.toLocaleUpperCase('vi'),
    lines: [
      ...(own.length === 0 ? [paragraph(BLANK)] : []),
      ...items.flatMap(({ name, texts }, index) =>
        name === ''
          ? texts.map((text) => paragraph(`${index + 1}. ${text}`))
          : [heading(`${index + 1}. ${name}`), ...texts.map((text) => paragraph(`- ${text}`))],
      ),
    ],
  };
}

/** A duty with the time and the bodies that its row has and its words do not say. */
function dutyText(task: PaperTask): string {
  const said = fold(task.text);
  const timing = timingOf(task);
  const more = [
    timing === '' || saysWhen(said, timing) ? '' : timing,
    task.coordinating === '' || task.coordinating.split(/; ?/).every((name) => said.includes(fold(name)))
      ? ''
      : `phối hợp: ${task.coordinating}`,
  ].filter((part) => part !== '');
  const text = task.text.replaceAll('\n', ' ');
  return more.length === 0 ? text : `${ended(text)} (${more.join('; ')}).`;
}

const DAY = /\d{1,2}\/\d{1,2}(?:\/\d{4})?/gu;

/** Whether words say a time: as it stands, or each of its days. */
function saysWhen(said: string, timing: string): boolean {
  const days = timing.match(DAY) ?? [];
  return said.includes(fold(timing)) || (days.length > 0 && days.every((day) => saysDay(said, day)));
}

/** Whether words say a day: 5/12/2026 is no part of 15/12/2026. */
const saysDay = (said: string, day: string): boolean =>
  new RegExp(`(?<!\\d)${day}(?![\\d/])`, 'u').test(said);

/** Reports whose day stands in no duty. */
function unsaidReports({ reports }: PaperSource, own: readonly PaperTask[]): string[] {
  const said = own.map(({ text, timing }) => fold(`${text}\n${timing}`)).join('\n');
  return reports
    .filter(({ timing, name }) => {
      const [day] = timing.match(DAY) ?? [];
      // "Định kỳ 06 tháng, theo quy định" is said by "định kỳ 06 tháng, 01 năm".
      const period = /^dinh ky ([^,]+)/.exec(fold(timing))?.[1];
      return !(day === undefined ? said.includes(period ?? fold(timing || name)) : saysDay(said, day));
    })
    .map(({ name, from, recipients, timing }) =>
      [
        `${from === '' ? BLANK : from} gửi ${name}`,
        recipients === '' ? '' : ` về ${recipients}`,
        timing === '' ? '' : ` ${uncapitalized(timing)}`,
        '.',
      ].join(''),
    );
}

/** The sentences that close it; the last ends in the mark of the end (II.6). */
function closing(source: PaperSource): PrintLine[] {
  const texts =
    source.texts.closing.length > 0
      ? source.texts.closing
      : [`Trên đây là Kế hoạch ${uncapitalized(subjectOf(source))} của ${fullName(source.unit)}`];
  return texts.map((text, index) =>
    paragraph(index < texts.length - 1 || text.endsWith('./.') ? text : `${ended(text)}./.`),
  );
}

/** A text without the mark at its end. */
const ended = (text: string): string => text.trim().replace(/[.;,]+$/u, '');
