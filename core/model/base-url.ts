/** The validity of a text as the URL that image paths are appended to. */
export type BaseUrlVerdict =
	| "good"
	| "empty"
	/** It still contains a placeholder, such as `<my-workspace>`. */
	| "placeholder"
	/** It does not begin like a URL that training supports. */
	| "no-url";

const SCHEMES = /^(?:azureml|amldatastore|https?|wasbs?|abfss?):\/\/[^/\s]/i;
const PLACEHOLDER = /[<>{}]|\/my-[a-z-]+(?:\/|$)/i;

/** Checks a base URL before it is written to thousands of lines. Surrounding whitespace is ignored. */
export function judgeBaseUrl(text: string): BaseUrlVerdict {
	const url = text.trim();
	if (url === "") {
		return "empty";
	}
	if (!SCHEMES.test(url) || url.includes("\\")) {
		return "no-url";
	}
	return PLACEHOLDER.test(url) ? "placeholder" : "good";
}
