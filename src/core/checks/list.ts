/** The sheet *Kết quả rà soát*: the findings for those who have no add-in. */
import { cellName } from '../../workbook/cells/cells';
import type { SheetDraft } from '../../workbook/draft/draft';
import type { DraftOf } from '../layout/layout';
import { tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import type { Catalogue } from '../../texts/messages.vi';
import type { SortedFindings } from './accepted';
import type { Finding } from './finding';

/**
 * The draft of that sheet.
 * @param catalogue the language of the sheet: Vietnamese.
 */
export function findingsSheet(
  { findings, accepted }: SortedFindings,
  names: SheetNames,
  catalogue: Catalogue,
): SheetDraft {
  const said = (message: Message): string => formatMessage(message, catalogue);
  const row = (finding: Finding, status: Message, index: number): DraftOf<'findings'> => ({
    no: index + 1,
    level: said({ code: `level.${finding.level}` }),
    sheet: finding.at.sheet,
    cell: cellName(finding.at.row, finding.at.column),
    text: said(finding),
    status: said(status),
  });
  if (findings.length + accepted.length === 0) {
    return tableSheet('findings', names, [{ text: said({ code: 'check.listedNone' }) }]);
  }
  return tableSheet('findings', names, [
    ...findings.map((finding, index) => row(finding, { code: 'check.listedStatus.open' }, index)),
    ...accepted.map(({ finding, reason }, index) =>
      row(
        finding,
        reason === ''
          ? { code: 'check.listedStatus.accepted' }
          : { code: 'check.listedStatus.acceptedWhy', params: { reason } },
        findings.length + index,
      ),
    ),
  ]);
}
