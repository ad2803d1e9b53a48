/** Kinds of documents by name, and by their letters in numbers (NĐ 30/2020/NĐ-CP, Phụ lục III). */

/** Kinds of documents: letters without marks, full name, abbreviation in numbers. */
export const DOCUMENT_KINDS: readonly (readonly [bare: string, name: string, symbol: string])[] = [
  ['nghi quyet lien tich', 'Nghị quyết liên tịch', 'NQLT'],
  ['thong tu lien tich', 'Thông tư liên tịch', 'TTLT'],
  ['chuong trinh phoi hop', 'Chương trình phối hợp', 'CTr'],
  ['chuong trinh hanh dong', 'Chương trình hành động', 'CTr'],
  ['nghi quyet', 'Nghị quyết', 'NQ'],
  ['nghi dinh', 'Nghị định', 'NĐ'],
  ['quyet dinh', 'Quyết định', 'QĐ'],
  ['quy dinh', 'Quy định', 'QĐ'],
  ['quy che', 'Quy chế', 'QC'],
  ['chi thi', 'Chỉ thị', 'CT'],
  ['ket luan', 'Kết luận', 'KL'],
  ['huong dan', 'Hướng dẫn', 'HD'],
  ['thong tri', 'Thông tri', 'TT'],
  ['thong tu', 'Thông tư', 'TT'],
  ['thong bao', 'Thông báo', 'TB'],
  ['ke hoach', 'Kế hoạch', 'KH'],
  ['chuong trinh', 'Chương trình', 'CTr'],
  ['de an', 'Đề án', 'ĐA'],
  ['cong van', 'Công văn', 'CV'],
  ['to trinh', 'Tờ trình', 'TTr'],
  ['bao cao', 'Báo cáo', 'BC'],
  ['cong dien', 'Công điện', 'CĐ'],
  ['van ban', 'Văn bản', ''],
  ['phap lenh', 'Pháp lệnh', 'PL'],
  ['luat', 'Luật', 'QH'],
  ['bo luat', 'Bộ luật', 'QH'],
];

/** The kind that a symbol stands for; TT is left out, which is a Thông tư or a Thông tri. */
export const KIND_OF_SYMBOL: ReadonlyMap<string, string> = new Map([
  ...DOCUMENT_KINDS.filter(([, , symbol]) => symbol !== '' && symbol !== 'TT')
    .reverse()
    .map(([, name, symbol]) => [symbol, name] as const),
  ['QĐ', 'Quyết định'],
  ['CTr', 'Chương trình'],
  // Of the Party, beside QĐ for Quyết định (Hướng dẫn 36-HD/VPTW).
  ['QĐi', 'Quy định'],
]);

/** The kind that a document's number says: `33/CT-TTg` is a Chỉ thị; `undefined` where its letters say none for sure. */
export const kindOfNumber = (number: string): string | undefined =>
  number.split(/[-/]/).flatMap((part) => KIND_OF_SYMBOL.get(part) ?? [])[0];
