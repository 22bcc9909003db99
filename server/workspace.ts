import type { ClientCapabilities, Connection, WorkspaceFolder } from "vscode-languageserver/node";
import { URI } from "vscode-uri";

/** What the server knows of the editor's workspace. */
export class Workspace {
	readonly #connection: Connection;
	#folders: readonly WorkspaceFolder[] = [];
	#canAskForSettings = false;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	initialize(folders: readonly WorkspaceFolder[], capabilities: ClientCapabilities): void {
		this.#folders = folders;
		this.#canAskForSettings = capabilities.workspace?.configuration === true;
	}

	/** Follows folders that come and go. Call it once the editor has said that it is ready. */
	followFolders(): void {
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
		if (!this.#canAskForSettings) {
			return {};
		}
		const value: unknown = await this.#connection.workspace.getConfiguration({
			scopeUri: uri,
			section: "automlImages.imageFolders",
		});
		const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
		return Object.fromEntries(entries.filter(([, folder]) => typeof folder === "string"));
	}
}
