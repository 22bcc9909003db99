import * as vscode from "vscode";

/** A read-only file system with one JSON Lines file. */
export function readOnlyFiles(text: string): vscode.Disposable & { readonly uri: vscode.Uri } {
	const scheme = "automl-images-fixed";
	const content = new TextEncoder().encode(text);
	const refuse = () => {
		throw vscode.FileSystemError.NoPermissions();
	};
	const provider: vscode.FileSystemProvider = {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
		readDirectory: () => [],
		readFile: () => content,
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
	const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true });
	return {
		uri: vscode.Uri.from({ scheme, path: "/fixed.jsonl" }),
		dispose: () => registration.dispose(),
	};
}
