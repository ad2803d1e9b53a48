/** *Gửi biểu mẫu cho đơn vị*: a workbook for every unit of the register. Only where files can be saved. */
import { makeForms } from '../../actions/make-forms';
import { loadRubrics } from '../../templates/index';
import { usePane } from '../state/pane';
import { ZipSection } from './ZipSection';

export function FormsSection() {
  const { door, words } = usePane();
  return (
    <ZipSection
      texts={words.texts.rollUp.forms}
      zip="bo-bieu-mau-gui-don-vi.zip"
      saved="forms.saved"
      make={async (request) => {
        const { outcome } = await makeForms(door, { ...request, rubrics: await loadRubrics() });
        return outcome;
      }}
    />
  );
}
