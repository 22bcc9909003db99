import * as vscode from "vscode";
import type { GalleryRequests, GalleryShownMessage } from "#core/protocol/pages/gallery-messages.ts";
import type { AnswerMessage, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { GalleryEditor, type GallerySurroundings } from "./gallery-editor.ts";
import { ThumbnailCache } from "./thumbnail-cache.ts";

/** The editor of annotation files that shows their lines as thumbnails. */
export interface Gallery extends vscode.Disposable {
	/** Opens the gallery of a file (that of the active editor if none is given), with a filter if one is given. */
	readonly open: (uri?: vscode.Uri, filter?: GalleryFilter) => Promise<void>;
	/** What can be seen is on the screen. */
	readonly onShown: vscode.Event<GalleryShownMessage>;
	/** Answers a question as if the page of the gallery that was opened last asked it. */
	readonly answer: (question: RequestMessage<GalleryRequests>) => Promise<AnswerMessage>;
}

const VIEW_TYPE = "automlImages.gallery";

/** VS Code gives extensions no document of more bytes. */
const LARGEST = 50 * 1024 * 1024;

export function createGallery(
	context: vscode.ExtensionContext,
	surroundings: Pick<GallerySurroundings, "server" | "openPreview">,
): Gallery {
	const editors = new Set<GalleryEditor>();
	const shown = new vscode.EventEmitter<GalleryShownMessage>();
	const thumbnails = new ThumbnailCache(vscode.Uri.joinPath(context.globalStorageUri, "thumbnails").fsPath);
	/** The filters of galleries that are being opened, by URI. */
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

/** The file of the active tab, whichever editor shows it. */
function activeUri(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
	return isFile ? input.uri : vscode.window.activeTextEditor?.document.uri;
}

/** What is not there has no size; VS Code itself says so then. */
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
