/** *Phiếu kết quả thẩm định của các đơn vị*: from the roll-up that is open, a paper for each unit. Only where files can be saved. */
import { makeResults } from '../../actions/make-results';
import { loadRubrics } from '../../templates/index';
import { usePane } from '../state/pane';
import { ZipSection } from './ZipSection';

export function ResultsSection() {
  const { door, words } = usePane();
  return (
    <ZipSection
      texts={words.texts.rollUp.results}
      zip="phieu-ket-qua-tham-dinh.zip"
      saved="results.saved"
      make={async (request) => makeResults(door, { ...request, rubrics: await loadRubrics() })}
    />
  );
}
