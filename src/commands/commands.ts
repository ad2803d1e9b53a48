/**
 * The ribbon's function file. The one button there is opens the pane and needs no code, yet Office wants the
 * page named in the manifest to load and to become ready.
 */
void Office.onReady();

export {};
