/** *Quyết định công bố kết quả* as a draft, and the *Tờ trình* that asks for it (NĐ 30/2020/NĐ-CP, Phụ lục III). */
import { gridOf } from '../papers/document';
import type { PrintBlock, PrintDocument } from '../papers/document';
import { BLANK, dayOf, fullName, letterhead, numberOf, signature } from '../papers/heading';
import type { PaperHead } from '../papers/source';
import { annexPage, officeOf, prose, title, unbroken } from '../report/blocks';
import { paragraph } from '../report/lines';
import { NO_BREAK } from '../report/number-text';
import type { RollUpFacts } from './facts';
import { ANNEX_GRID, basisWords, countSentences, resultTable } from './result-annex';

const GRID = gridOf('portrait', ...ANNEX_GRID);
const LETTERHEAD = 2;
const SIGNATURES = 2;

/** The subject of what is published, without a year where nobody says it. */
export const resultSubject = ({ year }: Pick<RollUpFacts, 'year'>): string =>
  `kết quả xếp loại công tác dân vận chính quyền${year === '' ? '' : ` năm${NO_BREAK}${year}`}`;

const COMMITTEE = /^ủy ban nhân dân\s/iu;
const isCommittee = (unit: string): boolean => COMMITTEE.test(fullName(unit));

/** The head of a document that has neither number nor day yet. */
export const unissued = (head: PaperHead, year: string): PaperHead => ({
  ...{ ...head, year },
  ...{ issued: false, number: '', date: undefined },
});

/** The head of the body that issues the decision: the office where it is a committee, else its superior. */
export function issuerHead({ head, year }: Pick<RollUpFacts, 'head' | 'year'>): PaperHead {
  const own = unissued(head, year);
  return isCommittee(head.unit)
    ? own
    : {
        ...own,
        unit: head.superior || BLANK,
        superior: '',
        place: '',
        signer: '',
        signerTitle: [],
        recipients: [],
      };
}

/** The head of the body that asks for it: the office, else one below the committee, which is written in later. */
export function submitterHead({ head, year }: Pick<RollUpFacts, 'head' | 'year'>): PaperHead {
  const own = unissued(head, year);
  return isCommittee(head.unit)
    ? { ...own, unit: BLANK, superior: head.unit, signer: '', signerTitle: [], recipients: [] }
    : own;
}

/** The draft decision with its annex. Whether it may be made is said by `papers.ts`. */
export function decisionPaper(facts: RollUpFacts): PrintDocument {
  const head = issuerHead(facts);
  const issuer = fullName(head.unit);
  const submitter = fullName(submitterHead(facts).unit);
  const subject = resultSubject(facts);
  const body = [
    ...[BLANK, BLANK].map((text) => paragraph(`Căn cứ ${text};`, { italic: true })),
    paragraph(
      `Theo đề nghị của ${submitter} tại Tờ trình số ${BLANK} ngày ${BLANK} tháng ${BLANK} năm ${BLANK}.`,
      {
        italic: true,
      },
    ),
  ];
  const articles = [
    paragraph(`Điều 1. Công bố ${subject} của ${facts.units.length} đơn vị, như sau:`),
    ...countSentences(facts.units).map((text) => paragraph(text)),
    paragraph('(Có Phụ lục kèm theo)', { italic: true }),
    paragraph('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'),
    paragraph(
      `Điều 3. ${BLANK} và Thủ trưởng các đơn vị có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này./.`,
    ),
  ];
  return {
    ...frame('Quyết định công bố kết quả'),
    blocks: [
      ...letterhead(head, LETTERHEAD, 'QĐ'),
      ...title('QUYẾT ĐỊNH', `Về việc công bố ${subject}`),
      { kind: 'lines', lines: [{ text: issuer.toLocaleUpperCase('vi'), bold: true, size: 14 }] },
      { kind: 'space', mm: 3 },
      ...prose(body),
      { kind: 'space', mm: 3 },
      { kind: 'lines', lines: [{ text: 'QUYẾT ĐỊNH:', bold: true, size: 14 }] },
      ...prose(articles),
      ...signature(signing(head), SIGNATURES),
      ...annex(facts, `Quyết định số ${numberOf(head, 'QĐ')} ${dayOf(head)} của ${unbroken(issuer)}`),
    ],
  };
}

/** The letter that asks for the decision, with the same annex. */
export function submissionPaper(facts: RollUpFacts): PrintDocument {
  const head = submitterHead(facts);
  const issuer = fullName(issuerHead(facts).unit);
  const subject = resultSubject(facts);
  const unappraised = basisWords(facts);
  const body = [
    paragraph(
      `Căn cứ ${BLANK}, ${officeOf(head)} kính trình ${issuer} xem xét, ban hành Quyết định công bố ${subject}, cụ thể như sau:`,
    ),
    paragraph(`Số đơn vị được tổng hợp${unappraised}: ${facts.units.length}. Kết quả theo khối:`),
    ...countSentences(facts.units).map((text) => paragraph(text)),
    ...(facts.missing.length > 0
      ? [
          paragraph(
            `Số đơn vị chưa gửi, chưa có trong kết quả: ${facts.missing.length}/${facts.due.length} (${facts.missing.map(({ unit }) => unit).join('; ')}).`,
          ),
        ]
      : []),
    paragraph(`Hồ sơ kèm theo: dự thảo Quyết định; Phụ lục kết quả theo khối, xếp loại.`),
    paragraph(`Kính trình ${issuer} xem xét, quyết định./.`),
  ];
  return {
    ...frame('Tờ trình công bố kết quả'),
    blocks: [
      ...letterhead(head, LETTERHEAD, 'TTr'),
      ...title('TỜ TRÌNH', `Về việc ban hành Quyết định công bố ${subject}`),
      { kind: 'lines', lines: [{ text: `Kính gửi: ${issuer}.`, size: 14 }] },
      { kind: 'space', mm: 3 },
      ...prose(body),
      ...signature(signing(head), SIGNATURES),
      ...annex(facts, `Tờ trình số ${numberOf(head, 'TTr')} ${dayOf(head)} của ${unbroken(officeOf(head))}`),
    ],
  };
}

const frame = (name: string): Pick<PrintDocument, 'name' | 'orientation' | 'grid'> => ({
  name,
  orientation: 'portrait',
  grid: GRID,
});

/** The head with recipients and signer, dots where the workbook does not say them. */
export const signing = (head: PaperHead): PaperHead => ({
  ...head,
  recipients: head.recipients.length > 0 ? head.recipients : [BLANK],
  signer: head.signer || BLANK,
});

const annex = (facts: RollUpFacts, enclosed: string): PrintBlock[] =>
  annexPage(
    'Phụ lục',
    `${resultSubject(facts)}${basisWords(facts)}`,
    `(Kèm theo ${enclosed})`,
    resultTable(facts.units),
  );
