import type { ImageSize } from "#core/model/image-size.ts";
import { IMAGE_FOLDERS_SETTING, type Picture } from "#core/protocol/preview-messages.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { focusWhileScrollable, html } from "./elements.ts";
import type { LoadedImage } from "./load-image.ts";
import { format } from "./text.ts";

/** Says why there is no image, and what can be done about it. */
export interface Notice {
	readonly element: HTMLElement;
	readonly hide: () => void;
	/** The file was not found. `frame` is the size (pixels) of the empty frame in its place, where it is known. */
	readonly showMissing: (picture: Picture, frame: ImageSize | undefined) => void;
	readonly showUnreadable: (reason: UnreadableReason, picture: Picture, frame: ImageSize | undefined) => void;
	readonly showNoUrl: (frame: ImageSize | undefined) => void;
	/** What it says now, for the live region. */
	readonly heading: () => string;
}

type UnreadableReason = Extract<LoadedImage, { state: "unreadable" }>["reason"];

export function createNotice(strings: PageStrings, openImageFolders: () => void): Notice {
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
		showMissing(picture, frame) {
			show(
				strings.missing,
				urlText(picture),
				...searchedFolders(picture.searched, strings),
				hint(strings.imageFoldersHint, openImageFolders),
				frameText(frame),
			);
		},
		showUnreadable(reason, picture, frame) {
			const why = reason === "tiff" ? strings.tiffFile : strings.brokenFile;
			show(strings.unreadable, urlText(picture), html("p", {}, why), frameText(frame));
		},
		showNoUrl(frame) {
			show(strings.noUrl, html("p", {}, strings.noUrlWhy), frameText(frame));
		},
	};
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
