import * as vscode from "vscode";

/** The part of the API of VS Code's Git extension (`getAPI(1)`) that is used here. */
interface GitExtension {
	readonly enabled: boolean;
	readonly getAPI: (version: 1) => GitApi;
}

interface GitApi {
	readonly state: "uninitialized" | "initialized";
	readonly onDidChangeState: vscode.Event<GitApi["state"]>;
	readonly toGitUri: (uri: vscode.Uri, ref: string) => vscode.Uri;
	readonly getRepository: (uri: vscode.Uri) => Repository | null;
	readonly getRepositoryRoot: (uri: vscode.Uri) => Promise<vscode.Uri | null>;
	readonly openRepository: (root: vscode.Uri) => Promise<Repository | null>;
}

interface Repository {
	readonly show: (ref: string, path: string) => Promise<string>;
}

/** The commit that is checked out. */
const HEAD = "HEAD";

/** Why there is no committed version of a file. The message is for the user and offers a way out. */
export class NoCommittedText extends Error {}

/** A file's text in the commit that is checked out. Throws `NoCommittedText` if there is none. */
export async function committedText(uri: vscode.Uri): Promise<string> {
	const { fsPath } = uri;
	const repository = await repositoryOf(uri);
	try {
		return await repository.show(HEAD, fsPath);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new NoCommittedText(
			vscode.l10n.t(
				"{0} is not in the last commit ({1}). Commit it first, or compare it with another file.",
				fsPath,
				reason.trim().split("\n", 1)[0] ?? "",
			),
		);
	}
}

/** The URI under which the editor shows that text. */
export async function committedUri(uri: vscode.Uri): Promise<vscode.Uri> {
	return (await gitApi()).toGitUri(uri, HEAD);
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository> {
	const api = await gitApi();
	// Git runs in the folder that it is asked about, so that must not be a file.
	const folder = vscode.Uri.joinPath(uri, "..");
	const root = uri.scheme === "file" ? await api.getRepositoryRoot(folder) : null;
	const repository = api.getRepository(uri) ?? (root && (await api.openRepository(root)));
	if (!repository) {
		throw new NoCommittedText(
			vscode.l10n.t("{0} is not in a Git repository. Compare it with another file instead.", uri.fsPath),
		);
	}
	return repository;
}

async function gitApi(): Promise<GitApi> {
	const git = await activated(vscode.extensions.getExtension<GitExtension>("vscode.git"));
	if (!git?.enabled) {
		throw new NoCommittedText(
			vscode.l10n.t(
				"VS Code's Git extension is turned off or cannot find Git. Check the settings git.enabled and git.path, or compare with another file.",
			),
		);
	}
	const api = git.getAPI(1);
	while (api.state !== "initialized") {
		await new Promise<void>((resolve) => {
			const listener = api.onDidChangeState(() => {
				listener.dispose();
				resolve();
			});
		});
	}
	return api;
}

async function activated(
	extension: vscode.Extension<GitExtension> | undefined,
): Promise<GitExtension | undefined> {
	try {
		return await extension?.activate();
	} catch (error) {
		throw new NoCommittedText(
			vscode.l10n.t(
				"VS Code's Git extension failed to start ({0}). Fix it, or compare with another file.",
				(error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "",
			),
		);
	}
}
