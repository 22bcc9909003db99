import type { LoadedImage } from "#client/webview/images/load-image.ts";
import { html } from "#client/webview/page/elements.ts";
import { countObjects, format } from "#client/webview/page/text.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

export interface PageHeader {
	readonly element: HTMLElement;
	readonly show: (picture: Picture) => void;
	/** Shows what is known about the image: its size next to the declared one, and whether it is drawn according to its EXIF orientation. */
	readonly showImage: (
		image: LoadedImage | undefined,
		declared: ImageSize | undefined,
		isTurned: boolean,
	) => void;
}

/** The header above the image: its name, the position of its line, and its content; buttons for the panels; and buttons for the previous and next line. */
export function createHeader(
	strings: PageStrings,
	step: (by: 1 | -1) => void,
	panelButtons: readonly HTMLButtonElement[],
): PageHeader {
	const title = html("h1", { class: "title" });
	const facts = html("p", { class: "facts" });
	let lineFacts: Node[] = [];
	let imageFacts: Node[] = [];
	const previous = iconButton(strings.previousLine, ICONS.previous, () => step(-1), "P");
	const next = iconButton(strings.nextLine, ICONS.next, () => step(1), "N");
	const texts = html("div", { class: "texts" }, title, facts);
	const steps = html("div", { class: "steps" }, ...panelButtons, previous, next);
	const element = html("header", { class: "bar" }, texts, steps);
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
		showImage(image, declared, isTurned) {
			imageFacts = image ? imageFactsOf(image, declared, isTurned, strings) : [];
			facts.replaceChildren(...lineFacts, ...imageFacts);
		},
	};
}

/** Line, task, and number of objects; the live region announces the same. */
export function factsOf(picture: Picture, strings: PageStrings): string[] {
	const isOfObjects = picture.classes.length === 0 && picture.message === undefined;
	return [
		format(strings.lineOf, picture.line + 1, picture.lineCount),
		picture.taskName,
		isOfObjects ? countObjects(picture.shapes.length, strings) : "",
	].filter((text) => text !== "");
}

function imageFactsOf(
	image: LoadedImage,
	declared: ImageSize | undefined,
	isTurned: boolean,
	strings: PageStrings,
): Node[] {
	const { size } = image;
	if (!size) {
		return [];
	}
	const nodes = [html("span", {}, format(strings.pixels, size.width, size.height))];
	if (declared && (declared.width !== size.width || declared.height !== size.height)) {
		const text = format(strings.declared, declared.width, declared.height);
		nodes.push(html("span", {}, html("span", { class: "doubt" }, text)));
	}
	if (image.state === "drawn" && image.orientation !== undefined) {
		const why = format(isTurned ? strings.turnedWhy : strings.unrotatedWhy, image.orientation);
		const text = isTurned ? strings.turned : strings.unrotated;
		nodes.push(html("span", {}, html("span", { class: "doubt", title: why }, text)));
	}
	return nodes;
}

/** A disabled button keeps the focus this way, which `disabled` would remove. */
function setEnabled(button: HTMLButtonElement, isEnabled: boolean): void {
	button.setAttribute("aria-disabled", String(!isEnabled));
}
