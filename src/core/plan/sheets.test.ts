import { loadTemplate } from '../../templates';
import { planRows } from './sheets';

const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;

test.each([
  ['the body that issued it, in capitals', 'ỦY BAN NHÂN DÂN XÃ SƠN HÀ', 'Nguyễn Văn A'],
  ['the same with its province', 'UBND xã Sơn Hà, tỉnh Quảng Ngãi', 'Nguyễn Văn A'],
  ['a body of other marks', 'UBND xã Sơn Hạ', null],
  ['another body', 'UBND phường Hồng Bàng', null],
])('who signed a plan signs the next one of %s', async (_, issuer, name) => {
  const template = await loadTemplate('binh-chuong-2026');
  const signed = {
    ...template,
    source: { ...template.source, issuer },
    signer: { title: 'TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', name: 'Nguyễn Văn A' },
  };
  const { info } = planRows(signed, { unit: 'UBND xã Sơn Hà', year: 2026, target });
  expect(info.find(({ id }) => id === 'info.signer')?.value).toBe(name);
});
