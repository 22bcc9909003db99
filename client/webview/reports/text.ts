import { html } from "#client/webview/page/elements.ts";

/** A number as people write it, with at most one digit behind the point. */
export function number(value: number): string {
	return value.toLocaleString(document.documentElement.lang || "en", { maximumFractionDigits: 1 });
}

/** A share as a percentage; one that is not nothing never reads as 0 %. */
export function percentage(share: number): string {
	const percent = share * 100;
	if (percent > 0 && percent < 1) {
		return "< 1 %";
	}
	return `${number(percent < 10 ? percent : Math.round(percent))} %`;
}

/** Text with code between backticks. */
export function withCode(text: string): (Node | string)[] {
	return text.split("`").map((part, i) => (i % 2 === 1 ? html("code", {}, part) : part));
}

/** A file's name that may go on in a new line where a part of it ends. */
export function breakable(name: string): (Node | string)[] {
	return name.split(/(?<=[_./-])/).flatMap((part, i) => (i === 0 ? [part] : [html("wbr"), part]));
}

/** A sentence as the first of its kind. */
export function capitalised(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A button that looks like a link. `key` names it, so that the focus comes back to it when the report is made anew. */
export function linkButton(key: string, act: () => void, ...content: (Node | string)[]): HTMLButtonElement {
	const button = html("button", { type: "button", class: "link", "data-key": key }, ...content);
	button.addEventListener("click", act);
	return button;
}

/** A button that does something with the whole page. */
export function plainButton(key: string, text: string, act: () => void): HTMLButtonElement {
	const button = html("button", { type: "button", class: "secondary", "data-key": key }, text);
	button.addEventListener("click", act);
	return button;
}

/** A mark that stands before words which say the same. */
export function icon(name: "ok" | "info" | "warning" | "error"): HTMLElement {
	return html("span", { class: `icon ${name}`, "aria-hidden": "true" });
}
