/** A pack of a made-up province. */
import { NO_NEW_PARTS } from '../../src/core/pack/pack';
import type { ProvincePack } from '../../src/core/pack/pack';

export const PACK: ProvincePack = {
  ...NO_NEW_PARTS,
  issuer: 'Sở Nội vụ',
  number: '14/KH-UBND',
  date: '26/01/2027',
  province: 'Tỉnh Ví Dụ',
  year: 2027,
  version: 1,
  from: { year: 2026, month: 12, day: 1 },
  to: { year: 2027, month: 12, day: 31 },
  documents: [
    {
      kind: 'Kế hoạch',
      text: 'Công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027',
      number: '14/KH-UBND',
      date: '26/01/2027',
      issuer: 'UBND tỉnh Ví Dụ',
    },
  ],
  reports: [
    {
      name: 'Báo cáo công tác dân vận chính quyền năm 2027',
      period: 'year',
      due: { year: 2027, month: 10, day: 20 },
    },
  ],
  daysOff: '',
  criteria: [],
  templates: [],
};
