/** Drop-downs that were taken away, or pasted over in some rows. Without one, typing there is neither helped nor checked. */
import { brokenListsOf } from '../facts';
import type { Found, Rule } from '../finding';

export const brokenList: Rule = {
  id: 'brokenList',
  level: 'note',
  about: 'workbook',
  codes: ['list.broken', 'list.sourceGone'],
  source:
    'The workbook contract: bodies are chosen from Danh mục đơn vị, results from their list; plain paste takes a drop-down away',
  run: (view) =>
    brokenListsOf(view).map(({ role, key, header, at, remake }): Found => ({
      code: remake.length > 0 ? 'list.broken' : 'list.sourceGone',
      params: { column: header },
      at,
      ...(remake.length > 0 && {
        fix: {
          code: 'fix.list',
          params: { column: header },
          edits: [],
          lists: [{ role, key }],
          changesIssuedText: false,
        },
      }),
    })),
};
