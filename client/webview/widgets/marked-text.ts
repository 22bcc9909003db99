import { html } from "#client/webview/page/elements.ts";

/** Text with code between backticks. */
export function withCode(text: string): (Node | string)[] {
	return text.split("`").map((part, i) => (i % 2 === 1 ? html("code", {}, part) : part));
}

/** A file name that may wrap after each of its parts. */
export function breakable(name: string): (Node | string)[] {
	return name.split(/(?<=[_./-])/).flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part]));
}

/** A sentence with its first letter in upper case. */
export function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
