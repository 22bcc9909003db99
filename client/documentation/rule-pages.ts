import { readdirSync } from "node:fs";
import * as vscode from "vscode";

/** The scheme under which the rules' pages can be opened, such as `automl-images-rule:/box-inverted.md`. */
const SCHEME = "automl-images-rule";

/** The pages about rules that are part of the extension. */
export interface RulePages extends vscode.Disposable {
	/** The URI of a rule's page, which opens as rendered Markdown; `undefined` if there is no such rule. */
	readonly linkTo: (ruleId: string) => vscode.Uri | undefined;
	/** Every rule that has a page, with its summary, sorted by id. */
	readonly list: () => Promise<readonly { readonly id: string; readonly summary: string }[]>;
}

/**
 * Serves the pages as a read-only file system. The link of a diagnostic's code cannot run a command, but it can open a
 * document; the manifest associates its scheme with the Markdown preview (`workbench.editorAssociations`). VS Code
 * activates the extension for a file system, so an open page is restored after a reload.
 */
export function createRulePages(extensionUri: vscode.Uri): RulePages {
	const folder = vscode.Uri.joinPath(extensionUri, "docs", "rules");
	const ids = readdirSync(folder.fsPath)
		.filter((name) => name.endsWith(".md") && name !== "README.md")
		.map((name) => name.slice(0, -".md".length))
		.sort();
	const known = new Set(ids);
	const registration = vscode.workspace.registerFileSystemProvider(SCHEME, readOnlyFiles(folder), {
		isReadonly: true,
		isCaseSensitive: true,
	});
	return {
		linkTo: (ruleId) =>
			known.has(ruleId) ? vscode.Uri.from({ scheme: SCHEME, path: `/${ruleId}.md` }) : undefined,
		list: () =>
			Promise.all(
				ids.map(async (id) => {
					const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${id}.md`));
					return { id, summary: summaryOf(new TextDecoder().decode(bytes)) };
				}),
			),
		dispose: () => registration.dispose(),
	};
}

/** The paragraph after a page's heading. */
function summaryOf(page: string): string {
	return page.split("\n\n")[1]?.replaceAll("`", "") ?? "";
}

/** A folder of pages as a read-only file system. */
function readOnlyFiles(folder: vscode.Uri): vscode.FileSystemProvider {
	const { fs } = vscode.workspace;
	const real = (uri: vscode.Uri) => {
		// Only pages: a path with folders could lead outside.
		if (!/^\/[\w-]*(\.md)?$/.test(uri.path)) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return vscode.Uri.joinPath(folder, uri.path);
	};
	const refuse = (uri: vscode.Uri): never => {
		throw vscode.FileSystemError.NoPermissions(uri);
	};
	return {
		onDidChangeFile: () => new vscode.Disposable(() => {}),
		watch: () => new vscode.Disposable(() => {}),
		stat: (uri) => fs.stat(real(uri)),
		readDirectory: (uri) => fs.readDirectory(real(uri)),
		readFile: (uri) => fs.readFile(real(uri)),
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
}
