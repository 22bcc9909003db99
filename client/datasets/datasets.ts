import * as vscode from "vscode";
import { mayHoldAnnotations } from "./may-hold-annotations.ts";
import { type DatasetServer, DatasetTree, type TreeElement } from "./tree.ts";
import { watchFiles } from "./watch-files.ts";

/** The side view with the datasets of the workspace. */
export interface Datasets extends vscode.Disposable {
	/** Shows the view, even if the workspace has no datasets. */
	readonly show: () => Promise<void>;
	/** The children of a row, or the root rows. */
	readonly children: (element?: TreeElement) => Promise<readonly TreeElement[]>;
	/** How a row looks. */
	readonly item: (element: TreeElement) => vscode.TreeItem;
	/** The view has been refreshed. */
	readonly onDidRefresh: vscode.Event<unknown>;
}

/** What the view asks the language server. */
export interface DatasetQuestions extends Pick<DatasetServer, "summarize"> {
	/** The datasets that these files (URIs) form. */
	readonly datasetsOf: (uris: readonly string[]) => ReturnType<DatasetServer["find"]>;
}

const VIEW = "automlImages.datasets";
/** The context key that shows the view. */
const IS_WANTED = "automlImages.hasDatasets";

/** Files that may be, or name, annotation files. */
const FILES = "**/{*.jsonl,MLTable}";
/** At most this many files are examined: the view is not made for more. */
const MOST_FILES = 2000;
/** How long (milliseconds) nothing must have changed before the view is refreshed. */
const CALM = 1000;

/**
 * Sets up the view. It stays hidden until an annotation file is found or the user asks for it, and then visible until
 * the window is closed. The language server is asked only about a workspace that may have annotations.
 */
export function createDatasets(
	{ datasetsOf, summarize }: DatasetQuestions,
	log: vscode.LogOutputChannel,
): Datasets {
	let isWanted = false;
	const want = async () => {
		isWanted = true;
		await vscode.commands.executeCommand("setContext", IS_WANTED, true);
	};
	const tree = new DatasetTree(
		{
			summarize,
			find: async () => {
				const files = await filesOfWorkspace();
				return (await mayHoldAnnotations(files)) ? datasetsOf(files.map(String)) : [];
			},
		},
		(count) => {
			if (count > 0) {
				void want();
			}
		},
	);
	const view = vscode.window.createTreeView<TreeElement>(VIEW, { treeDataProvider: tree });
	// What may have brought the first dataset: new or changed files, or anything in the workspace (`undefined`).
	let news: vscode.Uri[] | undefined;
	const lookForFirst = async () => {
		const all = news === undefined;
		const files = news ?? (await filesOfWorkspace());
		news = [];
		if (await mayHoldAnnotations(files)) {
			await tree.getChildren();
		} else if (all) {
			log.info(
				vscode.l10n.t(
					"No annotation files for AutoML for Images were found. The language server starts when you open one.",
				),
			);
		}
	};
	let timer: NodeJS.Timeout | undefined;
	const refreshSoon = (file?: vscode.Uri) => {
		if (file) {
			news?.push(file);
		} else {
			news = undefined;
		}
		clearTimeout(timer);
		timer = setTimeout(() => {
			if (view.visible) {
				tree.refresh();
			} else if (!isWanted) {
				// A hidden view does not request anything, so look here whether there is something to show.
				lookForFirst().catch((error: unknown) => log.error(String(error)));
			}
		}, CALM);
	};
	const listeners = [
		watchFiles(FILES, {
			file: refreshSoon,
			folderCame: () => refreshSoon(),
			gone: (uri) => {
				if (tree.hasFilesBelow(uri)) {
					refreshSoon();
				}
			},
		}),
		view.onDidChangeVisibility(({ visible }) => {
			if (visible) {
				tree.refresh();
			}
		}),
		view.onDidCollapseElement(({ element }) => tree.cancel(element)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0 && document.languageId === "jsonl") {
				refreshSoon(document.uri);
			}
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(() => refreshSoon()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (["tasks", "runtime"].some((name) => event.affectsConfiguration(`automlImages.${name}`))) {
				refreshSoon();
			}
		}),
		new vscode.Disposable(() => clearTimeout(timer)),
	];
	refreshSoon();
	return {
		onDidRefresh: tree.onDidChangeTreeData,
		children: (element) => tree.getChildren(element),
		item: (element) => tree.getTreeItem(element),
		show: async () => {
			await want();
			await vscode.commands.executeCommand(`${VIEW}.focus`);
		},
		dispose() {
			for (const disposable of [...listeners, view, tree]) {
				disposable.dispose();
			}
		},
	};
}

function filesOfWorkspace(): Thenable<vscode.Uri[]> {
	return vscode.workspace.findFiles(FILES, "**/node_modules/**", MOST_FILES);
}
