/** The folder of a file's URI, without a trailing slash. */
export function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf("/"));
}

/** Whether a page that may load from these folders may load this file. All are URIs. */
export function isCovered(uri: string, roots: readonly string[]): boolean {
	return roots.some((root) => uri.startsWith(`${root}/`));
}

/**
 * The folder (URI) that a page must be allowed to load from to show an image. A new folder restarts the page, which
 * takes a second. So if both the image and the annotation file are in one workspace folder (`workspaceFolder`, that of
 * the annotation file), the folder is the deepest one that contains both, which serves the images of all class folders.
 * The page can read at most the workspace folder and, outside it, the one folder of an image.
 */
export function rootFor(imageUri: string, documentUri: string, workspaceFolder: string | undefined): string {
	const isShared = [imageUri, documentUri].every((uri) => isCovered(uri, [workspaceFolder ?? ""]));
	if (!isShared) {
		return folderOf(imageUri);
	}
	let root = folderOf(documentUri);
	while (!isCovered(imageUri, [root])) {
		root = folderOf(root);
	}
	return root;
}
