import type { ImageSize } from "#core/model/image-size.ts";
import type { Picture } from "#core/protocol/preview-messages.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { html } from "./elements.ts";
import { ICONS, iconButton } from "./icon-button.ts";
import { countObjects, format } from "./text.ts";

/** What the header says beside what the line itself says. */
export interface ImageFacts {
	/** In pixels, as stored in the file. */
	readonly size?: ImageSize;
	/** The EXIF orientation where it asks for a rotation. */
	readonly orientation?: number;
}

export interface PageHeader {
	readonly element: HTMLElement;
	readonly show: (picture: Picture) => void;
	readonly showImage: (facts: ImageFacts, declared: ImageSize | undefined) => void;
}

/** The strip above the image: its name, where its line stands, what it holds; buttons for the panels around; and the way to the neighbours. */
export function createHeader(
	strings: PageStrings,
	step: (by: 1 | -1) => void,
	panelButtons: readonly HTMLButtonElement[],
): PageHeader {
	const title = html("h1", { class: "title" });
	const facts = html("p", { class: "facts" });
	let lineFacts: Node[] = [];
	let imageFacts: Node[] = [];
	const previous = iconButton(strings.previousLine, ICONS.previous, () => step(-1));
	const next = iconButton(strings.nextLine, ICONS.next, () => step(1));
	const texts = html("div", { class: "texts" }, title, facts);
	const element = html(
		"header",
		{ class: "bar" },
		texts,
		html("div", { class: "steps" }, ...panelButtons, previous, next),
	);
	return {
		element,
		show(picture) {
			title.textContent = picture.title;
			title.title = picture.imageUrl ?? picture.title;
			lineFacts = factsOf(picture, strings).map((text) => html("span", {}, text));
			facts.replaceChildren(...lineFacts, ...imageFacts);
			setEnabled(previous, picture.line > 0);
			setEnabled(next, picture.line + 1 < picture.lineCount);
		},
		showImage(image, declared) {
			imageFacts = imageFactsOf(image, declared, strings);
			facts.replaceChildren(...lineFacts, ...imageFacts);
		},
	};
}

/** Line, task and number of objects; the same words go to the live region. */
export function factsOf(picture: Picture, strings: PageStrings): string[] {
	const isOfObjects = picture.classes.length === 0 && picture.message === undefined;
	return [
		format(strings.lineOf, picture.line + 1, picture.lineCount),
		picture.taskName,
		isOfObjects ? countObjects(picture.shapes.length, strings) : "",
	].filter((text) => text !== "");
}

function imageFactsOf(image: ImageFacts, declared: ImageSize | undefined, strings: PageStrings): Node[] {
	const { size, orientation } = image;
	if (!size) {
		return [];
	}
	const nodes = [html("span", {}, format(strings.pixels, size.width, size.height))];
	if (declared && (declared.width !== size.width || declared.height !== size.height)) {
		const text = format(strings.declared, declared.width, declared.height);
		nodes.push(html("span", {}, html("span", { class: "doubt" }, text)));
	}
	if (orientation !== undefined) {
		const why = format(strings.unrotatedWhy, orientation);
		nodes.push(html("span", {}, html("span", { class: "doubt", title: why }, strings.unrotated)));
	}
	return nodes;
}

/** A button that goes out of action keeps the focus, which `disabled` would take away. */
function setEnabled(button: HTMLButtonElement, isEnabled: boolean): void {
	button.setAttribute("aria-disabled", String(!isEnabled));
}
