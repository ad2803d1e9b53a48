/** The files of a roll-up on its desk, each with its verdict and the choices it asks for. */
import {
  Button,
  Field,
  Select,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Verdict } from '../../core/rollup/count-unit';
import { acceptedAs, choiceOf, NOBODY, ownedBy } from '../../core/rollup/decisions';
import { VERDICTS } from '../../core/rollup/desk-shown';
import type { Desk, DeskFile, DeskUnit } from '../../core/rollup/desk-shown';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import type { Pending } from './DeskDecisions';
import { ForeignChoice } from './ForeignChoice';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';
import { useShown } from './shown';

/** The looks of a line of the desk, of a unit or of a file. */
export const useDeskStyles = makeStyles({
  unit: {
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& summary': { cursor: 'pointer' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface ChoiceProps {
  readonly file: DeskFile;
  readonly files: readonly DeskFile[];
  readonly pending: Pending;
}

/** Codes of files of which somebody has to say that their marks are a reviewer's. */
const MARKED = ['file.unitMarks', 'file.appraisalAsked'] as const;

/** The choices that a file asks for. */
export function FileChoice({ file, files, pending }: ChoiceProps) {
  const layout = useLayout();
  const { rollUp: texts } = usePane().words.texts;
  const has = (...codes: readonly string[]) => codes.some((code) => file.codes.includes(code));
  const isVersion = has('file.sameUnit', 'file.notPicked');
  const isMarked = has(...MARKED);
  if (!isVersion && !isMarked) {
    return null;
  }
  return (
    <div className={layout.row}>
      {isVersion && (
        <Button
          size="small"
          onClick={() => {
            pending.add(choiceOf(file, files, NOBODY));
          }}
          aria-label={`${texts.use}: ${file.file}`}
        >
          {texts.use}
        </Button>
      )}
      {isMarked && (
        <Button
          size="small"
          onClick={() => {
            pending.add(...acceptedAs([file], NOBODY));
          }}
          aria-label={`${texts.accept}: ${file.file}`}
        >
          {texts.accept}
        </Button>
      )}
    </div>
  );
}

/** Codes of files that nobody knows the unit of. */
const NOBODYS = [
  ...['file.codeAgainstName', 'file.unknownCode', 'file.codeOfSeveral', 'file.nearTwo', 'file.unknownName'],
  ...['file.notListed', 'file.ownersDiffer', 'file.ownerDecided'],
] as const;

/** Whose the file is, where that is not known. */
function OwnerChoice({
  file,
  desk,
  pending,
}: {
  readonly file: DeskFile;
  readonly desk: Desk;
  readonly pending: Pending;
}) {
  const { desk: texts } = usePane().words.texts.rollUp;
  const isOpen = file.unit === '' || NOBODYS.some((code) => file.codes.includes(code));
  if (!isOpen) {
    return null;
  }
  const chosen = pending.made.find(({ kind, hash }) => kind === 'owner' && hash === file.hash);
  const keyOf = ({ unit, unitCode }: Pick<DeskUnit, 'unit' | 'unitCode'>) => `${unitCode}|${unit}`;
  return (
    <Field label={texts.owner}>
      <Select
        value={chosen ? keyOf(chosen) : ''}
        onChange={(_, { value }) => {
          const unit = desk.units.find((each) => keyOf(each) === value);
          if (unit) {
            pending.add(ownedBy(file, unit, NOBODY));
          } else if (chosen) {
            pending.remove(chosen);
          }
        }}
      >
        <option value="">{texts.ownerNone}</option>
        {desk.units.map((unit) => (
          <option key={keyOf(unit)} value={keyOf(unit)} lang="vi">
            {unit.unitCode === '' ? unit.unit : `${unit.unit} (${unit.unitCode})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface Props {
  readonly desk: Desk;
  readonly pending: Pending;
}

const VERDICT_MARKS: Readonly<Record<Verdict, Mark>> = {
  read: 'good',
  warning: 'warning',
  rejected: 'rejected',
};
/** Files shown at first. */
const FILES_SHOWN = 5;

/** Every file with its verdict. */
export function DeskFiles({ desk, pending }: Props) {
  const layout = useLayout();
  const { rollUp: texts } = usePane().words.texts;
  const [only, setOnly] = useState<Verdict>();
  const files = desk.files.filter(({ verdict }) => only === undefined || verdict === only);
  const { shown, more } = useShown(files, FILES_SHOWN);
  const asked = desk.files.filter(({ codes }) => MARKED.some((code) => codes.includes(code)));
  return (
    <div className={layout.group}>
      <h3 className={layout.subheading}>{texts.files}</h3>
      <div className={layout.row} role="group" aria-label={texts.filter}>
        {VERDICTS.map((verdict) => (
          <ToggleButton
            key={verdict}
            size="small"
            checked={only === verdict}
            onClick={() => {
              setOnly(only === verdict ? undefined : verdict);
            }}
          >
            {`${texts.verdict[verdict]} (${desk.files.filter((file) => file.verdict === verdict).length})`}
          </ToggleButton>
        ))}
      </div>
      {asked.length > 1 && (
        <div className={layout.row}>
          <Button
            size="small"
            onClick={() => {
              pending.add(...acceptedAs(asked, NOBODY));
            }}
          >
            {fill(texts.acceptAll, { count: asked.length })}
          </Button>
        </div>
      )}
      <ul className={layout.list} aria-label={texts.files}>
        {shown.map((file, index) => (
          // Two folders may hold the same file name.
          <FileLine key={`${index}/${file.hash}`} file={file} desk={desk} pending={pending} />
        ))}
      </ul>
      {more}
    </div>
  );
}

function FileLine({ file, desk, pending }: Props & { readonly file: DeskFile }) {
  const layout = useLayout();
  const styles = useDeskStyles();
  const { rollUp: texts } = usePane().words.texts;
  return (
    <li className={styles.unit}>
      <details open={file.verdict !== 'read'}>
        <summary>
          <MarkedWord mark={VERDICT_MARKS[file.verdict]} word={texts.verdict[file.verdict]} />
          <p className={mergeClasses(layout.text, styles.name)}>{file.file}</p>
        </summary>
        <div className={layout.group}>
          {file.unit !== '' && <p className={layout.small}>{file.unit}</p>}
          <p className={layout.text}>{file.message}</p>
          <FileChoice file={file} files={desk.files} pending={pending} />
          {file.foreign ? (
            <ForeignChoice file={file} foreign={file.foreign} desk={desk} onTake={pending.add} />
          ) : (
            <OwnerChoice file={file} desk={desk} pending={pending} />
          )}
        </div>
      </details>
    </li>
  );
}
