/**
 * How an `image_url` begins. `known`: as a URL that training can follow. `path`: with no scheme, so it is a path on
 * some disk. `windows-path`: with a drive or a computer's name. `other-scheme`: with a scheme that training does not
 * know. `one-slash`: with a scheme it knows and one slash of the two, as libraries for paths leave it. `no-paths`:
 * `azureml:` without `datastores/…/paths/…`. `no-path`: with all that is due, but nothing behind it.
 */
export type UrlForm =
	| "known"
	| "path"
	| "windows-path"
	| "other-scheme"
	| "one-slash"
	| "no-paths"
	| "no-path";

/** The schemes that training knows, as people write them. */
export const URL_SCHEMES = ["azureml", "AmlDatastore", "https", "http", "wasbs", "abfss"] as const;

const KNOWN = /^(?:azureml|amldatastore|https?|wasbs?|abfss?)$/i;
const WINDOWS = /^(?:[a-z]:(?:[\\/]|$)|\\\\)/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):(\/{0,2})/i;
const AZUREML = /^azureml:\/\/(?:.*?\/)?datastores\/[^/]+\/paths\/(.?)/is;
const PLACE_AND_PATH = /^[^/]+\/./s;

/** Tells the form of an `image_url`. Never fails. */
export function urlForm(url: string): UrlForm {
	const [begin = "", scheme = "", slashes = ""] = SCHEME.exec(url) ?? [];
	if (WINDOWS.test(url)) {
		return "windows-path";
	}
	if (!KNOWN.test(scheme)) {
		// A colon may well stand in a file's name.
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
