import type { LineSplice } from "#core/protocol/pages/gallery-messages.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";
import { lineAfter } from "./selection.ts";

/** How many tiles are requested at once. */
const BATCH = 120;
/** How many tiles are kept in memory. */
const REMEMBERED = 3000;

/** The content of tiles, requested as they become visible, one request at a time. */
export interface TileStore {
	readonly get: (line: number) => GalleryTile | undefined;
	/** Whether what is known about a line is from the current version. */
	readonly isFresh: (line: number) => boolean;
	/** Requests the missing ones of these lines, in order. Lines of an earlier call that have not been requested yet are dropped. */
	readonly want: (lines: readonly number[]) => void;
	/** From now on, lines refer to this version of the document; `tiles` are already known. Other known tiles are shown until they are loaded again. */
	readonly renew: (version: number, tiles: readonly GalleryTile[]) => void;
	/** Follows a change of the text. */
	readonly move: (splices: readonly LineSplice[]) => void;
}

/** `ask` returns null if the document has another version by now; `arrived` is called when there is something new, `failed` when there is not. */
export function createTileStore(
	ask: (version: number, lines: readonly number[]) => Promise<readonly GalleryTile[] | null>,
	arrived: () => void,
	failed: (error: unknown) => void,
): TileStore {
	let known = new Map<number, GalleryTile>();
	/** Lines that are known in the current version. */
	let fresh = new Set<number>();
	let version = 0;
	let wanted: readonly number[] = [];
	let isAsking = false;
	/** Set from a change of the text until the page knows its new version. */
	let isOutdated = true;

	const next = async () => {
		const lines = wanted.filter((line) => !fresh.has(line)).slice(0, BATCH);
		if (isAsking || isOutdated || lines.length === 0) {
			return;
		}
		isAsking = true;
		const asked = version;
		try {
			const tiles = await ask(asked, lines);
			if (tiles && asked === version && !isOutdated) {
				take(tiles);
				arrived();
			}
		} catch (error) {
			// Do not retry in a loop; the next scrolling asks again.
			wanted = [];
			failed(error);
		} finally {
			isAsking = false;
		}
		void next();
	};
	const take = (tiles: readonly GalleryTile[]) => {
		for (const tile of tiles) {
			known.delete(tile.line);
			known.set(tile.line, tile);
			fresh.add(tile.line);
		}
		for (const [line] of known) {
			if (known.size <= REMEMBERED) {
				break;
			}
			known.delete(line);
			fresh.delete(line);
		}
	};
	return {
		get: (line) => known.get(line),
		isFresh: (line) => fresh.has(line),
		want(lines) {
			wanted = lines;
			void next();
		},
		renew(next, tiles) {
			version = next;
			isOutdated = false;
			fresh = new Set();
			take(tiles);
		},
		move(splices) {
			isOutdated = true;
			fresh = new Set();
			const moved = [...known].flatMap(([line, tile]): [number, GalleryTile][] => {
				const after = lineAfter(line, splices);
				return after === undefined ? [] : [[after, { ...tile, line: after }]];
			});
			known = new Map(moved);
		},
	};
}
