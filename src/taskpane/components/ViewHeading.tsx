/** The name of a view that took the place of another. It has the focus: nobody starts again from the top. */
import { useEffect, useRef } from 'react';
import { useLayout } from './layout';

export function ViewHeading({ text, lang }: { readonly text: string; readonly lang?: string }) {
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={layout.heading} {...(lang !== undefined && { lang })}>
      {text}
    </h2>
  );
}
