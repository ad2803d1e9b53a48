/** Notices above the sheets: old values, changes kept from last time, and one question. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { formatMoment } from '../core/calendar/civil';
import { fill } from '../core/words/format';
import type { PageTexts } from '../texts/page.en';
import { staleCells } from './use-workbook';
import type { PageWorkbook } from './use-workbook';

/** Cells named in a note. */
const NAMED = 6;

const useStyles = makeStyles({
  note: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    padding: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  words: { flex: '1 1 240px' },
  offer: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly workbook: PageWorkbook;
  readonly texts: PageTexts;
}

/** The cells that could not be calculated again. */
export function StaleNote({ workbook, texts }: Props) {
  const styles = useStyles();
  const cells = staleCells(workbook.content);
  if (cells.length === 0) {
    return null;
  }
  const named = cells.slice(0, NAMED).map(({ sheet, name }) => `${sheet}!${name}`);
  return (
    <div className={styles.note}>
      <span className={styles.words}>
        {fill(texts.staleCells, {
          count: cells.length,
          cells: named.join(', ') + (cells.length > NAMED ? '…' : ''),
        })}
      </span>
    </div>
  );
}

/** Changes of another time that were never saved. */
export function Offers({ workbook, texts }: Props) {
  const styles = useStyles();
  const { opened, kept, changed } = workbook;
  return kept.offers.map((book) => {
    const { id, file, print, count, at } = book;
    const isNew = file === '';
    const fits = isNew ? !changed : print === opened.print;
    const isOther = !isNew && !fits && file === opened.file;
    const words = fill(texts.kept.offer, {
      file: isNew ? texts.newWorkbook : file,
      count,
      when: formatMoment(at),
    });
    return (
      <div key={id} className={`${styles.note} ${styles.offer}`} role="status">
        <span className={styles.words}>
          {words}{' '}
          {isOther ? texts.kept.offerOther : fits ? '' : isNew ? '' : fill(texts.kept.offerOpen, { file })}
        </span>
        {fits && (
          <Button size="small" appearance="primary" onClick={() => void workbook.restore(book)}>
            {texts.kept.restore}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            kept.discard(id);
          }}
        >
          {texts.kept.discard}
        </Button>
      </div>
    );
  });
}

/** Asks before the opened file is written for the first time, and says what Excel may ask then. */
export function InPlaceQuestion({ workbook, texts }: Props) {
  const { opened, isAskingInPlace, answerInPlace } = workbook;
  const file = opened.inPlace?.handle.name ?? '';
  return (
    <Dialog
      open={isAskingInPlace}
      onOpenChange={(_, data) => {
        if (!data.open) {
          answerInPlace('later');
        }
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{fill(texts.inPlace.title, { file })}</DialogTitle>
          <DialogContent>
            <p>{texts.inPlace.body}</p>
            {opened.ending === 'xlsm' && <p>{texts.inPlace.macros}</p>}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                answerInPlace('write');
              }}
            >
              {texts.inPlace.write}
            </Button>
            <Button
              onClick={() => {
                answerInPlace('copy');
              }}
            >
              {texts.inPlace.copy}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
