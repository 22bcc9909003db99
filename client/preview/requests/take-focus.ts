import type * as vscode from "vscode";

/** So long is waited for the panel to become the active one, in milliseconds: somebody may have taken the focus elsewhere. */
const PATIENCE = 1000;

/**
 * Gives a panel the focus where it is, and waits until it is there: what asks for the focus next would lose it again. The
 * page then takes it once more by itself (`askPage`): on its way from the editor it goes through a frame around the page
 * that has no use for keys, and sometimes stays there.
 */
export async function takeFocus(panel: vscode.WebviewPanel, askPage: () => void): Promise<void> {
	panel.reveal(panel.viewColumn);
	await whenActive(panel);
	askPage();
}

async function whenActive(panel: vscode.WebviewPanel): Promise<void> {
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
