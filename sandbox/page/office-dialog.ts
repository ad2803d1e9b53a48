/** The dialog an add-in opens: Office's frame round a page of the product. */
import { element } from './element';
import { localAddress } from './local-address';

/** Shows a page of the product in the dialog. @returns when the user has closed it. */
export function showOfficeDialog(address: string): Promise<void> {
  const dialog = element('office-dialog', HTMLDialogElement);
  const iframe = element('dialog-page', HTMLIFrameElement);
  iframe.src = localAddress(address);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        iframe.src = 'about:blank';
        resolve();
      },
      { once: true },
    );
  });
}
