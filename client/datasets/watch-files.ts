import * as vscode from "vscode";

/** What is told about the files of the workspace. */
export interface FileNews {
	/** A file has come, changed or gone. */
	readonly file: (uri: vscode.Uri) => void;
	/** A folder has come, with whatever is in it. */
	readonly folderCame: () => void;
	/** A folder, or a file of another kind, has gone. */
	readonly gone: (uri: vscode.Uri) => void;
}

/** Files that come in thousands, and are no folders. */
const NO_FOLDER = /\.(jpe?g|png|bmp|gif|tiff?|webp|json|xml|txt|ya?ml|csv|py|[jt]s)$/i;

/** Watches files of these names. VS Code tells of a folder that comes or goes as one, and not of the files in it. */
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

/** What has gone meanwhile is none. */
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
