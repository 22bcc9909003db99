import * as vscode from "vscode";
import type { PreviewServer } from "#client/preview/requests/handlers.ts";
import type { AnswerMessage, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import type { DrawnMessage, PageState, Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PreviewRequests } from "#core/protocol/pages/preview-requests.ts";
import { PreviewPanel } from "./panel.ts";

/** The preview of annotation files: the image of the current line, with its shapes. */
export interface Preview extends vscode.Disposable {
	/** Opens a panel in the group to the right of an editor (the active one by default), or shows the existing one. */
	readonly openToSide: (editor?: vscode.TextEditor) => void;
	/** Undo or redo was pressed in the focused panel. */
	readonly undo: (redo: boolean) => void;
	/** Shows a document's line again, for example because the server has read the document again. */
	readonly refresh: (uri: vscode.Uri) => void;
	/** A picture has been drawn. */
	readonly onDrawn: vscode.Event<DrawnMessage>;
	/** What the most recently opened panel shows. */
	readonly picture: () => Picture | undefined;
	/** Answers a request as if it came from that panel's page. */
	readonly answer: (question: RequestMessage<PreviewRequests>) => Promise<AnswerMessage>;
}

const VIEW_TYPE = "automlImages.preview";

/** Sets up previews. There is at most one panel per editor group; every panel follows the active editor. */
export function createPreview(context: vscode.ExtensionContext, server: PreviewServer): Preview {
	const panels = new Set<PreviewPanel>();
	/** Where undo or redo was pressed last. */
	let undoing: PreviewPanel | undefined;
	const drawn = new vscode.EventEmitter<DrawnMessage>();

	const adopt = (webviewPanel: vscode.WebviewPanel, documentUri: vscode.Uri | undefined) => {
		const report = (message: DrawnMessage) => drawn.fire(message);
		const panel = new PreviewPanel(webviewPanel, context.extensionUri, server, report, documentUri);
		panels.add(panel);
		panel.onDidClose(() => panels.delete(panel));
		return panel;
	};
	const refresh = (uri: vscode.Uri) => {
		for (const panel of panels) {
			if (panel.shows(uri)) {
				panel.refresh();
			}
		}
	};
	const listeners = [
		...followEditors(panels, refresh),
		vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
			deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
				const left = isPageState(state) ? state : undefined;
				const editor = vscode.window.activeTextEditor;
				const panel = adopt(webviewPanel, left ? vscode.Uri.parse(left.uri) : editor?.document.uri);
				if (left) {
					panel.restore(left);
				} else if (editor && isLines(editor.document)) {
					panel.follow(editor);
				}
			},
		}),
	];
	return {
		// The focused panel is reported late, and while it undoes something, the editor has the focus.
		undo(redo) {
			const all = [...panels];
			undoing = all.find(({ isActive }) => isActive) ?? all.find((panel) => panel === undoing) ?? all[0];
			undoing?.pressUndo(redo);
		},
		refresh,
		onDrawn: drawn.event,
		picture: () => [...panels].at(-1)?.picture,
		answer(question) {
			const panel = [...panels].at(-1);
			return panel ? panel.answer(question) : Promise.reject(new Error("No preview is open"));
		},
		openToSide(editor = vscode.window.activeTextEditor) {
			if (!editor || !isLines(editor.document)) {
				return;
			}
			const beside = (editor.viewColumn ?? vscode.ViewColumn.One) + 1;
			let panel = [...panels].find(({ viewColumn }) => viewColumn === beside);
			panel?.reveal();
			panel ??= adopt(
				vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t("Preview"), {
					viewColumn: beside,
					preserveFocus: true,
				}),
				editor.document.uri,
			);
			panel.follow(editor);
		},
		dispose() {
			for (const disposable of [...listeners, ...panels, drawn]) {
				disposable.dispose();
			}
		},
	};
}

/** Keeps the panels at the cursor and their content up to date. */
function followEditors(
	panels: ReadonlySet<PreviewPanel>,
	refresh: (uri: vscode.Uri) => void,
): vscode.Disposable[] {
	const follow = (editor: vscode.TextEditor | undefined) => {
		if (editor && isLines(editor.document)) {
			for (const panel of panels) {
				panel.follow(editor);
			}
		}
	};
	const refreshAll = () => {
		for (const panel of panels) {
			panel.refresh();
		}
	};
	return [
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			// While the preview has the focus, no editor is active, and the preview itself moves the cursor.
			const isShown = [...panels].some((panel) => panel.shows(textEditor.document.uri));
			if (textEditor === vscode.window.activeTextEditor || isShown) {
				follow(textEditor);
			}
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) {
				refresh(document.uri);
			}
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(refreshAll),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration("automlImages")) {
				refreshAll();
			}
		}),
	];
}

function isLines(document: vscode.TextDocument): boolean {
	return document.languageId === "jsonl";
}

/** The state comes from disk, and may have been written by an older version of the page. */
function isPageState(state: unknown): state is PageState {
	return (
		typeof state === "object" &&
		state !== null &&
		"uri" in state &&
		typeof state.uri === "string" &&
		"line" in state &&
		typeof state.line === "number"
	);
}
