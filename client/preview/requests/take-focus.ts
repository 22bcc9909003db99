import type * as vscode from "vscode";

/** So long is waited for the focus, in milliseconds: somebody may have taken it elsewhere. */
const PATIENCE = 1000;

/** Gives a panel the focus where it is, and waits until it is there: what asks for the focus next would lose it again. */
export async function takeFocus(panel: vscode.WebviewPanel): Promise<void> {
	panel.reveal(panel.viewColumn);
	if (panel.active) {
		return;
	}
	await new Promise<void>((resolve) => {
		const done = () => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const timer = setTimeout(done, PATIENCE);
		const listener = panel.onDidChangeViewState(() => panel.active && done());
	});
}
