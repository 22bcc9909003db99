/** The parts of an `image_url` that the trainer and the preview need. */
export interface ImageUrl {
	readonly scheme: "azureml" | "amldatastore" | "other";
	/** The datastore's name where the URL has one. */
	readonly datastore?: string;
	/** The path inside the datastore, or all that follows the scheme, with `/` between its parts, and not decoded: the trainer does not decode it either. */
	readonly path: string;
}

const AZUREML = /^azureml:\/\/(?:.*?\/)??datastores\/([^/]+)\/paths\/(.*)$/is;
const AML_DATASTORE = /^amldatastore:\/\/([^/]*)\/?(.*)$/is;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is;

/** Takes an `image_url` apart. Never fails: what has no known form is a path. */
export function parseImageUrl(url: string): ImageUrl {
	const azureml = AZUREML.exec(url);
	if (azureml) {
		return { scheme: "azureml", datastore: azureml[1] as string, path: azureml[2] as string };
	}
	const amlDatastore = AML_DATASTORE.exec(url);
	if (amlDatastore) {
		return { scheme: "amldatastore", datastore: amlDatastore[1] as string, path: amlDatastore[2] as string };
	}
	const other = SCHEME.exec(url);
	return { scheme: "other", path: (other ? (other[1] as string) : url).replaceAll("\\", "/") };
}

/**
 * Two lines with the same key are the same image to the trainer: it keys images by datastore and path, whichever
 * generation of URL names them.
 */
export function imageKey(url: string): string {
	const { datastore, path } = parseImageUrl(url);
	return datastore === undefined ? url : `${datastore}/${path}`;
}

/**
 * The relative paths under which the image may lie on disk, longest first: every suffix of the URL's path. In the
 * older form of URL the datastore's name stands where people write a folder's, so it is tried as one too.
 * Parts that are empty, `.` or `..` never appear, so that a candidate joined to a folder stays inside it.
 * A path with encoded parts (`%20`) is also offered decoded.
 */
export function localCandidates(url: string): string[] {
	const { scheme, datastore, path } = parseImageUrl(url);
	const whole = scheme === "amldatastore" ? `${datastore}/${path}` : path;
	const parts = (scheme === "other" ? whole.replace(/[?#].*$/s, "") : whole)
		.split(/[/\\]/)
		.filter((part) => part !== "" && part !== "." && part !== ".." && !part.includes("\0"));
	const candidates: string[] = [];
	for (let i = 0; i < parts.length; i++) {
		const suffix = parts.slice(i).join("/");
		candidates.push(suffix);
		const decoded = decodePath(suffix);
		if (decoded !== suffix) {
			candidates.push(decoded);
		}
	}
	return candidates;
}

/** Percent-decodes a path part by part; a part that would leave its place, or is not valid, stays as it is. */
function decodePath(path: string): string {
	return path
		.split("/")
		.map((part) => {
			try {
				const decoded = decodeURIComponent(part);
				return /[/\\\0]|^\.{0,2}$/.test(decoded) ? part : decoded;
			} catch {
				return part;
			}
		})
		.join("/");
}
