/** The folder in which a file of a dataset lies: `.` where the path is a name only. */
export function parentPath(path: string): string {
	const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
	return end < 0 ? "." : path.slice(0, Math.max(end, 1));
}
