import * as vscode from "vscode";
import { type DatasetServer, DatasetTree, type TreeElement } from "./dataset-tree.ts";
import { mayHoldAnnotations } from "./may-hold-annotations.ts";
import { watchFiles } from "./watch-files.ts";

/** The side view with the datasets of the workspace. */
export interface Datasets extends vscode.Disposable {
	/** Brings the view to sight, also where the workspace has no dataset. */
	readonly show: () => Promise<void>;
	/** The rows below one, or the topmost ones. */
	readonly children: (element?: TreeElement) => Promise<readonly TreeElement[]>;
	/** How a row looks. */
	readonly item: (element: TreeElement) => vscode.TreeItem;
	/** The view shows everything anew. */
	readonly onDidRefresh: vscode.Event<unknown>;
}

/** What the view asks the language server. */
export interface DatasetQuestions extends Pick<DatasetServer, "summarize"> {
	/** The datasets that these files (URIs) make up. */
	readonly datasetsOf: (uris: readonly string[]) => ReturnType<DatasetServer["find"]>;
}

const VIEW = "automlImages.datasets";
/** The context key without which the view is hidden. */
const IS_WANTED = "automlImages.hasDatasets";

/** Files that may be annotations, or name some. */
const FILES = "**/{*.jsonl,MLTable}";
/** So many are looked at: a workspace with more is no place to list them all. */
const MOST_FILES = 2000;
/** So long (milliseconds) nothing must have changed before the view is made anew. */
const CALM = 1000;

/**
 * Makes ready the side view. It stays hidden until an annotation file is found or somebody asks for it, and then until the
 * window is closed. The language server is asked only about a workspace that may have annotations.
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
	// What may have brought the first dataset: files that have come or changed, or anything in the workspace (`undefined`).
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
				// A hidden view asks for nothing, and then nobody would find out that there is something to show.
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
