/** An error of the file system in plain words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	switch (code) {
		case "ENOENT":
			return "the file or folder was not found";
		case "EACCES":
		case "EPERM":
			return "access is denied; check the permissions";
		case "ENOTDIR":
			return "part of the path is not a folder";
		case "ENOSPC":
			return "the disk is full";
		case "EDQUOT":
			return "the disk quota is used up";
		case "EFBIG":
			return "the file exceeds a size limit";
		case "ENAMETOOLONG":
			return "the path is too long";
		default:
			return error instanceof Error ? error.message : String(error);
	}
}
