import type { GalleryState } from "#core/protocol/pages/gallery-messages.ts";
import { GALLERY_SORTS, type GallerySort } from "#core/protocol/server/gallery.ts";
import { remembered } from "./host.ts";

/** Widths of a tile, in CSS pixels. */
export const TILE_SIZES = [100, 140, 180, 240, 320] as const;
const USUAL_TILE = 180;

const BY_LINE: GallerySort = { by: "line", descending: false };

/** What was left when the page was last hidden; an older version may have left something else. */
export function keptState(): GalleryState {
	const state: unknown = remembered();
	const kept: Partial<GalleryState> = typeof state === "object" && state !== null ? state : {};
	const { filter, sort, tileSize, focused, selected } = kept;
	return {
		filter: typeof filter === "object" && filter !== null ? filter : {},
		sort: sort && GALLERY_SORTS.includes(sort.by) ? sort : BY_LINE,
		tileSize: TILE_SIZES.find((size) => size === tileSize) ?? USUAL_TILE,
		focused: typeof focused === "number" ? focused : 0,
		selected: Array.isArray(selected) ? selected : [],
	};
}

/** The next smaller or larger width of a tile, if there is one. */
export function nextTileSize(size: number, by: 1 | -1): number {
	const at = (TILE_SIZES as readonly number[]).indexOf(size);
	return TILE_SIZES[Math.min(TILE_SIZES.length - 1, Math.max(0, at + by))] ?? USUAL_TILE;
}
