import { type LoadedImage, loadImage } from "#client/webview/images/load-image.ts";
import { type Action, runAction } from "#client/webview/page/actions.ts";
import { html } from "#client/webview/page/elements.ts";
import { isTypedInto } from "#client/webview/page/key-target.ts";
import { pageStrings } from "#client/webview/page/page-strings.ts";
import { createEditing } from "#client/webview/preview/editing/editing.ts";
import { ask, takeAnswer } from "#client/webview/preview/host/ask.ts";
import { listenToHost, ready, tell } from "#client/webview/preview/host/host.ts";
import { viewActions } from "#client/webview/stage/actions.ts";
import { createStage } from "#client/webview/stage/stage.ts";
import { createToolbar } from "#client/webview/widgets/toolbar.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { DrawnMessage, Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { createHeader, factsOf } from "./header.ts";
import { createHiddenShapes } from "./hidden-shapes.ts";
import { createLegend } from "./legend.ts";
import { createNotice } from "./notice.ts";
import { problemsSaid } from "./problems-said.ts";
import { createReadout } from "./readout.ts";
import { keep, keptHidden, keptState } from "./state.ts";
import { turnPhoto } from "./turn.ts";
import { isVisible } from "./visible-shapes.ts";
import { createWalking } from "./walking.ts";

/** The size of the frame in pixels if neither file nor line gives one. */
const UNKNOWN_SIZE: ImageSize = { width: 800, height: 600 };
/** The previous picture is kept for this long (milliseconds), so that stepping through images that load fast does not flicker. */
const PATIENCE = 150;

const strings = pageStrings<PageStrings>();
const before = keptState();

let loading = new AbortController();
/** The cursor may move on while the image is loading. */
let selected: number | undefined;
let lastImage: { readonly source: string; readonly image: LoadedImage } | undefined;
/** The line that is shown, whether or not there is anything to see. */
let shown: { readonly picture: Picture; readonly image: LoadedImage | undefined } | undefined;
/** The size in pixels of what is on the stage. */
let stageSize = UNKNOWN_SIZE;
/** Whether photos are drawn according to their EXIF orientation. */
let isTurned = before.isTurned ?? false;

const notice = createNotice(
	strings,
	() => tell({ type: "openImageFolders" }),
	() => ask("pickImageFolder", null),
	() => tell({ type: "refresh" }),
);
const readout = createReadout(strings);
const stage = createStage(strings, {
	choose: select,
	moved: ({ scale }) => toolbar.showScale(scale),
	rested: () => keep({ view: stage.view.kept() }),
	pointed: () => {
		const { at, shape } = stage.pointed();
		readout.show(at, shape, stageSize);
	},
});
const editing = createEditing({ strings, stage, select, say });
const hidden = createHiddenShapes(keptHidden());
const ownActions: readonly Action[] = [
	// A selected shape handles the arrow keys.
	...editing.actions,
	...viewActions(stage.view),
	{ id: "rotated", text: "seeRotated", group: "view", keys: ["R"], run: turn },
];
const walking = createWalking(strings, {
	ask: (wish) => ask("walk", wish),
	classes: () => ask("classes", null),
	step: (by) => tell({ type: "step", by }),
	choose: select,
	openGallery: () => tell({ type: "openGallery" }),
	place: () => shown?.picture ?? { line: 0, lineCount: 0 },
	hidden,
	focusStage: () => stage.element.focus({ preventScroll: true }),
	otherActions: ownActions,
});
const header = createHeader(strings, walking.walker.step, walking.buttons);
const toolbar = createToolbar(strings, walking.actions, readout.element);
const legend = createLegend(strings, hidden);
const announcer = html("p", { class: "only-read", "aria-live": "polite" });
toolbar.element.insertBefore(editing.element, readout.element);
stage.element.append(readout.why);
document.body.append(
	header.element,
	walking.filterBar,
	html(
		"div",
		{ class: "middle" },
		html("main", {}, toolbar.element, notice.element, stage.element, walking.flash, announcer),
		walking.list.element,
	),
	legend.element,
	...walking.dialogs,
);
showNothing(strings.loading);
legend.show([]);
if (before.view) {
	stage.view.restore(before.view);
}

async function show(picture: Picture): Promise<void> {
	loading.abort();
	loading = new AbortController();
	const { signal } = loading;
	selected = picture.selected;
	keep({ uri: picture.uri, line: picture.line });
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

/** An edit of the line does not change its image, which is not loaded again. */
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
	shown = { picture, image };
	stage.element.removeAttribute("aria-busy");
	notice.showFor(picture, image);
	legend.show(picture.message === undefined ? picture.shapes : []);
	// The user's own changes are announced separately.
	const { selected: wanted, isOwn } = editing.arrived(picture, selected);
	selected = wanted;
	const shapes = showScene(picture, image);
	if (!isOwn) {
		const facts = [picture.title, ...factsOf(picture, strings), ...picture.classes];
		const wrong = [picture.message ?? notice.heading(), problemsSaid(picture.problems, strings)];
		say([...facts, ...wrong].filter((text) => text !== "").join(", "));
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
	// The picture is on the screen after the next frame.
	requestAnimationFrame(() => setTimeout(() => tell(message)));
}

/** Puts a line on the stage and into the list, and returns how many shapes were drawn. */
function showScene(picture: Picture, image: LoadedImage | undefined): number {
	header.showImage(image, picture.declaredSize, isTurned);
	const drawn = image?.state === "drawn" ? image : undefined;
	const size = drawn ? turnPhoto(drawn, isTurned) : (image?.size ?? picture.declaredSize);
	walking.list.show(picture, size, hidden.now());
	walking.list.select(selected);
	if (picture.message !== undefined) {
		// With a way out the notice says it.
		showNothing(picture.canTryAgain ? "" : picture.message);
		return 0;
	}
	stageSize = size ?? UNKNOWN_SIZE;
	toolbar.enable(true);
	toolbar.offer("rotated", drawn?.orientation !== undefined);
	toolbar.press("rotated", isTurned);
	hideFrom(picture);
	const count = stage.show({ ...picture, size: stageSize, image: drawn?.element, selected });
	editing.selected(selected);
	editing.shown(picture, stageSize);
	return count;
}

/** Hides what the user does not want to see of a line. */
function hideFrom({ shapes }: Picture): void {
	const unseen = new Set(shapes.flatMap((shape) => (isVisible(shape, hidden.now()) ? [] : shape.index)));
	stage.showOnly((index) => !unseen.has(index));
}

/** Selects a shape on the page and in the text, or none on the page: the text cursor stays where it is. */
function select(index: number | undefined): void {
	showSelected(index);
	if (index !== undefined) {
		tell({ type: "chose", index });
	}
}

function showSelected(index: number | undefined): void {
	selected = index;
	stage.select(index);
	walking.list.select(index);
	editing.selected(index);
}

/** Announces something to screen readers, even if it is the same as before. */
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
	keep({ isTurned: isTurned || undefined });
	return true;
}

/** In a text field it is text. */
function pressUndo(id: "undo" | "redo"): void {
	if (isTypedInto(document.activeElement)) {
		document.execCommand(id);
	} else if (!walking.isDialogOpen()) {
		walking.actions.find((action) => action.id === id)?.run();
	}
}

/** The focus enters the window, at the previously focused element. */
function takeFocus(): void {
	const { activeElement } = document;
	window.focus();
	const target =
		activeElement instanceof HTMLElement || activeElement instanceof SVGElement ? activeElement : null;
	(target && target !== document.body ? target : stage.element).focus({ preventScroll: true });
	if (document.hasFocus()) {
		tell({ type: "focused" });
	} else {
		window.addEventListener("focus", () => tell({ type: "focused" }), { once: true });
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
		case "undo":
			pressUndo(message.redo ? "redo" : "undo");
			break;
		case "focus":
			takeFocus();
			break;
		case "answer":
		case "failure":
			takeAnswer(message);
			break;
	}
});

hidden.onChange(({ classes, all }) => {
	keep({ hidden: [...classes] });
	toolbar.press("shapes", all);
	if (shown) {
		hideFrom(shown.picture);
		editing.selected(selected);
		walking.list.show(shown.picture, stageSize, hidden.now());
		walking.list.select(selected);
	}
});

document.addEventListener("keydown", (event) => {
	if (!walking.isDialogOpen()) {
		runAction(event, walking.actions, [notice.element, legend.list]);
	}
});

ready();
