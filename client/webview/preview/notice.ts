import type { LoadedImage, UnreadableImage } from "#client/webview/images/load-image.ts";
import { focusWhileScrollable, html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { IMAGE_FOLDERS_SETTING, type Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** Says why there is no image, and what can be done about it. */
export interface Notice {
	readonly element: HTMLElement;
	readonly hide: () => void;
	/** Says why a line's image is not there, or nothing if it is or there is no line. */
	readonly showFor: (picture: Picture, image: LoadedImage | undefined) => void;
	/** What it says now, for the live region. */
	readonly heading: () => string;
}

/** `pickFolder` lets a person pick a folder with the images; it rejects with a sentence for people. `tryAgain` asks for the line once more. */
export function createNotice(
	strings: PageStrings,
	openImageFolders: () => void,
	pickFolder: () => Promise<boolean>,
	tryAgain: () => void,
): Notice {
	const heading = html("h2", {});
	const body = html("div", { class: "notice-body" });
	const element = html("section", { class: "notice" }, heading, body);
	element.hidden = true;
	focusWhileScrollable(element);

	const show = (title: string, ...children: Node[]) => {
		heading.textContent = title;
		element.setAttribute("aria-label", title);
		body.replaceChildren(...children);
		element.hidden = false;
	};
	const frameText = (frame: ImageSize | undefined) =>
		html("p", {}, frame ? format(strings.frameOfSize, frame.width, frame.height) : strings.frameOfNoSize);
	return {
		element,
		heading: () => (element.hidden ? "" : (heading.textContent ?? "")),
		hide() {
			element.hidden = true;
		},
		showFor(picture, image) {
			const frame = image?.size ?? picture.declaredSize;
			if (picture.message !== undefined && picture.canTryAgain) {
				show(picture.message, againButton(strings.tryAgain, tryAgain));
			} else if (picture.message !== undefined || image?.state === "drawn") {
				element.hidden = true;
			} else if (image) {
				show(
					strings.unreadable,
					urlText(picture),
					html("p", {}, whyUnreadable(image, strings)),
					frameText(frame),
				);
			} else if (picture.imageUrl !== undefined) {
				show(
					strings.missing,
					urlText(picture),
					...searchedFolders(picture.searched, strings),
					folderButton(strings, pickFolder),
					hint(strings.imageFoldersHint, openImageFolders),
					frameText(frame),
				);
			} else {
				show(strings.noUrl, html("p", {}, strings.noUrlWhy), frameText(frame));
			}
		},
	};
}

function whyUnreadable({ reason, detail = "" }: UnreadableImage, strings: PageStrings): string {
	return reason === "tiff" ? format(strings.tiffFile, detail) : strings.brokenFile;
}

/** A button, and beside it why that failed. */
function folderButton(strings: PageStrings, pick: () => Promise<boolean>): HTMLElement {
	const button = html("button", { type: "button", class: "button" }, strings.chooseFolder);
	const failure = html("span", { class: "failure", role: "status" });
	button.addEventListener("click", () => {
		failure.textContent = "";
		pick().catch((error: unknown) => {
			failure.textContent = error instanceof Error ? error.message : String(error);
		});
	});
	return html("p", { class: "choose-folder" }, button, failure);
}

/** The way out of a failure. */
function againButton(text: string, tryAgain: () => void): HTMLElement {
	const button = html("button", { type: "button", class: "button" }, text);
	button.addEventListener("click", tryAgain);
	return html("p", {}, button);
}

function urlText(picture: Picture): HTMLElement {
	return html("p", { class: "url" }, picture.imageUrl ?? picture.title);
}

function searchedFolders(folders: readonly string[], strings: PageStrings): HTMLElement[] {
	if (folders.length === 0) {
		return [html("p", {}, strings.searchedNothing)];
	}
	const list = html("ul", {}, ...folders.map((folder) => html("li", {}, folder)));
	return [html("p", {}, strings.searched), list];
}

/** The sentence with the setting's name in the place of `{0}`, as a button that opens it. */
function hint(sentence: string, open: () => void): HTMLElement {
	const [before = "", after = ""] = sentence.split("{0}");
	const button = html("button", { type: "button", class: "link" }, IMAGE_FOLDERS_SETTING);
	button.addEventListener("click", open);
	return html("p", {}, before, button, after);
}
