import * as vscode from "vscode";
import type { GalleryRequests, GalleryShownMessage } from "#core/protocol/pages/gallery-messages.ts";
import type { AnswerMessage, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { GalleryEditor, type GallerySurroundings } from "./editor.ts";
import { ThumbnailCache } from "./thumbnail-cache.ts";

/** The custom editor that shows the lines of annotation files as thumbnails. */
export interface Gallery extends vscode.Disposable {
	/** Opens the gallery of a file (the active editor's by default), with a filter if one is given. */
	readonly open: (uri?: vscode.Uri, filter?: GalleryFilter) => Promise<void>;
	/** Everything visible has been drawn. */
	readonly onShown: vscode.Event<GalleryShownMessage>;
	/** Answers a request as if it came from the page of the most recently opened gallery. */
	readonly answer: (question: RequestMessage<GalleryRequests>) => Promise<AnswerMessage>;
}

const VIEW_TYPE = "automlImages.gallery";

/** VS Code does not open documents with more bytes for extensions. */
const LARGEST = 50 * 1024 * 1024;

export function createGallery(
	context: vscode.ExtensionContext,
	surroundings: Pick<GallerySurroundings, "server" | "openPreview">,
): Gallery {
	const editors = new Set<GalleryEditor>();
	const shown = new vscode.EventEmitter<GalleryShownMessage>();
	const thumbnails = new ThumbnailCache(vscode.Uri.joinPath(context.globalStorageUri, "thumbnails").fsPath);
	/** The filters of galleries being opened, by URI. */
	const wanted = new Map<string, GalleryFilter>();

	const open = async (uri = activeUri(), filter?: GalleryFilter) => {
		if (!uri) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t("Open an annotation file (.jsonl) first. The gallery shows its lines."),
			);
			return;
		}
		if (await isTooLarge(uri)) {
			void vscode.window.showErrorMessage(TOO_LARGE(uri));
			return;
		}
		const known = [...editors].filter((editor) => editor.shows(uri)).at(-1);
		if (filter && !known) {
			wanted.set(uri.toString(), filter);
		}
		await vscode.commands.executeCommand("vscode.openWith", uri, VIEW_TYPE);
		if (filter) {
			known?.filter(filter);
		}
	};
	const provider: vscode.CustomTextEditorProvider = {
		resolveCustomTextEditor(document, panel) {
			const key = document.uri.toString();
			const editor = new GalleryEditor(
				document,
				panel,
				{
					...surroundings,
					extensionUri: context.extensionUri,
					thumbnails,
					open,
					onShown: (message) => shown.fire(message),
				},
				wanted.get(key),
			);
			wanted.delete(key);
			editors.add(editor);
			editor.onDidClose(() => editors.delete(editor));
		},
	};
	const registration = vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, {
		supportsMultipleEditorsPerDocument: true,
	});
	return {
		open,
		onShown: shown.event,
		answer(question) {
			const editor = [...editors].at(-1);
			return editor ? editor.answer(question) : Promise.reject(new Error("No gallery is open"));
		},
		dispose() {
			registration.dispose();
			shown.dispose();
		},
	};
}

/** The file of the active tab, in any editor. */
function activeUri(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
	return isFile ? input.uri : vscode.window.activeTextEditor?.document.uri;
}

/** A file that does not exist has no size; VS Code reports that itself. */
async function isTooLarge(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).size > LARGEST;
	} catch {
		return false;
	}
}

const TOO_LARGE = (uri: vscode.Uri) =>
	vscode.l10n.t(
		"{0} is larger than 50 MB, the size up to which VS Code opens files for extensions. Split it into smaller files to see them in the gallery. On the command line, automl-images validate checks files of any size.",
		uri.path.split("/").at(-1) ?? uri.path,
	);
