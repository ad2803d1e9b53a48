/** *Tài liệu kiểm chứng*: folders by criterion, which documents lie in them, and one .zip of them with its list. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { checkEvidence, documentName, STATE_WORDS } from '../../core/scoring/appraisal/evidence';
import type { CriterionEvidence, EvidenceCheck, UnitEvidence } from '../../core/scoring/appraisal/evidence';
import { fill } from '../../core/words/format';
import type { Message } from '../../core/words/message';
import type { Outcome } from '../../core/words/outcome';
import type { EvidenceFile } from '../../files/evidence-files';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import type { Pane, PickedFolder } from '../state/pane';
import { EndView } from './EndView';
import { FileInput } from './FileInput';
import { useLayout } from './layout';

/** Without diacritics, as other zips. */
const ZIP_NAME = 'tai-lieu-kiem-chung.zip';
const FOLDERS_NAME = 'thu-muc-kiem-chung.zip';

/** What was looked at last. */
interface Looked {
  readonly evidence: UnitEvidence;
  readonly files: readonly EvidenceFile[];
  readonly check: EvidenceCheck;
}

export function EvidenceSection() {
  const layout = useLayout();
  const pane = usePane();
  const { pickFolder, saveFile, words } = pane;
  const texts = words.texts.score.evidence;
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [folder, setFolder] = useState<PickedFolder>();
  const [looked, setLooked] = useState<Looked>();
  const run = (task: (evidence: UnitEvidence) => Promise<Outcome>): void => {
    action.run(async () => {
      const reading = await readCriteria(pane);
      return reading.ok ? task(reading.evidence) : { state: 'unchanged', messages: [reading.reason] };
    });
  };
  const look = async (
    evidence: UnitEvidence,
    files: readonly EvidenceFile[],
    first: readonly Message[] = [],
  ): Promise<Outcome> => {
    const { isNote } = await evidenceFiles();
    const own = files.filter(({ name }) => !isNote(name));
    const check = checkEvidence(
      evidence.criteria,
      own.map(({ name }) => name),
    );
    setLooked({ evidence, files: own, check });
    const found = check.documents.filter(({ state }) => state === 'found').length;
    const counted: Message = { code: 'evidence.counted', params: { found, count: check.documents.length } };
    return { state: 'done', messages: [...first, counted] };
  };
  return (
    <section className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      <FileInput
        ref={input}
        isFolder
        onFiles={(files) => {
          run((evidence) => look(evidence, files.map(pickedFile)));
        }}
      />
      <div className={layout.row}>
        <Button
          size="small"
          disabledFocusable={action.busy}
          onClick={() => {
            if (pickFolder) {
              run(async (evidence) => {
                const picked = await pickFolder();
                setFolder(picked);
                return picked ? look(evidence, await picked.list()) : { state: 'unchanged', messages: [] };
              });
            } else {
              input.current?.click();
            }
          }}
        >
          {texts.pick}
        </Button>
        {pickFolder
          ? folder && (
              <Button
                size="small"
                disabledFocusable={action.busy}
                onClick={() => {
                  run(async (evidence) =>
                    look(evidence, await folder.list(), await madeIn(folder, evidence.criteria)),
                  );
                }}
              >
                {fill(texts.make, { folder: folder.name })}
              </Button>
            )
          : saveFile && (
              <Button
                size="small"
                disabledFocusable={action.busy}
                onClick={() => {
                  run(async ({ criteria }) => {
                    saveFile(FOLDERS_NAME, (await evidenceFiles()).zipOfFolders(criteria));
                    return saved(FOLDERS_NAME);
                  });
                }}
              >
                {texts.folders}
              </Button>
            )}
        {looked && saveFile && (
          <Button
            size="small"
            disabledFocusable={action.busy}
            onClick={() => {
              action.run(async () => {
                const packed = await (
                  await evidenceFiles()
                ).packEvidence(looked.evidence, looked.check, looked.files);
                if (!packed.ok) {
                  return { state: 'unchanged', messages: [packed.reason] };
                }
                saveFile(ZIP_NAME, packed.bytes);
                return saved(ZIP_NAME);
              });
            }}
          >
            {texts.pack}
          </Button>
        )}
      </div>
      {!saveFile && <p className={layout.small}>{texts.onPage}</p>}
      <EndView ended={action.ended} />
      {looked && <Check check={looked.check} />}
    </section>
  );
}

const evidenceFiles = () => import(/* webpackChunkName: "evidence" */ '../../files/evidence-files');

const saved = (file: string): Outcome => ({
  state: 'done',
  messages: [{ code: 'print.saved', params: { file } }],
});

async function readCriteria({ door }: Pick<Pane, 'door'>) {
  const { evidenceIn, readForEvidence } = await import(
    /* webpackChunkName: "evidence" */ '../../actions/read-evidence'
  );
  return evidenceIn(await readForEvidence(door));
}

/** A file of a picked folder, its path without the folder's own name. */
const pickedFile = (file: File): EvidenceFile => ({
  name: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
  read: () =>
    file.arrayBuffer().then(
      (bytes) => new Uint8Array(bytes),
      () => undefined,
    ),
});

/** Adds the folders that are not there yet; texts that are there stay. */
async function madeIn(folder: PickedFolder, criteria: readonly CriterionEvidence[]): Promise<Message[]> {
  let count = 0;
  for (const [path, bytes] of (await evidenceFiles()).evidenceNotes(criteria)) {
    const added = await folder.add(path, bytes);
    if (added === 'refused') {
      return [{ code: 'evidence.notMade', params: { folder: folder.name } }];
    }
    count += added === 'added' ? 1 : 0;
  }
  return [{ code: 'evidence.made', params: { count, folder: folder.name } }];
}

/** More lines are not read in a pane: the list in the .zip has them all. */
const MOST_LINES = 30;

/** Documents without their file, and files that are of none. */
function Check({ check: { documents, unnamed, outside } }: { readonly check: EvidenceCheck }) {
  const texts = usePane().words.texts.score.evidence;
  return (
    <>
      <Lines
        heading={texts.missing}
        lines={documents
          .filter(({ state }) => state !== 'found')
          .map((each) => `${each.code}: ${documentName(each)}: ${STATE_WORDS[each.state]}`)}
      />
      <Lines heading={texts.unnamed} lines={unnamed} />
      <Lines heading={texts.outside} lines={outside} />
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  const layout = useLayout();
  const { report } = usePane().words.texts;
  return lines.length === 0 ? null : (
    <section className={layout.group} aria-label={heading}>
      <h4 className={layout.subheading}>{`${heading} (${lines.length})`}</h4>
      <ul className={layout.list} lang="vi">
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line} className={layout.small}>
            {line}
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <p className={layout.small}>{fill(report.more, { count: lines.length - MOST_LINES })}</p>
      )}
    </section>
  );
}
