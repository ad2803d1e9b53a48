/** *Phiếu kết quả thẩm định của các đơn vị*: from the roll-up that is open, a paper for each unit. Only where files can be saved. */
import { usePane } from '../state/pane';
import { ZipSection } from './ZipSection';

export function ResultsSection() {
  const { results } = usePane().words.texts.rollUp;
  return (
    <ZipSection id="makeResults" texts={results} zip="phieu-ket-qua-tham-dinh.zip" saved="results.saved" />
  );
}
