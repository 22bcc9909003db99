import { html } from "#client/webview/page/elements.ts";
import { countObjects, format } from "#client/webview/page/text.ts";
import { levelOf, type ProblemLevel } from "#client/webview/stage/shape-problem.ts";
import { ICONS, icon } from "#client/webview/widgets/icon-button.ts";
import { swatchOf } from "#client/webview/widgets/swatch.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";
import type { Thumbnail } from "./thumbnails.ts";
import { drawShapes } from "./tile-shapes.ts";

/** The content of a tile. */
export interface TileContent {
	/** From 0. */
	readonly line: number;
	/** Absent while unknown. */
	readonly tile: GalleryTile | undefined;
	readonly thumbnail: Thumbnail | undefined;
	readonly isSelected: boolean;
}

/** A place in the grid, which shows different lines over time. */
export interface TileView {
	readonly element: HTMLElement;
	/** The line that it shows, from 0. */
	readonly line: () => number;
	readonly show: (content: TileContent, picture: ImageSize) => void;
	/** Whether it is complete. */
	readonly isReady: () => boolean;
	/** Whether it shows an image. */
	readonly hasPicture: () => boolean;
}

const UNKNOWN_ASPECT = 4 / 3;
/** How many classes of an image are named; the tooltip has all of them. */
const NAMED = 4;

/** `pictureCame` is called when the image is there, or cannot be shown. */
export function createTile(strings: GalleryStrings, pictureCame: () => void): TileView {
	const image = html("img", { class: "tile-image", alt: "", decoding: "async", draggable: "false" });
	const note = html("span", { class: "tile-note" });
	const frame = html("div", { class: "tile-frame" }, image);
	const mark = html("span", { class: "tile-mark", "aria-hidden": "true" });
	const picture = html("div", { class: "tile-picture" }, frame, note, mark);
	const title = html("span", { class: "tile-title" });
	const facts = html("span", { class: "tile-facts" });
	const more = html("span", { class: "only-read" });
	const element = html("div", { role: "gridcell", class: "tile" }, title, facts, picture, more);
	let shown: TileContent | undefined;
	let drawn: Element | undefined;
	let box: ImageSize = { width: 0, height: 0 };

	/** The frame has the proportions of the image, once known; the shapes stretch with it. */
	const resize = () => {
		const isDrawn = isLoaded();
		const aspect = isDrawn ? image.naturalWidth / image.naturalHeight : declaredAspect(shown?.tile);
		const width = Math.min(box.width, box.height * aspect);
		frame.style.width = `${width}px`;
		frame.style.height = `${width / aspect}px`;
		image.hidden = !isDrawn;
	};
	const isLoaded = () => image.hasAttribute("src") && image.complete && image.naturalWidth > 0;
	for (const end of ["load", "error"]) {
		image.addEventListener(end, () => {
			resize();
			pictureCame();
		});
	}
	return {
		element,
		show(content, size) {
			const isSame = shown?.tile === content.tile && shown?.thumbnail === content.thumbnail;
			const isSameBox = size.width === box.width && size.height === box.height;
			const before = shown;
			shown = content;
			box = size;
			element.setAttribute("aria-selected", String(content.isSelected));
			if (before?.line === content.line && isSame && isSameBox) {
				return;
			}
			element.dataset.line = String(content.line);
			setSource(image, content.thumbnail);
			title.textContent = content.tile?.title || format(strings.line, content.line + 1);
			note.textContent = noteOf(content, strings);
			facts.replaceChildren(...factsOf(content, strings));
			mark.replaceChildren(...markOf(content.tile));
			more.textContent = saidOf(content.tile, strings);
			element.title = titleOf(content, strings);
			if (before?.tile !== content.tile) {
				drawn?.remove();
				drawn = shapesOf(content.tile);
				frame.append(...(drawn ? [drawn] : []));
			}
			resize();
		},
		line: () => shown?.line ?? 0,
		isReady() {
			const isPictureDue = shown?.tile?.imageUri !== undefined && shown.thumbnail !== "unreadable";
			return shown?.tile !== undefined && (!isPictureDue || (image.hasAttribute("src") && image.complete));
		},
		hasPicture: isLoaded,
	};
}

function declaredAspect(tile: GalleryTile | undefined): number {
	const size = tile?.declaredSize;
	return size ? size.width / size.height : UNKNOWN_ASPECT;
}

function shapesOf(tile: GalleryTile | undefined): Element | undefined {
	return tile && tile.shapes.length > 0 ? drawShapes(tile, declaredAspect(tile)) : undefined;
}

function setSource(image: HTMLImageElement, thumbnail: Thumbnail | undefined): void {
	const source = typeof thumbnail === "object" ? thumbnail.source : undefined;
	if (source === undefined) {
		image.removeAttribute("src");
	} else if (image.getAttribute("src") !== source) {
		image.src = source;
	}
}

function noteOf({ tile, thumbnail }: TileContent, strings: GalleryStrings): string {
	if (!tile) {
		return "";
	}
	if (tile.message !== undefined) {
		return tile.message;
	}
	if (thumbnail === "unreadable") {
		return strings.unreadable;
	}
	if (tile.imageUri !== undefined) {
		return "";
	}
	return tile.title === "" ? strings.noUrl : strings.missing;
}

function factsOf({ line, tile }: TileContent, strings: GalleryStrings): Node[] {
	const number = html("span", { class: "tile-line" }, format(strings.line, line + 1));
	if (!tile) {
		return [number];
	}
	const named = tile.classes
		.slice(0, NAMED)
		.map((name) => html("span", { class: "tile-class" }, swatchOf(name), name));
	const isOfObjects = tile.classes.length === 0 && tile.message === undefined;
	return [number, ...(isOfObjects ? [html("span", {}, countObjects(tile.shapes.length, strings))] : named)];
}

const LEVELS: readonly ProblemLevel[] = ["dropped", "doubtful"];

/** How severe the worst problem of a line is; hints do not count. */
function worstOf(tile: GalleryTile | undefined): ProblemLevel | undefined {
	return LEVELS.find((level) => tile?.problems.some((problem) => levelOf(problem) === level));
}

function problemCount(tile: GalleryTile): number {
	return tile.problems.filter((problem) => levelOf(problem) !== "noted").length;
}

function markOf(tile: GalleryTile | undefined): Node[] {
	const level = worstOf(tile);
	const count = tile ? problemCount(tile) : 0;
	if (level === undefined) {
		return [];
	}
	const content = [icon(level === "dropped" ? ICONS.dropped : ICONS.warning), String(count)];
	return [html("span", { class: `tile-problems ${level}` }, ...content)];
}

/** What a screen reader says in addition to the visible text: the classes of the objects, and whether there are problems. */
function saidOf(tile: GalleryTile | undefined, strings: GalleryStrings): string {
	if (!tile) {
		return "";
	}
	const count = problemCount(tile);
	return [
		...new Set(tile.shapes.map(({ label }) => label)),
		count === 1 ? strings.oneProblem : count > 1 ? format(strings.manyProblems, count) : "",
		tile.problems.some(({ loses }) => loses) ? strings.losesData : "",
	]
		.filter((text) => text !== "")
		.join(", ");
}

/** The tooltip: everything that a narrow tile may truncate, and the problems. */
function titleOf({ line, tile }: TileContent, strings: GalleryStrings): string {
	const problems = tile?.problems.filter((problem) => levelOf(problem) !== "noted") ?? [];
	const names = [tile?.title ?? "", format(strings.line, line + 1), ...(tile?.classes ?? [])];
	return [names.filter((text) => text !== "").join(", "), ...problems.map(({ message }) => message)].join(
		"\n",
	);
}
