/** What a text is worth as the URL that image paths are appended to. */
export type BaseUrlVerdict =
	| "good"
	| "empty"
	/** It still holds a part of a template, such as `<my-workspace>`. */
	| "placeholder"
	/** It does not begin like a URL that training knows. */
	| "no-url";

const SCHEMES = /^(?:azureml|amldatastore|https?|wasbs?|abfss?):\/\/[^/\s]/i;
const PLACEHOLDER = /[<>{}]|\/my-[a-z-]+(?:\/|$)/i;

/** Judges a base URL before thousands of lines get it. Space around it does not count. */
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
