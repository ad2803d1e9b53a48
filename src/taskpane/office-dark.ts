/** Office's own word on its colours; all of it may be missing. Excel on the web says nothing (OfficeDev/office-js#6134). */
interface OfficeTheme {
  readonly isDarkTheme?: boolean;
  /** A colour as `#RRGGBB`. */
  readonly bodyBackgroundColor?: string;
}

/** Whether Office is dark: as it says, else by how bright its background is; nothing where it does not tell. */
export function officeDark(theme: OfficeTheme | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) {
    return theme.isDarkTheme;
  }
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!colour) {
    return undefined;
  }
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  // How bright each of the three looks (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
