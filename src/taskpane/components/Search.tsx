/** A field that narrows a list down as one types. */
import { makeStyles, SearchBox } from '@fluentui/react-components';

const useStyles = makeStyles({ wide: { width: '100%', maxWidth: '100%' } });

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether it is small, and as wide as the list below it. */
  readonly small?: boolean;
}

export function Search({ label, text, onText, small = false }: Props) {
  const styles = useStyles();
  return (
    <SearchBox
      {...(small && { className: styles.wide, size: 'small' })}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_, { value }) => {
        onText(value);
      }}
    />
  );
}
