import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { pageStrings } from "#client/webview/page/page-strings.ts";
import { format } from "#client/webview/page/text.ts";
import { createFlash } from "#client/webview/widgets/flash.ts";
import { createHelp } from "#client/webview/widgets/help.ts";
import { fromRuns, toRuns } from "#core/model/line-runs.ts";
import type { LineSplice, MessageToGallery } from "#core/protocol/pages/gallery-messages.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GalleryAnswer } from "#core/protocol/server/gallery.ts";
import { createBulkActions } from "./bulk-actions.ts";
import { createGalleryFilterBar } from "./filter-bar.ts";
import { createGrid } from "./grid.ts";
import { listenToInput } from "./grid-input.ts";
import { type GridCommand, gridHelp } from "./grid-keys.ts";
import { tilesIn } from "./grid-layout.ts";
import { createGalleryHeader } from "./header.ts";
import { ask, listenToHost, ready, remember, takeAnswer, tell } from "./host.ts";
import { createNavigation } from "./navigation.ts";
import { createShownLines, whyNone } from "./shown-lines.ts";
import { keptState, nextTileSize } from "./state.ts";
import { createThumbnails } from "./thumbnails.ts";
import { hatching } from "./tile-shapes.ts";
import { createTileStore } from "./tile-store.ts";

const strings = pageStrings<GalleryStrings>();
const before = keptState();

let tileSize = before.tileSize;
let readOnly: string | undefined;
/** What the host was last told about the screen. */
let told = "";

const flash = createFlash();
const failed = (error: unknown) =>
	flash.say(format(strings.failed, error instanceof Error ? error.message : String(error)));
const navigation = createNavigation(before.focused, {
	order: () => shown.order(),
	grid: () => grid,
	changed: selectionChanged,
});
const { selection } = navigation;
selection.all(fromRuns(before.selected));
const shown = createShownLines({
	query: () => ask("query", { filter: filterBar.filter(), sort: header.sort(), tiles: firstTiles() }),
	found,
	failed: queryFailed,
	busy: (isBusy) => grid.element.setAttribute("aria-busy", String(isBusy)),
});
const tiles = createTileStore(
	(version, lines) => ask("tiles", { version, lines }),
	() => grid.refresh(),
	failed,
);
const thumbnails = createThumbnails(
	{
		thumbnail: (imageUri) => ask("thumbnail", { imageUri }),
		keep: (key, thumbnail) => ask("keepThumbnail", { key, thumbnail }),
	},
	() => grid.refresh(),
	failed,
);
const grid = createGrid(
	strings,
	{
		count: () => shown.order().length,
		focused: navigation.index,
		contentAt(index) {
			const line = lineAt(index);
			const tile = tiles.get(line);
			const thumbnail = tile?.imageUri === undefined ? undefined : thumbnails.get(tile.imageUri);
			return { line, tile, thumbnail, isSelected: selection.has(line) };
		},
		laidOut(visible, spare) {
			const lines = [...visible, ...spare].map(lineAt);
			tiles.want(lines);
			thumbnails.want(lines.flatMap((line) => tiles.get(line)?.imageUri ?? []));
			requestAnimationFrame(tellShown);
		},
	},
	tileSize,
);
const bulk = createBulkActions({
	strings,
	ask,
	lines: () => (selection.size > 0 ? selection.lines() : shown.order().length > 0 ? [navigation.line()] : []),
	version: () => shown.answer()?.version ?? 0,
	tileOf: tiles.get,
	filtered: () => filterBar.filter().classes ?? [],
	say: flash.say,
	readOnly: () => readOnly,
});
const header = createGalleryHeader(strings, {
	sorted: () => askAnew(0),
	resize,
	remove: bulk.remove,
	relabel: bulk.relabel,
	open: openFocused,
	help: () => help.open(),
});
const help = createHelp(strings, gridHelp(strings));
const filterBar = createGalleryFilterBar(strings, {
	changed: () => askAnew(),
	classes: () => ask("classes", null),
	openFile: (uri) => void ask("openFile", { uri, filter: filterBar.filter() }).catch(failed),
	left: () => grid.reveal(navigation.index(), true),
});
const notice = html("p", { class: "gallery-notice", role: "status" }, strings.loading);
const main = html("main", { class: "gallery" }, notice, grid.element, flash.element);
document.body.append(header.element, filterBar.element, main, bulk.dialog, help.element, hatching());
filterBar.set(before.filter);
header.setSort(before.sort);
grid.element.hidden = true;

function lineAt(index: number): number {
	return shown.order()[index] ?? 0;
}

/** At most this many tiles come with the first lines, without a request of their own. */
function firstTiles(): number {
	return shown.answer() ? 0 : tilesIn({ width: innerWidth, height: innerHeight }, tileSize);
}

/** The user has changed what to show. */
function askAnew(calm?: number): void {
	keep();
	shown.ask(calm);
}

function found(answer: GalleryAnswer | null): void {
	const order = shown.order();
	tiles.renew(answer?.version ?? 0, answer?.tiles ?? []);
	navigation.renew();
	const hadFocus = grid.element.contains(document.activeElement);
	notice.textContent = whyNone(answer, strings);
	notice.hidden = order.length > 0;
	grid.element.hidden = order.length === 0;
	told = "";
	if (answer) {
		header.task(answer.taskName);
		filterBar.offerFiles(answer.files);
		filterBar.showObjects(answer.hasObjects);
	}
	showCount();
	grid.update();
	if (order.length > 0) {
		grid.reveal(navigation.index(), hadFocus);
	}
}

/** Lines that are shown stay; where there are none yet, the reason stands in their place, with a way out. */
function queryFailed(error: unknown): void {
	if (shown.answer()) {
		failed(error);
		return;
	}
	const again = html("button", { type: "button", class: "button" }, strings.tryAgain);
	again.addEventListener("click", () => {
		notice.textContent = strings.loading;
		shown.ask(0);
	});
	const why = format(strings.failed, error instanceof Error ? error.message : String(error));
	notice.replaceChildren(html("span", {}, why), again);
}

function showCount(): void {
	header.count(shown.order().length, shown.answer()?.total ?? 0, selection.size);
}

/** Notifies the host once everything visible has been drawn. */
function tellShown(): void {
	const views = grid.visible();
	const lines = views.map((view) => view.line());
	const version = shown.answer()?.version;
	const key = JSON.stringify([version, lines, shown.order().length]);
	const isDrawn = lines.every(tiles.isFresh) && views.every((view) => view.isReady());
	if (version !== undefined && key !== told && isDrawn) {
		told = key;
		const pictures = views.filter((view) => view.hasPicture()).length;
		tell({ type: "shown", version, count: shown.order().length, lines, pictures });
	}
}

function keep(): void {
	remember({
		filter: filterBar.filter(),
		sort: header.sort(),
		tileSize,
		focused: navigation.line(),
		selected: toRuns(selection.lines()),
	});
}

function selectionChanged(): void {
	showCount();
	grid.refresh();
	keep();
}

function resize(by: 1 | -1): void {
	tileSize = nextTileSize(tileSize, by);
	grid.setTileSize(tileSize);
	grid.reveal(navigation.index(), false);
	keep();
}

function openFocused(): void {
	if (shown.order().length > 0) {
		ask("open", { line: navigation.line() }).catch(failed);
	}
}

function run(command: GridCommand): void {
	switch (command.kind) {
		case "move":
			navigation.move(command.move, command.extends);
			break;
		case "toggle":
			navigation.toggle();
			break;
		case "all":
			selection.all(shown.order());
			selectionChanged();
			flash.say(format(strings.selectedCount, number(selection.size)));
			break;
		case "none":
			selection.clear();
			selectionChanged();
			flash.say(strings.selectionCleared);
			break;
		case "open":
			openFocused();
			break;
		case "remove":
			bulk.remove();
			break;
		case "relabel":
			bulk.relabel();
			break;
		case "filter":
			filterBar.focus();
			break;
		case "help":
			help.open();
			break;
		case "larger":
		case "smaller":
			resize(command.kind === "larger" ? 1 : -1);
			break;
	}
}

/** The text has changed: known tiles move with their lines until they are loaded again. */
function follow(splices: readonly LineSplice[]): void {
	tiles.move(splices);
	navigation.follow(splices);
	shown.ask();
}

function receive(message: MessageToGallery): void {
	switch (message.type) {
		case "document":
			readOnly = message.readOnly;
			header.name(message.name);
			header.readOnly(readOnly);
			shown.ask(0);
			break;
		case "changed":
			follow(message.splices);
			break;
		case "news":
			thumbnails.retry();
			shown.ask();
			break;
		case "filter":
			filterBar.set(message.filter);
			askAnew(0);
			break;
		case "answer":
		case "failure":
			takeAnswer(message);
			break;
	}
}

listenToHost(receive);
listenToInput(grid, { ...navigation, isDialogOpen: () => bulk.dialog.open || help.element.open, run });
ready();
