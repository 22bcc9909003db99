import * as vscode from "vscode";

/** What is in a panel of a group. */
export interface GroupedPanel extends vscode.Disposable {
	/** Brings it to the front, with what it shows asked for anew. */
	readonly reveal: () => void;
}

/** A kind of panel, of which there is at most one for the same thing. */
export interface PanelKind<State, Panel> {
	readonly viewType: string;
	/** What a panel is called until it knows better. */
	readonly title: string;
	readonly column: vscode.ViewColumn;
	/** Whether what a page left behind, perhaps one of an older version, says what it showed. */
	readonly isState: (state: unknown) => state is State;
	/** Equal for states that one panel shows. */
	readonly keyOf: (state: State) => string;
	readonly fill: (panel: vscode.WebviewPanel, state: State) => Panel;
}

/** All panels of a kind, those that VS Code brings back after a reload of the window among them. */
export interface PanelGroup<State, Panel> extends vscode.Disposable {
	/** Opens the panel for this, or shows the one that is there. */
	readonly show: (state: State) => void;
	/** In the order in which they were opened. */
	readonly all: () => readonly Panel[];
}

export function createPanelGroup<State, Panel extends GroupedPanel>(
	kind: PanelKind<State, Panel>,
): PanelGroup<State, Panel> {
	const { viewType, title, column, isState, keyOf, fill } = kind;
	const panels = new Map<string, Panel>();
	const adopt = (webviewPanel: vscode.WebviewPanel, state: State) => {
		const key = keyOf(state);
		panels.set(key, fill(webviewPanel, state));
		webviewPanel.onDidDispose(() => panels.delete(key));
	};
	const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
		deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
			if (isState(state)) {
				adopt(webviewPanel, state);
			} else {
				webviewPanel.dispose();
			}
		},
	});
	return {
		show(state) {
			const known = panels.get(keyOf(state));
			if (known) {
				known.reveal();
			} else {
				adopt(vscode.window.createWebviewPanel(viewType, title, column), state);
			}
		},
		all: () => [...panels.values()],
		dispose() {
			for (const disposable of [serializer, ...panels.values()]) {
				disposable.dispose();
			}
		},
	};
}
