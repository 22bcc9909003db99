/** The folder that a file's URI lies in, without a slash at its end. */
export function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf("/"));
}

/** Whether a page that may load what lies in these folders may load this file. All are URIs. */
export function isCovered(uri: string, roots: readonly string[]): boolean {
	return roots.some((root) => uri.startsWith(`${root}/`));
}

/**
 * The folder (URI) that a page must be allowed to load from to show an image. A new one makes the page start again,
 * which takes a second; so where image and annotation file lie in one workspace folder (`workspaceFolder`, that of the
 * annotation file), the deepest folder around both does for the images of all class folders. So the page may read at most
 * the workspace folder, and of anything outside it the one folder that holds an image.
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
