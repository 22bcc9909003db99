import type { ImageSize } from "#core/model/image-size.ts";
import type { DrawnMessage, Picture } from "#core/protocol/preview-messages.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { actionOf } from "./actions.ts";
import { ask, takeAnswer } from "./ask.ts";
import { html } from "./elements.ts";
import { createHiddenShapes } from "./hidden-shapes.ts";
import { listenToHost, tell } from "./host.ts";
import { isTypedInto } from "./key-target.ts";
import { createLegend } from "./legend.ts";
import { type LoadedImage, loadImage } from "./load-image.ts";
import { createNotice } from "./notice.ts";
import { createHeader, factsOf } from "./page-header.ts";
import { keep, keptHidden } from "./page-state.ts";
import { problemsSaid } from "./problems-said.ts";
import { createStage } from "./stage.ts";
import { visibleShapes } from "./visible-shapes.ts";
import { createWalking } from "./walking.ts";

/** The frame's size in pixels where neither file nor line tells one. */
const UNKNOWN_SIZE: ImageSize = { width: 800, height: 600 };
/** The picture before is left standing for this long (milliseconds), so that stepping through quick images does not flicker. */
const PATIENCE = 150;

// The host wrote this attribute with all members of the type.
const strings = JSON.parse(document.body.dataset.strings ?? "{}") as PageStrings;
const notice = createNotice(strings, () => tell({ type: "openImageFolders" }));
const choose = (index: number) => tell({ type: "chose", index });
const stage = createStage(strings, choose);
const hidden = createHiddenShapes(keptHidden());
const legend = createLegend(strings, hidden);
const walking = createWalking(strings, {
	ask: (wish) => ask("walk", wish),
	classes: () => ask("classes", null),
	step: (by) => tell({ type: "step", by }),
	choose,
	place: () => shown?.picture ?? { line: 0, lineCount: 0 },
	hidden,
	focusStage: () => stage.element.focus({ preventScroll: true }),
});
const header = createHeader(strings, walking.walker.step, walking.buttons);
const announcer = html("p", { class: "only-read", "aria-live": "polite" });
document.body.append(
	header.element,
	walking.filterBar,
	html(
		"div",
		{ class: "middle" },
		html("main", {}, notice.element, stage.element, walking.flash, announcer),
		walking.list.element,
	),
	legend.element,
	...walking.dialogs,
);
stage.clear(strings.loading);
legend.show([]);

let loading = new AbortController();
/** The cursor may move on while the image is loading. */
let selected: number | undefined;
/** What is on the stage. */
let shown: { readonly picture: Picture; readonly image: LoadedImage | undefined } | undefined;
let lastImage: { readonly source: string; readonly image: LoadedImage } | undefined;

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

function showLoading(picture: Picture): void {
	notice.hide();
	header.showImage({}, undefined);
	legend.show(picture.shapes);
	stage.clear(strings.loading);
	stage.element.setAttribute("aria-busy", "true");
}

function finish(picture: Picture, image: LoadedImage | undefined): void {
	shown = { picture, image };
	stage.element.removeAttribute("aria-busy");
	showNotice(picture, image);
	header.showImage(image ?? {}, picture.declaredSize);
	legend.show(picture.message === undefined ? picture.shapes : []);
	const shapes = showScene(picture, image);
	announcer.textContent = [
		picture.title,
		...factsOf(picture, strings),
		...picture.classes,
		said(picture),
		problemsSaid(picture.problems, strings),
	]
		.filter((text) => text !== "")
		.join(", ");
	const state = image?.state ?? (isMissing(picture) ? "missing" : "none");
	const size = image?.state === "drawn" ? image.size : undefined;
	const message: DrawnMessage = {
		type: "drawn",
		line: picture.line,
		shapes,
		image: state,
		...(size ? { size } : {}),
	};
	// After the next frame the picture really is on the screen.
	requestAnimationFrame(() => setTimeout(() => tell(message)));
}

function said(picture: Picture): string {
	return picture.message ?? notice.heading();
}

function showScene(picture: Picture, image: LoadedImage | undefined): number {
	walking.list.show(picture, image?.size ?? picture.declaredSize, hidden.now());
	walking.list.select(selected);
	if (picture.message !== undefined) {
		stage.clear(picture.message);
		return 0;
	}
	return stage.show({
		size: image?.size ?? picture.declaredSize ?? UNKNOWN_SIZE,
		image: image?.state === "drawn" ? image.element : undefined,
		shapes: visibleShapes(picture.shapes, hidden.now()),
		classes: picture.classes,
		selected,
	});
}

function showNotice(picture: Picture, image: LoadedImage | undefined): void {
	const frame = image?.size ?? picture.declaredSize;
	if (picture.message !== undefined || image?.state === "drawn") {
		notice.hide();
	} else if (image?.state === "unreadable") {
		notice.showUnreadable(image.reason, picture, frame);
	} else if (isMissing(picture)) {
		notice.showMissing(picture, frame);
	} else {
		notice.showNoUrl(frame);
	}
}

function isMissing(picture: Picture): boolean {
	return picture.message === undefined && picture.imageUrl !== undefined;
}

listenToHost((message) => {
	switch (message.type) {
		case "show":
			void show(message.picture);
			break;
		case "select":
			selected = message.index;
			stage.select(message.index);
			walking.list.select(message.index);
			break;
		case "answer":
		case "failure":
			takeAnswer(message);
			break;
	}
});

hidden.onChange(({ classes }) => {
	keep({ hidden: [...classes] });
	if (shown) {
		showScene(shown.picture, shown.image);
	}
});

/** There the arrow keys scroll. */
function isInScrollable(target: EventTarget | null): boolean {
	return target === notice.element || (target instanceof Element && target.classList.contains("legend"));
}

document.addEventListener("keydown", (event) => {
	const isTaken = event.defaultPrevented || walking.isDialogOpen() || isTypedInto(event.target);
	if (isTaken || (event.key.startsWith("Arrow") && isInScrollable(event.target))) {
		return;
	}
	if (actionOf(event, walking.actions)?.run()) {
		event.preventDefault();
	}
});

tell({ type: "ready" });
