/**
 * How images are grouped, as the command line says it, or why not, as the end of a sentence that begins with the text:
 * - `folder`: images in the same folder;
 * - `prefix`: names that begin alike up to their first `_` or `-`, or with `prefix:SEPARATOR` up to that;
 * - anything else is a regular expression, whose first group on the path is the group's name.
 * An image without a folder, separator or match is a group by itself.
 */
export function readGroupBy(text: string): ((path: string) => string) | string {
	if (text === "folder") {
		return folderOf;
	}
	if (text === "prefix") {
		return (path) => prefixOf(path, /[_-]/);
	}
	if (text.startsWith("prefix:") && text.length > "prefix:".length) {
		const separator = text.slice("prefix:".length);
		return (path) => prefixOf(path, separator);
	}
	return readPattern(text);
}

/** Prefixes keep group names and paths of single images distinct. */
const group = (name: string) => `group ${name}`;
const alone = (path: string) => `image ${path}`;

function folderOf(path: string): string {
	const end = path.lastIndexOf("/");
	return end < 0 ? alone(path) : group(path.slice(0, end));
}

function prefixOf(path: string, separator: string | RegExp): string {
	const [prefix = "", ...more] = path.slice(path.lastIndexOf("/") + 1).split(separator);
	return more.length > 0 ? group(prefix) : alone(path);
}

function readPattern(text: string): ((path: string) => string) | string {
	try {
		const pattern = new RegExp(text, "u");
		const groups = new RegExp(`${text}|`, "u").exec("")?.length ?? 0;
		if (groups < 2) {
			return 'is neither "folder" nor "prefix", and as a regular expression it has no group in parentheses';
		}
		return (path) => {
			const found = pattern.exec(path)?.[1];
			return found === undefined ? alone(path) : group(found);
		};
	} catch {
		return 'is not "folder", "prefix", or a regular expression';
	}
}
