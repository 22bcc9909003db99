import type * as vscode from "vscode";

/** So long is waited for the page to take the focus, in milliseconds, and so long once more for the editor to give it. */
const PATIENCE = 500;

/**
 * Gives a panel the focus where it is, and waits until it is there: what asks for the focus next would lose it again. The
 * page takes it by itself (`askPage`): where the editor hands it over, it goes through a frame around the page that has no
 * use for keys, and sometimes stays there. A page that cannot is shown by the editor.
 */
export async function takeFocus(panel: vscode.WebviewPanel, askPage: () => void): Promise<void> {
	askPage();
	if (!(await isActive(panel))) {
		panel.reveal(panel.viewColumn);
		await isActive(panel);
		askPage();
	}
}

/** Whether the panel becomes the active one while it is waited for. */
function isActive(panel: vscode.WebviewPanel): Promise<boolean> {
	if (panel.active) {
		return Promise.resolve(true);
	}
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			listener.dispose();
			resolve(panel.active);
		};
		const timer = setTimeout(done, PATIENCE);
		const listener = panel.onDidChangeViewState(() => panel.active && done());
	});
}
