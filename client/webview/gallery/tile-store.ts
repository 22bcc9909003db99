import type { LineSplice } from "#core/protocol/pages/gallery-messages.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";
import { lineAfter } from "./selection.ts";

/** So many tiles are asked for at once. */
const BATCH = 120;
/** So many tiles are remembered. */
const REMEMBERED = 3000;

/** What tiles show, asked for as they come to sight; one question at a time. */
export interface TileStore {
	readonly get: (line: number) => GalleryTile | undefined;
	/** Whether what is known of a line is that of the present version. */
	readonly isFresh: (line: number) => boolean;
	/** Asks for what is not known of these lines, the first ones first. Lines of an earlier call that are not asked for yet are not wanted any more. */
	readonly want: (lines: readonly number[]) => void;
	/** From now on lines mean those of this version of the document; `tiles` are known already. What else is known is shown until it is known anew. */
	readonly renew: (version: number, tiles: readonly GalleryTile[]) => void;
	/** Follows a change of the text. */
	readonly move: (splices: readonly LineSplice[]) => void;
}

/** `ask` gives null where the document is another version by now; `arrived` hears when there is something new, `failed` when there is not. */
export function createTileStore(
	ask: (version: number, lines: readonly number[]) => Promise<readonly GalleryTile[] | null>,
	arrived: () => void,
	failed: (error: unknown) => void,
): TileStore {
	let known = new Map<number, GalleryTile>();
	/** Lines that are known in the present version. */
	let fresh = new Set<number>();
	let version = 0;
	let wanted: readonly number[] = [];
	let isAsking = false;
	/** Set from the change of a text until the page knows its new version. */
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
			// Not again and again; the next scrolling asks once more.
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
