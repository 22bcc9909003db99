import type * as vscode from "vscode";

/** How long (milliseconds) to wait for the panel to become active: the user may have moved the focus elsewhere. */
const PATIENCE = 1000;

/**
 * Focuses a panel in place, and waits until it has the focus; otherwise the next focus change would be lost. The page
 * then takes the focus once more by itself (`askPage`): on its way from the editor the focus passes through a frame
 * around the page that does not handle keys, and sometimes stays there.
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
