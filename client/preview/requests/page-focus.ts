import type * as vscode from "vscode";

/** How long (milliseconds) to wait for the focus: the user may have moved it elsewhere. */
const PATIENCE = 1000;

/** Brings the keyboard focus to a panel's page. */
export interface PageFocus {
	/** Resolves when the page has the focus; otherwise the next focus change would be lost. Gives up when it is no longer wanted. */
	readonly take: (isWanted: () => boolean) => Promise<void>;
	/** The page says that it has the focus. */
	readonly arrived: () => void;
}

/**
 * `askPage` tells the page to take the focus, and to say so. The panel is revealed meanwhile, and the page asked once more:
 * by VS Code's way the focus passes through a frame around the page that does not handle keys, and sometimes stays there.
 */
export function pageFocus(panel: vscode.WebviewPanel, askPage: () => void): PageFocus {
	let pageArrived = () => {};
	return {
		async take(isWanted) {
			askPage();
			panel.reveal(panel.viewColumn);
			await soon((done) => {
				const listener = panel.onDidChangeViewState(() => panel.active && done());
				if (panel.active) {
					done();
				}
				return () => listener.dispose();
			});
			if (isWanted()) {
				await soon((done) => {
					pageArrived = done;
					askPage();
					return () => {};
				});
			}
		},
		arrived: () => pageArrived(),
	};
}

/** Resolves when `start` calls its argument, at the latest after the patience. `start` returns what ends its waiting. */
async function soon(start: (done: () => void) => () => void): Promise<void> {
	let stop = () => {};
	let timer: NodeJS.Timeout | undefined;
	await new Promise<void>((resolve) => {
		timer = setTimeout(resolve, PATIENCE);
		stop = start(resolve);
	});
	clearTimeout(timer);
	stop();
}
