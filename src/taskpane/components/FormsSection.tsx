/** *Gửi biểu mẫu cho đơn vị*: a workbook for every unit of the register. Only where files can be saved. */
import { Checkbox, Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readFormUnits } from '../../actions/form-units';
import type { FormUnit } from '../../actions/form-units';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import { loadRubric, rubricList } from '../../templates/index';
import type { WorkbookDoor } from '../../workbook/draft/door';
import { usePackOfPlan } from '../state/kept-pack';
import { usePane } from '../state/pane';
import { useQuietLook } from '../state/quiet-look';
import { Fold } from './Fold';
import { FormUnits } from './FormUnits';
import { ZipSection } from './ZipSection';

/** A set of criteria that was chosen for a khối. */
interface ChosenSet {
  readonly key: string;
  readonly rubric: Promise<Rubric>;
}

export function FormsSection() {
  const { forms } = usePane().words.texts.rollUp;
  const [everybody, setEverybody] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [sets, setSets] = useState<ReadonlyMap<string, ChosenSet>>(new Map());
  return (
    <ZipSection
      id="makeForms"
      texts={forms}
      zip="bo-bieu-mau-gui-don-vi.zip"
      saved="forms.saved"
      more={async () => ({
        ...(chosen ? { only: [...chosen] } : { everybody }),
        sets: new Map(
          await Promise.all([...sets].map(async ([block, { rubric }]) => [block, await rubric] as const)),
        ),
      })}
    >
      {!chosen && (
        <Checkbox
          label={forms.everybody}
          checked={everybody}
          onChange={(_, { checked }) => {
            setEverybody(checked === true);
          }}
        />
      )}
      <Fold heading={forms.choose}>
        <Choice everybody={everybody} chosen={chosen} onChoose={setChosen} sets={sets} onSets={setSets} />
      </Fold>
    </ZipSection>
  );
}

interface ChoiceProps {
  readonly everybody: boolean;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly sets: ReadonlyMap<string, ChosenSet>;
  readonly onSets: (sets: ReadonlyMap<string, ChosenSet>) => void;
}

/** The register as it is once somebody wants to choose; until something is chosen, the usual units are ticked. */
function Choice({ everybody, chosen, onChoose, sets, onSets }: ChoiceProps) {
  const pack = usePackOfPlan()?.pack;
  const [units, setUnits] = useState<readonly FormUnit[]>();
  const read = useCallback((door: WorkbookDoor) => readFormUnits(door, pack), [pack]);
  useQuietLook(read, setUnits);
  if (!units) {
    return <Spinner size="tiny" />;
  }
  const ofPack = (pack?.criteria ?? []).map((rubric, index) => ({ key: `pack/${index}`, rubric }));
  const usual = units.filter(({ isAsked }) => everybody || isAsked);
  return (
    <FormUnits
      units={units}
      chosen={chosen ?? new Set(usual.map(({ unitCode }) => unitCode))}
      onChoose={onChoose}
      sets={[
        ...ofPack.map(({ key, rubric }) => ({ key, title: rubric.title })),
        ...rubricList.map(({ id, title }) => ({ key: id, title })),
      ]}
      setOf={new Map([...sets].map(([block, { key }]) => [block, key]))}
      onSet={(block, key) => {
        const now = new Map(sets);
        const own = ofPack.find((item) => item.key === key)?.rubric;
        if (key === undefined) {
          now.delete(block);
        } else {
          now.set(block, { key, rubric: own ? Promise.resolve(own) : loadRubric(key) });
        }
        onSets(now);
      }}
    />
  );
}
