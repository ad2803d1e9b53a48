/** *Gửi biểu mẫu cho đơn vị*: a workbook for every unit of the register. Only where files can be saved. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../state/pane';
import { ZipSection } from './ZipSection';

export function FormsSection() {
  const { forms } = usePane().words.texts.rollUp;
  const [everybody, setEverybody] = useState(false);
  return (
    <ZipSection
      id="makeForms"
      texts={forms}
      zip="bo-bieu-mau-gui-don-vi.zip"
      saved="forms.saved"
      more={{ everybody }}
    >
      <Checkbox
        label={forms.everybody}
        checked={everybody}
        onChange={(_, { checked }) => {
          setEverybody(checked === true);
        }}
      />
    </ZipSection>
  );
}
