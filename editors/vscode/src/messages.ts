// What the server tells. A notification of VS Code shows one line, cut off at some thirty characters,
// and joins lines; an answer to what the user asked for (which documents are cited, how the server is
// doing) is longer, and goes to a dialog.

import { window } from 'vscode';
import { MessageType, type ShowMessageParams } from 'vscode-languageclient/node';

/** In UTF-16 units: what a notification shows and a little more; longer ones are worth a dialog. */
const ROOM = 60;

export function showMessage({ type, message }: ShowMessageParams): void {
  if (type === MessageType.Error) {
    void window.showErrorMessage(message);
  } else if (type === MessageType.Warning) {
    // nobody asked for it: it must not stand in the way
    void window.showWarningMessage(message);
  } else if (message.length <= ROOM && !message.includes('\n')) {
    void window.showInformationMessage(message);
  } else {
    const [first = '', ...rest] = message.split('\n');
    void window.showInformationMessage(first, { modal: true, detail: rest.join('\n') });
  }
}
