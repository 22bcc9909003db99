import { type LoadedImage, loadImage } from "#client/webview/images/load-image.ts";
import { html } from "#client/webview/page/elements.ts";
import { createSelectTool } from "#client/webview/stage/select-tool.ts";
import { createStage, type Stage } from "#client/webview/stage/stage.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { ComparedPicture, ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";
import { drawArrows } from "./arrows.ts";
import { type DrawnChanges, drawnChanges, type TextPlace } from "./drawn-changes.ts";

/** The image with its changes. */
export interface PictureArea {
	readonly stage: Stage;
	/** Says why there is no image, above the stage. */
	readonly note: HTMLElement;
	/** Draws an image. Returns the number of shapes and whether the image itself was drawn, or undefined if another image has replaced it in the meantime. */
	readonly show: (picture: ComparedPicture) => Promise<{ shapes: number; isDrawn: boolean } | undefined>;
	readonly clear: (message: string) => void;
	/** Selects the next or previous changed object. False if there is none in that direction. */
	readonly step: (by: 1 | -1) => boolean;
	/** The position of the selected object's text. */
	readonly selectedText: () => TextPlace | undefined;
	/** Hides or shows unchanged shapes. */
	readonly hideUnchanged: (isHidden: boolean) => void;
}

/** The size of the frame in pixels if neither file nor line gives one. */
const UNKNOWN_SIZE: ImageSize = { width: 800, height: 600 };

const NOTHING: DrawnChanges = {
	shapes: [],
	marks: new Map(),
	moves: [],
	changed: [],
	texts: new Map(),
	isUnchanged: () => false,
};

export function createPictureArea(
	strings: ComparisonStrings,
	showScale: (scale: number) => void,
): PictureArea {
	let drawn = NOTHING;
	let selected: number | undefined;
	let hidesUnchanged = false;
	let loading = new AbortController();
	const note = html("p", { class: "note", role: "status" });
	note.hidden = true;
	const select = (index: number | undefined) => {
		selected = index;
		stage.select(index);
	};
	const stage = createStage(strings, {
		choose: select,
		moved: ({ scale }) => showScale(scale),
		rested() {},
		pointed() {},
	});
	stage.use({
		...createSelectTool(stage.shapeAt, select),
		redraw: () => drawArrows(stage, drawn.moves),
	});
	const showOnly = () => stage.showOnly((index) => !(hidesUnchanged && drawn.isUnchanged(index)));
	const clear = (message: string) => {
		loading.abort();
		drawn = NOTHING;
		selected = undefined;
		note.hidden = true;
		stage.toolLayer.replaceChildren();
		stage.clear(message);
	};
	const draw = ({ changes, declaredSize, failure }: ComparedPicture, image: LoadedImage | undefined) => {
		const isDrawn = image?.state === "drawn";
		note.textContent = noteOf(failure, image, strings);
		note.hidden = isDrawn && failure === undefined;
		drawn = drawnChanges(changes, strings);
		selected = undefined;
		const { shapes, marks } = drawn;
		const size = image?.size ?? declaredSize ?? UNKNOWN_SIZE;
		const element = isDrawn ? image.element : undefined;
		const count = stage.show({ size, image: element, shapes, marks, problems: [], classes: [], selected });
		showOnly();
		showClasses(stage.classes, changes.classes);
		return { shapes: count, isDrawn };
	};
	return {
		stage,
		note,
		clear,
		async show(picture) {
			loading.abort();
			loading = new AbortController();
			const { signal } = loading;
			try {
				const { imageSource, title } = picture;
				const image = imageSource === undefined ? undefined : await loadImage(imageSource, title, signal);
				return draw(picture, image);
			} catch (reason) {
				if (signal.aborted) {
					return undefined;
				}
				throw reason;
			}
		},
		step(by) {
			const { changed } = drawn;
			const at = selected === undefined ? -1 : changed.indexOf(selected);
			const next = at < 0 && by < 0 ? changed.length - 1 : at + by;
			const index = changed[next];
			if (index === undefined) {
				return false;
			}
			select(index);
			return true;
		},
		selectedText: () => (selected === undefined ? undefined : drawn.texts.get(selected)),
		hideUnchanged(isHidden) {
			hidesUnchanged = isHidden;
			showOnly();
		},
	};
}

function noteOf(
	failure: string | undefined,
	image: LoadedImage | undefined,
	strings: ComparisonStrings,
): string {
	return failure ?? (image ? strings.brokenImage : strings.missingImage);
}

/** The classes that were added or removed in classification, shown over the image. */
function showClasses(list: HTMLElement, { added, removed }: ComparedPicture["changes"]["classes"]): void {
	list.replaceChildren(
		...removed.map((name) => html("li", { class: "is-removed" }, `− ${name}`)),
		...added.map((name) => html("li", { class: "is-added" }, `+ ${name}`)),
	);
	list.hidden = added.length + removed.length === 0;
}
