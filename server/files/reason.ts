/** An error of the file system in plain words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	switch (code) {
		case "ENOENT":
			return "there is no such file";
		case "EACCES":
		case "EPERM":
			return "it may not be read or written; check its permissions";
		case "ENOTDIR":
			return "a part of this path is not a folder";
		case "ENOSPC":
			return "the disk is full";
		case "EDQUOT":
			return "no more may be written to this disk: its quota is used up";
		case "EFBIG":
			return "the file is larger than the disk or a limit allows";
		case "ENAMETOOLONG":
			return "the path is too long";
		default:
			return error instanceof Error ? error.message : String(error);
	}
}
