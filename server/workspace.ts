import {
	type ClientCapabilities,
	type Connection,
	DidChangeConfigurationNotification,
	type WorkspaceFolder,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { readSeveritySettings, type SeveritySettings } from "#core/rules/severity-settings.ts";
import { type FixedTask, fixedTask } from "./settings/fixed-task.ts";
import { createProblemTeller } from "./settings/tell-problems.ts";

/** What the server knows of the editor's workspace. */
export class Workspace {
	readonly #connection: Connection;
	#folders: readonly WorkspaceFolder[] = [];
	#canAskForSettings = false;
	readonly #tellProblems: (settings: Readonly<Record<string, unknown>>) => void;

	constructor(connection: Connection) {
		this.#connection = connection;
		this.#tellProblems = createProblemTeller(connection);
	}

	initialize(folders: readonly WorkspaceFolder[], capabilities: ClientCapabilities): void {
		this.#folders = folders;
		this.#canAskForSettings = capabilities.workspace?.configuration === true;
	}

	/** Follows folders that come and go, and settings that change. Call it once the editor has said that it is ready. */
	follow(): void {
		if (this.#canAskForSettings) {
			void this.#connection.client.register(DidChangeConfigurationNotification.type, {
				section: "automlImages",
			});
			this.#connection.onDidChangeConfiguration(() => this.#connection.languages.diagnostics.refresh());
		}
		this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
			const gone = new Set(removed.map((folder) => folder.uri));
			this.#folders = [...this.#folders.filter((folder) => !gone.has(folder.uri)), ...added];
		});
	}

	/** The folders on disk, as paths. */
	folders(): string[] {
		return this.#folders
			.map((folder) => URI.parse(folder.uri))
			.filter((uri) => uri.scheme === "file")
			.map((uri) => uri.fsPath);
	}

	/** The setting `automlImages.imageFolders` for a document; entries of a wrong type are left out. */
	async imageFolders(uri: string): Promise<Record<string, string>> {
		const { imageFolders } = await this.#settings(uri);
		const entries =
			typeof imageFolders === "object" && imageFolders !== null ? Object.entries(imageFolders) : [];
		return Object.fromEntries(entries.filter(([, folder]) => typeof folder === "string"));
	}

	/** How a document is checked and its findings are shown: the settings `automlImages.tasks`, `rules` and `maxFindings`. */
	async findingSettings(uri: string): Promise<FindingSettings> {
		const { rules, maxFindings, tasks } = await this.#settings(uri);
		const task = fixedTask(this.#pathInFolder(uri), tasks);
		const max = typeof maxFindings === "number" ? Math.floor(maxFindings) : DEFAULT_MAX_FINDINGS;
		return {
			severities: readSeveritySettings(rules),
			maxFindings: Math.min(Math.max(1, max), DEFAULT_MAX_FINDINGS),
			...(task === undefined ? {} : { task }),
		};
	}

	/** A document's path inside its workspace folder; of one outside all of them, the whole path without its first `/`. */
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

/** VS Code shows no more findings of one file. */
const DEFAULT_MAX_FINDINGS = 1000;

/** How findings are shown. */
export interface FindingSettings {
	readonly severities: SeveritySettings;
	/** At least 1. */
	readonly maxFindings: number;
	/** Absent where the lines themselves tell the task. */
	readonly task?: FixedTask;
}
