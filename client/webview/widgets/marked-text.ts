import { html } from "#client/webview/page/elements.ts";

/** Text with code between backticks. */
export function withCode(text: string): (Node | string)[] {
	return text.split("`").map((part, i) => (i % 2 === 1 ? html("code", {}, part) : part));
}

/** A file's name that may go on in a new line where a part of it ends. */
export function breakable(name: string): (Node | string)[] {
	return name.split(/(?<=[_./-])/).flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part]));
}

/** A sentence as the first of its kind. */
export function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
