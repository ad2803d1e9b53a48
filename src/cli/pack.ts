/** `pack`: the province's pack from a workbook of its Sở Nội vụ; and a pack that another command is given. */
import { packOf } from '../actions/make-pack';
import { look } from '../actions/run/needs';
import { packChanges } from '../core/pack/changes';
import { followedMessage, misfitIn } from '../core/pack/follow';
import { packHolds, packMisfit, packName, packValid } from '../core/pack/pack';
import type { PackUse, ProvincePack, ReadPack } from '../core/pack/pack';
import { packNotes } from '../core/rollup/pack-notes';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import { loadRubrics } from '../templates';
import { packFile, readPackFile } from '../templates/pack-file';
import { judgeFiles } from './files';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';

interface PackOptions {
  readonly file: string;
  readonly out: string;
  /** The pack before: its version counts up, and what differs is shown. */
  readonly base?: string;
}

/**
 * Makes a pack as a new file.
 * @returns 1 when the workbook holds no plan of a body of a province, or the file cannot be written.
 * @throws UsageError when the name of the file or the earlier pack cannot be used.
 */
export async function savePackFile({ file, out, base }: PackOptions, io: Io): Promise<ExitCode> {
  if (!out.toLowerCase().endsWith('.json')) {
    throw new UsageError(fill(texts.usage.notJson, { file: out }));
  }
  const before = base === undefined ? undefined : await readPack(base, io);
  const rubrics = await loadRubrics();
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const made = packOf(workbook, { before: before?.pack, today: io.today(), rubrics });
    return made.ok ? { ok: true, value: made.pack } : made;
  });
  const [made] = judged;
  if (!made) {
    return EXIT.problems;
  }
  const content = packFile(made.value);
  const reading = readPackFile(content);
  if (!reading.ok) {
    io.err(fill(texts.file.unread, { file, message: formatMessage(reading.reason, vi) }));
    return EXIT.problems;
  }
  const written = await io.writeNewFile(out, new TextEncoder().encode(content));
  if (written !== 'written') {
    io.err(fill(texts.plan[written], { file: out }));
    return EXIT.problems;
  }
  tellPack(reading, io, before?.pack);
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}

/** Says whose pack it is, what it holds, and what it has otherwise than the one before. */
function tellPack(reading: ReadPack, io: Io, before?: ProvincePack): void {
  io.out(formatMessage(packName(reading), vi));
  io.out(formatMessage(packValid(reading.pack), vi));
  packHolds(reading).forEach((message) => {
    io.out(formatMessage(message, vi));
  });
  const changes = before ? packChanges(before, reading.pack) : [];
  changes.forEach((change) => {
    io.out(`  ${formatMessage(change, vi)}`);
  });
}

/** A pack with the text of its file. @throws UsageError when it cannot be read or is damaged. */
export async function readPack(file: string, io: Io): Promise<ReadPack & { readonly text: string }> {
  const bytes = await io.readFile(file).catch(() => undefined);
  const text = new TextDecoder().decode(bytes);
  const reading = bytes && readPackFile(text);
  if (!reading?.ok) {
    const message = reading ? formatMessage(reading.reason, vi) : texts.file.notOpened;
    throw new UsageError(fill(texts.file.unread, { file, message }));
  }
  return { ...reading, text };
}

/** A pack that may be used there, told. @throws UsageError when it is of another province or year, or expired. */
export function usablePack(file: string, reading: ReadPack, use: PackUse): ProvincePack {
  const misfit = packMisfit(reading.pack, use);
  if (misfit) {
    throw new UsageError(fill(texts.file.unread, { file, message: formatMessage(misfit, vi) }));
  }
  return reading.pack;
}

/** The reason why a pack may not be used for a workbook; of one without a plan its days alone are asked for. */
export function misfitOf(
  workbook: WorkbookSnapshot,
  pack: ProvincePack,
  today: CivilDate,
): Message | undefined {
  const looked = look(workbook, 'plan');
  return looked.ok
    ? misfitIn(looked.held, pack, today)
    : packMisfit(pack, { province: pack.province, year: pack.year, today });
}

/** Says whose pack is followed, with the characters to compare. */
export function tellFollowed(reading: ReadPack, io: Io): void {
  io.out(formatMessage(packName(reading), vi));
  io.out(formatMessage(followedMessage(reading.pack), vi));
}

/** The messages of a roll-up into this workbook that follows the pack. */
export function packNotesFor(workbook: WorkbookSnapshot, pack: ProvincePack): readonly Message[] {
  const looked = look(workbook, 'nothing');
  return looked.ok ? packNotes(looked.held.snapshot, looked.held.meta, pack) : [];
}
