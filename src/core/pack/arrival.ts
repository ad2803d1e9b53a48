/** A pack that somebody loads is refused, kept at once, or asked about, by the one that is kept already. */
import type { CivilDate } from '../../workbook/cells/serial';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import { packChanges } from './changes';
import { packMisfit } from './pack';
import type { ProvincePack, ReadPack } from './pack';

/** A pack that takes another's place is asked about, with what changes. */
export type Arrival =
  | { readonly state: 'refused'; readonly reason: Message }
  | { readonly state: 'taken' }
  | { readonly state: 'asked'; readonly changes: readonly Message[] };

interface Receiver {
  /** The pack that is kept. */
  readonly held: ReadPack | undefined;
  /** The province of whoever loads it; `undefined` while nobody knows it. */
  readonly province: string | undefined;
  readonly today: CivilDate;
}

/** Judges a pack that was loaded. One that may be used only later is taken: it waits for its day and its year. */
export function packArrival(next: ReadPack, { held, province, today }: Receiver): Arrival {
  const { pack } = next;
  const misfit = packMisfit(pack, { province: province ?? pack.province, year: pack.year, today });
  if (misfit && misfit.code !== 'pack.notYet') {
    return { state: 'refused', reason: misfit };
  }
  if (!held) {
    return { state: 'taken' };
  }
  if (held.checksum === next.checksum) {
    return { state: 'refused', reason: { code: 'pack.same' } };
  }
  const { issuer, year, version } = held.pack;
  if (!isSeries(pack, held.pack)) {
    const replaced: Message = { code: 'pack.replaces', params: { issuer, year } };
    return { state: 'asked', changes: [replaced, ...packChanges(held.pack, pack)] };
  }
  if (pack.version < version) {
    const params = { version: pack.version, held: version };
    return { state: 'refused', reason: { code: 'pack.lower', params } };
  }
  const changes = packChanges(held.pack, pack);
  return { state: 'asked', changes: changes.length > 0 ? changes : [{ code: 'pack.onlyHead' }] };
}

/** Whether two packs are versions of one: of one body, province and year. */
const isSeries = (one: ProvincePack, other: ProvincePack): boolean =>
  one.year === other.year &&
  fold(one.issuer) === fold(other.issuer) &&
  fold(one.province) === fold(other.province);
