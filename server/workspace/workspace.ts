import {
	type ClientCapabilities,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type WorkspaceFolder,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { readSeveritySettings, type SeveritySettings } from "#core/rules/severity-settings.ts";
import type { Runtime } from "#core/tasks/runtime.ts";
import { type FixedTask, fixedTask } from "./fixed-task.ts";
import { createProblemTeller } from "./tell-problems.ts";

/** The files next to annotations that findings depend on. Uppercase names come from cameras and Windows. */
const WATCHED = [
	"**/MLTable",
	"**/*.jsonl",
	`**/*.{${IMAGE_FORMATS.join(",")},gif,webp}`,
	`**/*.{${IMAGE_FORMATS.join(",").toUpperCase()},GIF,WEBP}`,
];

/** What the server knows about the editor's workspace. */
export class Workspace {
	readonly #connection: Connection;
	#folders: readonly WorkspaceFolder[] = [];
	#canAskForSettings = false;
	#canRefresh = false;
	/** Whether the editor reports files that change on disk. */
	watchesFiles = false;
	#settingsListener = () => {};
	readonly #tellProblems: (settings: Readonly<Record<string, unknown>>) => void;

	constructor(connection: Connection) {
		this.#connection = connection;
		this.#tellProblems = createProblemTeller(connection);
	}

	initialize(folders: readonly WorkspaceFolder[], capabilities: ClientCapabilities): void {
		this.#folders = folders;
		this.#canAskForSettings = capabilities.workspace?.configuration === true;
		this.#canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
		this.watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
	}

	/** Follows changes of folders and settings. Call it once the editor has reported that it is ready. */
	follow(): void {
		if (this.#canAskForSettings) {
			void this.#connection.client.register(DidChangeConfigurationNotification.type, {
				section: "automlImages",
			});
			this.#connection.onDidChangeConfiguration(() => this.#settingsChanged());
		}
		if (this.watchesFiles) {
			void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
				watchers: WATCHED.map((globPattern) => ({ globPattern })),
			});
		}
		this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
			const gone = new Set(removed.map((folder) => folder.uri));
			this.#folders = [...this.#folders.filter((folder) => !gone.has(folder.uri)), ...added];
			this.#settingsChanged(); // some are about paths inside the folders
		});
	}

	/** Calls back when settings may have changed, before the editor is asked to pull diagnostics again. */
	onSettingsChanged(listener: () => void): void {
		this.#settingsListener = listener;
	}

	#settingsChanged(): void {
		this.#settingsListener();
		this.refreshDiagnostics();
	}

	/** Asks the editor to pull diagnostics again, if it supports that: there are new findings. */
	refreshDiagnostics(): void {
		if (this.#canRefresh) {
			// An editor that is closing may reject the request.
			this.#connection.languages.diagnostics.refresh().catch(() => undefined);
		}
	}

	/** Calls back with the paths of files that were created, changed or deleted. */
	onFilesChanged(listener: (paths: readonly string[]) => void): void {
		this.#connection.onDidChangeWatchedFiles(({ changes }) =>
			listener(
				changes
					.map(({ uri }) => URI.parse(uri))
					.filter(({ scheme }) => scheme === "file")
					.map(({ fsPath }) => fsPath),
			),
		);
	}

	/** The folders on disk, as paths. */
	folders(): string[] {
		return this.#folders
			.map((folder) => URI.parse(folder.uri))
			.filter((uri) => uri.scheme === "file")
			.map((uri) => uri.fsPath);
	}

	/** The setting `automlImages.imageFolders` for a document; entries of the wrong type are left out. */
	async imageFolders(uri: string): Promise<Record<string, string>> {
		const { imageFolders } = await this.#settings(uri);
		const entries =
			typeof imageFolders === "object" && imageFolders !== null ? Object.entries(imageFolders) : [];
		return Object.fromEntries(entries.filter(([, folder]) => typeof folder === "string"));
	}

	/** The setting `automlImages.checkImages` for a document. */
	async checkImages(uri: string): Promise<"auto" | "always" | "off"> {
		const { checkImages } = await this.#settings(uri);
		return checkImages === "always" || checkImages === "off" ? checkImages : "auto";
	}

	/** How a document is checked and its findings are shown: the settings `automlImages.tasks`, `runtime`, `rules` and `maxFindings`. */
	async findingSettings(uri: string): Promise<FindingSettings> {
		const { rules, maxFindings, tasks, runtime } = await this.#settings(uri);
		const task = await fixedTask(this.#pathInFolder(uri), tasks);
		const max = typeof maxFindings === "number" ? Math.floor(maxFindings) : DEFAULT_MAX_FINDINGS;
		return {
			severities: readSeveritySettings(rules),
			runtime: runtime === "older" ? "older" : "current",
			maxFindings: Math.min(Math.max(1, max), DEFAULT_MAX_FINDINGS),
			...(task === undefined ? {} : { task }),
		};
	}

	/** A document's path inside its workspace folder; if it is outside all of them, the whole path without its first `/`. */
	#pathInFolder(uri: string): string {
		const { path } = URI.parse(uri);
		const around = this.#folders
			.map((folder) => `${URI.parse(folder.uri).path.replace(/\/$/, "")}/`)
			.filter((folder) => path.startsWith(folder))
			.sort((a, b) => b.length - a.length)[0];
		return path.slice(around?.length ?? 1);
	}

	async #settings(uri: string): Promise<Record<string, unknown>> {
		if (!this.#canAskForSettings) {
			return {};
		}
		const section = "automlImages";
		const value: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
		const settings = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
		this.#tellProblems(settings);
		return settings;
	}
}

/** VS Code shows no more findings per file. */
const DEFAULT_MAX_FINDINGS = 1000;

/** How findings are shown. */
export interface FindingSettings {
	/** The generation of the runtime that trains the document: the setting `automlImages.runtime`. */
	readonly runtime: Runtime;
	readonly severities: SeveritySettings;
	/** At least 1. */
	readonly maxFindings: number;
	/** Absent if the lines determine the task. */
	readonly task?: FixedTask;
}
