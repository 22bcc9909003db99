/**
 * How an `image_url` begins. `known`: like a URL that training supports. `path`: without a scheme, so it is a path on a
 * disk. `windows-path`: with a drive or computer name. `other-scheme`: with a scheme that training does not support.
 * `one-slash`: with a supported scheme and only one slash, as written by path libraries. `no-paths`: `azureml:` without
 * `datastores/…/paths/…`. `no-path`: complete, but without a path at the end.
 */
export type UrlForm =
	| "known"
	| "path"
	| "windows-path"
	| "other-scheme"
	| "one-slash"
	| "no-paths"
	| "no-path";

/** The schemes that training supports, as people write them. */
export const URL_SCHEMES = ["azureml", "AmlDatastore", "https", "http", "wasbs", "abfss"] as const;

const KNOWN = /^(?:azureml|amldatastore|https?|wasbs?|abfss?)$/i;
const WINDOWS = /^(?:[a-z]:(?:[\\/]|$)|\\\\)/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):(\/{0,2})/i;
const AZUREML = /^azureml:\/\/(?:.*?\/)?datastores\/[^/]+\/paths\/(.?)/is;
const PLACE_AND_PATH = /^[^/]+\/./s;

/** Recognizes the form of an `image_url`. Never fails. */
export function urlForm(url: string): UrlForm {
	const [begin = "", scheme = "", slashes = ""] = SCHEME.exec(url) ?? [];
	if (WINDOWS.test(url)) {
		return "windows-path";
	}
	if (!KNOWN.test(scheme)) {
		// A file name may contain a colon.
		return slashes === "" && scheme.toLowerCase() !== "data" ? "path" : "other-scheme";
	}
	if (slashes === "/") {
		return "one-slash";
	}
	if (scheme.toLowerCase() === "azureml") {
		const azureml = AZUREML.exec(url);
		return !azureml ? "no-paths" : azureml[1] === "" ? "no-path" : "known";
	}
	return slashes === "//" && PLACE_AND_PATH.test(url.slice(begin.length)) ? "known" : "no-path";
}
