/** The place a message points to, as people read it. */
import { cellName } from '../../workbook/cells/cells';
import type { CellAt } from '../../workbook/cells/cells';

/** Sheet and A1 address, `Nhiệm vụ!E12`: for people, so without the quotes a formula would need. */
export const placeName = ({ sheet, row, column }: CellAt): string => `${sheet}!${cellName(row, column)}`;
