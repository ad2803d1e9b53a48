/** *Gửi biểu mẫu cho đơn vị*: a workbook for every unit of the register. Only where files can be saved. */
import { usePane } from '../state/pane';
import { ZipSection } from './ZipSection';

export function FormsSection() {
  const { forms } = usePane().words.texts.rollUp;
  return <ZipSection id="makeForms" texts={forms} zip="bo-bieu-mau-gui-don-vi.zip" saved="forms.saved" />;
}
