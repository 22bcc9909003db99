/** The parts of an `image_url` that training and the preview need. */
export interface ImageUrl {
	readonly scheme: "azureml" | "amldatastore" | "other";
	/** The name of the datastore if the URL has one. */
	readonly datastore?: string;
	/**
	 * The path inside the datastore, or everything after the scheme, separated by `/` and not decoded, as in training.
	 */
	readonly path: string;
}

const AZUREML = /^azureml:\/\/(?:.*?\/)??datastores\/([^/]+)\/paths\/(.*)$/is;
const AML_DATASTORE = /^amldatastore:\/\/([^/]*)\/?(.*)$/is;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is;

/** Parses an `image_url`. Never fails: an unknown form is a path. */
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
 * The key by which training identifies images: two lines with the same datastore and path are the same image, whatever
 * the scheme of their URLs.
 */
export function imageKey(url: string): string {
	const { datastore, path } = parseImageUrl(url);
	return datastore === undefined ? url : `${datastore}/${path}`;
}

/**
 * The possible relative paths of the image on disk, longest first: every suffix of the URL's path. In the older form of
 * URL, people write a folder in place of the datastore, so its name is tried as a folder too. Parts that are empty,
 * `.`, or `..` are removed, so that a candidate joined to a folder stays inside it. A path with encoded parts (`%20`)
 * is also included decoded.
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

/**
 * Percent-decodes a path part by part; a part that would change the structure of the path, or is invalid, is not
 * decoded.
 */
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
