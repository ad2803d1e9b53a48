/** The day that units are to send by: typed in the roll-up, else from *Lịch báo cáo* of its workbook, else from the province's pack. */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { dayText, formatDate } from '../calendar/civil';
import { addressOf, locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { collectedReport } from '../pack/follow';
import type { PackReport, ProvincePack } from '../pack/pack';
import { readInfo } from '../plan/info';
import { periodOfWord } from '../plan/sheets';
import { fold } from '../words/fold';
import type { Message } from '../words/message';

/** A day, serial, that units are to send by. */
interface Due {
  readonly day: number;
  /** The report it belongs to. */
  readonly report: string;
  /** The cell it is written in; absent for a day of the pack. */
  readonly at?: CellAt;
  /** The report of the pack that this one is. */
  readonly ofPack?: PackReport | undefined;
}

/** The day that units are to send by, and what is said of it. */
interface SendDay {
  /** A serial day, or whatever a person typed; `null` for none. */
  readonly due: CellValue;
  readonly messages: readonly Message[];
}

interface Asked {
  readonly today: CivilDate;
  readonly pack: ProvincePack | undefined;
  /** The day as it stands in the roll-up; `null` for none. */
  readonly typed: CellValue;
  /** The cell that it stands in, such as `Tình hình gửi!C4`. */
  readonly cell: string;
}

/** The next day from today on, else the last one, unless one is typed. Units send now for the roll-up that is made now. */
export function sendDay(
  { snapshot, meta }: { readonly snapshot: WorkbookSnapshot; readonly meta: Meta },
  { today, pack, typed, cell }: Asked,
): SendDay {
  const dues = duesIn(snapshot, meta, pack);
  if (typed !== null) {
    return { due: typed, messages: pack ? otherThanPack(dues, typed, cell, pack) : [] };
  }
  const taken = dues.find(({ day }) => day >= toSerial(today)) ?? dues.at(-1);
  return taken
    ? { due: taken.day, messages: [takenMessage(taken, cell, pack)] }
    : { due: null, messages: [] };
}

/** Reports whose day the workbook and the pack say otherwise: the workbook holds. */
export const unlikeDues = (snapshot: WorkbookSnapshot, meta: Meta, pack: ProvincePack): readonly Message[] =>
  duesIn(snapshot, meta, pack).flatMap(({ day, report, at, ofPack }) =>
    at && ofPack && toSerial(ofPack.due) !== day
      ? [
          {
            code: 'pack.otherDue',
            params: { report, own: dayText(day), day: formatDate(ofPack.due) },
            at,
          } satisfies Message,
        ]
      : [],
  );

/** The days of the workbook, then those of reports of the pack that it has no day for; the earliest first. */
function duesIn(snapshot: WorkbookSnapshot, meta: Meta, pack: ProvincePack | undefined): readonly Due[] {
  // A roll-up that is in no body's own workbook is taken for that of the pack's maker.
  const office = readInfo(snapshot, meta)?.unit ?? pack?.issuer ?? '';
  const located = meta.sheets.reports && locate(snapshot, meta, 'reports');
  const own = (located?.rows ?? []).flatMap((row): Due[] => {
    const day = row.values.unitsDue;
    const report = textOf(row, 'name');
    const sent = { name: report, period: periodOfWord(textOf(row, 'period')), recipients: office };
    return located && typeof day === 'number'
      ? [
          {
            ...{ day, report, at: addressOf(located, row, 'unitsDue') },
            ofPack: pack && collectedReport(pack, sent),
          },
        ]
      : [];
  });
  const known = new Set(own.map(({ ofPack }) => ofPack));
  const collected = pack && fold(office).includes(fold(pack.issuer)) ? pack.reports : [];
  const others = collected
    .filter((each) => !known.has(each))
    .map((each): Due => ({ day: toSerial(each.due), report: each.name, ofPack: each }));
  return [...own, ...others].sort((a, b) => a.day - b.day);
}

/** Says where the day was taken from. */
const takenMessage = ({ day, report, at }: Due, cell: string, pack: ProvincePack | undefined): Message => {
  const params = { day: dayText(day), report, cell };
  return at || !pack
    ? { code: 'rollup.dueTaken', params, ...(at && { at }) }
    : { code: 'rollup.dueOfPack', params: { ...params, issuer: pack.issuer, version: pack.version } };
};

/** Says that a day typed in the roll-up, or left there by an earlier issue of the pack, is none that is known. */
function otherThanPack(dues: readonly Due[], typed: CellValue, cell: string, pack: ProvincePack): Message[] {
  const days = dues.filter(({ at }) => !at).map(({ day }) => day);
  if (days.length === 0 || dues.some(({ day }) => day === typed)) {
    return [];
  }
  const params = {
    cell,
    own: dayText(typed),
    days: [...new Set(days)].map(dayText).join(', '),
    issuer: pack.issuer,
  };
  return [{ code: 'rollup.dueUnlikePack', params }];
}
