import * as vscode from "vscode";
import { askUntilCurrent } from "#client/pages/ask-until-current.ts";
import type { DatasetFileHead, DatasetHead, DatasetSummary } from "#core/protocol/server/datasets.ts";
import { classesItem, classItem, datasetItem, failureItem, fileItem } from "./tree-items.ts";

/**
 * The elements of the view. Elements for files are their URIs, so that every command that takes the URI of an
 * annotation file can be an action in the view; the tree knows what each URI stands for. A dataset is the URI of its
 * first file.
 */
export type TreeElement = vscode.Uri | ClassesElement | ClassElement | FailureElement;

export interface ClassesElement {
	readonly kind: "classes";
	readonly dataset: vscode.Uri;
	readonly classes: DatasetSummary["classes"];
}

export interface ClassElement {
	readonly kind: "class";
	readonly dataset: vscode.Uri;
	readonly name: string;
	readonly count: number;
}

/** Why the summary of a dataset failed. */
export interface FailureElement {
	readonly kind: "failure";
	readonly message: string;
}

/** What the tree requests. */
export interface DatasetServer {
	/** The datasets of the workspace. */
	readonly find: () => Promise<readonly DatasetHead[]>;
	readonly summarize: (uris: readonly string[], token: vscode.CancellationToken) => Promise<DatasetSummary>;
}

/** What a URI in the tree stands for. */
type Known =
	| { readonly kind: "dataset"; readonly head: DatasetHead }
	| {
			readonly kind: "file";
			readonly head: DatasetFileHead;
			readonly summary: DatasetSummary["files"][number] | undefined;
	  };

/** The datasets of the workspace. Anything that requires reading files is requested when a dataset is expanded, and again when files have changed. */
export class DatasetTree implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
	readonly #server: DatasetServer;
	readonly #changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	/** By object identity: two rows may have equal URIs. */
	readonly #known = new WeakMap<vscode.Uri, Known>();
	/** The summaries being requested, by dataset. */
	readonly #requests = new Map<string, vscode.CancellationTokenSource>();
	readonly #found: (count: number) => void;
	/** The files of all datasets found in the last search. */
	#files: readonly string[] = [];

	/** `found` receives the number of datasets after each search. */
	constructor(server: DatasetServer, found: (count: number) => void) {
		this.#server = server;
		this.#found = found;
	}

	/** Shows everything again. */
	refresh(): void {
		this.#cancelAll();
		this.#changed.fire(undefined);
	}

	/** Whether a file of a dataset is in this folder. */
	hasFilesBelow(folder: vscode.Uri): boolean {
		return this.#files.some((file) => file.startsWith(`${folder}/`));
	}

	/** Cancels the requests for the children of a row. */
	cancel(element: TreeElement): void {
		this.#requests.get(element.toString())?.cancel();
	}

	getTreeItem(element: TreeElement): vscode.TreeItem {
		if (element instanceof vscode.Uri) {
			const known = this.#known.get(element);
			return known?.kind === "file"
				? fileItem(element, known.head, known.summary)
				: datasetItem(element, known?.head);
		}
		switch (element.kind) {
			case "classes":
				return classesItem(element);
			case "class":
				return classItem(element);
			case "failure":
				return failureItem(element);
		}
	}

	async getChildren(element?: TreeElement): Promise<TreeElement[]> {
		if (element === undefined) {
			return this.#datasets();
		}
		if (element instanceof vscode.Uri) {
			const known = this.#known.get(element);
			return known?.kind === "dataset" ? this.#parts(element, known.head) : [];
		}
		return element.kind === "classes"
			? element.classes.map(({ name, count }) => ({ kind: "class", dataset: element.dataset, name, count }))
			: [];
	}

	dispose(): void {
		this.#cancelAll();
		this.#changed.dispose();
	}

	#cancelAll(): void {
		for (const request of this.#requests.values()) {
			request.cancel();
		}
		this.#requests.clear();
	}

	async #datasets(): Promise<vscode.Uri[]> {
		const heads = await this.#server.find();
		this.#files = heads.flatMap(({ files }) => files.map(({ uri }) => vscode.Uri.parse(uri).toString()));
		this.#found(heads.length);
		return heads.map((head) => {
			const uri = vscode.Uri.parse(head.files[0]?.uri ?? "");
			this.#known.set(uri, { kind: "dataset", head });
			return uri;
		});
	}

	/** The files of a dataset, and its classes. */
	async #parts(dataset: vscode.Uri, { files }: DatasetHead): Promise<TreeElement[]> {
		const key = dataset.toString();
		this.#requests.get(key)?.cancel();
		const request = new vscode.CancellationTokenSource();
		this.#requests.set(key, request);
		const uris = files.map(({ uri }) => uri);
		try {
			const { token } = request;
			const summary = await askUntilCurrent(() => this.#server.summarize(uris, token), token);
			return [
				...this.#fileRows(files, summary),
				...(summary.classes.length > 0
					? [{ kind: "classes", dataset, classes: summary.classes } as const]
					: []),
			];
		} catch (error) {
			if (request.token.isCancellationRequested) {
				return [];
			}
			const message = error instanceof Error ? error.message : String(error);
			return [...this.#fileRows(files, undefined), { kind: "failure", message }];
		} finally {
			if (this.#requests.get(key) === request) {
				this.#requests.delete(key);
			}
			request.dispose();
		}
	}

	#fileRows(files: readonly DatasetFileHead[], summary: DatasetSummary | undefined): vscode.Uri[] {
		return files.map((head, i) => {
			const uri = vscode.Uri.parse(head.uri);
			this.#known.set(uri, { kind: "file", head, summary: summary?.files[i] });
			return uri;
		});
	}
}
