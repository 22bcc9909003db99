/** The folder that contains a file of a dataset: `.` if the path is only a name. */
export function parentPath(path: string): string {
	const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
	return end < 0 ? "." : path.slice(0, Math.max(end, 1));
}
