import * as vscode from "vscode";

/** Notifications about the files of the workspace. */
export interface FileNews {
	/** A file was created, changed, or deleted. */
	readonly file: (uri: vscode.Uri) => void;
	/** A folder was created, with everything in it. */
	readonly folderCame: () => void;
	/** A folder, or a file of another kind, was deleted. */
	readonly gone: (uri: vscode.Uri) => void;
}

/** Files that come by the thousands and are not folders. */
const NO_FOLDER = /\.(jpe?g|png|bmp|gif|tiff?|webp|json|xml|txt|ya?ml|csv|py|[jt]s)$/i;

/** Watches files with these names. VS Code reports the creation or deletion of a folder once, and not of the files in it. */
export function watchFiles(pattern: string, { file, folderCame, gone }: FileNews): vscode.Disposable {
	const files = vscode.workspace.createFileSystemWatcher(pattern);
	const all = vscode.workspace.createFileSystemWatcher("**/*", false, true, false);
	return vscode.Disposable.from(
		files,
		files.onDidCreate(file),
		files.onDidChange(file),
		files.onDidDelete(file),
		all,
		all.onDidCreate((uri) => {
			void isFolder(uri).then((is) => is && folderCame());
		}),
		all.onDidDelete(gone),
	);
}

/** Anything that was deleted in the meantime is not a folder. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
	if (NO_FOLDER.test(uri.path)) {
		return false;
	}
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch {
		return false;
	}
}
