import { createEditing } from "#client/webview/editing/editing.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { DrawnMessage, Picture } from "#core/protocol/preview-messages.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { type Action, runAction } from "./actions.ts";
import { ask, takeAnswer } from "./ask.ts";
import { html } from "./elements.ts";
import { listenToHost, recalled, remember, tell } from "./host.ts";
import { createLegend } from "./legend.ts";
import { type LoadedImage, loadImage } from "./load-image.ts";
import { createNotice } from "./notice.ts";
import { createHeader, factsOf } from "./page-header.ts";
import { createReadout } from "./readout.ts";
import { createStage } from "./stage.ts";
import { stepActions } from "./step-actions.ts";
import { createToolbar } from "./toolbar.ts";
import { turnPhoto } from "./turn.ts";
import { viewActions } from "./view-actions.ts";

/** The frame's size in pixels where neither file nor line tells one. */
const UNKNOWN_SIZE: ImageSize = { width: 800, height: 600 };
/** The picture before is left standing for this long (milliseconds), so that stepping through quick images does not flicker. */
const PATIENCE = 150;

// The host wrote this attribute with all members of the type.
const strings = JSON.parse(document.body.dataset.strings ?? "{}") as PageStrings;
const before = recalled();

let loading = new AbortController();
/** The cursor may move on while the image is loading. */
let selected: number | undefined;
let lastImage: { readonly source: string; readonly image: LoadedImage } | undefined;
/** What is on the stage. */
let shown:
	| { readonly picture: Picture; readonly image: LoadedImage | undefined; readonly size: ImageSize }
	| undefined;
let areShapesHidden = false;
/** Whether photos are drawn as EXIF asks. */
let isTurned = before?.isTurned ?? false;

const step = (by: 1 | -1) => tell({ type: "step", by });
const header = createHeader(strings, step);
const notice = createNotice(
	strings,
	() => tell({ type: "openImageFolders" }),
	() => ask("pickImageFolder", null),
);
const readout = createReadout(strings);
const stage = createStage(strings, {
	choose: select,
	moved: ({ scale }) => toolbar.showScale(scale),
	rested: () => rememberPlace(),
	pointed: () => {
		const { at, shape } = stage.pointed();
		readout.show(at, shape, shown?.size ?? UNKNOWN_SIZE);
	},
});
const editing = createEditing({ strings, stage, select, say });
const actions: readonly Action[] = [
	...editing.actions,
	...stepActions(step),
	...viewActions(stage.view),
	{ id: "shapes", text: "hideShapes", group: "view", keys: ["H"], run: hideShapes },
	{ id: "rotated", text: "seeRotated", group: "view", keys: ["R"], run: turn },
];
const toolbar = createToolbar(strings, actions, readout.element);
const legend = createLegend(strings);
const announcer = html("p", { class: "only-read", "aria-live": "polite" });
toolbar.element.insertBefore(editing.element, readout.element);
stage.element.append(readout.why);
document.body.append(
	header.element,
	html("main", {}, toolbar.element, notice.element, stage.element, announcer),
	legend.element,
);
showNothing(strings.loading);
legend.show([]);
if (before?.view) {
	stage.view.restore(before.view);
}

async function show(picture: Picture): Promise<void> {
	loading.abort();
	loading = new AbortController();
	const { signal } = loading;
	selected = picture.selected;
	header.show(picture);
	const slow = setTimeout(() => showLoading(picture), PATIENCE);
	try {
		const image = await imageOf(picture, signal);
		finish(picture, image);
	} catch (reason) {
		if (!signal.aborted) {
			throw reason;
		}
	} finally {
		clearTimeout(slow);
	}
}

/** An edit of the line leaves its image as it is, and that is not loaded again. */
async function imageOf(picture: Picture, signal: AbortSignal): Promise<LoadedImage | undefined> {
	const source = picture.imageSource;
	if (source === undefined || picture.message !== undefined) {
		return undefined;
	}
	if (lastImage?.source !== source || lastImage.image.state !== "drawn") {
		lastImage = { source, image: await loadImage(source, picture.title, signal) };
	}
	return lastImage.image;
}

function showNothing(message: string): void {
	shown = undefined;
	stage.clear(message);
	editing.shown(undefined, UNKNOWN_SIZE);
	toolbar.enable(false);
	toolbar.offer("rotated", false);
}

function showLoading(picture: Picture): void {
	notice.hide();
	header.showImage(undefined, undefined, false);
	legend.show(picture.shapes);
	showNothing(strings.loading);
	stage.element.setAttribute("aria-busy", "true");
}

function finish(picture: Picture, image: LoadedImage | undefined): void {
	stage.element.removeAttribute("aria-busy");
	notice.showFor(picture, image);
	legend.show(picture.message === undefined ? picture.shapes : []);
	// What a person has done to the line is said by itself.
	const { selected: wanted, isOwn } = editing.arrived(picture, selected);
	selected = wanted;
	const shapes = showScene(picture, image);
	rememberPlace(picture);
	if (!isOwn) {
		const facts = [picture.title, ...factsOf(picture, strings), ...picture.classes];
		say([...facts, picture.message ?? notice.heading()].filter((text) => text !== "").join(", "));
	}
	const state =
		image?.state ?? (picture.message === undefined && picture.imageUrl !== undefined ? "missing" : "none");
	const message: DrawnMessage = {
		type: "drawn",
		line: picture.line,
		shapes,
		image: state,
		...(image?.state === "drawn" ? { size: image.size } : {}),
	};
	// After the next frame the picture really is on the screen.
	requestAnimationFrame(() => setTimeout(() => tell(message)));
}

/** Puts a line on the stage and returns how many shapes were drawn. */
function showScene(picture: Picture, image: LoadedImage | undefined): number {
	header.showImage(image, picture.declaredSize, isTurned);
	if (picture.message !== undefined) {
		showNothing(picture.message);
		return 0;
	}
	const drawn = image?.state === "drawn" ? image : undefined;
	const size = drawn ? turnPhoto(drawn, isTurned) : (image?.size ?? picture.declaredSize ?? UNKNOWN_SIZE);
	shown = { picture, image, size };
	toolbar.enable(true);
	toolbar.offer("rotated", drawn?.orientation !== undefined);
	toolbar.press("rotated", isTurned);
	const count = stage.show({ ...picture, size, image: drawn?.element, selected });
	editing.selected(selected);
	editing.shown(picture, size);
	return count;
}

/** Selects a shape on the page and in the text, or none on the page: the text's cursor stays where it is. */
function select(index: number | undefined): void {
	showSelected(index);
	if (index !== undefined) {
		tell({ type: "chose", index });
	}
}

function showSelected(index: number | undefined): void {
	selected = index;
	stage.select(index);
	editing.selected(index);
}

/** Says something to screen readers; the same once more if it is the same. */
function say(text: string): void {
	announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

function turn(): boolean {
	if (shown?.image?.state !== "drawn" || shown.image.orientation === undefined) {
		return false;
	}
	isTurned = !isTurned;
	showScene(shown.picture, shown.image);
	say(isTurned ? strings.turned : strings.unrotated);
	rememberPlace();
	return true;
}

function hideShapes(): boolean {
	areShapesHidden = !areShapesHidden;
	stage.showOnly(() => !areShapesHidden);
	editing.selected(selected);
	toolbar.press("shapes", areShapesHidden);
	return true;
}

/** What the page finds again after it was hidden, or the window was loaded anew. */
function rememberPlace(picture = shown?.picture): void {
	if (picture) {
		const view = stage.view.kept();
		remember({
			uri: picture.uri,
			line: picture.line,
			...(view ? { view } : {}),
			...(isTurned ? { isTurned } : {}),
		});
	}
}

listenToHost((message) => {
	switch (message.type) {
		case "show":
			void show(message.picture);
			break;
		case "select":
			showSelected(message.index);
			break;
		case "answer":
		case "failure":
			takeAnswer(message);
			break;
	}
});

document.addEventListener("keydown", (event) => runAction(event, actions, [notice.element, legend.list]));

tell({ type: "ready" });
