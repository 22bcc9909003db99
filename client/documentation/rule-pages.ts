import { readdirSync } from "node:fs";
import * as vscode from "vscode";

/** The scheme under which the rules' pages can be opened, such as `automl-images-rule:/box-inverted.md`. */
const SCHEME = "automl-images-rule";

/** The pages about rules that come with the extension. */
export interface RulePages extends vscode.Disposable {
	/** Where the page of a rule is; `undefined` for a code that is no rule's. It opens as rendered Markdown. */
	readonly linkTo: (ruleId: string) => vscode.Uri | undefined;
	/** Every rule that has a page, with what it finds, in the order of the ids. */
	readonly list: () => Promise<readonly { readonly id: string; readonly summary: string }[]>;
}

/**
 * Serves the pages as a read-only file system of their own. A link behind a diagnostic's code may not run a command,
 * but it may open a document; and by its scheme the manifest asks for the Markdown preview (`workbench.editorAssociations`).
 * VS Code starts the extension for a file system, so a page that was left open is there again after a reload.
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

/** The paragraph below a page's heading. */
function summaryOf(page: string): string {
	return page.split("\n\n")[1]?.replaceAll("`", "") ?? "";
}

/** A folder of pages as a file system in which nothing can be changed, nor anything changes. */
function readOnlyFiles(folder: vscode.Uri): vscode.FileSystemProvider {
	const { fs } = vscode.workspace;
	const real = (uri: vscode.Uri) => {
		// Nothing but a page: a path with folders in it could lead out of this one.
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
